// SPDX-License-Identifier: GPL-3.0-or-later

/// What is usual at a unit: its own ratings of whole years that are over, so that nothing is measured by itself.
package struct WatchBaseline: Hashable, Codable, Sendable {
  /// One calendar year or several.
  package let period: Period
  package let ratings: Int
  /// Levels 1 and 2.
  package let bad: Int

  package init(period: Period, ratings: Int, bad: Int) {
    self.period = period
    self.ratings = ratings
    self.bad = bad
  }

  /// Fewer ratings than this say too little of what is usual.
  package static let enough = 1_000
  /// How many years back are looked at, when the last one alone has not enough.
  package static let years = 3
  /// No unit is taken to be better than that: one bad rating would be an alarm.
  package static let floor = (bad: 1, ratings: 200)

  /// Whether the unit was so good that the floor counts instead.
  package var isBelowFloor: Bool { bad * Self.floor.ratings < ratings * Self.floor.bad }

  /// The usual share of bad ratings.
  package var p0: Double {
    isBelowFloor ? Double(Self.floor.bad) / Double(Self.floor.ratings) : Double(bad) / Double(max(1, ratings))
  }

  package var ratingsPerYear: Int {
    let years = period.through.year - period.from.year + 1
    return (ratings + years / 2) / years
  }
}

/// Whether a unit's ratings can be watched during a year, and by what.
package enum WatchState: Hashable, Sendable {
  case watched(WatchBaseline)
  /// So many ratings in the years before, and too few.
  case tooFew(WatchBaseline)
  /// A third or more are bad already: three times as many cannot be.
  case tooManyBad(WatchBaseline)

  /// - Parameters:
  ///   - year: the year that is watched; the baseline ends before it.
  ///   - past: what the unit had in the years before it, the latest first.
  package init(year: Int, past: [LevelCounts]) {
    var (ratings, bad) = (0, 0)
    var baseline = WatchBaseline(period: .year(year - 1), ratings: 0, bad: 0)
    for (index, levels) in past.prefix(WatchBaseline.years).enumerated() where ratings < WatchBaseline.enough {
      ratings += levels.rated
      bad += levels.dissatisfied
      baseline = WatchBaseline(
        period: Self.years(from: year - 1 - index, through: year - 1), ratings: ratings, bad: bad)
    }
    if ratings < WatchBaseline.enough {
      self = .tooFew(baseline)
    } else {
      self = BernoulliCUSUM.step(p0: baseline.p0) == nil ? .tooManyBad(baseline) : .watched(baseline)
    }
  }

  private static func years(from first: Int, through last: Int) -> Period {
    (try? Period(from: Period.year(first).from, through: Period.year(last).through)) ?? .year(last)
  }
}
