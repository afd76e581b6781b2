// SPDX-License-Identifier: GPL-3.0-or-later

/// A typed command cut into words and options, each knowing where it stood.
///
/// Words are separated by white space. Quotes (`"…"` or `'…'`) open only at the start of a word or after the `=` of an
/// option, so that `H'Rê` is a word; a backslash keeps the next character. A line starting with `#` is a comment.
package struct CommandLineWords: Hashable, Sendable {
  /// A word as meant, and where it was typed.
  package struct Word: Hashable, Sendable {
    /// In NFC, without the quotes and backslashes.
    package let text: String
    /// UTF-8 offsets into the line, quotes included.
    package let range: Range<Int>
    /// Whether any of it was quoted or escaped, so that it is never a keyword.
    package let isQuoted: Bool

    package init(text: String, range: Range<Int>, isQuoted: Bool) {
      self.text = text
      self.range = range
      self.isQuoted = isQuoted
    }
  }

  package enum Item: Hashable, Sendable {
    case word(Word)
    /// `--name` or `--name=value`; the word of the name has no dashes, its range covers them.
    case option(name: Word, value: Word?)
  }

  package let items: [Item]

  /// - Throws: `InvalidCommandLine` for a quote that is not closed, a backslash at the end, a control character.
  package init(parsing line: String) throws(InvalidCommandLine) {
    var scanner = CommandLineScanner(line)
    items = try scanner.items()
  }

  package var isEmpty: Bool { items.isEmpty }
}

/// An option with the value that belongs to it.
package struct CommandLineOption: Hashable, Sendable {
  package let name: CommandLineWords.Word
  package let value: CommandLineWords.Word?
}

extension CommandLineWords {
  /// Words and options apart; an option that is no flag takes the next word as its value unless it has one.
  package func separated(
    isFlag: (String) -> Bool = { _ in false }
  ) -> (words: [Word], options: [CommandLineOption]) {
    var words: [Word] = []
    var options: [CommandLineOption] = []
    var open: Word?
    for item in items {
      switch item {
      case .word(let word):
        if let name = open { options.append(.init(name: name, value: word)) } else { words.append(word) }
        open = nil
      case .option(let name, let value):
        if let name = open { options.append(.init(name: name, value: nil)) }
        open = value == nil && !isFlag(name.text) ? name : nil
        if open == nil { options.append(.init(name: name, value: value)) }
      }
    }
    if let name = open { options.append(.init(name: name, value: nil)) }
    return (words, options)
  }

  /// A line of carets under the part of `line` at these UTF-8 offsets, to be printed below it.
  package static func carets(under range: Range<Int>, of line: String) -> String {
    let bytes = Array(line.utf8)
    let start = min(range.lowerBound, bytes.count)
    let end = min(max(range.upperBound, start), bytes.count)
    let before = DisplayWidth.of(String(decoding: bytes[..<start], as: UTF8.self))
    let under = DisplayWidth.of(String(decoding: bytes[start..<end], as: UTF8.self))
    return String(repeating: " ", count: before) + String(repeating: "^", count: max(1, under))
  }
}
