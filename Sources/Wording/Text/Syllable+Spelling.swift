// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Syllable {
  /// Whether a Vietnamese syllable can still come of it; consonants alone always pass, as abbreviations.
  var canBecomeVietnamese: Bool {
    guard !vowels.isEmpty else { return true }
    guard head.isEmpty || Self.heads.contains(headText) else { return false }
    guard !tail.isEmpty else { return Self.openVowels.contains(bareVowels) }
    return Self.tails.contains(tailText) && Self.closedVowels.contains(bareVowels)
  }

  var headText: String { Self.text(head) }
  private var tailText: String { Self.text(tail) }

  private static func text(_ letters: [VietnameseLetter]) -> String {
    String(String.UnicodeScalarView(letters.map(\.lowered.scalar)))
  }

  private static let heads: Set<String> = [
    "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r",
    "s", "t", "th", "tr", "v", "x",
  ]

  private static let tails: Set<String> = ["c", "ch", "m", "n", "ng", "nh", "p", "t"]

  /// Groups of vowels, without marks, that may end a syllable or be on the way to one.
  private static let openVowels: Set<String> = closedVowels.union([
    "ai", "ao", "au", "ay", "eo", "eu", "ia", "ieu", "iu", "oai", "oao", "oay", "oeo", "oi", "uay", "ui", "uoi", "uou",
    "uu", "uya", "uyu", "yeu",
  ])

  /// Groups of vowels, without marks, that a consonant may follow.
  private static let closedVowels: Set<String> = [
    "a", "e", "i", "ie", "o", "oa", "oe", "oo", "u", "ua", "ue", "uo", "uy", "uye", "y", "ye",
  ]
}
