// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// An encoding in which Vietnamese was written before Unicode, and still is in old files and fonts.
package enum LegacyEncoding: Hashable, Sendable, CaseIterable {
  /// TCVN 5712 VN3, the encoding of ABC and of fonts such as .VnTime.
  case tcvn3
  /// VNI-Windows, of fonts such as VNI-Times: marks stand after their letters.
  case vni
  /// Microsoft's code page, with tone marks after their letters.
  case windows1258

  /// A word as this encoding means it, letters and marks apart; nil when it cannot be written in it.
  /// The word stands as a program shows it that takes each byte for a Western letter.
  func meaning(of word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    self == .vni
      ? VNIText.meaning(of: word) : Self.mapped(word, by: self == .tcvn3 ? Self.lettersOfABC : Self.lettersOf1258)
  }

  private static func mapped(
    _ word: [Unicode.Scalar], by table: [Unicode.Scalar: [Unicode.Scalar]]
  ) -> [Unicode.Scalar]? {
    var meaning: [Unicode.Scalar] = []
    for scalar in word {
      if scalar.isASCII {
        meaning.append(scalar)
      } else if let letters = table[scalar] {
        meaning += letters
      } else {
        return nil
      }
    }
    return meaning
  }

  private static let lettersOfABC = table([
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ", 0xB5: "àảãáạ", 0xBB: "ằẳẵắ", 0xC6: "ặầẩẫấậè", 0xCE: "ẻẽéẹềểễếệìỉ", 0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù", 0xF1: "ủũúụừửữứựỳỷỹýỵ",
  ])

  /// What differs from the Western code page, and the letters that are the same in both.
  private static let lettersOf1258: [Unicode.Scalar: [Unicode.Scalar]] = {
    var letters = table([
      0xC0: "ÀÁÂ", 0xC3: "Ă", 0xC8: "ÈÉÊ", 0xCD: "Í", 0xD0: "Đ", 0xD3: "ÓÔƠ", 0xD9: "ÙÚ", 0xDD: "Ư", 0xE0: "àáâă",
      0xE8: "èéê", 0xED: "í", 0xF0: "đ", 0xF3: "óôơ", 0xF9: "ùú", 0xFD: "ư",
    ])
    let tones: [Unicode.Scalar: Unicode.Scalar] = [
      "\u{CC}": "\u{300}", "\u{D2}": "\u{309}", "\u{DE}": "\u{303}", "\u{EC}": "\u{301}", "\u{F2}": "\u{323}",
    ]
    for (code, tone) in tones { letters[code] = [tone] }
    return letters
  }()

  /// Letters that follow one another from a code on.
  private static func table(_ runs: [UInt32: String]) -> [Unicode.Scalar: [Unicode.Scalar]] {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for (first, letters) in runs {
      for (offset, letter) in letters.enumerated() {
        guard let code = Unicode.Scalar(first + UInt32(offset)) else { continue }
        table[code] = Array(String(letter).decomposedStringWithCanonicalMapping.unicodeScalars)
      }
    }
    return table
  }
}
