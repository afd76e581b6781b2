// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The two corrections by which Loader (2000) writes binomial and Poisson probabilities without subtracting large
/// logarithms from one another: accurate to about 1e-13 where sums of `lgamma` lose eight digits.
enum SaddlePoint {
  /// What Stirling's formula leaves out: ln n! − ln( √(2πn) · (n/e)ⁿ ), for n of 1 or more.
  static func stirlingError(_ n: Int) -> Double {
    guard n >= errors.count else { return errors[max(0, n)] }
    let x = Double(n)
    let square = x * x
    return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / x
  }

  /// How far x lies from a mean: x·ln(x/mean) + mean − x, exact also where both are nearly equal.
  static func deviance(_ x: Double, _ mean: Double) -> Double {
    guard abs(x - mean) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
    let ratio = (x - mean) / (x + mean)
    var sum = (x - mean) * ratio
    var power = 2 * x * ratio
    for odd in stride(from: 3.0, to: 2_000, by: 2) {
      power *= ratio * ratio
      let next = sum + power / odd
      guard next != sum else { break }
      sum = next
    }
    return sum
  }

  /// The errors for 0…15, for which the series is too short; 0 is never asked for.
  private static let errors = [
    0, 0.08106146679532725822, 0.041340695955409294094, 0.027677925684998339149, 0.020790672103765093112,
    0.016644691189821192163, 0.013876128823070747999, 0.011896709945891770095, 0.010411265261972096497,
    0.0092554621827127329177, 0.0083305634333628712565, 0.007573675487951840795, 0.0069428401072095298657,
    0.0064089941880042070684, 0.0059513701127588477356, 0.005554733551962801371,
  ]
}

/// The sum of a tail whose terms fall: the largest comes first, and those that no longer change the sum are left out.
enum TailSum {
  /// - Parameters:
  ///   - first: the largest term.
  ///   - ratios: what each term is of the one before it, 1 or less.
  /// - Returns: the sum of all terms.
  static func of(_ first: Double, _ ratios: some Sequence<Double>) -> Double {
    var (sum, term) = (first, first)
    for ratio in ratios {
      term *= ratio
      guard term > sum * 1e-18 else { break }
      sum += term
    }
    return sum
  }
}
