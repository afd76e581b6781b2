// SPDX-License-Identifier: GPL-3.0-or-later

/// Fisher's exact test of two shares: how probable a table is at least as strange as the one seen, were both groups
/// alike and all sums given.
package struct FisherExact: Hashable, Sendable {
  private let first: Share
  private let all: Share
  /// The parts that the first group could have with these sums.
  private let possible: ClosedRange<Int>

  /// Compares the part of the first group with that of the second; nil when one of them has no data.
  package init?(_ first: Share, _ second: Share) {
    guard first.whole > 0, second.whole > 0 else { return nil }
    self.first = first
    all = first + second
    possible = max(0, first.whole + all.part - all.whole)...min(first.whole, all.part)
  }

  /// The two-sided p-value: the sum of all tables no more probable than the one seen.
  ///
  /// Tables within 1e-7 of its probability count as equally probable, so that rounding does not lose a mirror image.
  package var twoSided: Double {
    let (seen, mode) = (first.part, mode)
    let limit = probability(of: seen) * (1 + 1e-7)
    guard seen != mode else { return 1 }
    if seen < mode {
      let start = least(of: mode...possible.upperBound) { probability(of: $0) <= limit }
      return min(1, lowerTail(seen) + (start.map(upperTail) ?? 0))
    }
    let start = least(of: 0...(mode - possible.lowerBound)) { probability(of: mode - $0) <= limit }
    return min(1, upperTail(seen) + (start.map { lowerTail(mode - $0) } ?? 0))
  }

  /// P(the first group's part is this small or smaller).
  package var less: Double { min(1, first.part <= mode ? lowerTail(first.part) : 1 - upperTail(first.part + 1)) }

  /// P(the first group's part is this large or larger).
  package var greater: Double { min(1, first.part >= mode ? upperTail(first.part) : 1 - lowerTail(first.part - 1)) }

  // MARK: - The hypergeometric distribution

  private var mode: Int {
    let expected = Double(first.whole + 1) * Double(all.part + 1) / Double(all.whole + 2)
    return min(possible.upperBound, max(possible.lowerBound, Int(expected)))
  }

  /// P(X = k), as a quotient of three binomial probabilities.
  private func probability(of k: Int) -> Double {
    guard possible.contains(k) else { return 0 }
    guard possible.count > 1 else { return 1 }
    let p = Double(all.part) / Double(all.whole)
    return Binomial(first.whole, p).probability(of: k)
      * Binomial(all.whole - first.whole, p).probability(of: all.part - k)
      / Binomial(all.whole, p).probability(of: all.part)
  }

  /// P(X = k + 1) as a part of P(X = k).
  private func step(after k: Int) -> Double {
    let (up, down) = (
      Double(first.whole - k) * Double(all.part - k),
      Double(k + 1) * Double(all.whole - first.whole - all.part + k + 1)
    )
    return up / down
  }

  private func lowerTail(_ k: Int) -> Double {
    guard k >= possible.lowerBound else { return 0 }
    return TailSum.of(
      probability(of: k), (1..<(k - possible.lowerBound + 1)).lazy.map { 1 / step(after: k - $0) })
  }

  private func upperTail(_ k: Int) -> Double {
    guard k <= possible.upperBound else { return 0 }
    return TailSum.of(probability(of: k), (k..<possible.upperBound).lazy.map(step))
  }

  /// The first of some numbers for which something holds that holds for all after it; nil for none.
  private func least(of numbers: ClosedRange<Int>, _ holds: (Int) -> Bool) -> Int? {
    var (low, high) = (numbers.lowerBound, numbers.upperBound + 1)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low > numbers.upperBound ? nil : low
  }
}
