// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// The place of one scalar in the alphabet, its tone and its case.
struct CollationWeight {
  /// One byte for what Vietnamese is written with, more for the rest; never contains 0.
  var letter: [UInt8] = []
  /// 1 for none, then the tones in dictionary order; marks of other languages last.
  var tone: UInt8 = 1
  var isUpper = false

  /// Whether the scalar takes no part in the order (controls, loose marks).
  var isIgnored: Bool { letter.isEmpty }

  init(_ scalar: Unicode.Scalar) {
    if let letter = VietnameseLetter(scalar) {
      self.letter = [Self.place(of: letter)]
      tone = 1 + letter.tone.rawValue
      isUpper = letter.isUpper
    } else if let sign = Self.signs[scalar] {
      letter = [sign]
    } else if let base = LatinBases.base(of: scalar) {
      letter = [Self.place(of: .init(base: base))]
      tone = 0x80
      isUpper = scalar.properties.isUppercase
    } else if scalar.properties.isWhitespace {
      letter = [1]
    } else if !scalar.isSilent {
      letter = [0xF0] + [18, 12, 6, 0].map { UInt8(truncatingIfNeeded: scalar.value >> $0) & 0x3F | 0x40 }
    }
  }

  /// Digits by their ASCII codes, then a ă â b … y z with room for the marked letters.
  private static func place(of letter: VietnameseLetter) -> UInt8 {
    guard letter.isAlphabetic else { return letter.base }
    return 0x40 + (letter.base - UInt8(ascii: "a")) * 5 + letter.mark.rawValue
  }

  /// Punctuation and signs in the order of the Unicode collation, all before digits.
  private static let signs: [Unicode.Scalar: UInt8] = {
    let order = " _-–—,;:!?.…'‘’\"“”()[]{}@*/\\&#%`^+<=>|~$"
    return Dictionary(uniqueKeysWithValues: zip(order.unicodeScalars, 1...))
  }()
}

extension Unicode.Scalar {
  fileprivate var isSilent: Bool {
    switch properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
