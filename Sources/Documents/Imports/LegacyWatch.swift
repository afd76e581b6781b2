// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Notices Vietnamese text in an encoding from before Unicode, which a program took for Western letters: `Ñaêng kyù`,
/// `§¨ng ký`.
///
/// It counts words with marks: those that are Vietnamese only as they stand, those that become so in an old encoding,
/// and those that read both ways, such as `vò`, which is `vị` in VNI.
struct LegacyWatch {
  /// So many words with marks are enough to know, and so many rows.
  private static let wordLimit = 40
  private static let rowLimit = 1_000

  private var words = 0
  private var rows = 0
  private var counts: [LegacyEncoding: (old: Int, both: Int)] = [:]

  /// Whether more text could change the verdict.
  var isOpen: Bool { words < Self.wordLimit && rows < Self.rowLimit }

  /// The encoding that makes Vietnamese of nearly all words, of some of which nothing else does.
  var verdict: LegacyEncoding? {
    guard let (encoding, count) = counts.max(by: { $0.value.old < $1.value.old }) else { return nil }
    return count.old >= 3 && count.old * 3 >= words && (count.old + count.both) * 4 >= words * 3 ? encoding : nil
  }

  mutating func look(at text: String) {
    rows += 1
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return }
    look(at: text.unicodeScalars)
  }

  /// The verdict on the beginning of a file that is not UTF-8, read as Western text; nil when it is UTF-8.
  static func verdict(on bytes: [UInt8]) -> LegacyEncoding? {
    guard !isUTF8(bytes) else { return nil }
    var watch = LegacyWatch()
    watch.look(at: bytes.lazy.map { Unicode.Scalar($0) })
    return watch.verdict
  }

  /// The last character may be cut off.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (0...3).contains { String(validating: bytes.dropLast($0), as: UTF8.self) != nil }
  }

  private mutating func look(at scalars: some Sequence<Unicode.Scalar>) {
    var word: [Unicode.Scalar] = []
    for scalar in scalars {
      if Self.isPartOfWord(scalar) {
        word.append(scalar)
      } else {
        judge(word)
        word.removeAll(keepingCapacity: true)
        guard isOpen else { return }
      }
    }
    judge(word)
  }

  private mutating func judge(_ word: [Unicode.Scalar]) {
    guard word.count <= 12, word.contains(where: { !$0.isASCII }) else { return }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: word)
    words += 1
    let isRight = Syllable.isPlausible(Array(String(text).decomposedStringWithCanonicalMapping.unicodeScalars))
    for encoding in LegacyEncoding.allCases {
      guard let meaning = encoding.meaning(of: word), Syllable.isPlausible(meaning) else { continue }
      if isRight { counts[encoding, default: (0, 0)].both += 1 } else { counts[encoding, default: (0, 0)].old += 1 }
    }
  }

  /// Letters, and the signs that letters of an old encoding look like; not the punctuation of Unicode.
  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xA1...0x24F, 0x300...0x323, 0x1EA0...0x1EF9: true
    default: false
    }
  }
}
