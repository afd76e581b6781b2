// SPDX-License-Identifier: GPL-3.0-or-later

/// A manager's decision that a unit's ratings of a month with a flag do not count, or do again.
package struct RatingExclusion: Hashable, Sendable {
  package let unit: UnitCode
  package let month: LocalMonth
  package let flag: HonestyFlag
  package let isActive: Bool
  /// Who decided last, and when.
  package let stamp: Stamp
  /// Why, as it was said; the books keep it apart.
  package var reason: String?

  package init(
    unit: UnitCode, month: LocalMonth, flag: HonestyFlag, isActive: Bool, stamp: Stamp, reason: String? = nil
  ) {
    self.unit = unit
    self.month = month
    self.flag = flag
    self.isActive = isActive
    self.stamp = stamp
    self.reason = reason
  }

  /// What the journal calls it.
  package var subject: String { "exclusion:\(unit)/\(month.iso)/\(flag.rawValue)" }
}

/// What an exclusion, or lifting one, did.
package struct ExclusionOutcome: Hashable, Sendable {
  package let exclusion: RatingExclusion
  /// How many ratings moved: those that another exclusion keeps out did not.
  package let moved: Int
  package let before: Share
  package let after: Share

  package init(exclusion: RatingExclusion, moved: Int, before: Share, after: Share) {
    self.exclusion = exclusion
    self.moved = moved
    self.before = before
    self.after = after
  }
}

/// Why ratings cannot be excluded, or taken back in.
package enum ExclusionObstacle: Hashable, Sendable {
  /// The flag concerns no single rating.
  case notOfRatings
  /// Ratings of the month may still come in.
  case monthNotOver
  case nothingMarked
  case alreadyExcluded
  case notExcluded
}
