// SPDX-License-Identifier: GPL-3.0-or-later

/// The three ways to sum up five levels (`satisfied.top2`, `satisfied.mean`, `satisfied.net`).
extension LevelCounts {
  /// s / n, the headline.
  package var share: Share {
    Share(satisfied: satisfied, rated: rated)
  }

  /// The weighted mean as a share: points (0·c1 + 1·c2 + 2·c3 + 3·c4 + 4·c5) of the 4n that could be given.
  package var meanShare: Share {
    Share(satisfied: c2 + 2 * c3 + 3 * c4 + 4 * c5, rated: 4 * rated)
  }

  /// The weighted mean, 0…1; nil without ratings.
  package var mean: Double? { meanShare.rate }

  /// The satisfied less the dissatisfied, as a count out of `rated`.
  package var netCount: Int { satisfied - dissatisfied }

  /// Net satisfaction, −1…1; nil without ratings.
  package var net: Double? {
    rated > 0 ? Double(netCount) / Double(rated) : nil
  }
}
