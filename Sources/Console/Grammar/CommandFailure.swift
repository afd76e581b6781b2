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
  /// Safe for a terminal, whatever was typed or read.
  package let message: String
  /// UTF-8 offsets into the line.
  package let range: Range<Int>?
  /// The whole line with the wrong word mended, when just one thing can have been meant; nothing was run.
  package let correction: String?
  /// What the office refused, while the word it is about is still to be found.
  let refusal: Refusal?

  init(_ kind: Kind, _ message: String, at range: Range<Int>? = nil, correction: String? = nil) {
    self.init(kind, message, range, correction, nil)
  }

  /// The office's refusal as a sentence; `placed` finds the word it is about.
  package init(_ refusal: Refusal, _ formats: Formats) {
    self.init(.refused, refusal.sentence(formats), nil, nil, refusal)
  }

  /// Why a verb did not happen, as a sentence.
  init(_ error: OfficeError, _ formats: Formats) {
    switch error {
    case .refused(let refusal): self.init(refusal, formats)
    case .unavailable: self.init(.refused, error.sentence(formats))
    }
  }

  private init(_ kind: Kind, _ message: String, _ range: Range<Int>?, _ correction: String?, _ refusal: Refusal?) {
    self.kind = kind
    self.message = Printable.lines(message)
    self.range = range
    self.correction = correction
    self.refusal = refusal
  }
}
