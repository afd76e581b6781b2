// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// How a year's people spread over days and hours.
struct Seasons: Sendable {
  let days: OfficeDays
  /// First working days after Tết of 2022 and 2023.
  private static let afterTet = [LocalDay(daysSinceEpoch: 19_030), LocalDay(daysSinceEpoch: 19_384)]

  private static let weekdays = [1.25, 1.05, 0.95, 0.95, 0.92, 0.5, 0.4]
  private static let months = [0.95, 0.8, 1.1, 1, 1, 1.12, 1.15, 1.18, 1, 0.98, 1, 1.05]
  private static let hours: [(hour: Double, weight: Double)] = [
    (7, 0.13), (8, 0.24), (9, 0.21), (10, 0.13), (13.6, 0.06), (14, 0.12), (15, 0.08), (16, 0.03),
  ]

  /// So many arrivals, a day each, in order.
  func arrivals(_ total: Int, of year: Int, through last: LocalDay, market: Int, _ random: inout SeededGenerator)
    -> [LocalDay]
  {
    guard let start = try? LocalDay(year: year, month: 1, day: 1),
      let end = try? LocalDay(year: year, month: 12, day: 31)
    else { return [] }
    let worked = Array(days.days(from: start, through: min(end, last)))
    let weights = worked.map { weight(of: $0, market: market) * (0.75 + 0.5 * random.share()) }
    let sum = weights.reduce(0, +)
    var arrivals: [LocalDay] = []
    var reached = 0.0
    for (day, weight) in zip(worked, weights) {
      reached += weight
      let due = Int((reached / sum * Double(total)).rounded())
      arrivals += Array(repeating: day, count: max(0, due - arrivals.count))
    }
    return arrivals
  }

  /// Mondays, the weeks before and after Tết, summer holidays, the end of the year, and the commune's market days.
  private func weight(of day: LocalDay, market: Int) -> Double {
    var weight = Self.weekdays[day.weekday.rawValue - 1] * Self.months[day.monthOfYear - 1]
    for opening in Self.afterTet {
      if (-21..<(-7)).contains(day - opening) { weight *= 1.4 }
      if (0..<8).contains(day - opening) { weight *= 1.25 }
    }
    return day.day % 5 == market ? weight * 1.3 : weight
  }

  /// When somebody comes: most between eight and ten, few before noon and before closing.
  func time(of day: LocalDay, _ random: inout SeededGenerator) -> Instant {
    var rest = random.share()
    let chosen = Self.hours.first { hour in
      rest -= hour.weight
      return rest < 0
    }
    let hour = chosen?.hour ?? 9
    let length = hour == 13.6 ? 1_400 : hour == 16 ? 2_300 : 3_500
    return Sessions.moment(day, Int(hour * 3_600) + 60 + random.number(0...length))
  }
}
