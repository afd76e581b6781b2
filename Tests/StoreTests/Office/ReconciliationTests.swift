// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// October 2023 at the district's desk. H1 is carried over from September; H2 is early, H3 late, H4 withdrawn, H5 open.
@Suite(.serialized) struct ReconciliationTests {
  private static let october = "2023-10"

  private func bench(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-09-25 08:00")
    // Fifteen working days from Monday 25/9: Monday 16/10.
    try await bench.lan.receive(Tried.fifteenDays, code: "QNG-1", channel: .online)
    try bench.at("2023-10-02 08:00")
    for code in ["QNG-2", "QNG-3", "QNG-4", "QNG-5"] {
      // Ten working days from Monday 2/10: Monday 16/10.
      try await bench.lan.receive(Tried.tenDays, code: code, channel: code == "QNG-2" ? .online : .post)
    }
    try bench.at("2023-10-13 08:00")
    _ = try await bench.lan.resolve(2)
    try bench.at("2023-10-17 08:00")
    _ = try await bench.lan.resolve(3)
    _ = try await bench.lan.end(4, as: .withdrawn, reason: nil)
    try bench.at("2023-11-06 08:00")
    return bench
  }

  private func october() throws -> Period { .month(try LocalMonth(parsing: Self.october)) }

  private func counts(_ report: ReportII06a, _ field: String) -> [Int] {
    ReportColumn.allCases.map { report.rows[field]?[$0] ?? 0 }
  }

