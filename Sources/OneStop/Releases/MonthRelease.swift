// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything that was counted of a month, before any of it is shown.
package struct MonthCount: Hashable, Sendable {
  package let ratings: PublicRatings
  package let cases: PublicCases
  package let excluded: ExcludedRatings
  package let ratingGroups: [PublicGrouping: [String: PublicRatings]]
  package let caseGroups: [PublicGrouping: [String: PublicCases]]

  package init(
    ratings: PublicRatings, cases: PublicCases, excluded: ExcludedRatings,
    ratingGroups: [PublicGrouping: [String: PublicRatings]] = [:],
    caseGroups: [PublicGrouping: [String: PublicCases]] = [:]
  ) {
    self.ratings = ratings
    self.cases = cases
    self.excluded = excluded
    self.ratingGroups = ratingGroups
    self.caseGroups = caseGroups
  }
}

/// What is published of a month. All public figures are sums of these, so nothing can be learned that they do not hold.
package struct MonthRelease: Hashable, Codable, Sendable {
  package let month: LocalMonth
  /// Counts the releases of the books, so that a reader can name the one that was seen.
  package let number: Int
  package let asOf: Instant
  /// Whether the month is over and its numbers stay.
  package let isFinal: Bool
  /// Nil while there are too few to show.
  package let shown: PublicRatings?
  /// Counted at least ten ratings after `shown`; shown once ten more have come, and never before.
  package let next: PublicRatings?
  package let cases: PublicCases
  package let excluded: ExcludedRatings
  /// The groups of a final month, kept for the tables of its quarter; not shown by the month.
  package let ratingGroups: [PublicGrouping: [String: PublicRatings]]
  package let caseGroups: [PublicGrouping: [String: PublicCases]]

  package init(
    month: LocalMonth, number: Int, asOf: Instant, isFinal: Bool, shown: PublicRatings?, next: PublicRatings?,
    cases: PublicCases, excluded: ExcludedRatings, ratingGroups: [PublicGrouping: [String: PublicRatings]] = [:],
    caseGroups: [PublicGrouping: [String: PublicCases]] = [:]
  ) {
    self.month = month
    self.number = number
    self.asOf = asOf
    self.isFinal = isFinal
    self.shown = shown
    self.next = next
    self.cases = cases
    self.excluded = excluded
    self.ratingGroups = ratingGroups
    self.caseGroups = caseGroups
  }
}

extension MonthRelease {
  /// For a month that comes late into a quarter whose tables are out: they stay as they were seen.
  var withoutGroups: MonthRelease {
    MonthRelease(
      month: month, number: number, asOf: asOf, isFinal: isFinal, shown: shown, next: next, cases: cases,
      excluded: excluded)
  }
}
