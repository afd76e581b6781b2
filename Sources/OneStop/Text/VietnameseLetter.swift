// SPDX-License-Identifier: GPL-3.0-or-later

/// The five tones and the level one, in dictionary order.
package enum Tone: UInt8, CaseIterable, Sendable {
  case level, grave, hook, tilde, acute, dot
}

/// What makes another letter of a base letter (ă, â, ơ, đ), in dictionary order.
package enum LetterMark: UInt8, CaseIterable, Sendable {
  case none, breve, circumflex, horn, bar
}

/// One letter or digit of a Vietnamese word, taken apart.
package struct VietnameseLetter: Hashable, Sendable {
  /// The bare letter, lower-case ASCII, or a digit.
  package var base: UInt8
  package var mark = LetterMark.none
  package var tone = Tone.level
  package var isUpper = false

  package init(base: UInt8, mark: LetterMark = .none, tone: Tone = .level, isUpper: Bool = false) {
    self.base = base
    self.mark = mark
    self.tone = tone
    self.isUpper = isUpper
  }

  /// Takes a precomposed scalar apart; nil for what is neither an ASCII letter or digit nor Vietnamese.
  package init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: self.init(base: UInt8(scalar.value))
    case 0x41...0x5A: self.init(base: UInt8(scalar.value) | 0x20, isUpper: true)
    case 0..<0x80: return nil
    default:
      guard let letter = VietnameseAlphabet.letter(scalar) else { return nil }
      self = letter
    }
  }

  /// The precomposed scalar; a mark or tone the letter cannot carry is left out.
  package var scalar: Unicode.Scalar {
    let lower = VietnameseAlphabet.scalar(self) ?? Unicode.Scalar(base)
    return isUpper ? lower.properties.uppercaseMapping.unicodeScalars.first ?? lower : lower
  }

  package var isVowel: Bool {
    switch Unicode.Scalar(base) {
    case "a", "e", "i", "o", "u", "y": true
    default: false
    }
  }

  package var isAlphabetic: Bool { base >= UInt8(ascii: "a") }

  /// The same letter in lower case.
  package var lowered: Self { .init(base: base, mark: mark, tone: tone) }

  /// The same letter with the level tone.
  package var toneless: Self { .init(base: base, mark: mark, isUpper: isUpper) }

  /// The same letter carrying `mark` if it can, as it was otherwise.
  package func marked(_ mark: LetterMark) -> Self {
    let new = Self(base: base, mark: mark, tone: tone, isUpper: isUpper)
    return mark == .none || VietnameseAlphabet.scalar(new) != nil ? new : self
  }

  /// The same letter with `tone` if it is a vowel, as it was otherwise.
  package func toned(_ tone: Tone) -> Self {
    isVowel ? .init(base: base, mark: mark, tone: tone, isUpper: isUpper) : self
  }
}
