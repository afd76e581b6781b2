// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a typed line cannot be cut into words.
package struct InvalidCommandLine: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    /// The quote at `range` is never closed.
    case unterminatedQuote
    /// The line ends with a backslash that should keep the next character.
    case danglingBackslash
    /// A character that no keyboard types on purpose.
    case controlCharacter(UInt32)
    /// `--` with nothing but `=` behind it.
    case optionWithoutName
  }

  package let problem: Problem
  /// UTF-8 offsets into the line.
  package let range: Range<Int>
}
