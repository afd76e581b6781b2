// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension WordTable {
  /// A spelling that could mean two things.
  package struct Collision: Hashable, Sendable, CustomStringConvertible {
    package let spelling: String
    package let phrases: [String]

    package var description: String { "\(spelling): \(phrases.joined(separator: ", "))" }
  }

  /// Every spelling, exact, folded or mangled, that belongs to more than one meaning; a table in use has none.
  ///
  /// A folded spelling is no collision when just one of its meanings is spelt without marks (`tra` beside `trả`).
  package var collisions: [Collision] {
    var owners: [String: Set<PhraseID>] = [:]
    for (id, phrase) in phrases {
      owners[Folding.nameKey(phrase), default: []].insert(id)
      for form in Mangling.forms(of: phrase) {
        owners[form, default: []].formUnion([id] + (folded[Folding.folded(form)] ?? []))
      }
    }
    let spelt = owners.filter { meanings($0.value) > 1 }
    let merged = folded.mapValues(Set.init).filter { meanings($0.value) > 1 && meanings($0.value.filter(isBare)) != 1 }
    let all = spelt.merging(merged) { $0.union($1) }
    return all.map { collision($0.key, $0.value) }.sorted { $0.spelling < $1.spelling }
  }

  private func meanings(_ owners: Set<PhraseID>) -> Int { Set(owners.map(\.entry)).count }

  private func collision(_ spelling: String, _ owners: Set<PhraseID>) -> Collision {
    let ordered = owners.sorted { ($0.entry, $0.phrase) < ($1.entry, $1.phrase) }
    return Collision(spelling: spelling, phrases: ordered.map { self.spelling(of: $0) })
  }
}
