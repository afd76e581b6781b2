// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// One officer takes over from another in the middle of the day.
@Suite(.serialized) struct HandOverTests {
  private static let minh = Login(rawValue: "minh")

  private func counts(_ bench: OfficeBench) async throws -> [String] {
    try await bench.query("SELECT sum(visits), sum(prompts), sum(answered) FROM visit_day").first ?? []
  }

  @Test(arguments: Backend.available)
  func `who is still at the counter is asked once, by whoever serves there next`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    _ = try await bench.lan.open([CounterNumber(3)])
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    try await bench.lan.receive(Tried.threeDays)
    #expect(try await bench.lan.handOver(to: Self.minh).login == Self.minh)
    #expect(try await counts(bench) == ["", "", ""])
    bench.wait(minutes: 1)
    try await bench.minh.deliver(1)
    #expect(try await counts(bench) == ["2", "2", "0"])
    #expect(
      try await bench.query("SELECT officer, counter FROM visit ORDER BY number") == [["lan", "3"], ["minh", "3"]])
    await expect(.promptEnded("H2")) { _ = try await bench.minh.rate(2, 5) }
    _ = try await bench.minh.rate(1, 5)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the same person goes on with the new officer in one visit`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    _ = try await bench.lan.open([CounterNumber(3)])
    try await bench.lan.receive(Tried.threeDays)
    _ = try await bench.lan.handOver(to: Self.minh)
    _ = try await bench.minh.supplement(1, reason: text("Thiếu đơn"))
    let asked = try await bench.minh.askNow()
    #expect(try await bench.query("SELECT officer, moment FROM visit") == [["lan", "supplement"]])
    #expect(asked.counter == (try CounterNumber(3)))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `what the new officer takes back leaves the visit as the old one left it`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    _ = try await bench.lan.open([CounterNumber(3)])
    try await bench.lan.receive(Tried.threeDays)
    _ = try await bench.lan.handOver(to: Self.minh)
    _ = try await bench.minh.supplement(1, reason: text("Thiếu đơn"))
    _ = try await bench.minh.undo()
    #expect(
      try await bench.query("SELECT v.moment, c.case_id FROM visit v JOIN visit_case c ON c.number = v.number")
        == [["received", "524-mc/2023/1"]])
    #expect(try await bench.minh.askNow().visit.number == 1)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a question that was put may still be answered`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    _ = try await bench.lan.open([CounterNumber(3)])
    let asked = try #require(try await bench.lan.guide())
    _ = try await bench.lan.handOver(to: Self.minh)
    #expect(try await bench.minh.askNow() == asked)
    #expect(try await bench.minh.rate(asked.visit, 4).officer == Self.minh)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `all counters go over in their order, and back again at the same moment`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    _ = try await bench.lan.open([CounterNumber(7)])
    bench.wait(seconds: 1)
    _ = try await bench.lan.open([CounterNumber(4)])
    bench.wait(minutes: 5)
    _ = try await bench.lan.handOver(to: Self.minh)
    #expect(try await bench.lan.surroundings().counters == [])
    #expect(try await bench.minh.surroundings().counters.map(\.rawValue) == [7, 4])
    _ = try await bench.minh.handOver(to: Login(rawValue: "lan"))
    #expect(try await bench.minh.surroundings().counters == [])
    #expect(try await bench.lan.surroundings().counters.map(\.rawValue) == [7, 4])
    let entries = try await bench.query(
      "SELECT officer, subject FROM journal WHERE verb = 'hand_over' ORDER BY sequence")
    #expect(entries == [["lan", "officer:minh"], ["minh", "officer:lan"]])
    await expect(.nothingToUndo) { _ = try await bench.lan.undo() }
    #expect(try await bench.lan.close().visits == 0)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `nothing moves without the right PIN`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.minh.setPIN(PIN(parsing: "2468"), of: Self.minh)
    _ = try await bench.lan.open([CounterNumber(3)])
    await expect(.pinNeeded(Self.minh)) { _ = try await bench.lan.handOver(to: Self.minh) }
    await expect(.pinWrong(left: 4)) { _ = try await bench.lan.handOver(to: Self.minh, pin: PIN(parsing: "1357")) }
    #expect(try await bench.lan.surroundings().counters.map(\.rawValue) == [3])
    _ = try await bench.lan.handOver(to: Self.minh, pin: PIN(parsing: "2468"))
    #expect(try await bench.minh.surroundings().counters.map(\.rawValue) == [3])
  }

  @Test(arguments: Backend.available)
  func `an officer of another unit takes the session, not the counters`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.hire("xa", .clerk, at: "21040")
    _ = try await bench.lan.open([CounterNumber(3)])
    #expect(try await bench.lan.handOver(to: Login(rawValue: "xa")).unit.rawValue == "21040")
    #expect(try await bench.lan.surroundings().counters.map(\.rawValue) == [3])
    #expect(try await bench.office("xa").surroundings().counters == [])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `an officer without a counter still closes only the visits of their own`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.receive(Tried.threeDays)
    try await bench.minh.receive(Tried.threeDays)
    #expect(try await bench.query("SELECT count(*) FROM visit WHERE closed IS NULL") == [["2"]])
    try await bench.minh.receive(Tried.threeDays)
    #expect(
      try await bench.query("SELECT officer FROM visit WHERE closed IS NULL ORDER BY number") == [["lan"], ["minh"]])
    try await expectClean(bench)
  }
}
