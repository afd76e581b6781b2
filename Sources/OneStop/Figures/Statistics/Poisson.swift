// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The Poisson distribution: how many rare events there are where `mean` of them are expected.
package struct Poisson: Hashable, Sendable {
  package let mean: Double

  /// - Parameter mean: 0 or more.
  package init(_ mean: Double) { self.mean = max(0, mean) }

  /// P(X = k), by Loader's saddle point.
  package func probability(of k: Int) -> Double {
    guard k >= 0 else { return 0 }
    guard mean > 0 else { return k == 0 ? 1 : 0 }
    guard k > 0 else { return exp(-mean) }
    let x = Double(k)
    return exp(-SaddlePoint.stirlingError(k) - SaddlePoint.deviance(x, mean)) / (2 * .pi * x).squareRoot()
  }

  /// P(X ≤ k).
  package func probability(atMost k: Int) -> Double {
    guard k >= 0 else { return 0 }
    return min(1, Double(k) <= mean ? lowerTail(k) : 1 - upperTail(k + 1))
  }

  /// P(X ≥ k).
  package func probability(atLeast k: Int) -> Double {
    guard k > 0 else { return 1 }
    return min(1, Double(k) <= mean ? 1 - lowerTail(k - 1) : upperTail(k))
  }

  private func lowerTail(_ k: Int) -> Double {
    TailSum.of(probability(of: k), (0..<k).lazy.map { Double(k - $0) / mean })
  }

  /// Ends by itself: each term is a falling part of the one before.
  private func upperTail(_ k: Int) -> Double {
    TailSum.of(probability(of: k), (1...10_000_000).lazy.map { mean / Double(k + $0) })
  }
}
