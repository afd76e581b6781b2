// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension WordTable {
  /// The longest phrase `words` begins with, or nil; mending and prefixes are tried only when nothing fits as typed.
  ///
  /// A unique prefix of a single word counts when `allowingPrefixes` is true.
  package func match(_ words: some Sequence<String>, allowingPrefixes: Bool = true) -> Match? {
    let words = Array(words.prefix(longestPhrase))
    guard !words.isEmpty else { return nil }
    return matchAsTyped(words) ?? matchMangled(words) ?? (allowingPrefixes ? matchPrefix(words[0]) : nil)
  }

  /// The phrases a single word may be the beginning of, one for each meaning, in the table's order.
  package func phrases(startingWith word: String) -> [String] {
    prefixed(by: word).map { spelling(of: $0) }
  }

  private func matchAsTyped(_ words: [String]) -> Match? {
    for count in stride(from: words.count, through: 1, by: -1) {
      let typed = words.prefix(count).joined(separator: " ")
      if let id = exact[Folding.nameKey(typed)] { return match(id, count, .exact) }
      if let id = foldedOwner(of: typed) { return match(id, count, .folded) }
    }
    return nil
  }

  /// The meaning of a spelling without regard to marks; several meanings leave it to the one spelt without marks.
  private func foldedOwner(of typed: String) -> PhraseID? {
    guard let owners = folded[Folding.folded(typed)], let first = owners.first else { return nil }
    if owners.allSatisfy({ $0.entry == first.entry }) { return first }
    guard Folding.nameKey(typed) == Folding.unmarked(typed) else { return nil }
    let bare = owners.filter { isBare($0) }
    return bare.allSatisfy { $0.entry == bare[0].entry } ? bare.first : nil
  }

  func isBare(_ id: PhraseID) -> Bool {
    Folding.nameKey(spelling(of: id)) == Folding.unmarked(spelling(of: id))
  }

  private func matchMangled(_ words: [String]) -> Match? {
    for count in stride(from: words.count, through: 1, by: -1) {
      let typed = words.prefix(count).joined(separator: " ")
      if let id = mangledOwner(of: typed) ?? rawKeysOwner(of: typed) { return match(id, count, .mangled) }
    }
    return nil
  }

  private func mangledOwner(of typed: String) -> PhraseID? {
    let key = Folding.nameKey(typed)
    let length = key.split(separator: " ").count
    for (id, phrase) in phrases where phrase.split(separator: " ").count == length {
      if Mangling.forms(of: phrase).contains(key) { return id }
    }
    return nil
  }

  private func rawKeysOwner(of typed: String) -> PhraseID? {
    InputMethod.allCases.lazy.map { $0.decode(typed) }.filter { $0 != typed }
      .compactMap { exact[Folding.nameKey($0)] ?? foldedOwner(of: $0) }.first
  }

  private func matchPrefix(_ word: String) -> Match? {
    let owners = prefixed(by: word)
    guard let owner = owners.first, owners.count == 1 else { return nil }
    return match(owner, 1, .prefix)
  }

  /// The first single word of each meaning that begins so; what stands on the screen half-way is asked for last.
  private func prefixed(by word: String) -> [PhraseID] {
    let beginning = Folding.folded(word)
    guard !beginning.isEmpty else { return [] }
    let plain = firstWords { Folding.folded($0).hasPrefix(beginning) }
    guard plain.isEmpty else { return plain }
    let key = Folding.nameKey(word)
    return firstWords { Mangling.stages(of: $0).contains(key) }
  }

  private func firstWords(where fits: (String) -> Bool) -> [PhraseID] {
    entries.enumerated().compactMap { index, entry in
      let place = entry.phrases.firstIndex { !$0.contains(" ") && fits($0) }
      return place.map { PhraseID(entry: index, phrase: $0) }
    }
  }

  private func match(_ id: PhraseID, _ consumed: Int, _ kind: MatchKind) -> Match {
    Match(value: entries[id.entry].value, consumed: consumed, phrase: spelling(of: id), kind: kind)
  }
}
