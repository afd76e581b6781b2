// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Something that may be inserted, under one of the spellings people look for it by.
struct Offer: Sendable {
  /// What is the same under every spelling, such as a unit's code.
  let key: String
  /// What typed letters are compared with; nil when the books have chosen it by what was typed.
  let spelling: String?
  let insertion: String
  let label: String
  let note: String?
  var isFinished = true

  init(
    _ key: String, spelling: String?, insertion: String? = nil, label: String? = nil, note: String? = nil,
    isFinished: Bool = true
  ) {
    self.key = key
    self.spelling = spelling
    self.insertion = insertion ?? spelling ?? key
    self.label = label ?? insertion ?? spelling ?? key
    self.note = note
    self.isFinished = isFinished
  }
}

/// How loosely typed letters may fit a spelling.
enum Looseness: Sendable {
  /// Whole or begun, or one slip when nothing else fits: for words of a closed set.
  case beginning
  /// Without slips and initials, since the words of the query are a guess; after a space the spelling must go on.
  case surely(String)
  /// Beginnings of any word, initials, one slip: for names.
  case name
}

extension Offer {
  /// The spelling of the same thing that is shown first, if it answers as well.
  fileprivate func shown(among fitting: [Offer], of all: [Offer]) -> Offer {
    let spellings = Set(fitting.filter { $0.key == key }.map(\.spelling))
    return all.first { $0.key == key && spellings.contains($0.spelling) } ?? self
  }
}

extension [Offer] {
  /// The offers that answer `typed`, best first, each thing once; all of them when nothing was typed.
  func answering(_ typed: String, _ looseness: Looseness, withSlips: Bool) -> [Offer] {
    guard !Folding.folded(typed).isEmpty else { return once() }
    let chosen = withSlips ? [] : filter { $0.spelling == nil }
    let named = compactMap { offer in offer.spelling.map { (name: $0, value: offer) } }
    let found = Ranking(named).answers(to: typed, withSlips: withSlips).filter { looseness.allows($0.fit, of: $0.name) }
    let hasInitials = found.contains { $0.fit == .initials }
    let fitting = found.filter { !(hasInitials && $0.fit == .initialsPrefix) }
    let asTyped = fitting.filter { Folding.nameKey($0.name) == Folding.nameKey(typed) }
    let best = chosen + (asTyped + fitting).map(\.value)
    guard case .name = looseness else { return best.once().map { $0.shown(among: fitting.map(\.value), of: self) } }
    return best.once()
  }

  /// The first offer of each thing.
  func once() -> [Offer] {
    var seen: Set<String> = []
    return filter { seen.insert($0.key).inserted }
  }

  /// What was used today comes first, most used in front; the rest keeps its order.
  func usedFirst(_ uses: [String: Int]) -> [Offer] {
    guard !uses.isEmpty else { return self }
    let counted = enumerated().map { (uses: uses[$1.key] ?? 0, place: $0, offer: $1) }
    return counted.sorted { ($1.uses, $0.place) < ($0.uses, $1.place) }.map(\.offer)
  }
}

extension Looseness {
  fileprivate func allows(_ fit: RankingFit, of name: String) -> Bool {
    switch self {
    case .name: return true
    case .beginning: return fit == .exact || fit == .prefix || fit == .oneTypo
    case .surely(let typed):
      guard typed.last?.isWhitespace == true else { return fit <= .wordStart }
      return fit == .prefix && Folding.folded(name).hasPrefix(Folding.folded(typed) + " ")
    }
  }
}
