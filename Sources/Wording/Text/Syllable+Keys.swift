// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Syllable {
  /// Adds a key that has no effect but its own letter.
  mutating func type(_ key: VietnameseLetter) {
    append(key)
    guard key.isAlphabetic else { return }
    if startsWithPlainUHornedO {
      let tone = tone
      vowels[0] = vowels[0].marked(.horn)
      setTone(.level)
      setTone(tone)
    }
    replaceTone()
  }

  /// Does what the effect says, or nothing when there is no letter for it.
  mutating func apply(_ effect: KeyEffect, key: VietnameseLetter, method: InputMethod) {
    switch effect {
    case .tone(let tone): setTone(tone)
    case .clearTone: setTone(.level)
    case .appendHornedU: appendHornedU(isUpper: key.isUpper)
    case .mark(let mark, let base):
      // A second o after oa or oe is a letter of its own: ngoao ngoeo.
      if method == .telex, base == UInt8(ascii: "o"), mark == .circumflex, tail.isEmpty,
        ["oa", "oe"].contains(bareVowels)
      {
        append(.init(base: base))
      } else if accepts(mark, on: base) {
        put(mark)
        if mark == .horn { separateRareUO() }
      }
      replaceTone()
    }
  }

  /// Whether the effect can be seen in the word, so that the same key takes it back.
  func shows(_ effect: KeyEffect) -> Bool {
    switch effect {
    case .tone(let tone): vowels.contains { $0.tone == tone }
    case .mark(let mark, _): letters.contains { $0.mark == mark }
    case .appendHornedU: vowels.last.map { $0.isHorned("u") } ?? false
    case .clearTone: false
    }
  }

  /// Takes the effect back as far as it is there.
  mutating func undo(_ effect: KeyEffect) {
    switch effect {
    case .tone: setTone(.level)
    case .clearTone: return
    case .mark(.bar, _):
      if let last = head.indices.last { head[last] = head[last].marked(.none) }
    case .mark(_, let base):
      if accepts(.none, on: base) { vowels = vowels.map { $0.marked(.none) } }
    case .appendHornedU:
      if tail.isEmpty, let last = vowels.last, last.isHorned("u"), last.tone == .level { vowels.removeLast() }
    }
  }

  private func accepts(_ mark: LetterMark, on base: UInt8) -> Bool {
    if base == UInt8(ascii: "d") { return head.last?.base == base }
    return vowels.contains { $0.base == base }
  }

  private mutating func put(_ mark: LetterMark) {
    switch mark {
    case .none: return
    case .bar:
      if let last = head.indices.last { head[last] = head[last].marked(.bar) }
    case .circumflex:
      let places = ["a", "o", "e"].compactMap { (base: Unicode.Scalar) in vowels.firstIndex { $0.base == base.value } }
      if let place = places.max() { setMark(mark, at: place) }
    case .breve:
      if bareVowels != "ua", let place = vowels.firstIndex(where: { $0.base == UInt8(ascii: "a") }) {
        setMark(mark, at: place)
      }
    case .horn: putHorn()
    }
  }

  private mutating func putHorn() {
    switch bareVowels {
    case "uo", "uoi", "uou":
      setMark(.horn, at: 0)
      setMark(.horn, at: 1)
    case "oa": setMark(.horn, at: 1)
    default: setMark(.horn, at: vowels.firstIndex { $0.base == UInt8(ascii: "o") } ?? 0)
    }
  }

  private mutating func setMark(_ mark: LetterMark, at place: Int) {
    vowels[place] = vowels[place].marked(mark)
  }

  /// `huơ`, `thuở`, `khuơ` keep a plain u as long as nothing follows.
  private mutating func separateRareUO() {
    guard vowels.count == 2, vowels[0].isHorned("u"), vowels[1].isHorned("o"), tail.isEmpty,
      ["", "h", "th", "kh"].contains(headText)
    else { return }
    let tone = tone
    vowels[0] = VietnameseLetter(base: UInt8(ascii: "u"), isUpper: vowels[0].isUpper)
    setTone(tone)
  }

  private mutating func appendHornedU(isUpper: Bool) {
    guard tail.isEmpty else { return }
    if headText == "g", vowels.count == 1, vowels[0].isPlain("i") { head.append(vowels.removeFirst()) }
    guard vowels.isEmpty else { return }
    vowels.append(.init(base: UInt8(ascii: "u"), mark: .horn, isUpper: isUpper))
  }
}
