// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The letters of quốc ngữ and how they are composed, as tables looked up by position.
package enum VietnameseAlphabet {
  /// The lower-case precomposed scalar of a letter, or nil when there is none with that mark and tone.
  package static func scalar(_ letter: VietnameseLetter) -> Unicode.Scalar? {
    letter.isAlphabetic ? scalars[position(letter)] : nil
  }

  /// A precomposed scalar beyond ASCII taken apart, or nil when it is not Vietnamese.
  package static func letter(_ scalar: Unicode.Scalar) -> VietnameseLetter? {
    switch scalar.value {
    case 0xC0..<0x250: letters[Int(scalar.value) - 0xC0]
    case 0x1EA0..<0x1F00: letters[Int(scalar.value) - 0x1EA0 + 0x190]
    default: nil
    }
  }

  /// Base letters by their five marks by their six tones.
  private static func position(_ letter: VietnameseLetter) -> Int {
    let marked = Int(letter.base - UInt8(ascii: "a")) * 5 + Int(letter.mark.rawValue)
    return marked * 6 + Int(letter.tone.rawValue)
  }

  /// Each vowel with its tones, in the order of `Tone`.
  private static let vowels: [(base: UInt8, mark: LetterMark, tones: String)] = [
    (UInt8(ascii: "a"), .none, "aàảãáạ"), (UInt8(ascii: "a"), .breve, "ăằẳẵắặ"),
    (UInt8(ascii: "a"), .circumflex, "âầẩẫấậ"), (UInt8(ascii: "e"), .none, "eèẻẽéẹ"),
    (UInt8(ascii: "e"), .circumflex, "êềểễếệ"), (UInt8(ascii: "i"), .none, "iìỉĩíị"),
    (UInt8(ascii: "o"), .none, "oòỏõóọ"), (UInt8(ascii: "o"), .circumflex, "ôồổỗốộ"),
    (UInt8(ascii: "o"), .horn, "ơờởỡớợ"), (UInt8(ascii: "u"), .none, "uùủũúụ"),
    (UInt8(ascii: "u"), .horn, "ưừửữứự"), (UInt8(ascii: "y"), .none, "yỳỷỹýỵ"),
  ]

  private static let composed: [(letter: VietnameseLetter, scalar: Unicode.Scalar)] = {
    let consonants = "bcdfghjklmnpqrstvwxz".unicodeScalars.map { (VietnameseLetter(base: UInt8($0.value)), $0) }
    let marked = vowels.flatMap { base, mark, tones in
      zip(Tone.allCases, tones.unicodeScalars).map { (VietnameseLetter(base: base, mark: mark, tone: $0), $1) }
    }
    return consonants + marked + [(VietnameseLetter(base: UInt8(ascii: "d"), mark: .bar), "đ")]
  }()

  private static let scalars: [Unicode.Scalar?] = {
    var scalars = [Unicode.Scalar?](repeating: nil, count: 26 * 5 * 6)
    for (letter, scalar) in composed { scalars[position(letter)] = scalar }
    return scalars
  }()

  /// U+00C0 to U+024F, then U+1EA0 to U+1EFF.
  private static let letters: [VietnameseLetter?] = {
    var found: [Unicode.Scalar: VietnameseLetter] = [:]
    for (letter, scalar) in composed {
      found[scalar] = letter
      guard let upper = scalar.properties.uppercaseMapping.unicodeScalars.first else { continue }
      found[upper] = .init(base: letter.base, mark: letter.mark, tone: letter.tone, isUpper: true)
    }
    // Old conversions wrote the eth of Latin-1 (ð Ð) or the African Ɖ instead of the Vietnamese letter.
    found["\u{F0}"] = found["đ"]
    for eth in ["\u{D0}", "\u{189}"] as [Unicode.Scalar] { found[eth] = found["Đ"] }
    let values = Array(0xC0..<0x250 as Range<UInt32>) + Array(0x1EA0..<0x1F00 as Range<UInt32>)
    return values.map { value in Unicode.Scalar(value).flatMap { found[$0] } }
  }()
}

extension String {
  /// The text in NFC; what is ASCII or precomposed Vietnamese already is returned as it is.
  package var inNFC: String {
    let isComposed = unicodeScalars.allSatisfy { $0.value < 0x300 || (0x1E00..<0x1F00).contains($0.value) }
    return isComposed ? self : precomposedStringWithCanonicalMapping
  }
}
