// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// One word on its way from the keyboard to the screen.
struct TypedWord {
  let method: InputMethod
  let spellCheck: Bool
  private var letters: [VietnameseLetter] = []
  /// The keys behind `letters`, shown instead of them when spell check gives up.
  private var keys: [VietnameseLetter] = []

  init(method: InputMethod, spellCheck: Bool) {
    self.method = method
    self.spellCheck = spellCheck
  }

  /// What is on the screen.
  var text: String { String(String.UnicodeScalarView(letters.map(\.scalar))) }

  mutating func press(_ key: VietnameseLetter) {
    let before = Syllable(letters)
    let effects = key.mark == .none && key.tone == .level ? method.effects(of: key.base) : []
    var after = before
    if effects.isEmpty {
      after.type(key)
    } else {
      for effect in effects { after.apply(effect, key: key, method: method) }
    }
    if after == before {
      repeatKey(key, effects, &after)
    } else {
      keys.append(key)
    }
    letters = after.letters
    if spellCheck && key.isAlphabetic && !after.canBecomeVietnamese { letters = keys }
  }

  /// The key did nothing: if its effect is there already it is taken back, then the key counts as a letter.
  private mutating func repeatKey(_ key: VietnameseLetter, _ effects: [KeyEffect], _ word: inout Syllable) {
    let before = word
    if effects.contains(where: word.shows) {
      for effect in effects { word.undo(effect) }
      if isSecondLoneW(key), let last = word.vowels.last, last.isPlain("u") { word.vowels.removeLast() }
    }
    if word == before { keys.append(key) }
    word.append(key)
  }

  /// `ww` gives w, but `uww` gives uw: the first w alone had made ư.
  private func isSecondLoneW(_ key: VietnameseLetter) -> Bool {
    guard method == .telex, key.base == UInt8(ascii: "w"), keys.last?.base == key.base else { return false }
    return keys.dropLast().last?.base != UInt8(ascii: "u")
  }
}
