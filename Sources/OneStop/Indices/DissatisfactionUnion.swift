// SPDX-License-Identifier: GPL-3.0-or-later

/// How many cases are overdue, complained about or rated dissatisfied, each counted once.
///
/// Which cases are overdue or complained about is known; which are rated dissatisfied is not, for ballots hide the
/// case. What is known of such ratings is how many there are, by how the case stood to its due date when it was rated
/// (the monthly tallies by delay). So the union has bounds:
///
/// - every rating of a finished case is about a case that finished in that way; a rating given before, or on paper, may
///   be about any case or none; several ratings may be about one case;
/// - least: the known cases, and one more for each way of finishing in which somebody was dissatisfied and no case is
///   known already, for that rating must be about a case that is not known yet;
/// - most: the known cases, and one more for each rating as long as there are cases of its way of finishing that are
///   not known; ratings that may be about any case take what is left. A visit about several cases, rated once, can add
///   as many as it was about.
///
/// Both are reached by some assignment of ratings to cases, so nothing tighter is true.
package struct DissatisfactionUnion: Hashable, Sendable {
  /// Cases that finished alike: those already in the union, and the others.
  package struct Group: Hashable, Sendable {
    package var known: Int
    package var others: Int

    package init(known: Int = 0, others: Int = 0) {
      self.known = known
      self.others = others
    }
  }

  package let cases: Int
  /// Overdue or complained about.
  package let known: Int
  package let least: Int
  package let most: Int

  /// Bounds from cases by how they finished (nil: not yet), dissatisfied ratings by the same, and the numbers of cases
  /// of answered visits about several.
  ///
  /// - Parameters:
  ///   - groups: Every case once.
  ///   - ratings: Dissatisfied ratings; those under nil may be about any case, or none.
  ///   - sharedVisits: For each answered visit about several cases, about how many.
  ///   - mayBeElsewhere: Whether ratings of finished cases may be about a case that is not among these.
  package init(
    _ groups: [Punctuality?: Group], ratings: [Punctuality?: Int], sharedVisits: [Int] = [],
    mayBeElsewhere: Bool = false
  ) {
    cases = groups.values.reduce(0) { $0 + $1.known + $1.others }
    known = groups.values.reduce(0) { $0 + $1.known }
    let others = cases - known
    var (forced, possible) = (0, ratings[.none] ?? 0)
    for way in Punctuality.allCases {
      guard let count = ratings[.some(way)], count > 0 else { continue }
      let group = groups[.some(way)] ?? Group()
      if group.known == 0, group.others > 0 { forced += 1 }
      possible += min(count, group.others)
    }
    let all = ratings.values.reduce(0, +)
    let further = sharedVisits.sorted(by: >).prefix(all).reduce(0) { $0 + max(0, $1 - 1) }
    least = known + (mayBeElsewhere ? 0 : forced)
    most = known + min(others, possible + further)
  }

  /// What holds whatever the ratings are.
  init(withoutRatings groups: [Punctuality?: Group]) {
    cases = groups.values.reduce(0) { $0 + $1.known + $1.others }
    known = groups.values.reduce(0) { $0 + $1.known }
    least = known
    most = cases
  }

  /// Cases outside the union, at worst and at best: the ratio of Decision 766 is between these two parts of all cases.
  package var satisfied: ClosedRange<Int> { (cases - most)...(cases - least) }
}
