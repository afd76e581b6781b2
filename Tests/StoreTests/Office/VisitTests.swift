// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// When a person at a counter is one visit, and when they are asked.
@Suite(.serialized) struct VisitTests {
  /// Visits, prompts and answers of the whole books.
  private func counts(_ bench: OfficeBench) async throws -> [String] {
    try await bench.query("SELECT sum(visits), sum(prompts), sum(answered) FROM visit_day").first ?? []
  }

  private func openPrompts(_ bench: OfficeBench) async throws -> [String] {
    try await bench.query("SELECT number FROM prompt WHERE ended IS NULL ORDER BY number").flatMap { $0 }
  }

  @Test(arguments: Backend.available)
  func `a same-day case is asked about when it is handed over, not when it is received`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.receive(Tried.sameDay)
    try await bench.lan.receive(Tried.sameDay)
    #expect(try await counts(bench) == ["1", "0", "0"])
    await expect(.noPrompt("H1")) { _ = try await bench.lan.rate(1, 5) }
    try await bench.lan.deliver(1)
    #expect(try await counts(bench) == ["3", "1", "0"])
    _ = try await bench.lan.rate(1, 5)
    #expect(try await counts(bench) == ["3", "1", "1"])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the next person closes the visit before and it is asked about`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.receive(Tried.threeDays)
    await expect(.noPrompt("H1")) { _ = try await bench.lan.rate(1, 5) }
    bench.wait(minutes: 5)
    try await bench.lan.receive(Tried.threeDays)
    #expect(try await counts(bench) == ["1", "1", "0"])
    #expect(try await bench.lan.rate(1, 4).source == .keyed)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `several cases of one person are one visit`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.receive(Tried.threeDays)
    try await bench.lan.receive(Tried.fifteenDays, joins: true)
    _ = try await bench.lan.supplement(2, reason: text("Thiếu đơn"))
    try await bench.lan.guide()
    #expect(try await counts(bench) == ["2", "2", "0"])
    #expect(
      try await bench.query("SELECT moment FROM visit ORDER BY number").flatMap { $0 } == ["supplement", "guidance"])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the next question at a counter ends the one before, not that of another counter`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend)
    _ = try await bench.lan.open([CounterNumber(1)])
    _ = try await bench.minh.open([CounterNumber(2)])
    for _ in 1...3 { try await bench.lan.receive(Tried.threeDays, channel: .online) }
    try await bench.lan.deliver(1)
    try await bench.minh.deliver(2)
    #expect(try await openPrompts(bench) == ["1", "2"])
    try await bench.lan.deliver(3)
    #expect(try await openPrompts(bench) == ["2", "3"])
    await expect(.promptEnded("H1")) { _ = try await bench.lan.rate(1, 5) }
    _ = try await bench.minh.rate(2, 3)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `closing counts who was still there and ends every question`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    await expect(.counterNotOpen(nil)) { _ = try await bench.lan.close() }
    _ = try await bench.lan.open([CounterNumber(1)])
    try await bench.lan.receive(Tried.threeDays)
    try await bench.lan.deliver(1)
    _ = try await bench.lan.rate(1, 5)
    try await bench.lan.receive(Tried.threeDays)
    let summary = try await bench.lan.close()
    #expect(summary == DaySummary(received: 2, delivered: 1, visits: 2, prompts: 2, answered: 1))
    #expect(try await openPrompts(bench) == [])
    await expect(.promptEnded("H2")) { _ = try await bench.lan.rate(2, 5) }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a counter belongs to one officer a day`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let one = try CounterNumber(1)
    _ = try await bench.lan.open([one])
    await expect(.counterTaken(one, by: Login(rawValue: "lan"))) { _ = try await bench.minh.open([one]) }
    await expect(.counterNotOpen(one)) {
      var reception = Reception(Tried.threeDays)
      reception.counter = one
      _ = try await bench.minh.receive(reception)
    }
    try bench.at("2023-11-07 07:30")
    #expect(try await bench.minh.open([one]).map(\.officer.rawValue) == ["minh"])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available, ["lan", "minh"])
  func `whoever opens a counter ends what was left open there on an earlier day`(
    _ backend: Backend, _ next: String
  ) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 16:50")
    _ = try await bench.lan.open([CounterNumber(1)])
    try await bench.lan.receive(Tried.threeDays)
    try await bench.lan.receive(Tried.threeDays)
    try bench.at("2023-11-07 07:30")
    _ = try await bench.office(next).open([CounterNumber(1)])
    #expect(try await bench.query("SELECT day, visits, prompts FROM visit_day") == [["2023-11-06", "2", "2"]])
    #expect(try await openPrompts(bench) == [])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `who was still there when yesterday ended is counted on that day, with the link alone to answer`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 16:50")
    _ = try await bench.lan.open([CounterNumber(1)])
    try await bench.lan.receive(Tried.threeDays)
    try bench.at("2023-11-07 07:40")
    _ = try await bench.lan.open([CounterNumber(1)])
    try await bench.lan.receive(Tried.threeDays)
    #expect(try await bench.query("SELECT day, visits, prompts FROM visit_day") == [["2023-11-06", "1", "1"]])
    #expect(try await openPrompts(bench) == [])
    await expect(.promptEnded("H1")) { _ = try await bench.lan.rate(1, 5) }
    try await expectClean(bench)
  }
}
