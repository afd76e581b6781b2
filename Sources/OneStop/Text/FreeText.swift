// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Something a person wrote in their own words: trimmed, in NFC, 1 to 2,000 characters.
///
/// Free text is personal data until proved otherwise: it is kept apart and never enters the journal.
package struct FreeText: Hashable, Sendable {
  /// The longest text that is accepted, in characters.
  package static let limit = 2_000

  package let text: String

  /// - Throws: `InvalidText` when nothing is left after trimming, when it is longer than `limit`, or when it
  ///   holds control characters other than line breaks and tabs.
  package init(parsing raw: String) throws(InvalidText) {
    let text = raw.tidied
    guard !text.isEmpty else { throw InvalidText(problem: .empty) }
    guard text.count <= Self.limit else { throw InvalidText(problem: .tooLong(text.count)) }
    guard !text.unicodeScalars.contains(where: \.isForbiddenControl) else { throw InvalidText(problem: .control) }
    self.text = text
  }
}

/// Why a text was not accepted.
package struct InvalidText: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case empty
    case tooLong(Int)
    case control
  }

  package let problem: Problem
}

extension String {
  /// The text in NFC without white space at both ends.
  package var tidied: String {
    trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
  }
}

extension Unicode.Scalar {
  fileprivate var isForbiddenControl: Bool {
    properties.generalCategory == .control && self != "\n" && self != "\t"
  }
}
