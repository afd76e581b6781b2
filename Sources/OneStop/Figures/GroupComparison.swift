// SPDX-License-Identifier: GPL-3.0-or-later

/// How the groups of a satisfaction figure compare with one another: a funnel rather than a league table.
package struct GroupComparison: Sendable {
  package let report: SatisfactionReport
  /// The cluster whose units alone are compared; nil for all.
  package let cluster: String?
  /// Whether there are clusters within which units could be compared.
  package let hasClusters: Bool
  /// One for each row of the report, in its order.
  package let groups: [ComparedGroup]
}

/// A group beside the others.
package struct ComparedGroup: Hashable, Sendable {
  package let row: SatisfactionRow
  /// Where it lies in the funnel round the share of all; nil where it is hidden or has no ratings.
  package var position: Funnel.Position?
  /// The counts between which chance leaves a group of its size, at 95 % and at 99.8 %.
  package var limits: [ClosedRange<Int>] = []
  /// How it differs from all others together; nil below 30 ratings and where there are no others.
  package var difference: GroupDifference?
  /// Its rank by Wilson's lower bound; nil below 30 ratings, and for people, who are not ranked.
  package var rank: Int?
}

/// How a group differs from all others together.
package struct GroupDifference: Hashable, Sendable {
  /// Its share less that of the others, −1…1.
  package let fromRest: Double
  /// Fisher's two-sided p-value.
  package let p: Double
  /// The same adjusted for having looked at all groups.
  package let adjusted: Double
  /// Only then one may say "khác biệt rõ".
  package let isClear: Bool
}

extension GroupComparison {
  init(_ report: SatisfactionReport, cluster: String?, hasClusters: Bool) {
    self.report = report
    self.cluster = cluster
    self.hasClusters = hasClusters
    groups = Self.compared(report)
  }

  private static func compared(_ report: SatisfactionReport) -> [ComparedGroup] {
    var groups = report.rows.map { ComparedGroup(row: $0) }
    let all = report.total.share
    // The share of all would give a hidden sum away.
    guard !report.total.isHidden, !report.total.isTotalFromElsewhere, let funnel = Funnel(round: all) else {
      return groups
    }
    let shown = groups.indices.filter { groups[$0].row.isComparable }
    for index in shown {
      let share = groups[index].row.share
      groups[index].position = funnel.position(of: share)
      groups[index].limits = Funnel.Level.allCases.map { funnel.limits(for: share.rated, $0) }
    }
    let many = shown.filter { !groups[$0].row.isFew }
    for (index, difference) in zip(many, differences(many.map { groups[$0].row.share }, of: all)) {
      groups[index].difference = difference
    }
    guard report.grouping != .dimension(.officer), many.count > 1 else { return groups }
    for (index, rank) in zip(many, LowerBoundRanks.of(many.map { groups[$0].row.share })) { groups[index].rank = rank }
    return groups
  }

  /// Each share against what is left of all without it; nil where nothing is left.
  private static func differences(_ shares: [Share], of all: Share) -> [GroupDifference?] {
    let rests = shares.map { Share(satisfied: all.satisfied - $0.satisfied, rated: all.rated - $0.rated) }
    let tests = zip(shares, rests).map { FisherExact($0, $1)?.twoSided }
    let adjusted = BenjaminiHochberg(tests.compactMap(\.self)).adjusted
    var next = 0
    return zip(zip(shares, rests), tests).map { pair, p in
      guard let p, let own = pair.0.rate, let rest = pair.1.rate else { return nil }
      defer { next += 1 }
      return GroupDifference(
        fromRest: own - rest, p: p, adjusted: adjusted[next], isClear: adjusted[next] <= BenjaminiHochberg.q)
    }
  }
}

extension SatisfactionRow {
  /// Whether it is one group of people or places, with ratings of its own that may be shown.
  fileprivate var isComparable: Bool {
    !isHidden && !isTotalFromElsewhere && share.rated > 0 && !key.isEmpty && key != TallyKeys.several
  }
}
