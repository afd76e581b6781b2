// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Apologies for lateness (Decree 61/2018/NĐ-CP art. 19.9). Received Monday 6/11/2023 with ten working days: due
/// Monday 20/11, so the last day to say so in time is Friday 17/11.
@Suite(.serialized) struct ApologyTests {
  private func bench(_ backend: Backend, _ procedure: String = Tried.tenDays) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.lan.receive(procedure)
    return bench
  }

  private func late(_ bench: OfficeBench) async throws -> LateCase { try #require(try await bench.lan.overdue().first) }

  @Test(arguments: Backend.available)
  func `a notice issued on the last working day before the due date is in time`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try bench.at("2023-11-17 16:00")
    let draft = try await bench.lan.apologise(1, reason: text("Thiếu ý kiến của xã"), newDay: day("2023-11-24"))
    #expect(draft.warnings == [])
    #expect(draft.notice.state == .draft)
    #expect(draft.notice.number == nil)
    #expect(draft.file.promised == (try due("2023-11-20")))
    let issued = try await bench.hoa.approve(1)
    #expect(issued.notice.state == .issued)
    #expect(issued.notice.number == "01/PXL")
    #expect(issued.notice.timeliness == .inTime)
    #expect(issued.file.promised == (try due("2023-11-24")))
    #expect(issued.file.due == (try due("2023-11-20")), "a promise does not move the due date")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a notice on the due date itself is late`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try bench.at("2023-11-20 08:00")
    let draft = try await bench.lan.apologise(1, reason: text("Quá tải"), newDay: day("2023-11-24"))
    #expect(draft.warnings == [.apologyLate(latest: try day("2023-11-17"))])
    #expect(try await bench.hoa.approve(1).notice.timeliness == .late)
    try bench.at("2023-11-21 08:00")
    let late = try await late(bench)
    #expect(late.apology == .late)
    #expect(late.daysLate == 1)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `for a limit of a day it cannot be done in time`(_ backend: Backend) async throws {
    let bench = try await bench(backend, Tried.oneDay)
    let draft = try await bench.lan.apologise(1, reason: text("Mất điện"), newDay: day("2023-11-08"))
    #expect(draft.warnings == [.apologyNotPossible])
    #expect(try await bench.hoa.approve(1).notice.timeliness == .notPossible)
    try bench.at("2023-11-08 08:00")
    #expect(try await late(bench).apology == .notPossible)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a late case without a notice is missing one, and a draft is no notice yet`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    #expect(try await bench.lan.overdue().isEmpty)
    try bench.at("2023-11-22 08:00")
    var late = try await late(bench)
    #expect((late.apology, late.promise, late.daysLate) == (.missing, .none, 2))
    _ = try await bench.lan.apologise(1, reason: text("Quá tải"), newDay: day("2023-11-24"))
    late = try await self.late(bench)
    #expect((late.apology, late.promise) == (.draft, .none))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a promise is open, then kept or broken`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.lan.receive(Tried.tenDays)
    try bench.at("2023-11-17 09:00")
    for number in 1...2 {
      _ = try await bench.lan.apologise(
        .number(number, year: nil), reason: text("Quá tải"), newDay: day("2023-11-24"))
      _ = try await bench.hoa.approve(number)
    }
    try bench.at("2023-11-24 16:00")
    #expect(try await bench.lan.overdue().map(\.promise) == [.open, .open])
    _ = try await bench.lan.resolve(1)
    try bench.at("2023-11-25 08:00")
    #expect(try await bench.lan.overdue().map(\.promise) == [.broken])
    let november = try Period.month(LocalMonth(parsing: "2023-11"))
    #expect(try await bench.lan.overdue(during: november).map(\.promise) == [.kept, .broken])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the new day is a working day after today and after what was promised`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let reason = try text("Quá tải")
    try bench.at("2023-11-16 09:00")
    func refused(_ new: String, _ refusal: Refusal) async throws {
      let new = try day(new)
      await expect(refusal) { _ = try await bench.lan.apologise(1, reason: reason, newDay: new) }
    }
    let (promised, next) = (try day("2023-11-20"), try day("2023-11-21"))
    try await refused("2023-11-20", .newDayNotAfterPromise(promised, promised: promised, nearest: next))
    let today = try day("2023-11-16")
    try await refused("2023-11-16", .newDayNotAfterToday(today, today: today, nearest: next))
    try await refused(
      "2023-11-26", .newDayNotWorking(day("2023-11-26"), .weekend, nearest: day("2023-11-27")))
    try await refused(
      "2024-01-01", .newDayNotWorking(day("2024-01-01"), .dayOff("Tết Dương lịch"), nearest: day("2024-01-02")))
    guard
      case .deadline(.yearNotLoaded(2027, _)) = await refusalOf({
        _ = try await bench.lan.apologise(1, reason: reason, newDay: day("2027-03-01"))
      })
    else {
      Issue.record("a day of a year without a calendar was promised")
      return
    }
    // The Saturday 4/5/2024 is worked.
    #expect(try await bench.lan.apologise(1, reason: reason, newDay: day("2024-05-04")).notice.draft == 1)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `there is nothing to apologise for without a due date or an open case`(_ backend: Backend) async throws {
    let bench = try await bench(backend, Tried.noLimit)
    try await bench.lan.receive(Tried.tenDays)
    let (reason, new) = (try text("Quá tải"), try day("2023-11-24"))
    await expect(.noDueDate("H1")) { _ = try await bench.lan.apologise(1, reason: reason, newDay: new) }
    _ = try await bench.lan.supplement(2, reason: reason)
    await expect(.noDueDate("H2")) { _ = try await bench.lan.apologise(2, reason: reason, newDay: new) }
    _ = try await bench.lan.resume(2)
    _ = try await bench.lan.apologise(2, reason: reason, newDay: new)
    await expect(.draftWaiting("H2", draft: 1)) {
      _ = try await bench.lan.apologise(2, reason: reason, newDay: new)
    }
    try await bench.lan.deliver(2)
    await expect(.nothingToApologise("H2", .delivered)) {
      _ = try await bench.lan.apologise(2, reason: reason, newDay: new)
    }
    await expect(.caseMovedOn(1, "H2")) { _ = try await bench.hoa.approve(1) }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a second new day is refused before July 2025, unless a manager lets the breach pass`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    let reason = try text("Quá tải")
    try bench.at("2023-11-17 09:00")
    _ = try await bench.lan.apologise(1, reason: reason, newDay: day("2023-11-24"))
    _ = try await bench.hoa.approve(1)
    let second = try day("2023-12-01")
    await expect(.secondPromise("H1")) { _ = try await bench.lan.apologise(1, reason: reason, newDay: second) }
    await expect(.secondPromise("H1")) { _ = try await bench.hoa.apologise(1, reason: reason, newDay: second) }
    await expect(.needsRole(.manager)) {
      _ = try await bench.lan.apologise(1, reason: reason, newDay: second, override: true)
    }
    let breach = try await bench.hoa.apologise(1, reason: reason, newDay: second, override: true)
    #expect(breach.notice.isSecondPromise)
    #expect(breach.warnings == [.secondPromise])
    #expect(try await bench.binh.approve(2).file.promised?.day == second)
    try bench.at("2023-11-21 09:00")
    let late = try await late(bench)
    #expect(late.isSecondPromise)
    #expect(late.apology == .inTime)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a second new day is warned about for cases received from July 2025 on`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2025-07-01 08:00")
    try await bench.letSign("xa-binh-son")
    try await bench.hire("nga", .clerk, at: "xa-binh-son")
    try await bench.hire("phuc", .manager, at: "xa-binh-son")
    let (nga, phuc) = (bench.office("nga"), bench.office("phuc"))
    try await nga.receive(Tried.threeDays)
    _ = try await nga.apologise(1, reason: text("Quá tải"), newDay: day("2025-07-08"))
    _ = try await phuc.approve(1)
    let second = try await nga.apologise(1, reason: text("Quá tải"), newDay: day("2025-07-10"))
    #expect(second.warnings == [.secondPromise])
    #expect(second.notice.isSecondPromise)
    #expect(try await phuc.approve(2).notice.number == "02/PXL")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the author is the unit that has the case, and the paper names reason and owner`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    try await bench.letSign("21040")
    _ = try await bench.lan.forward(1, to: UnitCode(rawValue: "21040"))
    _ = try await bench.lan.apologise(1, reason: text("Chờ đo đạc lại"), newDay: day("2023-11-24"))
    let paper = try await bench.lan.noticePaper(1)
    #expect(paper.author?.name == "Châu Ổ")
    #expect(paper.unit?.code.rawValue == "524-mc")
    #expect(paper.letterhead.parentAgency == "Ủy ban nhân dân huyện Bình Sơn")
    #expect(paper.reason == "Chờ đo đạc lại")
    #expect(paper.owner?.name == "Trần Văn Ánh")
    #expect(paper.rules.noticeTitle == "Phiếu xin lỗi và hẹn lại ngày trả kết quả")
    try await expectClean(bench)
  }
}
