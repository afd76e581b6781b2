// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// What is entered after a power cut keeps both times, and order.
@Suite(.serialized) struct LateEntryTests {
  @Test(arguments: Backend.available)
  func `a late receipt counts from the event and keeps when it was typed`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-08 14:00")
    let file = try await bench.lan.receive(Tried.threeDays, late: LateEntry("2023-11-06 08:15")).file
    #expect(file.received == (try local("2023-11-06 08:15")))
    #expect(file.entered == (try local("2023-11-08 14:00")))
    #expect(file.due == (try due("2023-11-09")))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a late delivery is marked and judged by its own day`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.lan.receive(Tried.threeDays)
    try bench.at("2023-11-13 08:00")
    let outcome = try #require(try await bench.lan.deliver([1], late: LateEntry("2023-11-09 15:00")).outcomes.first)
    #expect(outcome.file.isBackdated)
    #expect(outcome.file.delivered == (try local("2023-11-09 15:00")))
    #expect(outcome.file.punctuality(by: outcome.file.due) == .onTime)
    let entry = try #require(try await bench.lan.story(of: 1).history.last)
    #expect(entry.at == (try local("2023-11-13 08:00")))
    #expect(entry.record.facts == ["late_entry": "2023-11-09T15:00:00+07:00"])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `nobody is asked about what is entered after the fact, and the visit counts on its own day`(_ backend: Backend)
    async throws
  {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    try bench.at("2023-11-13 08:00")
    _ = try await bench.lan.deliver([1], late: LateEntry("2023-11-09 15:00"))
    #expect(try await bench.query("SELECT day, visits, prompts FROM visit_day") == [["2023-11-09", "1", "0"]])
    await expect(.noPrompt("H1")) { _ = try await bench.lan.rate(1, 5) }
    await expect(.unknownToken) {
      _ = try await bench.citizen.show(VisitID(unit: UnitCode(rawValue: "524-mc"), number: 1))
    }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `nothing happens before the receipt, before the last event or in the future`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    let received = bench.clock.now
    try await bench.lan.receive(Tried.threeDays)
    await expect(.beforeReceipt("H1", try local("2023-11-06 07:59"), received: received)) {
      _ = try await bench.lan.deliver([1], late: LateEntry("2023-11-06 07:59"))
    }
    try bench.at("2023-11-07 09:00")
    let asked = bench.clock.now
    _ = try await bench.lan.supplement(1, reason: text("Thiếu đơn"))
    try bench.at("2023-11-08 09:00")
    await expect(.beforeLastEvent("H1", try local("2023-11-07 08:00"), last: asked)) {
      _ = try await bench.lan.resume(1, late: LateEntry("2023-11-07 08:00"))
    }
    await expect(.timeInFuture(try local("2023-11-08 09:01"), now: bench.clock.now)) {
      _ = try await bench.lan.resume(1, late: LateEntry("2023-11-08 09:01"))
    }
    try bench.at("2023-11-06 07:00")
    await expect(.beforeReceipt("H1", bench.clock.now, received: received)) { _ = try await bench.lan.resolve(1) }
    try await expectClean(bench)
  }
}
