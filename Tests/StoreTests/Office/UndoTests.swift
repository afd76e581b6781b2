// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Taking the last change back and doing it again; each is a new entry.
@Suite(.serialized) struct UndoTests {
  private func bench(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.lan.receive(Tried.tenDays)
    bench.wait(minutes: 1)
    return bench
  }

  private func file(_ bench: OfficeBench, _ number: Int = 1) async throws -> CaseFile {
    try await bench.lan.story(of: .number(number, year: nil)).file
  }

  @Test(arguments: Backend.available)
  func `a receipt taken back keeps its number, void, and its visit is not counted`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let undone = try await bench.lan.undo()
    #expect(undone.verb == .receive)
    #expect(undone.file?.stage == .void)
    #expect(try await bench.lan.receive(Tried.tenDays).file.name == "H2")
    #expect(try await bench.query("SELECT * FROM visit_day") == [])
    await expect(.nothingToRedo) { _ = try await bench.lan.redo() }
    try await expectClean(bench)
  }

  enum Change: String, CaseIterable, Sendable {
    case supplement, resume, resolve, refuse, withdraw, stop

    func apply(_ office: Office) async throws {
      let reason = try FreeText(parsing: "Lý do")
      switch self {
      case .supplement: _ = try await office.supplement(1, reason: reason)
      case .resume: _ = try await office.resume(1)
      case .resolve: _ = try await office.resolve(1)
      case .refuse: _ = try await office.end(1, as: .refused, reason: reason)
      case .withdraw: _ = try await office.end(1, as: .withdrawn, reason: nil)
      case .stop: _ = try await office.end(1, as: .stopped, reason: reason)
      }
    }
  }

  @Test(arguments: Backend.available, Change.allCases)
  func `a change taken back leaves the case as it was, and done again as it had become`(
    _ backend: Backend, _ change: Change
  ) async throws {
    let bench = try await bench(backend)
    if change == .resume { try await Change.supplement.apply(bench.lan) }
    bench.wait(minutes: 1)
    let before = try await file(bench)
    try await change.apply(bench.lan)
    let after = try await file(bench)
    #expect(after != before)
    #expect(try await bench.lan.undo().verb.rawValue == change.rawValue)
    #expect(try await file(bench) == before)
    #expect(try await bench.lan.redo().verb.rawValue == change.rawValue)
    #expect(try await file(bench) == after)
    _ = try await bench.lan.undo()
    #expect(try await file(bench) == before)
    try await bench.lan.guide()
    #expect(try await bench.query("SELECT visits FROM visit_day") == [["2"]], "the person was there all the same")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a receipt done again is served again`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    _ = try await bench.lan.undo()
    #expect(try await bench.lan.redo().file?.stage == .received)
    try await bench.lan.guide()
    #expect(try await bench.query("SELECT visits, prompts FROM visit_day") == [["2", "2"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `what is done again after its visit was over is not served twice`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.lan.receive(Tried.sameDay)
    bench.wait(minutes: 1)
    try await bench.minh.receive(Tried.threeDays, late: LateEntry("2023-11-06 07:00"))
    try await bench.minh.guide()
    _ = try await bench.minh.undo()
    _ = try await bench.minh.redo()
    bench.wait(minutes: 1)
    try await bench.lan.guide()
    bench.wait(minutes: 1)
    _ = try await bench.lan.undo()
    _ = try await bench.lan.redo()
    #expect(try await bench.query("SELECT visits, prompts FROM visit_day") == [["4", "2"]])
    #expect(try await bench.query("SELECT count(*) FROM visit") == [["4"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a draft taken back is withdrawn and can be done again`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    _ = try await bench.lan.apologise(1, reason: text("Quá tải"), newDay: day("2023-11-24"))
    #expect(try await bench.lan.undo().notice?.state == .withdrawn)
    await expect(.noticeState(1, .withdrawn)) { _ = try await bench.hoa.approve(1) }
    #expect(try await bench.lan.redo().notice?.state == .draft)
    #expect(try await bench.hoa.approve(1).notice.number == "01/PXL")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a draft is not done again once somebody else has drafted one`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    _ = try await bench.lan.apologise(1, reason: text("Quá tải"), newDay: day("2023-11-24"))
    _ = try await bench.lan.undo()
    _ = try await bench.minh.apologise(1, reason: text("Quá tải"), newDay: day("2023-11-24"))
    await expect(.cannotUndo(.apologise, "1", .changedSince)) { _ = try await bench.lan.redo() }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `after ten minutes a reason is asked`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    bench.wait(minutes: 9)
    bench.wait(seconds: 1)
    await expect(.undoNeedsReason(.receive, "H1")) { _ = try await bench.lan.undo() }
    #expect(try await bench.lan.undo(reason: text("Nhận nhầm")).file?.stage == .void)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `at ten minutes to the second none is asked`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    bench.wait(minutes: 9)
    #expect(try await bench.lan.undo().verb == .receive)
  }

  @Test(arguments: Backend.available)
  func `what cannot be taken back says why`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.letSign("21040")
    _ = try await bench.lan.forward(1, to: UnitCode(rawValue: "21040"))
    await expect(.cannotUndo(.forward, "H1", .forwarded)) { _ = try await bench.lan.undo() }
    try await bench.lan.receive(Tried.tenDays)
    try await bench.lan.guide()
    await expect(.cannotUndo(.receive, "H2", .prompted)) { _ = try await bench.lan.undo() }
    try await bench.lan.deliver(2)
    await expect(.cannotUndo(.deliver, "H2", .prompted)) { _ = try await bench.lan.undo() }
    _ = try await bench.hoa.void(2, because: .duplicate)
    await expect(.cannotUndo(.void, "H2", .notByUndo)) { _ = try await bench.hoa.undo() }
    _ = try await bench.lan.apologise(1, reason: text("Quá tải"), newDay: day("2023-11-24"))
    _ = try await bench.hoa.approve(1)
    guard case .cannotUndo(.approve, _, .issued) = await refusalOf({ _ = try await bench.hoa.undo() }) else {
      Issue.record("a number was taken back")
      return
    }
    await expect(.cannotUndo(.apologise, "1", .changedSince)) { _ = try await bench.lan.undo() }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `what was done before paper slips is not taken back in their stead`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    func refused(_ verb: Verb, _ subject: String) async {
      await expect(.cannotUndo(verb, subject, .paperSlips)) { _ = try await bench.lan.undo() }
    }
    _ = try await bench.lan.openBox(emptied: day("2023-11-03"), slips: 1, with: Login(rawValue: "minh"))
    await refused(.openBox, "box:524-mc/1")
    _ = try await bench.lan.enterSlip(5)
    await refused(.slip, "rating:524-mc/1")
    _ = try await bench.lan.takeBackSlip()
    await refused(.takeBackSlip, "rating:524-mc/1")
    _ = try await bench.lan.enterSlip(4)
    _ = try await bench.lan.closeBox()
    await refused(.closeBox, "box:524-mc/1")
    #expect(try await file(bench).stage == .received)
    _ = try await bench.lan.resolve(1)
    #expect(try await bench.lan.undo().verb == .resolve)
    await refused(.closeBox, "box:524-mc/1")
    #expect(try await bench.lan.redo().verb == .resolve)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a new PIN between does not hide the change before it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.lan.setPIN(PIN(parsing: "2468"), of: Login(rawValue: "lan"))
    #expect(try await bench.lan.undo().verb == .receive)
  }

  @Test(arguments: Backend.available)
  func `what a colleague has gone on with cannot be taken back or done again`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    _ = try await bench.minh.resolve(1)
    await expect(.cannotUndo(.receive, "H1", .changedSince)) { _ = try await bench.lan.undo() }
    _ = try await bench.minh.undo()
    _ = try await bench.lan.supplement(1, reason: text("Thiếu đơn"))
    await expect(.cannotUndo(.resolve, "H1", .changedSince)) { _ = try await bench.minh.redo() }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `changes go back one by one, and only those of today and one's own`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    _ = try await bench.lan.supplement(2, reason: text("Thiếu đơn"))
    await expect(.nothingToUndo) { _ = try await bench.minh.undo() }
    #expect(try await bench.lan.undo().verb == .supplement)
    #expect(try await bench.lan.undo().verb == .receive)
    #expect(try await bench.lan.redo().verb == .receive)
    #expect(try await bench.lan.redo().verb == .supplement)
    await expect(.nothingToRedo) { _ = try await bench.lan.redo() }
    try bench.at("2023-11-07 08:00")
    await expect(.nothingToUndo) { _ = try await bench.lan.undo() }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `an imported case has nothing to go back to before its first change here`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.importCases("BS-1,1.001612,524-mc,2023-11-01,2023-11-06,,processing")
    let code = CaseReference.code(CaseCode(rawValue: "BS-1"))
    _ = try await bench.lan.supplement(code, reason: text("Thiếu đơn"))
    await expect(.cannotUndo(.supplement, "BS-1", .notByUndo)) { _ = try await bench.lan.undo() }
    #expect(try await bench.lan.story(of: code).file.stage == .supplement)
    try await expectClean(bench)
  }
}
