// SPDX-License-Identifier: GPL-3.0-or-later

/// The mean number of ratings from a sum of 0 to an alarm, for the thresholds 1, 2, 3, … in turn: the Markov chain of
/// the sums, solved exactly.
///
/// A sum falls by 1 at a time, so that whoever wants to get from one sum to a lower one passes every sum between. For
/// each sum it is enough to know how it goes until the next lower one is reached *or* an alarm is raised. Seen from the
/// threshold downwards this does not depend on how far away 0 is: one pass answers for every threshold.
/// All that is computed are sums, products and quotients of positive numbers, which lose no digits.
/// - Complexity: each threshold takes as many steps as a bad rating adds.
package struct RunLengths: Sequence, IteratorProtocol, Sendable {
  /// From a sum until one less is reached, or an alarm raised.
  private struct Fall {
    /// Ratings on the way, on average.
    var ratings: Double
    /// The probability that the lower sum comes first, and that the alarm does; kept apart, so that nothing is
    /// subtracted from 1.
    var reached: Double
    var alarmed: Double
  }

  private let rise: Int
  private let bad: Double
  private let good: Double
  /// By how far the sum is from the threshold, from 1.
  private var falls: [Fall] = []

  /// - Parameters:
  ///   - step: what a bad rating weighs; it adds one less.
  ///   - p: the probability that a rating is bad, above 0.
  package init(step: Int, p: Double) {
    rise = Swift.max(1, step - 1)
    bad = p
    good = 1 - p
  }

  package mutating func next() -> Double? {
    let back = wayBack(from: falls.count + 1)
    // A sum of 0 stays there with a good rating: only bad ones lead on.
    let mean = (1 + bad * back.ratings) / (bad * back.alarmed)
    let leaves = good + bad * back.alarmed
    falls.append(
      Fall(
        ratings: (1 + bad * back.ratings) / leaves, reached: good / leaves, alarmed: bad * back.alarmed / leaves))
    return mean
  }

  /// After a bad rating at that distance from the threshold: until the sum is back where it was, or an alarm is raised.
  private func wayBack(from distance: Int) -> Fall {
    guard distance > rise else { return Fall(ratings: 0, reached: 0, alarmed: 1) }
    var way = Fall(ratings: 0, reached: 1, alarmed: 0)
    for fall in falls[(distance - 1 - rise)..<(distance - 1)].reversed() {
      way.ratings = fall.ratings + fall.reached * way.ratings
      way.alarmed = fall.alarmed + fall.reached * way.alarmed
      way.reached = fall.reached * way.reached
    }
    return way
  }
}
