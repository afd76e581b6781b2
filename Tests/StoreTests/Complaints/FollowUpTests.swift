// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Calling back those who were not satisfied and agreed to it.
@Suite(.serialized) struct FollowUpTests {
  private static let desk = UnitCode(rawValue: "524-mc")

  /// Lan at counter 3 with a tablet on Wednesday 8/11/2023, three results to hand over.
  private func bench(_ backend: Backend) async throws -> (OfficeBench, Tablet) {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    for _ in 1...3 { try await bench.lan.receive(Tried.threeDays, channel: .online) }
    try bench.at("2023-11-08 09:00")
    _ = try await bench.lan.open([CounterNumber(3)])
    return (bench, try await Tablet(bench, at: 3))
  }

  /// Somebody takes a result, is not satisfied and agrees to be called.
  @discardableResult
  private func wish(_ number: Int, _ bench: OfficeBench, _ tablet: Tablet) async throws -> Token {
    try await bench.lan.deliver(number)
    let token = try #require(try await tablet.question())
    try await tablet.tap(1, token, reasons: [.late], contact: true)
    return token
  }

  @Test(arguments: Backend.available)
  func `a call that was made leaves counts, and nothing that leads to the visit`(_ backend: Backend) async throws {
    let (bench, tablet) = try await bench(backend)
    try await wish(1, bench, tablet)
    try await wish(2, bench, tablet)
    #expect(try await bench.hoa.contactWishes().map(\.number) == [1, 2])
    try bench.at("2023-11-09 08:00")
    try await bench.citizen.sealEarlierDays()
    let wish = try await bench.hoa.contactWish(2)
    #expect(try wish.cases == ["H2"] && wish.due == day("2023-11-15"))
    let closed = try await bench.hoa.closeWish(2, as: .reached, done: text("Đã xin lỗi chị Ba về H2"))
    #expect(closed.isInTime && closed.outcome == .reached)
    #expect(try await bench.query("SELECT serial FROM contact_wish") == [["1"]])
    #expect(
      try await bench.query("SELECT unit, serial, month, outcome, tries, in_time, closed_by FROM closed_wish")
        == [["524-mc", "2", "2023-11", "reached", "", "1", "hoa"]])
    let journal = try await bench.query("SELECT subject, body FROM journal WHERE verb = 'call_back'").joined().joined()
    for secret in ["H2", "2023/2", "late", "Ba", "xin"] { #expect(!journal.contains(secret), "\(secret): \(journal)") }
    await expect(.unknownWish(2)) { _ = try await bench.hoa.contactWish(2) }
    await expect(.unknownWish(2)) { _ = try await bench.hoa.closeWish(2, as: .reached, done: text("Lần nữa")) }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `only managers who did not serve the person see a wish and close it`(_ backend: Backend) async throws {
    let (bench, tablet) = try await bench(backend)
    try await wish(1, bench, tablet)
    await expect(.needsRole(.manager)) { _ = try await bench.lan.contactWish(1) }
    await expect(.needsRole(.manager)) { _ = try await bench.lan.closeWish(1, as: .reached, done: text("Xong")) }
    _ = try await bench.hoa.open([CounterNumber(4)])
    let other = try await Tablet(bench, at: 4)
    try await bench.hoa.deliver(2)
    try await other.tap(2, try await other.question(), contact: true)
    #expect(try await bench.hoa.contactWishes().map(\.number) == [1])
    #expect(try await bench.binh.contactWishes().map(\.number) == [1, 2])
    await expect(.unknownWish(2)) { _ = try await bench.hoa.closeWish(2, as: .reached, done: text("Xong")) }
    try await bench.hire("xuan", .manager, at: "21040")
    #expect(try await bench.office("xuan").contactWishes().isEmpty)
    await expect(.unknownWish(1)) { _ = try await bench.office("xuan").contactWish(1) }
    var reminders = Reminders()
    reminders.waitingWishes = 2
    #expect(try await bench.binh.reminders() == reminders)
    try bench.at("2023-11-16 08:00")
    (reminders.waitingWishes, reminders.overdueWishes) = (0, 2)
    #expect(try await bench.binh.reminders() == reminders)
  }

  @Test(arguments: Backend.available)
  func `an answer changed after the call of the same day asks for no second one`(_ backend: Backend) async throws {
    let (bench, tablet) = try await bench(backend)
    let token = try await wish(1, bench, tablet)
    _ = try await bench.hoa.closeWish(1, as: .reached, done: text("Đã gọi ngay"))
    #expect(try await bench.query("SELECT closed, reasons FROM contact_wish") == [["1", "[]"]])
    try await tablet.tap(2, token, sequence: 5, reasons: [.attitude], contact: true)
    #expect(try await bench.hoa.contactWishes().isEmpty)
    #expect(try await bench.query("SELECT closed, reasons FROM contact_wish") == [["1", "[]"]])
    try await tablet.tap(5, token, sequence: 6)
    #expect(try await bench.query("SELECT count(*) FROM closed_wish") == [["1"]])
    try bench.at("2023-11-09 08:00")
    try await bench.citizen.sealEarlierDays()
    #expect(try await bench.query("SELECT count(*) FROM contact_wish") == [["0"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a wish goes with the answer that it came with, and a new one has a new number`(
    _ backend: Backend
  ) async throws {
    let (bench, tablet) = try await bench(backend)
    let token = try await wish(1, bench, tablet)
    try await tablet.tap(4, token, sequence: 5)
    #expect(try await bench.hoa.contactWishes().isEmpty)
    try await tablet.tap(1, token, sequence: 6, reasons: [.trips], contact: true)
    let wish = try #require(try await bench.hoa.contactWishes().first)
    #expect(wish.number == 2 && wish.reasons == ["trips"])
  }

  @Test(arguments: Backend.available)
  func `a month tells how many asked, were called in time, late, or wait`(_ backend: Backend) async throws {
    let (bench, tablet) = try await bench(backend)
    for number in 1...3 { try await wish(number, bench, tablet) }
    try bench.at("2023-11-15 16:00")
    let tried = try await bench.hoa.closeWish(1, as: .notReached(tries: 3), done: text("Máy tắt"))
    #expect(tried.isInTime, "the fifth working day")
    try bench.at("2023-11-16 08:00")
    #expect(try await bench.hoa.closeWish(2, as: .noLongerWished, done: text("Đã ổn")).isInTime == false)
    await expect(.monthNotOver(try LocalMonth(year: 2023, month: 11))) {
      _ = try await bench.hoa.digest(of: LocalMonth(year: 2023, month: 11))
    }
    try bench.at("2023-12-01 08:00")
    var expected = FollowUpCounts()
    (expected.asked, expected.inTime, expected.late, expected.open, expected.overdue) = (3, 1, 1, 1, 1)
    #expect(try await bench.hoa.digest(of: LocalMonth(year: 2023, month: 11)).followUps == expected)
    #expect(try await bench.hoa.digest(of: LocalMonth(year: 2023, month: 10)).followUps == FollowUpCounts())
    #expect(
      try await bench.query("SELECT serial, tries FROM closed_wish ORDER BY serial") == [["1", "3"], ["2", ""]])
  }
}
