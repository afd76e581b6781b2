// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Proving
import Seeds
import Store
import Testing

/// Totals from elsewhere answer where there are no single ratings, and are never added to them.
@Suite(.serialized) struct PublishedTotalTests {
  private let unit = UnitCode(rawValue: "524-mc")
  private let year = Period.year(2023)

  /// Books with the seeds' total of 2023 in them: 4,740 of 4,769.
  private func bench(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2024-01-05 08:00")
    let (context, _) = try await bench.hoa.importContext(.totals)
    var table = try ImportTable(ByteSource(Seeds.published2023), columns: PublishedTotal.columns)
    let row = try #require(try table.next())
    let summary = try await bench.hoa.importTotals([PublishedTotal(row, in: context)])
    #expect(summary == ImportSummary(rows: 1, added: 1))
    return bench
  }

  private func total(
    _ period: Period, _ satisfied: Int, _ rated: Int, percent: String? = nil
  ) -> PublishedTotal {
    PublishedTotal(
      unit: unit, procedure: nil, period: period, levels: nil, satisfied: satisfied, rated: rated,
      publishedPercent: percent, source: "Báo cáo")
  }

  // 4740/4769 with z = 1.959963984540054, computed apart: 0.991280–0.995763.
  @Test(arguments: Backend.available)
  func `the published total of 2023 answers for an otherwise empty year`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let report = try await bench.lan.satisfaction(during: year)
    #expect(report.total.share == Share(satisfied: 4740, rated: 4769))
    #expect(report.total.levels == nil)
    #expect(report.total.response == nil)
    #expect(report.total.isTotalFromElsewhere)
    #expect(report.total.sourceText?.contains("UBND huyện Bình Sơn") == true)
    let wilson = try #require(report.total.share.wilson)
    #expect(abs(wilson.lower - 0.991280) < 0.0000005 && abs(wilson.upper - 0.995763) < 0.0000005)
    #expect(report.rows.map(\.isTotalFromElsewhere) == [true])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `one single rating in the year keeps the total away`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.importRatings(ratingRows([0, 0, 1, 0, 0]))
    let report = try await bench.lan.satisfaction(during: year)
    #expect(report.total.share == Share(satisfied: 0, rated: 1))
    #expect(report.total.isTotalFromElsewhere == false)
    #expect(report.rows.allSatisfy { !$0.isTotalFromElsewhere })
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a rating that was taken back keeps nothing away`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try bench.at("2023-12-28 08:00")
    try await bench.lan.guide()
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    try await bench.lan.deliver(1)
    _ = try await bench.lan.rate(1, 1)
    #expect(try await bench.lan.satisfaction(during: year).total.share.rated == 1)
    _ = try await bench.lan.undo()
    #expect(try await bench.lan.satisfaction(during: year).total.share.rated == 4769)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `another unit's ratings stand beside a total, not in it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.importRatings(ratingRows([0, 0, 2, 8, 30], unit: "21040"))
    let report = try await bench.administrator.satisfaction(during: year, by: .unit)
    #expect(
      report.rows.map { "\($0.key) \($0.share.rated) \($0.isTotalFromElsewhere)" } == [
        "21040 40 false", "524-mc 4769 true",
      ])
    #expect(report.total.share.rated == 40)
  }

  @Test(arguments: Backend.available)
  func `a total does not answer for a part of its time`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    #expect(try await bench.lan.satisfaction(during: .quarter(1, year: 2023)).total.share.rate == nil)
  }

  @Test(arguments: Backend.available)
  func `totals that overlap count nobody twice`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    _ = try await bench.hoa.importTotals([
      total(.quarter(1, year: 2023), 990, 1000), total(.year(2022), 95, 100),
    ])
    #expect(try await bench.lan.satisfaction(during: year).total.share.rated == 4769)
    #expect(try await bench.lan.satisfaction(during: .quarter(1, year: 2023)).total.share.rated == 1000)
    let both = try Period(from: day("2022-01-01"), through: day("2023-12-31"))
    #expect(try await bench.lan.satisfaction(during: both).total.share == Share(satisfied: 4835, rated: 4869))
  }

  @Test(arguments: Backend.available)
  func `the same total again changes nothing, another one replaces it`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2024-01-05 08:00")
    #expect(try await bench.hoa.importTotals([total(year, 7, 9)]).added == 1)
    let entries = try await bench.query("SELECT count(*) FROM journal")
    #expect(try await bench.hoa.importTotals([total(year, 7, 9)]).unchanged == 1)
    #expect(try await bench.query("SELECT count(*) FROM journal") == entries)
    #expect(try await bench.hoa.importTotals([total(year, 8, 9)]).changed == 1)
    #expect(try await bench.lan.satisfaction(during: year).total.share.satisfied == 8)
    await expect(.needsRole(.manager)) { _ = try await bench.lan.importTotals([total(year, 7, 9)]) }
    try await expectClean(bench)
  }

  // 7 of 9 was printed as 77,73%; it is 77,78%.
  @Test(arguments: Backend.available)
  func `a printed percentage that does not follow from its counts is named`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2024-01-05 08:00")
    let summary = try await bench.hoa.importTotals([total(year, 7, 9, percent: "77,73%")])
    #expect(
      summary.warnings == [.percentage(unit: unit, printed: "77,73%", share: Share(satisfied: 7, rated: 9))])
  }
}
