// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether people with late cases rate worse, by counts of months alone: no rating is ever tied to a case.
///
/// Bad are levels 1 and 2. Nothing is computed from a group that is hidden: its counts could be worked out.
package struct DelayTests: Hashable, Sendable {
  /// Bad ratings among all of a group.
  package struct Counts: Hashable, Sendable {
    package let bad: Int
    package let rated: Int

    package init(bad: Int, rated: Int) {
      self.bad = bad
      self.rated = rated
    }

    fileprivate var share: Share { Share(satisfied: bad, rated: rated) }

    fileprivate static func + (one: Self, other: Self) -> Self {
      Self(bad: one.bad + other.bad, rated: one.rated + other.rated)
    }
  }

  /// How many people with late cases are taken to be truly unhappy, at the least (`flat_against_delay`).
  package static let trulyUnhappy = 0.05
  /// Below this the late group looks happier than it can be.
  package static let flatLimit = 0.01

  package let early: Counts?
  package let onTime: Counts?
  package let late: Counts?

  /// From a satisfaction report by delay; a group that is hidden is nil, one without ratings is 0 of 0.
  package init(_ report: SatisfactionReport) {
    func counts(_ punctuality: Punctuality) -> Counts? { report.counts([punctuality.rawValue]) }
    self.init(early: counts(.early), onTime: counts(.onTime), late: counts(.late))
  }

  package init(early: Counts?, onTime: Counts?, late: Counts?) {
    self.early = early
    self.onTime = onTime
    self.late = late
  }

  /// Early and on time together.
  package var notLate: Counts? { early.flatMap { early in onTime.map { early + $0 } } }

  /// Fisher's exact test of late against not late, two-sided; nil without ratings on both sides.
  package var lateAgainstOthers: Double? { Self.fisher(late, notLate) }

  /// Cochran and Armitage's trend over early, on time, late; nil where fewer than two of them have ratings, or where
  /// all are bad or none is.
  package var trend: Double? {
    guard let early, let onTime, let late else { return nil }
    let all = [early, onTime, late]
    guard all.count(where: { $0.rated > 0 }) > 1 else { return nil }
    return CochranArmitage(all.map(\.share), scores: [0, 1, 2])?.p
  }

  /// The chance of so few bad ratings among the late, were one of twenty truly unhappy; nil without late ratings.
  package var flat: Double? {
    guard let late, late.rated > 0 else { return nil }
    return Binomial(late.rated, Self.trulyUnhappy).probability(atMost: late.bad)
  }

  package var isFlat: Bool { flat.map { $0 < Self.flatLimit } ?? false }

  fileprivate static func fisher(_ one: Counts?, _ other: Counts?) -> Double? {
    guard let one, let other else { return nil }
    return FisherExact(one.share, other.share)?.twoSided
  }
}

/// Whether people with late cases rate better where they were told in time.
package struct ApologyTests: Hashable, Sendable {
  /// Told in time; nil where the group is hidden.
  package let inTime: DelayTests.Counts?
  /// Told late, or not at all.
  package let others: DelayTests.Counts?

  /// From a satisfaction report by apology.
  package init(_ report: SatisfactionReport) {
    inTime = report.counts([ApologyState.inTime.rawValue])
    others = report.counts([ApologyState.late, .missing, .draft].map(\.rawValue))
  }

  /// Fisher's exact test of the two, two-sided; nil without ratings on both sides.
  package var inTimeAgainstOthers: Double? { DelayTests.fisher(inTime, others) }
}

extension SatisfactionReport {
  /// Bad ratings among those of some groups; nil where one of them is hidden.
  fileprivate func counts(_ keys: [String]) -> DelayTests.Counts? {
    var (bad, rated) = (0, 0)
    for row in rows where keys.contains(row.key) {
      guard !row.isHidden, let levels = row.levels else { return nil }
      bad += levels.dissatisfied
      rated += levels.rated
    }
    return DelayTests.Counts(bad: bad, rated: rated)
  }
}
