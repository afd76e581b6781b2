// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// One group of a figure by itself, month by month.
@Suite(.serialized) struct BreakdownTests {
  private let year = Period.year(2023)
  private let business = "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)"

  private func lines(_ report: SatisfactionReport) -> [String] {
    report.rows.map { "\($0.key) \($0.isHidden ? "*" : "\($0.levels?.levels ?? [])") \($0.share.rated)" }
  }

  /// Business registration in July and October, births in October at the same desk; licences for spirits elsewhere.
  private func bench(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.hire("truong", .manager, at: "524")
    try await bench.importRatings(
      ratingRows([0, 1, 2, 3, 4], on: "2023-07-03", procedure: Tried.threeDays)
        + ratingRows([1, 0, 0, 4, 5], on: "2023-10-31", procedure: Tried.threeDays, prefix: "b")
        + ratingRows([0, 0, 10, 10, 20], on: "2023-10-02", procedure: Tried.sameDay)
        + ratingRows([0, 0, 0, 0, 7], on: "2023-10-03", unit: "21040", procedure: Tried.threeDays))
    return bench
  }

  @Test(arguments: Backend.available)
  func `a field, a procedure, a unit and a channel show their months and their whole`(_ backend: Backend) async throws {
    let office = try await bench(backend).office("truong")
    let field = try await office.breakdown(of: .dimension(.field), key: business, during: year)
    #expect(lines(field.report) == ["2023-07 [0, 1, 2, 3, 4] 10", "2023-10 [1, 0, 0, 4, 12] 17"])
    #expect(field.report.total.levels?.levels == [1, 1, 2, 7, 16])
    #expect(field.report.grouping == .month)
    let procedure = try await office.breakdown(of: .dimension(.procedure), key: Tried.sameDay, during: year)
    #expect(procedure.name == "Đăng ký khai sinh")
    #expect(lines(procedure.report) == ["2023-10 [0, 0, 10, 10, 20] 40"])
    let unit = try await office.breakdown(of: .unit, key: "21040", during: year)
    #expect(lines(unit.report) == ["2023-10 [0, 0, 0, 0, 7] 7"])
    let paper = try await office.breakdown(of: .source, key: "paper", during: year)
    #expect(paper.report.total.share.rated == 67)
    #expect(paper.lateness == nil)
  }

  @Test(arguments: Backend.available)
  func `a group keeps inside the unit and the days asked for`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let office = bench.office("truong")
    let town = UnitCode(rawValue: "21040")
    let narrowed = try await office.breakdown(of: .dimension(.field), key: business, during: year, unit: town)
    #expect(lines(narrowed.report) == ["2023-10 [0, 0, 0, 0, 7] 7"])
    let days = try Period(from: day("2023-07-01"), through: day("2023-10-02"))
    #expect(
      lines(try await office.breakdown(of: .unit, key: "524-mc", during: days).report)
        == ["2023-07 [0, 1, 2, 3, 4] 10", "2023-10 [0, 0, 10, 10, 20] 40"])
    await expect(.needsWholeMonths(days)) {
      _ = try await office.breakdown(of: .dimension(.field), key: business, during: days)
    }
    await expect(.outsideScope(town)) {
      _ = try await bench.lan.breakdown(of: .dimension(.field), key: business, during: year, unit: town)
    }
    await expect(.needsRole(.manager)) {
      _ = try await bench.lan.breakdown(of: .dimension(.officer), key: "lan", during: year)
    }
    let nothing = try await office.breakdown(of: .dimension(.field), key: "Tôn giáo", during: year)
    #expect(nothing.report.rows.isEmpty)
    #expect(nothing.report.total.share == .none)
  }

  /// October: 3, 12 and 40 pressed by citizens; November: 20, 30 and 40. The figure of October hides the first two.
  @Test(arguments: Backend.available)
  func `a month that hides a group hides it here too, and no subtraction finds it`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-12-06 08:00")
    let procedures = [Tried.threeDays, Tried.sameDay, Tried.tenDays]
    for (month, counts) in [("2023-10-10", [3, 12, 40]), ("2023-11-10", [20, 30, 40])] {
      for (procedure, count) in zip(procedures, counts) {
        try await bench.importRatings(
          ratingRows([0, 0, 0, 1, count - 1], on: month, procedure: procedure, channel: "kiosk", prefix: procedure))
      }
    }
    func months(_ procedure: String) async throws -> [String] {
      lines(try await bench.lan.breakdown(of: .dimension(.procedure), key: procedure, during: year).report)
    }
    #expect(try await months(Tried.threeDays) == ["2023-10 * 3", "2023-11 * 20"])
    #expect(try await months(Tried.sameDay) == ["2023-10 * 12", "2023-11 * 30"])
    #expect(
      try await months(Tried.tenDays) == ["2023-10 [0, 0, 0, 1, 39] 40", "2023-11 [0, 0, 0, 1, 39] 40"])
    let births = try await bench.lan.breakdown(of: .dimension(.procedure), key: Tried.sameDay, during: year)
    #expect(births.report.total.levels?.rated == 42)
    #expect(births.report.rows.allSatisfy { $0.levels == nil })
    let october = try Period.month(LocalMonth(parsing: "2023-10"))
    let small = try await bench.lan.breakdown(of: .dimension(.procedure), key: Tried.threeDays, during: october)
    #expect(small.report.total.isHidden)
    #expect(small.report.total.levels == nil)
  }

  /// Due on Thursday 9/11: H1 and H2 late on the 13th, H1 with an apology issued in time, H2 with a draft, H3 on time.
  @Test(arguments: Backend.available)
  func `late cases are counted, and those whose owners were told`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    for _ in 1...3 { try await bench.lan.receive(Tried.threeDays, channel: .online) }
    try bench.at("2023-11-08 09:00")
    for number in [1, 2] {
      _ = try await bench.lan.apologise(.number(number, year: nil), reason: text("Quá tải"), newDay: day("2023-11-14"))
    }
    _ = try await bench.hoa.approve(1)
    _ = try await bench.lan.resolve(3)
    try bench.at("2023-11-13 09:00")
    for number in [1, 2] { _ = try await bench.lan.resolve(.number(number, year: nil)) }
    let found = try await bench.lan.breakdown(of: .dimension(.field), key: business, during: year)
    #expect(found.lateness == LateCount(key: business, late: 2, apologised: 1))
    let unit = try await bench.lan.breakdown(of: .unit, key: "524-mc", during: year)
    #expect(unit.lateness == LateCount(key: "524-mc", late: 2, apologised: 1))
    let earlier = try await bench.lan.breakdown(of: .unit, key: "524-mc", during: .year(2022))
    #expect(earlier.lateness == LateCount(key: "524-mc", late: 0, apologised: 0))
    let times = try await bench.lan.punctuality(of: .dimension(.field), key: business, during: year)
    #expect(times.grouping == .month)
    #expect(times.rows.map(\.key) == ["2023-11"])
    #expect(times.rows.first?.statutory == PunctualityTally(early: 1, late: 2))
    #expect(times.total.statutory == PunctualityTally(early: 1, late: 2))
    await expect(.groupingNotKept(.dimension(.hour))) {
      _ = try await bench.lan.punctuality(of: .dimension(.hour), key: "09", during: year)
    }
  }
}
