// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// The duty to apologise, counted: what was said to the owners of late cases, and whether the new day was kept.
///
/// Received Monday 6/11/2023 with ten working days: due Monday 20/11, so Friday 17/11 is the last day in time. One
/// working day: due 7/11, with no day left to say so.
@Suite(.serialized) struct ApologyLedgerTests {
  private func apologise(
    _ bench: OfficeBench, _ number: Int, _ newDay: String, draft: Int, approving: Bool = true
  ) async throws {
    _ = try await bench.lan.apologise(.number(number, year: nil), reason: text("Quá tải"), newDay: day(newDay))
    if approving { _ = try await bench.hoa.approve(draft) }
  }

  /// On Tuesday 28/11: H1 nothing said; H2 in time, kept; H3 in time, broken; H4 too late, open; H5 a draft only; H6
  /// ready on its day; H7, one working day, not possible in time, broken.
  private func november(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    for _ in 1...6 { try await bench.lan.receive(Tried.tenDays, channel: .online) }
    try await bench.lan.receive(Tried.oneDay, channel: .online)
    try await apologise(bench, 7, "2023-11-08", draft: 1)
    try bench.at("2023-11-09 08:00")
    _ = try await bench.lan.resolve(7)
    try bench.at("2023-11-17 09:00")
    try await apologise(bench, 2, "2023-11-24", draft: 2)
    try await apologise(bench, 3, "2023-11-22", draft: 3)
    try bench.at("2023-11-20 10:00")
    _ = try await bench.lan.resolve(6)
    try bench.at("2023-11-21 09:00")
    try await apologise(bench, 4, "2023-11-30", draft: 4)
    try await apologise(bench, 5, "2023-11-30", draft: 5, approving: false)
    try bench.at("2023-11-24 15:00")
    _ = try await bench.lan.resolve(2)
    try bench.at("2023-11-28 08:00")
    return bench
  }

  private func month(_ text: String) throws -> Period { .month(try LocalMonth(parsing: text)) }

  private func shown(_ ledger: ApologyLedger) -> [String] {
    ledger.rows.map { "\($0.key): \($0.counts.coverage.part)/\($0.counts.cases)" }
  }

  @Test(arguments: Backend.available)
  func `every late case has one of five apology states and one of four promise states`(
    _ backend: Backend
  ) async throws {
    let bench = try await november(backend)
    let ledger = ApologyLedger(try await bench.lan.overdue(during: month("2023-11")), by: .whole)
    #expect(ledger.total.apologies == [.missing: 1, .inTime: 2, .late: 1, .draft: 1, .notPossible: 1])
    #expect(ledger.total.promises == [.none: 2, .kept: 1, .broken: 2, .open: 1])
    #expect(ledger.total.coverage == Share(satisfied: 2, rated: 6))
    #expect(ledger.total.second == 0)
    #expect(ledger.rows == [])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `without a period only open cases count`(_ backend: Backend) async throws {
    let bench = try await november(backend)
    let late = try await bench.lan.overdue()
    #expect(late.map(\.file.name) == ["H1", "H3", "H4", "H5"])
    let total = ApologyLedger(late, by: .whole).total
    #expect(total.apologies == [.missing: 1, .inTime: 1, .late: 1, .draft: 1])
    #expect(total.promises == [.none: 2, .broken: 1, .open: 1])
    #expect(total.coverage == Share(satisfied: 1, rated: 4))
  }

  @Test(arguments: Backend.available)
  func `fields are counted apart, and add up to the whole`(_ backend: Backend) async throws {
    let bench = try await november(backend)
    let ledger = ApologyLedger(try await bench.lan.overdue(during: month("2023-11")), by: .field)
    #expect(shown(ledger) == ["Cư trú (công an xã): 0/1", "Lưu thông hàng hóa trong nước: 2/5"])
    #expect(ledger.rows.map(\.counts.cases).reduce(0, +) == ledger.total.cases)
    #expect(ledger.rows.first?.counts[.notPossible] == 1)
    #expect(ledger.rows.first?.counts[.late] == 0)
  }

