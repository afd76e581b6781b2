// SPDX-License-Identifier: GPL-3.0-or-later

/// The counts behind a satisfaction figure, never one citizen's rating.
package struct SatisfactionGrounds: Sendable {
  package struct SourceCount: Hashable, Sendable {
    package let source: RatingSource
    package let rated: Int
  }

  /// The whole, or the one group that was asked about; its levels are nil where it is too small to show.
  package let row: SatisfactionRow
  /// Counted ratings by who pressed.
  package let sources: [SourceCount]
  /// Kept and not counted; nil for a group that does not know it.
  package let excluded: ExcludedRatings?
  /// Groups of the figure that are too small to show; their ratings are in the whole all the same.
  package let hiddenGroups: Int
  package let hiddenRatings: Int
  package let scopeName: String
  /// What the group is called; nil for the whole.
  package let groupName: String?
  package let missing: MissingData?
  package let provenance: Provenance
}

extension SatisfactionRow {
  /// `satisfied.bounds`; nil where the levels are hidden, visits are not known, or ratings came that answer no visit.
  package var bounds: SilenceBounds? {
    guard !isHidden, let response, response.visits > 0, response.answered == share.rated else { return nil }
    return SilenceBounds(share, visits: response.visits)
  }

  /// Q / N: how many of the visits were asked.
  package var asked: Share? { response.map { Share(satisfied: min($0.prompts, $0.visits), rated: $0.visits) } }

  /// n / Q: how many of those who were asked answered.
  package var answeredOfAsked: Share? { response.map { Share(satisfied: $0.answered, rated: $0.prompts) } }

  /// `response`, n / N.
  package var answeredOfVisits: Share? { response.map { Share(satisfied: $0.answered, rated: $0.visits) } }
}

/// The counts behind an on-time figure, and the cases that were late.
package struct PunctualityGrounds: Sendable {
  package let total: PunctualityCount
  /// Nil for a group, which the books do not count by unit.
  package let units: [PunctualityCount]?
  package let months: [PunctualityCount]
  package let unitNames: [String: String]
  /// Finished after the first due date, by the day of the result.
  package let late: [LateCase]
  /// Late by the date as it stood in the end, and how many of those have an apology (`apology.issued`); nil for a group
  /// whose late cases are not counted apart.
  package let apologies: LateCount?
  package let scopeName: String
  package let groupName: String?
  package let missing: MissingData?
  package let provenance: Provenance
}
