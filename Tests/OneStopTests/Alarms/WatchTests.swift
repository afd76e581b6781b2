// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// What a unit's ratings of a year are held against.
@Suite struct WatchTests {
  private static let past = Period.year(2022)
  /// 29 of 4,769: step 90, threshold 248.
  private static let usual = WatchBaseline(period: past, ratings: 4_769, bad: 29)
  /// 100 of 20,000, the floor itself: step 110, threshold 418; 3 of the last 10.
  private static let large = WatchBaseline(period: past, ratings: 20_000, bad: 100)

  private func day(_ number: Int) -> LocalDay { Period.year(2023).from.adding(days: number) }

  /// Days in a row from New Year on, each with its ratings and the bad ones.
  private func days(_ counts: [(Int, Int)]) -> [RatedDay] {
    counts.enumerated().map { RatedDay(day: day($0), ratings: $1.0, bad: $1.1) }
  }

  // MARK: - The order within a day

  @Test func `bad ratings are spread evenly over their day, all of them`() {
    for ratings in 0...40 {
      for bad in 0...ratings {
        let order = RatedDay(day: day(0), ratings: ratings, bad: bad).order
        #expect(order.count == ratings && order.count(where: \.self) == bad)
        for part in 0...ratings {
          let share = Double(bad * part) / Double(max(1, ratings))
          let found = order.prefix(part).count(where: \.self)
          #expect(abs(Double(found) - share) <= 0.5 + 1e-9, "\(bad) of \(ratings), the first \(part)")
        }
      }
    }
    #expect(RatedDay(day: day(0), ratings: 10, bad: 2).order.map { $0 ? 1 : 0 } == [0, 0, 1, 0, 0, 0, 0, 1, 0, 0])
    #expect(RatedDay(day: day(0), ratings: 3, bad: 1).order == [false, true, false])
  }

  @Test func `counts that cannot be are brought into their bounds`() {
    #expect(RatedDay(day: day(0), ratings: 2, bad: 5) == RatedDay(day: day(0), ratings: 2, bad: 2))
    #expect(RatedDay(day: day(0), ratings: -1, bad: -1).order == [])
  }

  // MARK: - The running sum

  /// One rating a day, the worked path: bad on the 10th, 40th, 60th and 75th, where the sum comes to 294.
  @Test func `an alarm says from where the sum left 0`() throws {
    let watch = try #require(Watch(Self.usual))
    #expect(watch.cusum == BernoulliCUSUM(step: 90, threshold: 248))
    let bad = [10, 40, 60, 75]
    let path = days((1...100).map { (1, bad.contains($0) ? 1 : 0) })
    let found = watch.findings(in: path)
    #expect(found.map(\.rule) == [.cusum(step: 90, threshold: 248)])
    #expect(found.first?.since == day(9) && found.first?.day == day(74))
    #expect(found.first?.ratings == 66 && found.first?.bad == 4)
    #expect(watch.findings(in: Array(path.prefix(74))) == [], "the day before")
  }

  @Test func `a sum that fell back to 0 begins anew where it leaves it again`() throws {
    let watch = try #require(Watch(Self.usual))
    // 89 good ones after the first bad one.
    let found = watch.findings(in: days([(1, 1), (89, 0), (5, 0), (20, 3)]))
    #expect(found.map(\.since) == [day(3)])
    #expect(found.map(\.ratings) == [20] && found.map(\.bad) == [3])
  }

  @Test func `an alarm speaks for its whole day and the next day begins at 0`() throws {
    let watch = try #require(Watch(Self.usual))
    let found = watch.findings(in: days([(20, 9), (10, 2), (60, 0), (20, 3)]))
    #expect(found.map(\.day) == [day(0), day(3)])
    #expect(found.map(\.bad) == [9, 5])
    // 9 of 20 are three alarms' worth; what was left of that day does not count on the next.
    #expect(watch.findings(in: days([(20, 9), (1, 1)])).map(\.day) == [day(0)])
  }

  @Test func `what was raised is not raised again`() throws {
    let watch = try #require(Watch(Self.usual))
    let path = days([(20, 9), (10, 1), (20, 3)])
    #expect(watch.findings(in: path).map(\.day) == [day(0), day(2)])
    #expect(watch.findings(in: path, afterCUSUM: day(0), afterAny: day(0)).map(\.day) == [day(2)])
    #expect(watch.findings(in: path, afterCUSUM: day(2), afterAny: day(2)) == [])
  }

  @Test func `looking every morning finds what looking once a year finds`() throws {
    var generator = SeededGenerator(seed: 766)
    for baseline in [Self.usual, Self.large, WatchBaseline(period: Self.past, ratings: 1_200, bad: 12)] {
      let watch = try #require(Watch(baseline))
      let year = days(
        (0..<250).map { _ in
          let ratings = generator.number(0...30)
          let share = generator.happens(0.1) ? 0.2 : baseline.p0
          return (ratings, (0..<ratings).count { _ in generator.happens(share) })
        })
      var raised: [AlarmFinding] = []
      for count in 1...year.count {
        let sum = raised.last { $0.rule.kind == .cusum }?.day
        raised += watch.findings(in: Array(year.prefix(count)), afterCUSUM: sum, afterAny: raised.last?.day)
      }
      #expect(raised == watch.findings(in: year))
      #expect(raised.count > 3)
      #expect(Set(raised.map(\.day)).count == raised.count, "one a day")
    }
  }

  // MARK: - One bad day

  @Test(arguments: [(0.0061, [3, 4, 5]), (0.005, [3, 4, 5]), (0.02, [3, 6, 8]), (0.3, [9, 26, 46])])
  func `how many bad ones among the last 10, 50 and 100 would hardly happen by themselves`(
    _ p0: Double, _ counts: [Int]
  ) {
    #expect(ScanRule.rules(p0: p0) == zip([10, 50, 100], counts).map { ScanRule(last: $0, bad: $1) })
  }

  @Test func `three of ten are an alarm long before the sum notices`() throws {
    let watch = try #require(Watch(Self.large))
    #expect(watch.cusum.threshold == 418)
    let found = watch.findings(in: days([(30, 0), (30, 0), (10, 3), (30, 0)]))
    #expect(found.map(\.rule) == [.scan(last: 10, bad: 3)])
    #expect(found.map(\.day) == [day(2)])
    #expect(found.first?.since == day(1), "the tenth last rating is of the day before")
    #expect(watch.findings(in: days([(30, 0), (10, 2), (30, 0)])) == [])
  }

  @Test func `bad ratings of several days come together in the last 50`() throws {
    let watch = try #require(Watch(Self.large))
    // The sum: 109, 95, 204, 190, 299, 285, 394.
    let four = days([(15, 1), (15, 1), (15, 1), (15, 1)])
    #expect(watch.findings(in: four).map(\.rule) == [.scan(last: 50, bad: 4)])
    let apart = days([(20, 1), (20, 1), (20, 1), (20, 1), (20, 1)])
    #expect(watch.findings(in: apart).map(\.rule) == [.cusum(step: 110, threshold: 418)])
    #expect(watch.findings(in: days([(60, 1), (60, 1), (60, 1), (60, 1), (60, 1)])) == [])
  }

  @Test func `a few ratings alone are never an alarm, unless they are bad`() throws {
    let watch = try #require(Watch(Self.usual))
    #expect(watch.findings(in: []) == [])
    #expect(watch.findings(in: days([(1, 0)])) == [])
    #expect(watch.findings(in: days([(1, 1)])) == [], "one citizen is no alarm")
    #expect(watch.findings(in: days([(2, 2)])) == [])
  }
}
