// SPDX-License-Identifier: GPL-3.0-or-later

/// What the rules say of the units of a scope in some months; for managers.
package struct HonestyReport: Sendable {
  package let period: Period
  /// What signals that need many ratings look at.
  package let year: Period
  package let scope: UnitCode
  package let scopeName: String
  package let asOf: Instant
  package let pages: [HonestyPage]
  /// Names of officers, by login.
  package let officers: [Login: String]

  package init(
    period: Period, year: Period, scope: UnitCode, scopeName: String, asOf: Instant, pages: [HonestyPage],
    officers: [Login: String]
  ) {
    self.period = period
    self.year = year
    self.scope = scope
    self.scopeName = scopeName
    self.asOf = asOf
    self.pages = pages
    self.officers = officers
  }
}

/// One unit's page: every rule, and the satisfaction with and without what is marked.
package struct HonestyPage: Sendable {
  package let unit: UnitCode
  package let name: String
  package let signals: [HonestySignal]
  /// All ratings, those excluded among them; nil where they are so few that the figures hide them too.
  package let all: Share?
  /// What figures say now; nil likewise.
  package let counted: Share?
  /// Without any rating that a flag marks; nil where that would tell how somebody voted.
  package let unmarked: Share?
  package let exclusions: [RatingExclusion]

  package init(
    unit: UnitCode, name: String, facts: HonestyFacts, exclusions: [RatingExclusion]
  ) {
    self.unit = unit
    self.name = name
    signals = facts.signals
    func shown(_ levels: LevelCounts, pressed: Set<RatingSource>) -> Share? {
      let isFew = (1..<Suppression.least).contains(levels.rated)
      let isPressed = facts.ratings.contains { pressed.contains($0.key) && $0.value.rated > 0 }
      return isFew && isPressed ? nil : Share(satisfied: levels.satisfied, rated: levels.rated)
    }
    // Of excluded ratings it is not known any more who pressed.
    all = shown(facts.all, pressed: [.kiosk, .link, .excluded])
    counted = shown(facts.counted, pressed: [.kiosk, .link])
    unmarked = all == nil ? nil : facts.share(without: Set(HonestyFlag.ofPresses))
    self.exclusions = exclusions
  }

  package var found: [HonestySignal] { signals.filter(\.isFound) }

  /// Whether more was rated than people came, so that the total cannot stand as it is.
  package var isProvisional: Bool { found.contains { $0.flag == .excess } }
}
