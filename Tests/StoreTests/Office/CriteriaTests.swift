// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Sets of criteria: imported whole, never overwritten, and told as they were on any day. The counts are those of the
/// report on the first competition of Bình Sơn: 55 of 63 standards, 2 of 9 criteria with 23 of 36 indicators.
@Suite(.serialized) struct CriteriaTests {
  private static let city = "Đô thị loại IV"
  private static let country = "Huyện nông thôn mới"

  private func bench(_ backend: Backend) async throws -> OfficeBench {
    try await OfficeBench(backend, at: "2024-05-06 08:00")
  }

  private func state(
    _ set: String, _ criterion: String, _ target: Int?, _ achieved: Int, on day: String, unit: String = "524-mc",
    source: String = "Báo cáo sơ kết", position: Int = 0
  ) throws -> CriterionState {
    CriterionState(
      unit: UnitCode(rawValue: unit), set: try CriterionName(parsing: set),
      criterion: try CriterionName(parsing: criterion), target: target, achieved: achieved,
      asOf: try LocalDay(parsing: day), source: source, position: position)
  }

  /// Nine criteria of four indicators; two are met, and of the others 15 indicators: 23 of 36.
  private func nine(on day: String = "2024-05-01") throws -> [CriterionState] {
    try [2, 2, 4, 4, 3, 2, 2, 2, 2].enumerated().map { index, achieved in
      try state(Self.country, "Tiêu chí số \(index + 1)", 4, achieved, on: day, position: index)
    } + [state(Self.country, "Thôn kiểu mẫu", nil, 17, on: day, position: 9)]
  }

  private func shown(_ row: CriteriaRow?) -> String {
    guard let tally = row?.tally else { return "" }
    return "\(tally.targets.part)/\(tally.targets.whole), \(tally.met.part)/\(tally.met.whole)"
  }

