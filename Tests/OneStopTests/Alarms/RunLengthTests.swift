// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Testing

/// How many ratings pass from one alarm to the next: exactly, by hand, by another way, and by trying.
@Suite struct RunLengthTests {
  private func lengths(step: Int, p: Double, _ count: Int) -> [Double] {
    Array(RunLengths(step: step, p: p).prefix(count))
  }

  /// Half of the ratings bad, each of which adds 2. From 0 an alarm at 1 or 2 takes one bad rating: 2 ratings on average.
  /// At 3: E0 = 1 + (E0 + E2)/2, E1 = 1 + E0/2, E2 = 1 + E1/2, so E0 = 14/3. At 4: E0 = 28/5.
  @Test func `small chains by hand`() {
    let found = lengths(step: 3, p: 0.5, 4)
    for (mean, expected) in zip(found, [2, 2, 14.0 / 3, 28.0 / 5]) { #expect(abs(mean - expected) < 1e-12) }
    // A bad rating adds 1: gambler's ruin with a floor, H² + H ratings for a fair coin.
    for (index, mean) in lengths(step: 2, p: 0.5, 30).enumerated() {
      let height = Double(index + 1)
      #expect(abs(mean / (height * height + height) - 1) < 1e-12)
    }
    // All are bad: as many as are needed to climb there.
    #expect(lengths(step: 3, p: 1, 5) == [1, 1, 2, 2, 3])
  }

  @Test func `a single bad rating is enough where it adds as much as the threshold`() {
    for mean in lengths(step: 91, p: 0.01, 90) { #expect(abs(mean - 100) < 1e-9) }
  }

  @Test func `a higher threshold never comes sooner`() {
    for (step, p) in [(2, 0.1), (5, 0.1), (11, 0.15), (90, 0.006), (110, 0.015)] {
      let found = lengths(step: step, p: p, 300)
      for (lower, higher) in zip(found, found.dropFirst()) { #expect(lower <= higher * (1 + 1e-12)) }
    }
  }

  @Test func `the whole chain solved with pivots says the same`() {
    var generator = SeededGenerator(seed: 20_261_123)
    var compared = 0
    while compared < 240 {
      let (step, threshold) = (generator.number(2...12), generator.number(1...28))
      let p = 0.005 + 0.6 * generator.share()
      let mean = BernoulliCUSUM(step: step, threshold: threshold).meanRatingsToAlarm(p: p)
      // Beyond that the elimination, which subtracts, loses too many digits itself.
      guard mean < 100_000 else { continue }
      compared += 1
      let solved = Self.solved(step: step, threshold: threshold, p: p)
      #expect(abs(mean / solved - 1) < 1e-9, "step \(step), threshold \(threshold), p \(p)")
    }
  }

  @Test(arguments: [
    (90, 248, 29.0 / 4769, 300), (90, 248, 87.0 / 4769, 2_000), (55, 112, 0.01, 800), (55, 112, 0.03, 3_000),
    (11, 34, 0.05, 1_000), (11, 34, 0.15, 4_000), (5, 21, 0.1, 300), (2, 7, 0.3, 700),
  ])
  func `trying it out agrees within three standard errors`(
    _ step: Int, _ threshold: Int, _ p: Double, _ times: Int
  ) {
    let cusum = BernoulliCUSUM(step: step, threshold: threshold)
    var generator = SeededGenerator(seed: 4_740, "run length \(step) \(p)")
    var (sum, squares) = (0.0, 0.0)
    for _ in 0..<times {
      let length = Double(Self.run(cusum, p, &generator))
      sum += length
      squares += length * length
    }
    let mean = sum / Double(times)
    let error = ((squares / Double(times) - mean * mean) / Double(times)).squareRoot()
    let exact = cusum.meanRatingsToAlarm(p: p)
    #expect(abs(mean - exact) < 3 * error, "\(mean) ± \(error), exactly \(exact)")
  }

  private static func run(_ cusum: BernoulliCUSUM, _ p: Double, _ generator: inout SeededGenerator) -> Int {
    var (sum, count) = (0, 0)
    while sum < cusum.threshold {
      sum = cusum.next(sum, isBad: generator.happens(p))
      count += 1
    }
    return count
  }

  /// Gaussian elimination with partial pivoting over every sum below the threshold.
  private static func solved(step: Int, threshold: Int, p: Double) -> Double {
    var rows = (0..<threshold).map { sum in
      var row = Array(repeating: 0.0, count: threshold + 1)
      row[sum] += 1
      row[max(0, sum - 1)] -= 1 - p
      if sum + step - 1 < threshold { row[sum + step - 1] -= p }
      row[threshold] = 1
      return row
    }
    for pivot in 0..<threshold {
      let best = (pivot..<threshold).max { abs(rows[$0][pivot]) < abs(rows[$1][pivot]) } ?? pivot
      rows.swapAt(pivot, best)
      for other in 0..<threshold where other != pivot && rows[other][pivot] != 0 {
        let factor = rows[other][pivot] / rows[pivot][pivot]
        for column in pivot...threshold { rows[other][column] -= factor * rows[pivot][column] }
      }
    }
    return rows[0][threshold] / rows[0][0]
  }
}
