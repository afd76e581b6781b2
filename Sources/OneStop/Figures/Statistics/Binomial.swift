// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The binomial distribution: how many of `n` independent trials succeed, each with probability `p`.
package struct Binomial: Hashable, Sendable {
  package let n: Int
  package let p: Double

  /// - Parameters:
  ///   - n: trials, 0 or more.
  ///   - p: 0…1.
  package init(_ n: Int, _ p: Double) {
    self.n = max(0, n)
    self.p = min(1, max(0, p))
  }

  /// P(X = k).
  package func probability(of k: Int) -> Double {
    guard 0 <= k, k <= n else { return 0 }
    if p == 0 { return k == 0 ? 1 : 0 }
    if p == 1 { return k == n ? 1 : 0 }
    let ways = lgamma(Double(n + 1)) - lgamma(Double(k + 1)) - lgamma(Double(n - k + 1))
    return exp(ways + Double(k) * log(p) + Double(n - k) * log1p(-p))
  }

  /// P(X ≤ k).
  package func probability(atMost k: Int) -> Double {
    guard k >= 0 else { return 0 }
    return k >= n ? 1 : min(1, (0...k).reduce(0) { $0 + probability(of: $1) })
  }

  /// P(X ≥ k).
  package func probability(atLeast k: Int) -> Double {
    guard k > 0 else { return 1 }
    return k > n ? 0 : min(1, (k...n).reduce(0) { $0 + probability(of: $1) })
  }
}
