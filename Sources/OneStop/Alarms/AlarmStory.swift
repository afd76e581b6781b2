// SPDX-License-Identifier: GPL-3.0-or-later

/// One alarm and how it came about, as the books tell it today.
package struct AlarmStory: Sendable {
  package let alarm: Alarm
  package let unitName: String
  /// What led there.
  package let stretches: [AlarmStretch]
  /// What was said when it was closed.
  package let comment: String?

  /// Whether the books have changed since: slips entered late, ratings imported, corrected or excluded.
  package var hasChanged: Bool { ratings != alarm.ratings || bad != alarm.bad }
  package var ratings: Int { stretches.reduce(0) { $0 + $1.ratings } }
  package var bad: Int { stretches.reduce(0) { $0 + $1.bad } }

  init(_ alarm: Alarm, unitName: String, days: [RatedDay], comment: String?) {
    self.alarm = alarm
    self.unitName = unitName
    stretches = AlarmStretch.stretches(of: days, alarm.rule)
    self.comment = comment
  }
}

/// Some days in a row, together so many ratings that none of them can be told by its day.
package struct AlarmStretch: Hashable, Sendable {
  package private(set) var period: Period
  package private(set) var ratings: Int
  package private(set) var bad: Int
  /// The running sum at its end, or on the way where it came to the threshold; nil where no sum was kept.
  package private(set) var sum: Int?

  /// Days are put together until there are this many ratings.
  package static let fewest = 10

  static func stretches(of days: [RatedDay], _ rule: AlarmRule) -> [AlarmStretch] {
    var stretches: [AlarmStretch] = []
    var sum = 0
    for day in days {
      var stretch = AlarmStretch(period: .day(day.day), ratings: day.ratings, bad: day.bad, sum: nil)
      if case .cusum(let step, let threshold) = rule {
        sum = BernoulliCUSUM(step: step, threshold: threshold).sum(sum, after: day)
        stretch.sum = sum
      }
      if let last = stretches.last, last.ratings < fewest {
        stretches[stretches.count - 1] = last.followed(by: stretch)
      } else {
        stretches.append(stretch)
      }
    }
    if stretches.count > 1, let last = stretches.last, last.ratings < fewest {
      stretches.removeLast()
      stretches[stretches.count - 1] = stretches[stretches.count - 1].followed(by: last)
    }
    return stretches
  }

  private func followed(by next: AlarmStretch) -> AlarmStretch {
    var both = next
    both.period = (try? Period(from: period.from, through: next.period.through)) ?? period
    both.ratings += ratings
    both.bad += bad
    return both
  }
}

extension BernoulliCUSUM {
  /// The sum after a day's ratings; it stops where it comes to the threshold.
  fileprivate func sum(_ start: Int, after day: RatedDay) -> Int {
    var sum = start
    for isBad in day.order {
      sum = next(sum, isBad: isBad)
      if sum >= threshold { break }
    }
    return sum
  }
}

/// The alarms that somebody may see, and which units are watched at all.
package struct AlarmList: Sendable {
  /// Open ones first, then the latest.
  package let alarms: [Alarm]
  /// Units with ratings, by code, and whether those can be watched this year.
  package let watches: [UnitWatch]
}

/// Whether a unit's ratings are watched.
package struct UnitWatch: Sendable {
  package let unit: UnitCode
  package let name: String
  package let state: WatchState
}
