// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// Ratings of late cases against others; probabilities computed apart with exact fractions.
@Suite struct DelayTestsTests {
  private typealias Counts = DelayTests.Counts

  private func isNear(_ found: Double?, _ value: Double) -> Bool { found.map { abs($0 - value) < 1e-9 } ?? false }

  @Test func `late people who rate worse are found, with the trend`() {
    let tests = DelayTests(
      early: Counts(bad: 0, rated: 40), onTime: Counts(bad: 2, rated: 40), late: Counts(bad: 6, rated: 20))
    #expect(tests.notLate == Counts(bad: 2, rated: 80))
    #expect(isNear(tests.lateAgainstOthers, 0.0006921953224552125))
    #expect(isNear(tests.trend, 0.00018145695098580473))
    #expect(isNear(tests.flat, 0.9999660538346976))
    #expect(!tests.isFlat)
  }

  /// The example of the definitions: 0,95 to the power of 144.
  @Test func `a hundred and forty-four late ratings without a bad one are flat`() {
    let tests = DelayTests(
      early: Counts(bad: 2, rated: 100), onTime: Counts(bad: 3, rated: 100), late: Counts(bad: 0, rated: 144))
    #expect(isNear(tests.flat, 0.0006197252075469491))
    #expect(tests.isFlat)
    #expect(isNear(tests.lateAgainstOthers, 0.07737406961837129))
    #expect(isNear(tests.trend, 0.15315457209718045))
    let few = DelayTests(
      early: Counts(bad: 2, rated: 100), onTime: Counts(bad: 3, rated: 100), late: Counts(bad: 3, rated: 144))
    #expect(isNear(few.flat, 0.06702419827024494))
    #expect(!few.isFlat)
  }

  @Test func `nothing is computed of what is hidden or missing`() {
    let hidden = DelayTests(early: Counts(bad: 0, rated: 40), onTime: nil, late: Counts(bad: 1, rated: 20))
    #expect(hidden.notLate == nil && hidden.lateAgainstOthers == nil && hidden.trend == nil)
    #expect(isNear(hidden.flat, 0.7358395249438492))
    let none = DelayTests(
      early: Counts(bad: 0, rated: 0), onTime: Counts(bad: 0, rated: 0), late: Counts(bad: 0, rated: 0))
    #expect(none.lateAgainstOthers == nil && none.trend == nil && none.flat == nil && !none.isFlat)
    let one = DelayTests(
      early: Counts(bad: 0, rated: 0), onTime: Counts(bad: 0, rated: 1), late: Counts(bad: 0, rated: 0))
    #expect(one.lateAgainstOthers == nil && one.trend == nil && one.flat == nil)
    let happy = DelayTests(
      early: Counts(bad: 0, rated: 10), onTime: Counts(bad: 0, rated: 10), late: Counts(bad: 0, rated: 10))
    #expect(happy.trend == nil, "nobody is unhappy: there is no trend to test")
    #expect(isNear(happy.lateAgainstOthers, 1))
  }
}