  @Test(arguments: Backend.available)
  func `no late case is no rate, not a full one`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let ledger = ApologyLedger(try await bench.lan.overdue(during: month("2023-11")), by: .unit)
    #expect(ledger.total.cases == 0)
    #expect(ledger.total.coverage.rate == nil)
    #expect(ledger.rows == [])
  }

  // H2 is received Monday 20/11, due Monday 4/12: ready on Tuesday 5/12, when H1 is as well.
  @Test(arguments: Backend.available)
  func `a period counts by the due date, whatever was finished since`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.lan.receive(Tried.tenDays, channel: .online)
    try bench.at("2023-11-20 08:00")
    try await bench.lan.receive(Tried.tenDays, channel: .online)
    #expect(try await bench.lan.overdue(during: .year(2023)).isEmpty, "due today is not late")
    try bench.at("2023-12-05 08:00")
    func names(_ period: Period? = nil) async throws -> [String] {
      try await bench.lan.overdue(during: period).map(\.file.name)
    }
    #expect(try await names(month("2023-12")) == ["H2"], "late, and still open")
    _ = try await bench.lan.resolve(1)
    _ = try await bench.lan.resolve(2)
    #expect(try await names() == [])
    #expect(try await names(month("2023-11")) == ["H1"], "ready in December, due in November")
    #expect(try await names(month("2023-12")) == ["H2"])
    let ledger = ApologyLedger(try await bench.lan.overdue(during: .year(2023)), by: .month)
    #expect(shown(ledger) == ["2023-11: 0/1", "2023-12: 0/1"])
  }

  // All are due on Monday 20/11, which ends at midnight.
  @Test(arguments: Backend.available)
  func `late is whoever had the case when its due date passed`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    for _ in 1...4 { try await bench.lan.receive(Tried.tenDays, channel: .online) }
    func forward(_ number: Int, _ unit: UnitCode = OfficeBench.town) async throws {
      _ = try await bench.lan.forward(.number(number, year: nil), to: unit)
    }
    try bench.at("2023-11-15 08:00")
    try await forward(1)
    try await forward(2)
    try bench.at("2023-11-20 16:00")
    try await forward(3)
    try bench.at("2023-11-21 08:00")
    try await forward(4)
    try await forward(2, OfficeBench.desk)
    let late = try await bench.lan.overdue()
    let units = late.map { "\($0.file.name) \($0.lateUnit)" }
    #expect(units == ["H1 21040", "H2 21040", "H3 21040", "H4 524-mc"])
    #expect(shown(ApologyLedger(late, by: .leg)) == ["21040: 0/3", "524-mc: 0/1"])
    #expect(shown(ApologyLedger(late, by: .unit)) == ["524-mc: 0/4"], "the desk received them all")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `units are counted apart`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.hireTown()
    try await bench.office("nga").receive(Tried.tenDays, channel: .online)
    try await bench.issueNotice(newDay: "2023-11-24")
    try await bench.lan.receive(Tried.tenDays, channel: .online)
    try bench.at("2023-11-21 08:00")
    let late = try await bench.administrator.overdue()
    #expect(shown(ApologyLedger(late, by: .unit)) == ["21040: 0/1", "524-mc: 1/2"])
    #expect(try await bench.office("nga").overdue().count == 1)
  }

  @Test(arguments: Backend.available)
  func `a second new day is counted as one, and the first notice says whether it was in time`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.issueNotice(newDay: "2023-11-22")
    try bench.at("2023-11-22 08:00")
    _ = try await bench.hoa.apologise(1, reason: text("Mưa lũ"), newDay: day("2023-11-30"), override: true)
    try bench.at("2023-11-23 08:00")
    var total = ApologyLedger(try await bench.lan.overdue(), by: .whole).total
    #expect((total.second, total[.broken]) == (0, 1), "a draft promises nothing")
    _ = try await bench.binh.approve(2)
    total = ApologyLedger(try await bench.lan.overdue(), by: .whole).total
    #expect((total.second, total[.open], total[.inTime]) == (1, 1, 1))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a withdrawn notice says nothing`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.issueNotice(newDay: "2023-11-24")
    _ = try await bench.hoa.retract(1, reason: text("Sai tên"))
    try bench.at("2023-11-21 08:00")
    let total = ApologyLedger(try await bench.lan.overdue(), by: .whole).total
    #expect(total.apologies == [.missing: 1])
    #expect(total.promises == [.none: 1])
  }
}
