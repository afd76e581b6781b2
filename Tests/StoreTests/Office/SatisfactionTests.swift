// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// The satisfaction figure in all its groupings, from paper slips counted in three months and two units.
@Suite(.serialized) struct SatisfactionTests {
  private let year = Period.year(2023)

  /// 524-mc: July 0,1,2,3,4 and October 1,0,0,4,5 of business registration; 21040: October 0,0,10,10,20 of births.
  private func bench(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.hire("truong", .manager, at: "524")
    try await bench.importRatings(
      ratingRows([0, 1, 2, 3, 4], on: "2023-07-03", procedure: Tried.threeDays)
        + ratingRows([1, 0, 0, 4, 5], on: "2023-10-31", procedure: Tried.threeDays, channel: "counter")
        + ratingRows([0, 0, 10, 10, 20], on: "2023-10-02", unit: "21040", procedure: Tried.sameDay))
    return bench
  }

  private func lines(_ report: SatisfactionReport) -> [String] {
    report.rows.map { "\($0.key) \($0.levels?.levels ?? []) \($0.share.satisfied)/\($0.share.rated)" }
  }

  @Test(arguments: Backend.available)
  func `units, channels, months and quarters are counted for any days`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let office = bench.office("truong")
    let whole = try await office.satisfaction(during: year)
    #expect(lines(whole) == [" [1, 1, 12, 17, 29] 46/60"])
    #expect(whole.total.share == Share(satisfied: 46, rated: 60))
    #expect(whole.scopeName == "Huyện Bình Sơn")
    #expect(
      lines(try await office.satisfaction(during: year, by: .unit))
        == ["21040 [0, 0, 10, 10, 20] 30/40", "524-mc [1, 1, 2, 7, 9] 16/20"])
    #expect(
      lines(try await office.satisfaction(during: year, by: .source))
        == ["keyed [1, 0, 0, 4, 5] 9/10", "paper [0, 1, 12, 13, 24] 37/50"])
    #expect(
      lines(try await office.satisfaction(during: year, by: .month))
        == ["2023-07 [0, 1, 2, 3, 4] 7/10", "2023-10 [1, 0, 10, 14, 25] 39/50"])
    #expect(
      lines(try await office.satisfaction(during: year, by: .quarter))
        == ["2023-q3 [0, 1, 2, 3, 4] 7/10", "2023-q4 [1, 0, 10, 14, 25] 39/50"])
    let days = try Period(from: day("2023-10-03"), through: day("2023-10-31"))
    #expect(lines(try await office.satisfaction(during: days, by: .unit)) == ["524-mc [1, 0, 0, 4, 5] 9/10"])
  }

  @Test(arguments: Backend.available)
  func `fields, procedures and hours are counted for whole months`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let office = bench.office("truong")
    let october = try Period.month(LocalMonth(parsing: "2023-10"))
    let procedures = try await office.satisfaction(during: october, by: .dimension(.procedure))
    #expect(lines(procedures) == ["1.001193 [0, 0, 10, 10, 20] 30/40", "1.001612 [1, 0, 0, 4, 5] 9/10"])
    #expect(procedures.rows.map(\.name) == ["Đăng ký khai sinh", "Đăng ký thành lập hộ kinh doanh"])
    let fields = try await office.satisfaction(during: year, by: .dimension(.field))
    #expect(
      lines(fields) == [
        "Hộ tịch [0, 0, 10, 10, 20] 30/40",
        "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh) [1, 1, 2, 7, 9] 16/20",
      ])
    #expect(
      lines(try await office.satisfaction(during: year, by: .dimension(.hour))) == ["09 [1, 1, 12, 17, 29] 46/60"])
    let half = try Period(from: day("2023-10-01"), through: day("2023-10-15"))
    for dimension in Dimension.allCases {
      await expect(.needsWholeMonths(half)) {
        _ = try await office.satisfaction(during: half, by: .dimension(dimension))
      }
      #expect(try await office.satisfaction(during: year, by: .dimension(dimension)).total.share.rated == 60)
    }
  }

  @Test(arguments: Backend.available)
  func `figures cover the scope and can be narrowed inside it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let desk = UnitCode(rawValue: "524-mc")
    let town = UnitCode(rawValue: "21040")
    #expect(try await bench.lan.satisfaction(during: year).total.share.rated == 20)
    #expect(try await bench.office("truong").satisfaction(during: year, unit: town).total.share.rated == 40)
    #expect(try await bench.administrator.satisfaction(during: year, unit: desk).total.share.rated == 20)
    await expect(.outsideScope(town)) { _ = try await bench.lan.satisfaction(during: year, unit: town) }
    guard
      case .unknownUnit("99", _) = await refusalOf({
        _ = try await bench.lan.satisfaction(during: year, unit: UnitCode(rawValue: "99"))
      })
    else {
      Issue.record("an unknown unit has figures")
      return
    }
  }

  @Test(arguments: Backend.available)
  func `colleagues are compared by managers only, and from thirty ratings on`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.lan.guide()
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    try await bench.lan.deliver(1)
    _ = try await bench.lan.rate(1, 5)
    let november = try Period.month(LocalMonth(parsing: "2023-11"))
    await expect(.needsRole(.manager)) {
      _ = try await bench.lan.satisfaction(during: november, by: .dimension(.officer))
    }
    let row = try #require(
      try await bench.hoa.satisfaction(during: november, by: .dimension(.officer)).rows.first)
    #expect(row.name == "Cán bộ lan")
    #expect(row.isHidden)
    #expect(row.levels == nil)
    #expect(row.response == VisitCounts(visits: 2, prompts: 2, answered: 1))
  }

  @Test(arguments: Backend.available)
  func `no ratings are no data, neither nought nor a hundred per cent`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let report = try await bench.lan.satisfaction(during: year)
    #expect(report.total.share.rate == nil)
    #expect(report.total.share.wilson == nil)
    #expect(report.rows.isEmpty)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `groups in which few citizens pressed are hidden, so that subtraction finds nobody`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.hire("truong", .manager, at: "524")
    var rows: [String] = []
    for (unit, count) in [("21040", 12), ("21043", 3), ("21046", 25), ("21049", 40)] {
      rows += ratingRows([0, 0, 0, 1, count - 1], unit: unit, channel: "kiosk", prefix: unit)
    }
    try await bench.importRatings(rows)
    let office = bench.office("truong")
    let report = try await office.satisfaction(during: year, by: .unit)
    #expect(
      report.rows.map { "\($0.key) \($0.isHidden)" } == ["21040 true", "21043 true", "21046 false", "21049 false"])
    #expect(report.rows.filter(\.isHidden).allSatisfy { $0.levels == nil })
    #expect(report.total.share.rated == 80)
    #expect(report.total.isHidden == false)
    let small = try await office.satisfaction(during: year, unit: UnitCode(rawValue: "21043"))
    #expect(small.total.isHidden)
    #expect(small.total.levels == nil)
  }
}

/// The rule itself (`12, 3, 25, 40` is the example of the figures' definitions).
@Suite(.serialized) struct SuppressionTests {
  @Test func `a hidden group takes the next smallest with it until ten are hidden`() {
    func hidden(_ groups: (Int, Int)...) -> [Bool] { Suppression.hidden(groups.map { (rated: $0.0, pressed: $0.1) }) }
    #expect(hidden((12, 12), (3, 3), (25, 25), (40, 40)) == [true, true, false, false])
    #expect(hidden((10, 10), (40, 40)) == [false, false])
    #expect(hidden((9, 1), (40, 40)) == [true, true])
    #expect(hidden((5, 5), (6, 6), (40, 40)) == [true, true, false])
    #expect(hidden((2, 2), (3, 3), (40, 40), (50, 0)) == [true, true, true, false])
    #expect(hidden((3, 0), (40, 40)) == [false, false], "keyed by the clerk who stood there")
    #expect(hidden((3, 3)) == [true])
    #expect(hidden() == [])
  }
}
