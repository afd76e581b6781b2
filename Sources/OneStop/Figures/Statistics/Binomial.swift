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

  /// P(X = k), by Loader's saddle point: to about 1e-12 of itself for a million trials.
  package func probability(of k: Int) -> Double {
    guard 0 <= k, k <= n else { return 0 }
    if p == 0 { return k == 0 ? 1 : 0 }
    if p == 1 { return k == n ? 1 : 0 }
    let (trials, hits, misses, q) = (Double(n), Double(k), Double(n - k), 1 - p)
    if n == 0 { return 1 }
    if k == 0 { return exp(p < 0.1 ? -SaddlePoint.deviance(trials, trials * q) - trials * p : trials * log(q)) }
    if k == n { return exp(q < 0.1 ? -SaddlePoint.deviance(trials, trials * p) - trials * q : trials * log(p)) }
    let exponent =
      SaddlePoint.stirlingError(n) - SaddlePoint.stirlingError(k) - SaddlePoint.stirlingError(n - k)
      - SaddlePoint.deviance(hits, trials * p) - SaddlePoint.deviance(misses, trials * q)
    return exp(exponent) * (trials / (2 * .pi * hits * misses)).squareRoot()
  }

  /// P(X ≤ k).
  package func probability(atMost k: Int) -> Double {
    guard k >= 0 else { return 0 }
    guard k < n else { return 1 }
    return min(1, isBelowMean(k) ? lowerTail(k) : 1 - upperTail(k + 1))
  }

  /// P(X ≥ k).
  package func probability(atLeast k: Int) -> Double {
    guard k > 0 else { return 1 }
    guard k <= n else { return 0 }
    return min(1, isBelowMean(k) ? 1 - lowerTail(k - 1) : upperTail(k))
  }

  /// The smallest k with P(X ≤ k) ≥ `level`.
  package func quantile(_ level: Double) -> Int { least { probability(atMost: $0) >= level } }

  /// The smallest k with P(X > k) ≤ `level`: the quantile of 1 − `level`, without losing the digits of a small level.
  package func upperQuantile(_ level: Double) -> Int { least { probability(atLeast: $0 + 1) <= level } }

  // MARK: - Tails, each summed from its larger end

  private func isBelowMean(_ k: Int) -> Bool { Double(k) <= Double(n) * p }

  private func lowerTail(_ k: Int) -> Double {
    let odds = (1 - p) / p
    return TailSum.of(probability(of: k), (0..<k).lazy.map { odds * Double(k - $0) / Double(n - k + $0 + 1) })
  }

  private func upperTail(_ k: Int) -> Double {
    let odds = p / (1 - p)
    return TailSum.of(probability(of: k), (k..<n).lazy.map { odds * Double(n - $0) / Double($0 + 1) })
  }

  /// The least of 0…n for which something holds that holds for all beyond it, and for n.
  private func least(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, n)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
