// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A running sum in whole numbers that notices when bad ratings become three times as frequent: a bad one adds
/// `step` − 1, every other takes 1 away, never below 0; at `threshold` there is an alarm and the sum begins anew.
///
/// Reynolds and Stoumbos (1999), with the step rounded so that nothing but integers is added.
package struct BernoulliCUSUM: Hashable, Sendable {
  /// m: so many good ratings weigh as much as a bad one.
  package let step: Int
  /// H: the sum at which there is an alarm.
  package let threshold: Int

  package init(step: Int, threshold: Int) {
    self.step = max(2, step)
    self.threshold = max(1, threshold)
  }

  /// The smallest threshold at which, while nothing has changed, an alarm comes no sooner than after so many ratings on
  /// average; nil where three times as many bad ratings cannot be.
  package init?(p0: Double, ratingsPerFalseAlarm: Int) {
    guard let step = Self.step(p0: p0) else { return nil }
    var threshold = 0
    for mean in RunLengths(step: step, p: p0) {
      threshold += 1
      if mean >= Double(ratingsPerFalseAlarm) { break }
    }
    self.init(step: step, threshold: threshold)
  }

  /// How many times as frequent bad ratings become when it is time to notice.
  package static let increase = 3

  /// The step for a usual share of bad ratings: the ratio of what one bad rating and one good one say for the threefold
  /// share, rounded; at least 2, so that a bad rating adds something.
  package static func step(p0: Double) -> Int? {
    let p1 = p0 * Double(increase)
    guard p0 > 0, p1 < 1 else { return nil }
    let good = -log((1 - p1) / (1 - p0))
    return max(2, Int((log(p1 * (1 - p0) / (p0 * (1 - p1))) / good).rounded()))
  }

  /// The sum after one more rating.
  package func next(_ sum: Int, isBad: Bool) -> Int { isBad ? sum + step - 1 : max(0, sum - 1) }

  /// How many ratings pass on average from one alarm to the next where bad ones have the share `p`.
  package func meanRatingsToAlarm(p: Double) -> Double {
    var lengths = RunLengths(step: step, p: p)
    for _ in 1..<threshold { _ = lengths.next() }
    return lengths.next() ?? .infinity
  }
}
