// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether letters are built like a Vietnamese syllable: a beginning, vowels, an end, and one tone at most.
enum Syllable {
  /// Says so of base letters with their marks after them, as decomposed text has them.
  static func isPlausible(_ letters: [Unicode.Scalar]) -> Bool {
    guard let plain = unmarked(letters), plain.utf8.count <= 7 else { return false }
    return beginnings.contains { plain.hasPrefix($0) && rimes.contains(String(plain.dropFirst($0.count))) }
  }

  /// Small letters without marks; nil when a mark stands where Vietnamese has none, or a letter that it lacks.
  private static func unmarked(_ letters: [Unicode.Scalar]) -> String? {
    var plain = String.UnicodeScalarView()
    var tones = 0
    for scalar in letters {
      switch scalar {
      case "a"..."z": plain.append(scalar)
      case "A"..."Z": plain.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
      case "đ", "Đ": plain.append("d")
      case "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}": tones += 1
      case "\u{302}": guard plain.last.map({ "aeo".unicodeScalars.contains($0) }) ?? false else { return nil }
      case "\u{306}": guard plain.last == "a" else { return nil }
      case "\u{31B}": guard plain.last.map({ "ou".unicodeScalars.contains($0) }) ?? false else { return nil }
      default: return nil
      }
    }
    return tones <= 1 ? String(plain) : nil
  }

  private static let beginnings = [
    "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r",
    "s", "t", "th", "tr", "v", "x",
  ]

  private static let rimes: Set<String> = {
    let vowels = [
      "a", "ai", "ao", "au", "ay", "e", "eo", "eu", "i", "ia", "ie", "ieu", "iu", "o", "oa", "oai", "oay", "oe", "oi",
      "oo", "u", "ua", "uay", "ue", "ui", "uo", "uoi", "uou", "uu", "uy", "uya", "uye", "uyu", "y", "ye", "yeu",
    ]
    let ends = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
    return Set(vowels.flatMap { vowel in ends.map { vowel + $0 } })
  }()
}
