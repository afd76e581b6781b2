// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension OfficeBench {
  /// Counts ratings of a day without the people who gave them: so many satisfied, so many dissatisfied.
  package func count(
    good: Int, bad: Int, on day: String, unit: String = "524-mc", source: RatingSource = .kiosk
  ) async throws {
    let day = try LocalDay(parsing: day)
    let unit = UnitCode(rawValue: unit)
    try await books.write { page throws(OfficeError) in
      for (level, times) in [(Satisfaction(integerLiteral: 5), good), (1, bad)] where times > 0 {
        try page.count(level, times: times, source: source, keys: TallyKeys(), in: unit, on: day)
      }
    }
  }

  /// An alarm of the district's desk for a Friday in November 2023, raised on the Saturday.
  package func keepAlarm(_ number: Int) async throws {
    let day = try LocalDay(parsing: "2023-11-03")
    let alarm = Alarm(
      unit: UnitCode(rawValue: "524-mc"), number: number, rule: .cusum(step: 90, threshold: 248), day: day,
      since: day.adding(days: -2), ratings: 30, bad: 3,
      baseline: WatchBaseline(period: .year(2022), ratings: 4_769, bad: 29), version: Watch.version,
      raised: Instant(day.adding(days: 1), .midnight))
    try await books.write { page throws(OfficeError) in try page.insert(alarm) }
  }
}
