// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// What a report's numbers are made of, from the books of both engines.
@Suite(.serialized) struct ReportingTests {
  private let year = Period.year(2023)

  private func bench(_ backend: Backend) async throws -> OfficeBench {
    try await OfficeBench(backend, at: "2023-11-06 08:00")
  }

  /// `figure part/whole` of every number there is.
  private func shown(_ report: DeskReport) -> [String] {
    report.numbers.map { "\($0.figure.rawValue) \($0.part)" + ($0.whole.map { "/\($0)" } ?? "") }
  }

  @Test(arguments: Backend.available)
  func `empty books have no numbers, only what they would be derived by`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let report = try await bench.lan.deskReport(during: year)
    #expect(shown(report) == [] && report.hasNoCases && report.isUnfinished)
    #expect(report.basis.rules == ["ND61-2018"])
    #expect(report.basis.yearsWithoutCalendar == [])
    let version = try await bench.books.read { page throws(OfficeError) in try page.calendarVersion() }
    #expect(report.basis.calendar == version)
    let heads = try await bench.query("SELECT unit, hash FROM head WHERE unit IN ('', '524-mc') AND sequence > 0")
    #expect(Set(report.basis.heads.map { [$0.unit.rawValue, $0.hash] }) == Set(heads) && !heads.isEmpty)
  }

  @Test(arguments: Backend.available)
  func `a period before the first calendar says so`(_ backend: Backend) async throws {
    let report = try await bench(backend).lan.deskReport(during: .year(2019))
    #expect(shown(report) == [] && report.basis.yearsWithoutCalendar == [2019] && !report.isUnfinished)
  }

  @Test(arguments: Backend.available)
  func `one rating keyed at the counter is one number of each kind`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    try await bench.lan.deliver(1)
    _ = try await bench.lan.rate(1, 5)
    let report = try await bench.lan.deskReport(during: year)
    #expect(
      shown(report).filter { !$0.hasPrefix("response") } == [
        "satisfied.top2 1/1", "ratings.count 1", "ratings.neutral 0/1", "ratings.dissatisfied 0/1", "ratings.keyed 1/1",
        "ontime.statutory 1/1", "ontime.promised 1/1", "late.cases 0",
      ])
    #expect([report[.response]?.part, report[.prompted]?.part].allSatisfy { $0 == 1 })
    _ = try await bench.lan.undo()
    let taken = try await bench.lan.deskReport(during: year)
    #expect(taken[.ratings] == nil && taken[.withdrawn]?.part == 1)
  }

  @Test(arguments: Backend.available)
  func `ratings from files without a visit have no rate of answers`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.importRatings(ratingRows([1, 0, 2, 8, 29]))
    #expect(
      shown(try await bench.lan.deskReport(during: year)) == [
        "satisfied.top2 37/40", "ratings.count 40", "ratings.neutral 2/40", "ratings.dissatisfied 1/40",
        "ratings.paper 40/40",
      ])
  }

  @Test(arguments: Backend.available)
  func `few taps of citizens show how many there were, not how they voted`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.importRatings(ratingRows([0, 0, 0, 0, 4], channel: "kiosk"))
    #expect(
      shown(try await bench.lan.deskReport(during: year)) == ["ratings.count 4", "ratings.kiosk 4/4"])
  }

  @Test(arguments: Backend.available)
  func `a total from elsewhere answers for a year without ratings, without a split`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    _ = try await bench.hoa.importTotals([
      PublishedTotal(
        unit: UnitCode(rawValue: "524-mc"), procedure: nil, period: .year(2022), levels: nil, satisfied: 4740,
        rated: 4769, publishedPercent: "99,4", source: "Báo cáo năm")
    ])
    let report = try await bench.lan.deskReport(during: .year(2022))
    #expect(shown(report) == ["satisfied.top2 4740/4769", "ratings.count 4769"])
    #expect(report.totals.map(\.sourceText) == ["Báo cáo năm"])
  }

  /// Received Monday 6/11 with ten working days, due 20/11: H1 nothing said, H2 told in time and kept, H3 told too late
  /// and published, its new day still to come.
  @Test(arguments: Backend.available)
  func `late cases are counted with what was said to their owners`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    for _ in 1...3 { try await bench.lan.receive(Tried.tenDays, channel: .online) }
    try bench.at("2023-11-17 09:00")
    _ = try await bench.lan.apologise(.number(2, year: nil), reason: text("Quá tải"), newDay: day("2023-11-24"))
    _ = try await bench.hoa.approve(1)
    try bench.at("2023-11-21 09:00")
    _ = try await bench.lan.apologise(.number(3, year: nil), reason: text("Quá tải"), newDay: day("2023-11-30"))
    _ = try await bench.hoa.approve(2)
    _ = try await bench.hoa.publish(2)
    try bench.at("2023-11-24 15:00")
    _ = try await bench.lan.resolve(2)
    let report = try await bench.lan.deskReport(during: .month(LocalMonth(parsing: "2023-11")))
    #expect(
      shown(report) == [
        "ontime.statutory 0/1", "ontime.promised 1/1", "late.cases 3", "apology.coverage 1/3", "apology.late 1/3",
        "apology.not_possible 0/3", "apology.draft 0/3", "apology.missing 1/3", "promise.kept 1/2",
        "promise.broken 0/2", "promise.open 1/2", "apology.published 1/2",
      ])
    await expect(.outsideScope(UnitCode(rawValue: "21040"))) {
      _ = try await bench.lan.deskReport(during: year, unit: UnitCode(rawValue: "21040"))
    }
  }
}
