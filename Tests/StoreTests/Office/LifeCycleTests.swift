// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// A case on its way: supplement, forwarding, result, and the ways it ends without one.
@Suite(.serialized) struct LifeCycleTests {
  // Decree 61/2018 art. 19.4: from zero when complete. Resumed Tuesday 14/11: 15, 16, 17.
  @Test(arguments: Backend.available)
  func `a supplement starts the limit anew for a case received in 2023`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.lan.receive(Tried.threeDays)
    try bench.at("2023-11-08 09:00")
    let waiting = try await bench.lan.supplement(1, reason: text("Thiếu bản sao căn cước"))
    #expect(waiting.file.stage == .supplement)
    #expect(waiting.file.due == nil)
    #expect(waiting.file.effectiveDue == nil)
    #expect(waiting.warnings == [])
    try bench.at("2023-11-14 10:00")
    let file = try await bench.lan.resume(1).file
    #expect(file.stage == .processing)
    #expect(file.due == (try due("2023-11-17")))
    #expect(file.promised == file.due)
    #expect(file.statutoryDue == (try due("2023-11-09")))
    try await expectClean(bench)
  }

  // Received Tuesday 1/7/2025: 2/7 first, 3/7 second day; paused 3/7–8/7, left out; 9/7 third day.
  @Test(arguments: Backend.available)
  func `a supplement lets the limit stand still for a case received from July 2025 on`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend, at: "2025-07-01 08:00")
    let office = bench.administrator
    #expect(try await office.receive(Tried.threeDays).file.ruleSet == "ND118-2025")
    try bench.at("2025-07-03 09:00")
    _ = try await office.supplement(1, reason: text("Thiếu giấy tờ"))
    try bench.at("2025-07-08 10:00")
    #expect(try await office.resume(1).file.due == (try due("2025-07-09")))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a second request for papers is warned about`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.receive(Tried.tenDays)
    _ = try await bench.lan.supplement(1, reason: text("Thiếu đơn"))
    await expect(.wrongStage("H1", .supplement)) {
      _ = try await bench.lan.supplement(1, reason: text("Thiếu ảnh"))
    }
    bench.wait(minutes: 30)
    _ = try await bench.lan.resume(1)
    let second = try await bench.lan.supplement(1, reason: text("Thiếu ảnh"))
    #expect(second.warnings == [.secondSupplement])
    #expect(second.file.pauses.count == 2)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a case has legs, one for each unit that had it`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    let land = UnitCode(rawValue: "524")
    try await bench.lan.receive(Tried.fifteenDays)
    try bench.at("2023-11-07 08:00")
    let file = try await bench.lan.forward(1, to: land, limit: TimeLimit(parsing: "5nlv")).file
    #expect(file.handler == land)
    #expect(file.legs.map(\.unit.rawValue) == ["524-mc", "524"])
    #expect(file.legs[0].until == (try local("2023-11-07 08:00")))
    #expect(file.legs[1].due == (try due("2023-11-14")))
    #expect(file.stage == .processing)
    await expect(.alreadyThere("H1", land)) { _ = try await bench.lan.forward(1, to: land) }
    await expect(.unitEnded(UnitCode(rawValue: "xa-binh-son"))) {
      _ = try await bench.lan.forward(1, to: UnitCode(rawValue: "xa-binh-son"))
    }
    try bench.at("2023-11-16 16:00")
    let done = try await bench.lan.resolve(1).file
    #expect(done.legs[1].until == done.resolved)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a result handed over later is judged by the day it was ready`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.lan.receive(Tried.threeDays)
    try bench.at("2023-11-09 16:00")
    #expect(try await bench.lan.resolve(1).warnings == [])
    try bench.at("2023-11-20 09:00")
    let outcome = try #require(try await bench.lan.deliver(1).first)
    #expect(outcome.file.punctuality(by: outcome.file.due) == .onTime)
    #expect(outcome.file.delivered == (try local("2023-11-20 09:00")))
    #expect(outcome.warnings == [])
    try await expectClean(bench)
  }

  // Due Thursday 9/11; handed over Tuesday 14/11 without having been marked ready: Friday, Monday, Tuesday.
  @Test(arguments: Backend.available)
  func `a late result says how many working days`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.lan.receive(Tried.threeDays)
    try bench.at("2023-11-14 09:00")
    let outcome = try #require(try await bench.lan.deliver(1).first)
    #expect(outcome.warnings == [.deliveredLate(days: 3, .missing)])
    #expect(outcome.file.resolved == outcome.file.delivered)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `several results handed to one person are one visit and one question`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    for _ in 1...3 { try await bench.lan.receive(Tried.threeDays, channel: .online) }
    bench.wait(minutes: 30)
    let outcomes = try await bench.lan.deliver(1, 2, 3)
    #expect(outcomes.map(\.file.stage) == [.delivered, .delivered, .delivered])
    #expect(try await bench.query("SELECT visits, prompts, answered FROM visit_day") == [["1", "1", "0"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `handing over is all or nothing`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    _ = try await bench.lan.supplement(2, reason: text("Thiếu đơn"))
    await expect(.wrongStage("H2", .supplement)) { try await bench.lan.deliver(1, 2) }
    await expect(.wrongStage("H1", .delivered)) { try await bench.lan.deliver(1, 1) }
    #expect(try await bench.lan.story(of: 1).file.stage == .received)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a refusal and a stop need a reason, a withdrawal does not`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    for _ in 1...3 { try await bench.lan.receive(Tried.threeDays) }
    await expect(.reasonMissing) { _ = try await bench.lan.end(1, as: .refused, reason: nil) }
    await expect(.reasonMissing) { _ = try await bench.lan.end(2, as: .stopped, reason: nil) }
    let reason = try text("Không thuộc thẩm quyền")
    #expect(try await bench.lan.end(1, as: .refused, reason: reason).file.stage == .refused)
    #expect(try await bench.lan.end(2, as: .stopped, reason: reason).file.stage == .stopped)
    #expect(try await bench.lan.end(3, as: .withdrawn, reason: nil).file.stage == .withdrawn)
    await expect(.wrongStage("H3", .withdrawn)) { try await bench.lan.deliver(3) }
    await expect(.wrongStage("H1", .refused)) { _ = try await bench.lan.resolve(1) }
    await expect(.notAwaitingSupplement("H2")) { _ = try await bench.lan.resume(2) }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `only a manager says that a case was wrongly received`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.receive(Tried.threeDays)
    await expect(.needsRole(.manager)) { _ = try await bench.lan.void(1, because: .duplicate) }
    let file = try await bench.hoa.void(1, because: .wrongOffice, note: text("Thuộc xã")).file
    #expect(file.stage == .void)
    #expect(file.number?.number == 1)
    await expect(.wrongStage("H1", .void)) { _ = try await bench.hoa.void(1, because: .duplicate) }
    #expect(try await bench.lan.receive(Tried.threeDays).file.name == "H2")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a wrong delivery is corrected by a manager with a reason, after the question was put`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    _ = try await bench.lan.resolve(1)
    await expect(.noPriorDelivery("H1")) { _ = try await bench.hoa.correctDelivery(1, reason: text("Nhầm")) }
    try await bench.lan.deliver(1)
    await expect(.needsRole(.manager)) { _ = try await bench.lan.correctDelivery(1, reason: text("Nhầm")) }
    let file = try await bench.hoa.correctDelivery(1, reason: text("Trao nhầm người")).file
    #expect(file.stage == .resolved)
    #expect(file.delivered == nil)
    #expect(try await bench.lan.deliver(1).first?.file.stage == .delivered)
    try await expectClean(bench)
  }
}
