// SPDX-License-Identifier: GPL-3.0-or-later

/// One line of the satisfaction figure: a share with its counts, and how many were asked.
package struct SatisfactionRow: Hashable, Sendable {
  package let key: String
  package let name: String
  /// The five counts; nil where only a total is known, or where the group is too small to show.
  package var levels: LevelCounts?
  package var share: Share
  package var response: VisitCounts?
  package var isTotalFromElsewhere: Bool
  package var isHidden: Bool
  package var sourceText: String?

  package init(
    key: String, name: String, levels: LevelCounts?, share: Share, response: VisitCounts?,
    isTotalFromElsewhere: Bool = false, isHidden: Bool = false, sourceText: String? = nil
  ) {
    self.key = key
    self.name = name
    self.levels = levels
    self.share = share
    self.response = response
    self.isTotalFromElsewhere = isTotalFromElsewhere
    self.isHidden = isHidden
    self.sourceText = sourceText
  }

  /// Fewer than 30 ratings: marked and not ranked.
  package var isFew: Bool { share.isFew }
}

/// The satisfaction of a scope in a period, in groups, with the whole beside them.
package struct SatisfactionReport: Sendable {
  package let period: Period
  package let grouping: Grouping
  package let scope: UnitCode
  package let scopeName: String
  package let asOf: Instant
  package var rows: [SatisfactionRow]
  package var total: SatisfactionRow
}

/// One group of the satisfaction figure by itself: its whole, and its months.
///
/// It goes down to groups and months, never to one citizen's rating: a month is hidden where the figure of that month
/// by the same grouping hides the group, or where subtraction would find what is hidden.
package struct Breakdown: Sendable {
  package let group: Grouping
  package let key: String
  /// What the key is called, where that is data; else the key itself.
  package let name: String
  /// The months with ratings or visits, and the whole group as their total.
  package let report: SatisfactionReport
  /// Nil where cases do not know the grouping.
  package let lateness: LateCount?

  /// The group as a figure without parts, to be compared with another period.
  package var whole: SatisfactionReport {
    SatisfactionReport(
      period: report.period, grouping: .whole, scope: report.scope, scopeName: report.scopeName, asOf: report.asOf,
      rows: [], total: report.total)
  }
}

/// On-time figures of a scope in a period.
package struct PunctualityReport: Sendable {
  package let period: Period
  package let grouping: Grouping
  package let scope: UnitCode
  package let scopeName: String
  package let asOf: Instant
  package let names: [String: String]
  package let rows: [PunctualityCount]
  package let total: PunctualityCount
}