  @Test(arguments: Backend.available)
  func `the month is counted from the books, by field`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let report = try await bench.lan.reportII06a(during: october()).report
    #expect(counts(report, "Đất đai") == [1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1])
    #expect(counts(report, "Lưu thông hàng hóa trong nước") == [4, 1, 3, 0, 3, 1, 1, 1, 1, 0, 1])
    #expect(report.total.brokenSums == [])
    let september = try await bench.lan.reportII06a(during: .month(LocalMonth(parsing: "2023-09"))).report
    #expect(september.total[.inProgress] == report.total[.carriedOver])
  }

  @Test(arguments: Backend.available)
  func `another unit's cases are not counted`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.hireTown()
    #expect(try await bench.office("nga").reportII06a(during: october()).report.isEmpty)
    await expect(.outsideScope(OfficeBench.desk)) {
      _ = try await bench.office("nga").reportII06a(during: october(), unit: OfficeBench.desk)
    }
    #expect(
      try await bench.administrator.reportII06a(during: october(), unit: OfficeBench.desk).report.total[.received] == 5)
  }

  private func list(_ bench: OfficeBench, _ rows: String...) async throws -> ProvinceFigures {
    let (context, rules) = try await bench.hoa.reconciliationContext()
    let names = ["case_code", "procedure", "unit", "received", "due", "returned", "status"]
    let cases = try rows.enumerated().map { index, text in
      let cells = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let row = ImportRow(line: index + 2) { name in
        names.firstIndex(of: name).flatMap { cells[$0].isEmpty ? nil : cells[$0] }
      }
      return try ProvinceCase(row, in: context, rules: rules)
    }
    return ProvinceFigures(cases: cases)
  }

  @Test(arguments: Backend.available)
  func `a list is compared code by code, and nothing is stored`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.hireTown()
    try await bench.office("nga").receive(Tried.tenDays, code: "QNG-9", channel: .online)
    let journal = try await bench.query("SELECT count(*) FROM journal")
    let figures = try await list(
      bench, "QNG-1,1.012784,524-mc,2023-09-25,2023-10-16,,processing",
      "QNG-2,2.000620,524-mc,2023-10-02,2023-10-16,2023-10-13,returned",
      // The province lets it be due on 18/10.
      "QNG-3,2.000620,524-mc,2023-10-02,2023-10-18,2023-10-17,returned",
      "QNG-4,2.000620,524-mc,2023-10-02,2023-10-16,2023-10-17,withdrawn",
      "QNG-8,2.000620,524-mc,2023-10-03,2023-10-17,2023-10-10,returned",
      "QNG-9,2.000620,524-mc,2023-10-04,2023-10-18,2023-10-10,returned",
      "QNG-7,2.000620,21040,2023-10-04,2023-10-18,2023-10-10,returned",
      "QNG-6,9.999999,524-mc,2023-10-04,2023-10-18,2023-10-10,returned")
    let found = try await bench.hoa.reconcile(figures, during: october())
    let reasons = Dictionary(uniqueKeysWithValues: found.cases.map { ($0.name, $0.reasons) })
    // QNG-2 came online here and, as lists without a channel have it, over the counter there.
    #expect(
      reasons == [
        "QNG-2": [.otherChannel(ours: .online, theirs: .counter)],
        "QNG-3": [.otherDue(ours: try day("2023-10-16"), theirs: try day("2023-10-18"))],
        "QNG-5": [.missingThere], "QNG-8": [.missingHere], "QNG-9": [.otherUnit(OfficeBench.town)],
      ])
    #expect(found.unexplained == 0)
    #expect(
      found.remarks.contains(.otherUnits(cases: 1, [OfficeBench.town])))
    #expect(found.remarks.contains { if case .unknownRow(let row) = $0 { row.line == 9 } else { false } })
    #expect(try await bench.query("SELECT count(*) FROM journal") == journal)
  }

  @Test(arguments: Backend.available)
  func `a case without a code is found by what exports call it, and waiting at the end of the month is a reason`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    try bench.at("2023-10-05 08:00")
    // Ten working days from Thursday 5/10: Thursday 19/10. Papers are awaited from 18/10 to 1/11.
    try await bench.lan.receive(Tried.tenDays)
    try bench.at("2023-10-18 08:00")
    _ = try await bench.lan.supplement(6, reason: FreeText(parsing: "thiếu bản sao"))
    try bench.at("2023-11-01 08:00")
    _ = try await bench.lan.resume(6)
    try bench.at("2023-11-01 09:00")
    _ = try await bench.lan.resolve(6)
    try bench.at("2023-11-06 08:00")
    let figures = try await list(bench, "524-mc/2023/6,2.000620,524-mc,2023-10-05,2023-10-19,2023-11-01,returned")
    let found = try await bench.hoa.reconcile(figures, during: october())
    #expect(found.cases.first { $0.file?.number?.number == 6 }?.reasons == [.awaitedPapers])
    // Carried over into October there, finished in September here.
    try bench.at("2023-09-28 08:00")
    try await bench.lan.receive(Tried.tenDays)
    try bench.at("2023-09-29 08:00")
    _ = try await bench.lan.resolve(7)
    try bench.at("2023-11-06 08:00")
    let late = try await list(bench, "524-mc/2023/7,2.000620,524-mc,2023-09-28,2023-10-12,2023-10-02,returned")
    let reasons = try await bench.hoa.reconcile(late, during: october()).cases
      .first { $0.file?.number?.number == 7 }?.reasons
    #expect(reasons == [.otherResult(ours: try day("2023-09-29"), theirs: try day("2023-10-02"))])
  }

  @Test(arguments: Backend.available)
  func `a void case is the reason where it is counted there`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    _ = try await bench.hoa.void(5, because: .duplicate)
    #expect(try await bench.lan.reportII06a(during: october()).report.void.values.reduce(0, +) == 1)
    let figures = try await list(
      bench, "QNG-1,1.012784,524-mc,2023-09-25,2023-10-16,,processing",
      "QNG-3,2.000620,524-mc,2023-10-02,2023-10-16,2023-10-17,returned",
      "QNG-4,2.000620,524-mc,2023-10-02,2023-10-16,2023-10-17,withdrawn",
      "QNG-5,2.000620,524-mc,2023-10-02,2023-10-16,,processing")
    let found = try await bench.hoa.reconcile(figures, during: october())
    #expect(found.cases.map(\.name) == ["QNG-2", "QNG-5"])
    #expect(found.cases.map(\.reasons) == [[.missingThere], [.voidHere]])
  }

  @Test(arguments: Backend.available)
  func `what cannot be compared is refused`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let none = ProvinceFigures(rows: [])
    await expect(.needsRole(.manager)) { _ = try await bench.lan.reconcile(none, during: october()) }
    await expect(.needsRole(.manager)) { _ = try await bench.lan.reconciliationContext() }
    let part = try Period(from: day("2023-10-01"), through: day("2023-10-15"))
    await expect(.needsWholeMonths(part)) { _ = try await bench.hoa.reconcile(none, during: part) }
    await expect(.needsWholeMonths(part)) { _ = try await bench.lan.reportII06a(during: part) }
    let before = Period.month(try LocalMonth(parsing: "2022-03"))
    await expect(.noCasesInPeriod(before)) { _ = try await bench.hoa.reconcile(none, during: before) }
  }
}
