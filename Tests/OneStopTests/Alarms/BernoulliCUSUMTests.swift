// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Testing

/// The running sum that notices when bad ratings become three times as frequent.
@Suite struct BernoulliCUSUMTests {
  private static let usual = 29.0 / 4769

  @Test func `the worked path of the definition`() {
    let cusum = BernoulliCUSUM(step: 90, threshold: 248)
    var sum = 0
    var atBad: [Int] = []
    for rating in 1...75 {
      let isBad = [10, 40, 60, 75].contains(rating)
      sum = cusum.next(sum, isBad: isBad)
      if isBad { atBad.append(sum) }
    }
    #expect(atBad == [89, 149, 219, 294])
  }

  /// Steps and thresholds by a dense linear solve with NumPy over every threshold.
  @Test(arguments: [
    (usual, 4769, 90, 248), (0.005, 1000, 110, 167), (0.005, 20_000, 110, 418), (0.01, 1200, 55, 112),
    (0.02, 3000, 27, 89), (0.05, 1000, 11, 34), (0.1, 5000, 5, 21), (0.3, 1000, 2, 7),
  ])
  func `step and threshold follow from the usual share and the ratings of a year`(
    _ p0: Double, _ ratings: Int, _ step: Int, _ threshold: Int
  ) throws {
    let cusum = try #require(BernoulliCUSUM(p0: p0, ratingsPerFalseAlarm: ratings))
    #expect(cusum == BernoulliCUSUM(step: step, threshold: threshold))
    #expect(cusum.meanRatingsToAlarm(p: p0) >= Double(ratings))
    let lower = BernoulliCUSUM(step: step, threshold: threshold - 1)
    #expect(lower.meanRatingsToAlarm(p: p0) < Double(ratings), "the smallest one")
  }

  @Test(arguments: [0, -0.1, 1.0 / 3, 0.4, 1, .nan])
  func `where three times as many bad ratings cannot be there is nothing to watch for`(_ p0: Double) {
    #expect(BernoulliCUSUM.step(p0: p0) == nil)
    #expect(BernoulliCUSUM(p0: p0, ratingsPerFalseAlarm: 1_000) == nil)
  }

  /// Python's fractions: numbers that doubles reach only where nothing is subtracted.
  @Test(arguments: [
    (2, 16, 1.0 / 16, 8.042949006995376e18), (3, 28, 1.0 / 64, 5.290917053339153e24),
    (4, 14, 1.0 / 128, 6092221015.626267),
  ])
  func `very rare alarms are exact as well`(_ step: Int, _ threshold: Int, _ p: Double, _ expected: Double) {
    let mean = BernoulliCUSUM(step: step, threshold: threshold).meanRatingsToAlarm(p: p)
    #expect(abs(mean / expected - 1) < 1e-12)
  }

  @Test func `a bad rating always adds something`() throws {
    for thousandths in 1..<333 {
      #expect(try #require(BernoulliCUSUM.step(p0: Double(thousandths) / 1_000)) >= 2)
    }
  }

  /// NumPy's `linalg.solve` of the whole chain.
  @Test(arguments: [
    (90, 248, usual, 4778.314232962489), (90, 247, usual, 4705.328327624031), (90, 249, usual, 4852.316384691893),
    (90, 248, 3 * usual, 314.43751149349293), (110, 418, 0.005, 20033.449089876332),
    (110, 418, 0.015, 554.078606559359), (27, 89, 0.02, 3130.975341648467), (27, 89, 0.06, 120.14763719132104),
    (5, 21, 0.1, 5806.657058175054), (2, 7, 0.9, 8.593750032667995),
  ])
  func `mean ratings to an alarm, as another tool has them`(
    _ step: Int, _ threshold: Int, _ p: Double, _ expected: Double
  ) {
    let mean = BernoulliCUSUM(step: step, threshold: threshold).meanRatingsToAlarm(p: p)
    #expect(abs(mean / expected - 1) < 1e-9)
  }
}
