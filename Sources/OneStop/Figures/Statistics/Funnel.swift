// SPDX-License-Identifier: GPL-3.0-or-later

/// Control limits round a common share: what a group of some size may show by chance alone.
///
/// For a group of n the limits at a level of 1 − α are numbers of a Binomial(n, common share): the lower one is its
/// α/2 quantile, the smallest k with P(X ≤ k) ≥ α/2; the upper one the smallest k with P(X > k) ≤ α/2. A group is
/// outside only when its count lies strictly beyond a limit, so that chance puts it there with at most α/2 on each side.
package struct Funnel: Hashable, Sendable {
  package enum Level: Double, CaseIterable, Hashable, Sendable {
    /// 95 %: worth a look.
    case warning = 0.05
    /// 99.8 %: hardly chance.
    case action = 0.002

    /// α.
    package var alpha: Double { rawValue }
  }

  /// Where a group lies.
  package enum Position: String, CaseIterable, Hashable, Sendable {
    case inside
    case above95 = "above_95"
    case above998 = "above_998"
    case below95 = "below_95"
    case below998 = "below_998"
  }

  /// The share of all groups together, 0…1.
  package let common: Double

  /// Limits round the share of all groups together; nil without data.
  package init?(round all: Share) {
    guard let rate = all.rate else { return nil }
    common = rate
  }

  /// The counts between which chance leaves a group of `size`, both included.
  package func limits(for size: Int, _ level: Level) -> ClosedRange<Int> {
    let distribution = Binomial(size, common)
    let lower = distribution.quantile(level.alpha / 2)
    return lower...max(lower, distribution.upperQuantile(level.alpha / 2))
  }

  /// Where a group lies; nil for one without data.
  package func position(of share: Share) -> Position? {
    guard share.whole > 0 else { return nil }
    let (warning, action) = (limits(for: share.whole, .warning), limits(for: share.whole, .action))
    if share.part > action.upperBound { return .above998 }
    if share.part < action.lowerBound { return .below998 }
    if share.part > warning.upperBound { return .above95 }
    return share.part < warning.lowerBound ? .below95 : .inside
  }
}
