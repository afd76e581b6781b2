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
