// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// The months of a period beside those of the year before. 188 of 200 less 198 of 200: Newcombe −0.09255 to −0.01389.
@Suite(.serialized) struct TrendTests {
  private let town = UnitCode(rawValue: "21040")

  private func month(_ text: String, in trend: Trend) throws -> TrendMonth {
    let month = try LocalMonth(parsing: text)
    return try #require(trend.months.first { $0.month == month })
  }

  @Test(arguments: Backend.available)
  func `a month is compared with the same month a year before`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.importRatings(
      ratingRows([0, 2, 0, 0, 198], on: "2022-10-31", prefix: "a")
        + ratingRows([6, 6, 0, 0, 188], on: "2023-10-01", prefix: "b")
        + ratingRows([0, 0, 0, 0, 30], on: "2023-09-30", prefix: "c"))
    let trend = try await bench.lan.trend(during: .year(2023))
    #expect(trend.months.count == 12)
    let october = try month("2023-10", in: trend)
    let difference = try #require(october.difference)
    #expect(abs(difference.difference + 0.05) < 1e-12)
    #expect(abs(difference.interval.lower + 0.09255) < 0.000005)
    #expect(abs(difference.interval.upper + 0.01389) < 0.000005)
    #expect(difference.isClear)
    let september = try month("2023-09", in: trend)
    #expect(september.gap == nil && september.twinGap == .noRatings && september.difference == nil)
    #expect(try month("2023-11", in: trend).gap == .noRatings)
    #expect(try month("2023-12", in: trend).gap == .future)
    #expect(try month("2023-12", in: trend).twinGap == .noRatings)
  }

  /// Châu Ổ ended on 30/6/2025, xã Bình Sơn began on 1/7/2025.
  @Test(arguments: Backend.available)
  func `a unit that was not there has no share, and its successor does not stand in for it`(_ backend: Backend)
    async throws
  {
    let bench = try await OfficeBench(backend, at: "2026-03-02 08:00")
    try await bench.hire("truong", .manager, at: "21040")
    try await bench.importRatings(
      ratingRows([0, 0, 0, 5, 40], on: "2025-03-10", unit: "21040", prefix: "a")
        + ratingRows([0, 0, 0, 5, 40], on: "2025-09-10", unit: "xa-binh-son", prefix: "b"))
    let old = try await bench.office("truong").trend(during: .year(2025))
    #expect(old.scope == town)
    #expect(try month("2025-03", in: old).row.share.rated == 45)
    #expect(try month("2025-09", in: old).gap == .ended(try day("2025-06-30")))
    #expect(try month("2025-09", in: old).row.share.rated == 0)
    let new = try await bench.administrator.trend(during: .year(2025), unit: UnitCode(rawValue: "xa-binh-son"))
    #expect(try month("2025-06", in: new).gap == .notYet(try day("2025-07-01")))
    #expect(try month("2025-09", in: new).twinGap == .notYet(try day("2025-07-01")))
    #expect(try month("2025-09", in: new).difference == nil)
  }

  /// Three pressed in May, twelve in June, forty in July: May hides June.
  @Test(arguments: Backend.available)
  func `a month that is hidden is compared with nothing`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    for (day, count) in [("2023-05-10", 3), ("2023-06-12", 12), ("2023-07-10", 40), ("2022-05-10", 50)] {
      try await bench.importRatings(ratingRows([0, 0, 0, 1, count - 1], on: day, channel: "kiosk"))
    }
    let trend = try await bench.lan.trend(during: .year(2023))
    #expect(trend.months.filter(\.row.isHidden).map(\.month.iso) == ["2023-05", "2023-06"])
    let may = try month("2023-05", in: trend)
    #expect(may.gap == nil && may.row.levels == nil && may.difference == nil)
  }

  @Test(arguments: Backend.available)
  func `empty books have no data in any month, before the first calendar as well`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    for year in [1995, 2023] {
      let trend = try await bench.lan.trend(during: .quarter(1, year: year))
      #expect(trend.months.map(\.gap) == [.noRatings, .noRatings, .noRatings])
      #expect(trend.months.allSatisfy { $0.row.share.rate == nil && $0.difference == nil })
    }
    let days = try Period(from: day("2023-10-02"), through: day("2023-10-20"))
    await expect(.needsWholeMonths(days)) { _ = try await bench.lan.trend(during: days) }
    await expect(.outsideScope(town)) { _ = try await bench.lan.trend(during: .year(2023), unit: town) }
  }
}
