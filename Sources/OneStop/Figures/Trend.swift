// SPDX-License-Identifier: GPL-3.0-or-later

/// The months of a period, each beside the same month of the year before.
package struct Trend: Sendable {
  package let period: Period
  package let scope: UnitCode
  package let scopeName: String
  package let asOf: Instant
  package let months: [TrendMonth]
}

/// One month and its twin, the same month a year earlier, which has the same season.
package struct TrendMonth: Sendable {
  package let month: LocalMonth
  package let row: SatisfactionRow
  package let twin: SatisfactionRow
  /// Why the month has no share; nil where it has one, hidden or not.
  package let gap: TrendGap?
  package let twinGap: TrendGap?

  /// The change against the twin; nil where one of them has no share or must not be shown.
  package var difference: Newcombe? {
    guard !row.isHidden, !twin.isHidden else { return nil }
    return Newcombe(row.share, twin.share)
  }
}

/// Why a month has no share.
package enum TrendGap: Hashable, Sendable {
  /// The month has not come yet.
  case future
  /// The unit began later.
  case notYet(LocalDay)
  /// The unit had ended; who came after it is another scope.
  case ended(LocalDay)
  /// Nobody rated.
  case noRatings

  /// The word for it in machine formats.
  package var name: String {
    switch self {
    case .future: "future"
    case .notYet: "not_yet"
    case .ended: "ended"
    case .noRatings: "no_ratings"
    }
  }
}
