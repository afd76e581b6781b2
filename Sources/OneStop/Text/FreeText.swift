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
    if !text.isEmpty, text.utf8.count <= Self.limit, text.isGraphicASCII {
      self.text = text
      return
    }
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
    if isPlain { return self }
    if isComposedLatin { return self }
    return trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
  }

  /// Whether it begins and ends with a letter or sign of Latin script and holds nothing else but spaces, each letter
  /// with its marks in one: names as most files have them. All of those scalars are their own NFC.
  private var isComposedLatin: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return true }
    guard first.isComposedLatin, last.isComposedLatin else { return false }
    return unicodeScalars.allSatisfy { $0.isComposedLatin || $0 == " " }
  }

  /// Whether it is ASCII without white space at its ends, as codes and numbers of data files are: millions of them need
  /// no more than a look.
  private var isPlain: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      return first > 0x20 && last > 0x20 && bytes.allSatisfy { $0 < 0x7F }
    } ?? false
  }
}

extension String {
  /// Whether it is made of visible ASCII signs alone, each of them one character.
  var isGraphicASCII: Bool {
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy { byte in byte > 0x20 && byte < 0x7F } } ?? false
  }
}

extension Unicode.Scalar {
  fileprivate var isComposedLatin: Bool {
    switch value {
    case 0x21...0x7E, 0xC0...0x24F, 0x1E00...0x1EFF: true
    default: false
    }
  }

  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  fileprivate var isForbiddenControl: Bool { isControl && self != "\n" && self != "\t" }
}