  @Test(arguments: Backend.available)
  func `x of y is the sum of the targets, and criteria met in full are counted beside it`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    #expect(try await bench.hoa.importCriteria(nine()) == ImportSummary(rows: 10, added: 10))
    let report = try await bench.lan.criteria(of: CriterionName(parsing: "huyện NÔNG thôn mới"))
    #expect(report.grouping == .criterion && report.absence == nil)
    #expect(shown(report.total) == "23/36, 2/9")
    #expect(report.total?.tally.untargeted == 1 && report.total?.tally.counted == 17)
    #expect(report.rows.map(\.name).prefix(3) == ["Tiêu chí số 1", "Tiêu chí số 2", "Tiêu chí số 3"])
    #expect(report.rows.count == 10 && shown(report.rows.last) == "0/0, 0/0")
    #expect(report.total?.sources == ["Báo cáo sơ kết"])
    let sets = try await bench.lan.criteriaSets()
    #expect(sets.rows.map(\.name) == [Self.country] && sets.total == nil)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a later day is another state, and an earlier one is still told as it was`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let rows = [
      try state(Self.city, "Tiêu chuẩn", 63, 50, on: "2021-12-31"),
      try state(Self.city, "Tiêu chuẩn", 63, 55, on: "2023-10-24"),
    ]
    #expect(try await bench.hoa.importCriteria([rows[1]]).added == 1)
    #expect(try await bench.hoa.importCriteria([rows[0]]).added == 1)
    let name = try CriterionName(parsing: Self.city)
    func total(_ day: String?) async throws -> String {
      let day = try day.map { try LocalDay(parsing: $0) }
      return shown(try await bench.lan.criteria(of: name, on: day).total)
    }
    #expect(try await total(nil) == "55/63, 0/1")
    #expect(try await total("2023-10-23") == "50/63, 0/1")
    let days = try await bench.lan.criteria(of: name, by: .day)
    #expect(days.rows.map(\.key) == ["2021-12-31", "2023-10-24"])
    #expect(days.rows.map(shown) == ["50/63, 0/1", "55/63, 0/1"])
    let early = try await bench.lan.criteria(of: name, on: LocalDay(parsing: "2020-01-01"))
    #expect(early.absence == .startsLater(try LocalDay(parsing: "2021-12-31")))
    #expect(early.rows == [] && early.total?.tally.targets.rate == nil)
  }

  @Test(arguments: Backend.available)
  func `importing twice changes nothing, and nothing is overwritten`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let row = try state(Self.city, "Tiêu chuẩn", 63, 55, on: "2023-10-24")
    _ = try await bench.hoa.importCriteria([row])
    let entries = try await bench.query("SELECT count(*) FROM journal")
    let typed = try state("đô  thị LOẠI iv", "tiêu chuẩn", 63, 55, on: "2023-10-24", position: 7)
    #expect(try await bench.hoa.importCriteria([row, typed]) == ImportSummary(rows: 2, unchanged: 2))
    #expect(try await bench.query("SELECT count(*) FROM journal") == entries)
    let other = try state(Self.city, "Tiêu chuẩn", 63, 56, on: "2023-10-24")
    let fresh = try state(Self.city, "Mới", 1, 1, on: "2023-10-24")
    let place = "Đô thị loại IV – Tiêu chuẩn, 524-mc, 2023-10-24"
    await expect(.importConflict(ImportConflict(names: [place], count: 1, isWithBooks: true))) {
      _ = try await bench.hoa.importCriteria([fresh, other])
    }
    await expect(.importConflict(ImportConflict(names: [place], count: 1, isWithBooks: false))) {
      _ = try await bench.hoa.importCriteria([row, other])
    }
    #expect(try await bench.query("SELECT achieved FROM criterion_state") == [["55"]])
    #expect(try await bench.hoa.importCriteria([fresh], isTrial: true).added == 1)
    #expect(try await bench.query("SELECT achieved FROM criterion_state") == [["55"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `units are counted together and apart, within the officer's scope`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let communes = ["21043", "21046", "21049"]
    let rows = try communes.enumerated().map { index, unit in
      try state("Xã nông thôn mới", "Đạt chuẩn", 1, index == 2 ? 0 : 1, on: "2024-05-01", unit: unit)
    }
    let elsewhere = UnitCode(rawValue: "21043")
    await expect(.outsideScope(elsewhere)) { _ = try await bench.hoa.importCriteria(rows) }
    await expect(.needsRole(.manager)) { _ = try await bench.lan.importCriteria([]) }
    _ = try await bench.administrator.importCriteria(rows)
    let name = try CriterionName(parsing: "Xã nông thôn mới")
    let report = try await bench.administrator.criteria(of: name)
    #expect(report.grouping == .unit && report.rows.map(\.key) == communes)
    #expect(shown(report.total) == "2/3, 2/3")
    let one = try await bench.administrator.criteria(of: name, unit: elsewhere)
    #expect(one.grouping == .criterion && shown(one.total) == "1/1, 1/1")
    let none = try await bench.administrator.criteria(of: name, unit: UnitCode(rawValue: "524-mc"))
    #expect(none.absence == .notOfUnit && none.total?.tally.isEmpty == true)
    await expect(.unknownCriteriaSet("Xã nông thôn mới", known: [])) { _ = try await bench.hoa.criteria(of: name) }
    await expect(.unknownCriteriaSet("Khác", known: ["Xã nông thôn mới"])) {
      _ = try await bench.administrator.criteria(of: CriterionName(parsing: "Khác"))
    }
    let clusters = try await bench.administrator.criteria(of: name, by: .cluster)
    #expect(clusters.rows.map(\.key) == [""] && shown(clusters.rows.first) == "2/3, 2/3")
  }

  @Test(arguments: Backend.available)
  func `empty books and criteria without a target have no share, and say why`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let none = try await bench.lan.criteriaSets()
    #expect(none.absence == .noSets && none.rows == [])
    _ = try await bench.hoa.importCriteria([state(Self.country, "Thôn kiểu mẫu", nil, 17, on: "2024-05-01")])
    let report = try await bench.lan.criteria(of: CriterionName(parsing: Self.country))
    #expect(report.absence == .noTargets)
    #expect(report.total?.tally.targets.rate == nil && report.total?.tally.counted == 17)
  }

  @Test(arguments: Backend.available)
  func `the schema keeps what would be no share out`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    _ = try await bench.hoa.importCriteria([state(Self.city, "a", 3, 2, on: "2024-05-01")])
    for change in ["target = 0", "achieved = 4", "achieved = -1"] {
      await #expect(throws: (any Error).self) { try await bench.tamper("UPDATE criterion_state SET \(change)") }
    }
  }

  // 7 of 9 was printed as 77,73%; 4740 of 4769 is 99,4%.
  @Test(arguments: Backend.available)
  func `percentages published with totals are derived again`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    #expect(try await bench.lan.rederivedTotals() == [])
    func total(_ year: Int, _ satisfied: Int, _ rated: Int, _ percent: String?) -> PublishedTotal {
      PublishedTotal(
        unit: UnitCode(rawValue: "524-mc"), procedure: nil, period: .year(year), levels: nil, satisfied: satisfied,
        rated: rated, publishedPercent: percent, source: "Báo cáo")
    }
    _ = try await bench.hoa.importTotals([
      total(2021, 7, 9, "77,73%"), total(2022, 1, 3, nil), total(2023, 4740, 4769, "99,4"),
    ])
    let found = try await bench.lan.rederivedTotals()
    #expect(found.map(\.total.period) == [.year(2021), .year(2022), .year(2023)])
    #expect(
      found.map(\.printed?.verdict) == [.wrong(right: ExactDecimal(scaled: 7778, decimals: 2)), nil, .fits])
    #expect(try await bench.lan.rederivedTotals(during: .year(2023)).count == 1)
  }
}
