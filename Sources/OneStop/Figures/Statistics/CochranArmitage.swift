// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The Cochran–Armitage test for a trend: whether a share rises or falls along groups that have an order.
///
/// The variance is that of the pooled share, p(1 − p)[Σ n t² − (Σ n t)² / N], as R's `prop.trend.test` has it.
package struct CochranArmitage: Hashable, Sendable {
  /// Above 0 when the share rises with the scores.
  package let z: Double

  /// Nil where no trend can be seen: nobody or everybody counts, or all are in groups of one score.
  ///
  /// - Parameters:
  ///   - shares: part and whole of each group.
  ///   - scores: what stands for the group's place in the order, one each.
  package init?(_ shares: [Share], scores: [Double]) {
    guard shares.count == scores.count else { return nil }
    let all = shares.reduce(Share.none, +)
    guard let p = all.rate, 0 < p, p < 1 else { return nil }
    // About their mean, so that scores such as years lose no digits.
    let mean = zip(shares, scores).reduce(0) { $0 + Double($1.0.whole) * $1.1 } / Double(all.whole)
    var (sum, spread) = (0.0, 0.0)
    for (share, score) in zip(shares, scores) {
      sum += (score - mean) * (Double(share.part) - Double(share.whole) * p)
      spread += Double(share.whole) * (score - mean) * (score - mean)
    }
    guard spread > 0 else { return nil }
    z = sum / (p * (1 - p) * spread).squareRoot()
  }

  /// The two-sided p-value, by the normal distribution.
  package var p: Double { erfc(abs(z) / 2.0.squareRoot()) }
}
