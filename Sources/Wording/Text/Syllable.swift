// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A word as an input method sees it: what precedes the last group of vowels, that group, the consonants after it.
struct Syllable: Equatable, Sendable {
  var head: [VietnameseLetter] = []
  var vowels: [VietnameseLetter] = []
  var tail: [VietnameseLetter] = []

  init(_ letters: [VietnameseLetter]) {
    let tailStart = (letters.lastIndex(where: \.isVowel) ?? -1) + 1
    let vowelStart = (letters[..<tailStart].lastIndex { !$0.isVowel } ?? -1) + 1
    guard tailStart > 0 else {
      head = letters
      return
    }
    head = Array(letters[..<vowelStart])
    vowels = Array(letters[vowelStart..<tailStart])
    tail = Array(letters[tailStart...])
    moveGlideToHead()
  }

  var letters: [VietnameseLetter] { head + vowels + tail }

  /// The tone farthest to the right among the vowels.
  var tone: Tone { vowels.last { $0.tone != .level }?.tone ?? .level }

  /// The vowels as bare ASCII letters.
  var bareVowels: String { String(decoding: vowels.map(\.base), as: UTF8.self) }

  /// Whether the group begins with u and ơ, the rare pair of `thuở`.
  var startsWithPlainUHornedO: Bool {
    vowels.count >= 2 && vowels[0].toneless.isPlain("u") && vowels[1].isHorned("o")
  }

  mutating func append(_ letter: VietnameseLetter) {
    if letter.isVowel {
      if tail.isEmpty { vowels.append(letter) } else { tail.append(letter) }
    } else {
      if tail.isEmpty && vowels.isEmpty { head.append(letter) } else { tail.append(letter) }
    }
  }

  /// Writes `tone` on the vowel that carries it; the level tone clears all.
  mutating func setTone(_ tone: Tone) {
    guard tone != .level else {
      vowels = vowels.map(\.toneless)
      return
    }
    guard !vowels.isEmpty else { return }
    let strong = [firstIndex { $0.isCircumflexedE }, firstIndex { $0.isHorned("o") }].compactMap(\.self).max()
    let usual = vowels.count == 1 || (vowels.count == 2 && tail.isEmpty) ? 0 : 1
    let index = strong ?? usual
    vowels[index] = vowels[index].toned(tone)
  }

  /// Takes the tone off and writes it again, because the vowels around it have changed.
  mutating func replaceTone() {
    let tone = tone
    guard tone != .level else { return }
    setTone(.level)
    setTone(tone)
  }

  /// The i of `gia` and the u of `qua` belong to the consonant.
  private mutating func moveGlideToHead() {
    guard head.count == 1, let first = vowels.first else { return }
    let isGI = head[0].isPlain("g") && first.isPlain("i") && vowels.count > 1
    let isQU = head[0].isPlain("q") && first.isPlain("u")
    if isGI || isQU { head.append(vowels.removeFirst()) }
  }

  private func firstIndex(where fits: (VietnameseLetter) -> Bool) -> Int? { vowels.firstIndex(where: fits) }
}

extension VietnameseLetter {
  /// The bare letter without mark or tone, in either case.
  func isPlain(_ letter: Unicode.Scalar) -> Bool { base == letter.value && mark == .none && tone == .level }

  func isHorned(_ letter: Unicode.Scalar) -> Bool { base == letter.value && mark == .horn }

  var isCircumflexedE: Bool { base == UInt8(ascii: "e") && mark == .circumflex }
}
