// SPDX-License-Identifier: GPL-3.0-or-later

extension Reading {
  /// What a month holds by what is in the books now; with groups only where they are wanted, since they take longer.
  func monthCount(
    of month: LocalMonth, in units: Set<UnitCode>, withGroups: Bool
  ) throws(OfficeError) -> MonthCount {
    let period = Period.month(month)
    var ratingGroups: [PublicGrouping: [String: PublicRatings]] = [:]
    var caseGroups: [PublicGrouping: [String: PublicCases]] = [:]
    for grouping in PublicGrouping.allCases where withGroups {
      ratingGroups[grouping] = try publicRatings(in: units, during: period, by: grouping.grouping)
      guard grouping.grouping.isOfCases, grouping != .source else { continue }
      caseGroups[grouping] = try publicCases(in: units, during: period, by: grouping.grouping)
    }
    return MonthCount(
      ratings: try publicRatings(in: units, during: period, by: .whole)[""] ?? .zero,
      cases: try publicCases(in: units, during: period, by: .whole)[""] ?? PublicCases(),
      excluded: try excludedRatings(in: units, during: period),
      ratingGroups: ratingGroups, caseGroups: caseGroups)
  }

  /// Ratings that were kept and count in no rate.
  func excludedRatings(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> ExcludedRatings {
    let apart = try ratingCounts(in: units, during: period, by: .source)
    func rated(_ source: RatingSource) -> Int {
      apart.reduce(0) { $1.source == source ? $0 + $1.levels.rated : $0 }
    }
    return ExcludedRatings(
      unasked: rated(.unasked), withdrawn: try withdrawnRatings(in: units, during: period), flagged: rated(.excluded))
  }

  /// Ratings that count and the visits beside them, by group.
  func publicRatings(
    in units: Set<UnitCode>, during period: Period, by grouping: Grouping
  ) throws(OfficeError) -> [String: PublicRatings] {
    var groups: [String: PublicRatings] = [:]
    for count in try ratingCounts(in: units, during: period, by: grouping) where count.source.isCounted {
      groups[count.key] = (groups[count.key] ?? .zero) + PublicRatings(levels: count.levels)
    }
    for response in try responseCounts(in: units, during: period, by: grouping) {
      let counts = response.counts
      let asked = PublicRatings(
        levels: .zero, visits: counts.visits, prompts: counts.prompts, answered: counts.answered)
      groups[response.key] = (groups[response.key] ?? .zero) + asked
    }
    return groups
  }

  private func publicCases(
    in units: Set<UnitCode>, during period: Period, by grouping: Grouping
  ) throws(OfficeError) -> [String: PublicCases] {
    var groups: [String: PublicCases] = [:]
    for count in try punctualityCounts(in: units, during: period, by: grouping) {
      groups[count.key] =
        (groups[count.key] ?? PublicCases()) + PublicCases(statutory: count.statutory, promised: count.promised)
    }
    for count in try lateCounts(in: units, during: period, by: grouping) {
      groups[count.key] =
        (groups[count.key] ?? PublicCases()) + PublicCases(late: count.late, apologised: count.apologised)
    }
    return groups
  }
}
