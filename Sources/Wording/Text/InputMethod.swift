// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// The two ways Vietnamese is typed; they change words that were meant as plain letters.
///
/// The rules are those of the BoGo engine (ibus-bogo, GPL-3.0-or-later), with UniKey's key for taking a tone away.
package enum InputMethod: CaseIterable, Sendable {
  /// Letters make marks: `aa` â, `dd` đ, `ow` ơ, `s f r x j` the tones, `z` none.
  case telex
  /// Digits make marks: `a6` â, `d9` đ, `o7` ơ, `1`–`5` the tones, `0` none.
  case vni

  /// What appears when `keys` are typed one after another: `export` becomes `ẽpỏt` with Telex.
  ///
  /// With `spellCheck` the keys are left alone as soon as no Vietnamese syllable can come of them.
  package func typing(_ keys: String, spellCheck: Bool = false) -> String {
    var result = ""
    var word = TypedWord(method: self, spellCheck: spellCheck)
    for scalar in keys.inNFC.unicodeScalars {
      if let key = key(scalar) {
        word.press(key)
      } else {
        result += word.text
        result.unicodeScalars.append(scalar)
        word = TypedWord(method: self, spellCheck: spellCheck)
      }
    }
    result += word.text
    return result
  }

  /// What stands on the screen after each key of one word: `exp` gives `e`, `ẽ`, `ẽp`.
  package func stages(of word: String, spellCheck: Bool = false) -> [String] {
    var typed = TypedWord(method: self, spellCheck: spellCheck)
    var stages: [String] = []
    for scalar in word.inNFC.unicodeScalars {
      guard let key = key(scalar) else { return stages }
      typed.press(key)
      stages.append(typed.text)
    }
    return stages
  }

  /// Reads keys typed while the input method was off: `ddawng kys` and `d9a8ng ky1` are `đăng ký`.
  ///
  /// Words that cannot become Vietnamese stay as they are.
  package func decode(_ raw: String) -> String {
    typing(raw, spellCheck: true)
  }

  /// The scalar as a key of this method, or nil when it ends the word: digits do so with Telex.
  private func key(_ scalar: Unicode.Scalar) -> VietnameseLetter? {
    VietnameseLetter(scalar).flatMap { $0.isAlphabetic || self == .vni ? $0 : nil }
  }
}
