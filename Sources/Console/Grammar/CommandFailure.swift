// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Why a command did not happen, in a person's words, with the part of the line it is about.
package struct CommandFailure: Error, Sendable {
  package enum Kind: Int32, Sendable {
    /// A command was refused or failed.
    case refused = 1
    /// The words or options could not be understood.
    case syntax = 2
  }

  package let kind: Kind
  package let message: String
  /// UTF-8 offsets into the line.
  package let range: Range<Int>?

  init(_ kind: Kind, _ message: String, at range: Range<Int>? = nil) {
    self.kind = kind
    self.message = message
    self.range = range
  }
}
