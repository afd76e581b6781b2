// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// What is usual at a unit, from whole years that are over.
@Suite struct WatchBaselineTests {
  private func levels(_ ratings: Int, bad: Int, neutral: Int = 0) throws -> LevelCounts {
    try LevelCounts(bad / 2, bad - bad / 2, neutral, 0, ratings - bad - neutral)
  }

  private func years(_ from: Int, _ through: Int) throws -> Period {
    try Period(from: Period.year(from).from, through: Period.year(through).through)
  }

  @Test func `the year before is enough where it has a thousand ratings`() throws {
    let state = WatchState(year: 2023, past: [try levels(1_000, bad: 12, neutral: 30), try levels(9_000, bad: 900)])
    let baseline = WatchBaseline(period: .year(2022), ratings: 1_000, bad: 12)
    #expect(state == .watched(baseline))
    #expect(baseline.p0 == 0.012 && baseline.ratingsPerYear == 1_000)
  }

  @Test func `two or three years stand together where one has too few`() throws {
    let few = try levels(500, bad: 5)
    let two = WatchBaseline(period: try years(2021, 2022), ratings: 1_000, bad: 10)
    #expect(WatchState(year: 2023, past: [few, few, few]) == .watched(two))
    #expect(two.ratingsPerYear == 500)
    let less = try levels(334, bad: 3)
    let three = WatchBaseline(period: try years(2020, 2022), ratings: 1_002, bad: 9)
    #expect(WatchState(year: 2023, past: [less, less, less]) == .watched(three))
    #expect(three.ratingsPerYear == 334)
  }

  @Test func `with fewer than a thousand nothing is watched, and it is known how many there are`() throws {
    let period = try years(2020, 2022)
    let state = WatchState(year: 2023, past: [try levels(999, bad: 9), .zero, .zero])
    #expect(state == .tooFew(WatchBaseline(period: period, ratings: 999, bad: 9)))
    #expect(
      WatchState(year: 2023, past: [.zero, .zero, .zero])
        == .tooFew(WatchBaseline(period: period, ratings: 0, bad: 0)))
    #expect(
      WatchState(year: 2023, past: []) == .tooFew(WatchBaseline(period: .year(2022), ratings: 0, bad: 0)))
    #expect(
      WatchState(year: 2023, past: [try levels(1, bad: 1), .zero, .zero])
        == .tooFew(WatchBaseline(period: period, ratings: 1, bad: 1)))
  }

  @Test func `no unit is taken to be better than one in two hundred`() throws {
    let perfect = WatchBaseline(period: .year(2022), ratings: 4_000, bad: 0)
    #expect(perfect.p0 == 0.005 && perfect.isBelowFloor)
    let floor = WatchBaseline(period: .year(2022), ratings: 4_000, bad: 20)
    #expect(floor.p0 == 0.005 && !floor.isBelowFloor)
    #expect(WatchBaseline(period: .year(2022), ratings: 4_000, bad: 21).p0 == 0.00525)
    #expect(Watch(perfect)?.cusum == Watch(floor)?.cusum)
  }

  @Test func `where a third are bad already there is no watching`() throws {
    #expect(
      WatchState(year: 2023, past: [try levels(1_200, bad: 400)])
        == .tooManyBad(WatchBaseline(period: .year(2022), ratings: 1_200, bad: 400)))
    guard case .watched(let baseline) = WatchState(year: 2023, past: [try levels(1_200, bad: 399)]) else {
      Issue.record("not watched")
      return
    }
    #expect(Watch(baseline) != nil)
  }
}
