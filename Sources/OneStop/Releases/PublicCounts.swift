// SPDX-License-Identifier: GPL-3.0-or-later

/// The ratings of a group as the public may see them, with how many visits there were and how many were asked.
package struct PublicRatings: Hashable, Codable, Sendable {
  package let levels: LevelCounts
  package let visits: Int
  package let prompts: Int
  /// How many of the prompts were answered; ratings from paper slips and imports answer none.
  package let answered: Int

  package init(levels: LevelCounts, visits: Int = 0, prompts: Int = 0, answered: Int = 0) {
    self.levels = levels
    self.visits = visits
    self.prompts = prompts
    self.answered = answered
  }

  package static let zero = PublicRatings(levels: .zero)

  /// n.
  package var rated: Int { levels.rated }

  /// `satisfied.top2`.
  package var share: Share { Share(satisfied: levels.satisfied, rated: levels.rated) }

  /// `response`, of visits; nil where none were counted.
  package var response: Share? { visits > 0 ? Share(satisfied: min(answered, visits), rated: visits) : nil }

  /// `satisfied.bounds`; nil where ratings came in that answer no visit.
  package var bounds: SilenceBounds? { answered == rated ? SilenceBounds(share, visits: visits) : nil }

  package static func + (one: PublicRatings, other: PublicRatings) -> PublicRatings {
    PublicRatings(
      levels: one.levels + other.levels, visits: one.visits + other.visits, prompts: one.prompts + other.prompts,
      answered: one.answered + other.answered)
  }
}

/// Finished cases of a group as the public may see them.
package struct PublicCases: Hashable, Codable, Sendable {
  /// By the first due date, by which lateness is judged.
  package let statutory: PunctualityTally
  /// By what the citizen was told last; shown beside the other, never instead.
  package let promised: PunctualityTally
  /// Cases that missed the due date as it stood in the end, extensions counted.
  package let late: Int
  /// How many of those have an apology that was issued.
  package let apologised: Int

  package init(
    statutory: PunctualityTally = .init(), promised: PunctualityTally = .init(), late: Int = 0, apologised: Int = 0
  ) {
    self.statutory = statutory
    self.promised = promised
    self.late = late
    self.apologised = apologised
  }

  package var finished: Int { statutory.withDue + statutory.noDue }

  package static func + (one: PublicCases, other: PublicCases) -> PublicCases {
    PublicCases(
      statutory: one.statutory + other.statutory, promised: one.promised + other.promised, late: one.late + other.late,
      apologised: one.apologised + other.apologised)
  }
}

/// Answers that were kept and are not counted in any rate.
package struct ExcludedRatings: Hashable, Codable, Sendable {
  /// Taps on a tablet that had not asked.
  package let unasked: Int
  /// Ratings that staff took back.
  package let withdrawn: Int
  /// Ratings that a manager excluded because of a flag.
  package let flagged: Int

  package init(unasked: Int = 0, withdrawn: Int = 0, flagged: Int = 0) {
    self.unasked = unasked
    self.withdrawn = withdrawn
    self.flagged = flagged
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    unasked = try container.decode(Int.self, forKey: .unasked)
    withdrawn = try container.decode(Int.self, forKey: .withdrawn)
    // Releases from before flags were judged do not say it.
    flagged = try container.decodeIfPresent(Int.self, forKey: .flagged) ?? 0
  }

  package static func + (one: ExcludedRatings, other: ExcludedRatings) -> ExcludedRatings {
    ExcludedRatings(
      unasked: one.unasked + other.unasked, withdrawn: one.withdrawn + other.withdrawn,
      flagged: one.flagged + other.flagged)
  }
}

/// What public tables are grouped by.
package enum PublicGrouping: String, Hashable, Codable, Sendable, CaseIterable, CodingKeyRepresentable {
  case unit
  case field
  /// Who pressed.
  case source
  /// What the visit was about.
  case moment

  package var grouping: Grouping {
    switch self {
    case .unit: .unit
    case .field: .dimension(.field)
    case .source: .source
    case .moment: .dimension(.moment)
    }
  }
}
