// SPDX-License-Identifier: GPL-3.0-or-later

/// Words in VNI-Windows: most marks are a sign of their own after the vowel, some letters have a code of their own.
enum VNIText {
  static func meaning(of word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var meaning: [Unicode.Scalar] = []
    var bearsMark = false
    for scalar in word {
      let small = lowered(scalar)
      if bearsMark, let marks = marks[small] {
        meaning += marks
        bearsMark = false
      } else if scalar.isASCII {
        meaning.append(scalar)
        bearsMark = "aeouy".unicodeScalars.contains(small)
      } else if let letter = letters[small] {
        meaning += letter
        bearsMark = small == "ô" || small == "ö"
      } else {
        return nil
      }
    }
    return meaning
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let isCapital = (0x41...0x5A).contains(scalar.value) || (0xC0...0xDE).contains(scalar.value)
    return isCapital ? Unicode.Scalar(scalar.value + 0x20) ?? scalar : scalar
  }

  private static let letters: [Unicode.Scalar: [Unicode.Scalar]] = [
    "ñ": ["đ"], "ô": ["o", "\u{31B}"], "ö": ["u", "\u{31B}"], "í": ["i", "\u{301}"], "ì": ["i", "\u{300}"],
    "æ": ["i", "\u{309}"], "ó": ["i", "\u{303}"], "ò": ["i", "\u{323}"], "î": ["y", "\u{323}"],
  ]

  private static let marks: [Unicode.Scalar: [Unicode.Scalar]] = [
    "ù": ["\u{301}"], "ø": ["\u{300}"], "û": ["\u{309}"], "õ": ["\u{303}"], "ï": ["\u{323}"],
    "â": ["\u{302}"], "á": ["\u{302}", "\u{301}"], "à": ["\u{302}", "\u{300}"], "å": ["\u{302}", "\u{309}"],
    "ã": ["\u{302}", "\u{303}"], "ä": ["\u{302}", "\u{323}"],
    "ê": ["\u{306}"], "é": ["\u{306}", "\u{301}"], "è": ["\u{306}", "\u{300}"], "ú": ["\u{306}", "\u{309}"],
    "ü": ["\u{306}", "\u{303}"], "ë": ["\u{306}", "\u{323}"],
  ]
}
