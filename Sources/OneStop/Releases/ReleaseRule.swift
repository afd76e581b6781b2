// SPDX-License-Identifier: GPL-3.0-or-later

/// When a published month may move. Two looks at a public number never differ by fewer than ten ratings.
///
/// A running month moves in steps of at least ten ratings and always stays ten or more behind, so that its last step,
/// when the month is over, is not a small one either. A finished month is frozen with its groups; a correction of a
/// few ratings is counted in the books and not shown, an import of many is.
package struct ReleaseRule: Sendable {
  package let month: LocalMonth
  /// What is published so far; nil before the first time.
  package let held: MonthRelease?

  package init(month: LocalMonth, held: MonthRelease?) {
    self.month = month
    self.held = held
  }

  /// What to publish now, under the next number; nil when nothing may move. A final month moves only where
  /// `PublicFigures.mayMove` finds that nobody learns a small group from both versions.
  package func release(_ count: MonthCount, isOver: Bool, number: Int, at now: Instant) -> MonthRelease? {
    if isOver { return final(count, number: number, at: now) }
    return running(count, number: number, at: now)
  }

  // MARK: - The running month

  private func running(_ count: MonthCount, number: Int, at now: Instant) -> MonthRelease? {
    guard held?.isFinal != true else { return nil }
    var (shown, next) = (held?.shown, held?.next)
    if count.ratings.rated - (next?.rated ?? 0) >= Suppression.least {
      (shown, next) = (next, count.ratings)
    }
    let isNewDay = held.map { $0.asOf.day < now.day } ?? true
    guard isNewDay || shown != held?.shown || next != held?.next else { return nil }
    return MonthRelease(
      month: month, number: number, asOf: now, isFinal: false, shown: shown, next: next, cases: count.cases,
      excluded: count.excluded)
  }

  // MARK: - The finished month

  private func final(_ count: MonthCount, number: Int, at now: Instant) -> MonthRelease? {
    if let held, held.isFinal {
      let isEnough = abs(count.ratings.rated - (held.shown?.rated ?? 0)) >= Suppression.least
      guard isEnough, count.ratings.rated >= Suppression.least else { return nil }
      return frozen(count, shown: count.ratings, number: number, at: now)
    }
    guard let before = held?.shown else {
      let isEnough = count.ratings.rated >= Suppression.least
      return frozen(count, shown: isEnough ? count.ratings : nil, number: number, at: now)
    }
    guard count.ratings.rated - before.rated >= Suppression.least else {
      // Ratings were taken back meanwhile: what was shown stays, and groups that do not add up to it are not kept.
      let bare = MonthCount(
        ratings: before, cases: count.cases, excluded: count.excluded, caseGroups: count.caseGroups)
      return frozen(bare, shown: before, number: number, at: now)
    }
    return frozen(count, shown: count.ratings, number: number, at: now)
  }

  /// Groups of a month that is not shown are not kept: no sum may contain it.
  private func frozen(_ count: MonthCount, shown: PublicRatings?, number: Int, at now: Instant) -> MonthRelease {
    MonthRelease(
      month: month, number: number, asOf: now, isFinal: true, shown: shown, next: nil, cases: count.cases,
      excluded: count.excluded, ratingGroups: shown == nil ? [:] : count.ratingGroups, caseGroups: count.caseGroups)
  }
}
