// SPDX-License-Identifier: GPL-3.0-or-later

/// What only people know, typed in for a unit and some whole months: indices 4, 5, 6 and 9.
package struct IndexFact: Hashable, Codable, Sendable {
  /// A part of a whole; a typed percentage is a part of a hundred, of a thousand, ….
  package struct Share: Hashable, Codable, Sendable {
    package let part: Int
    package let whole: Int

    package init(part: Int, whole: Int) {
      self.part = part
      self.whole = whole
    }
  }

  package enum Value: Hashable, Codable, Sendable {
    /// Index 4: cases whose owners had to go to no agency, to the one-stop desk, to more.
    case agencies(none: Int, desk: Int, more: Int)
    /// Index 5: procedures received, appraised, approved and returned on site. Index 9: eligible ones offered online.
    case share(Share)
    /// Index 6: in how many of the two ways procedures are public: posted at the desk, electronically.
    case ways(Int)
  }

  package let unit: UnitCode
  package let index: OfficialIndex
  package let period: Period
  package let value: Value

  package init(unit: UnitCode, index: OfficialIndex, period: Period, value: Value) {
    self.unit = unit
    self.index = index
    self.period = period
    self.value = value
  }

  /// The largest number that is taken.
  package static let limit = 100_000_000

  /// Whether the numbers can be an answer to the question of the index.
  package var isSound: Bool {
    switch (index, value) {
    case (.agencies, .agencies(let none, let desk, let more)):
      [none, desk, more].allSatisfy { (0...Self.limit).contains($0) } && none + desk + more > 0
    case (.organisation, .share(let share)), (.online, .share(let share)):
      0 <= share.part && share.part <= share.whole && (1...Self.limit).contains(share.whole)
    case (.publicity, .ways(let ways)): (0...2).contains(ways)
    default: false
    }
  }
}

extension [IndexFact] {
  /// The fact of a unit that holds on a day: the one over the shortest time.
  func holding(_ index: OfficialIndex, of unit: UnitCode, on day: LocalDay) -> IndexFact.Value? {
    filter { $0.index == index && $0.unit == unit && $0.period.contains(day) }
      .min { ($0.period.dayCount, $1.period.from) < ($1.period.dayCount, $0.period.from) }?.value
  }

  /// The counts of agencies of a unit within a period; of facts that overlap the one over the longest time.
  func agencies(of unit: UnitCode, within period: Period) -> (none: Int, desk: Int, more: Int)? {
    var kept: [Period] = []
    var sum = (none: 0, desk: 0, more: 0)
    let inside = filter {
      $0.index == .agencies && $0.unit == unit && period.from <= $0.period.from && $0.period.through <= period.through
    }
    for fact in inside.sorted(by: { $0.period.dayCount > $1.period.dayCount }) {
      guard case .agencies(let none, let desk, let more) = fact.value,
        !kept.contains(where: { $0.from <= fact.period.through && fact.period.from <= $0.through })
      else { continue }
      kept.append(fact.period)
      sum = (sum.none + none, sum.desk + desk, sum.more + more)
    }
    return kept.isEmpty ? nil : sum
  }
}
