// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// What is due on the next working day: today is the last day on which an apology is in time.
///
/// Received Monday 6/11/2023 with ten working days: due Monday 20/11.
@Suite(.serialized) struct DueNextTests {
  private func bench(_ backend: Backend, at start: String = "2023-11-06 08:00") async throws -> OfficeBench {
    try await OfficeBench(backend, at: start)
  }

  /// The day, and each case with whether an apology is still in time: `H1 true`.
  private func dueNext(_ office: Office) async throws -> [String] {
    let next = try await office.dueNext()
    return [next.day.iso] + next.cases.map { "\($0.file.name) \($0.canApologise)" }
  }

  @Test(arguments: Backend.available)
  func `on a Friday it is Monday's cases, and on the weekend it is too late`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.lan.receive(Tried.tenDays, channel: .online)
    try bench.at("2023-11-15 08:00")
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    let days = [
      ("2023-11-16", ["2023-11-17"]), ("2023-11-17", ["2023-11-20", "H1 true", "H2 true"]),
      ("2023-11-18", ["2023-11-20", "H1 false", "H2 false"]), ("2023-11-19", ["2023-11-20", "H1 false", "H2 false"]),
      ("2023-11-20", ["2023-11-21"]),
    ]
    for (day, expected) in days {
      try bench.at("\(day) 16:00")
      #expect(try await dueNext(bench.lan) == expected)
    }
  }

  // Received Monday 18/12/2023: nine working days to Friday 29/12; Monday 1/1 is off; due Tuesday 2/1.
  @Test(arguments: Backend.available)
  func `before a holiday it is the cases of the day after`(_ backend: Backend) async throws {
    let bench = try await bench(backend, at: "2023-12-18 08:00")
    try await bench.lan.receive(Tried.tenDays, channel: .online)
    try bench.at("2023-12-29 08:00")
    #expect(try await dueNext(bench.lan) == ["2024-01-02", "H1 true"])
    try bench.at("2024-01-01 08:00")
    #expect(try await dueNext(bench.lan) == ["2024-01-02", "H1 false"])
  }

  @Test(arguments: Backend.available)
  func `it says what the owner knows`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.lan.receive(Tried.tenDays, channel: .online)
    try bench.at("2023-11-17 08:00")
    func states() async throws -> [ApologyState] { try await bench.lan.dueNext().cases.map(\.apology) }
    #expect(try await states() == [.missing])
    _ = try await bench.lan.apologise(1, reason: text("Quá tải"), newDay: day("2023-11-24"))
    #expect(try await states() == [.draft])
    _ = try await bench.hoa.approve(1)
    #expect(try await states() == [.inTime], "a promise does not move the due date")
    try bench.at("2023-11-23 08:00")
    #expect(try await states() == [], "due on the 20th, promised for the 24th")
  }

  @Test(arguments: Backend.available)
  func `finished, waiting and overdue cases are not in it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    for _ in 1...6 { try await bench.lan.receive(Tried.tenDays, channel: .online) }
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    try await bench.lan.receive(Tried.fifteenDays, channel: .online)
    try await bench.lan.receive(Tried.noLimit, channel: .online)
    bench.wait(minutes: 1)
    _ = try await bench.lan.resolve(1)
    try await bench.lan.deliver(2)
    _ = try await bench.lan.supplement(3, reason: text("Thiếu đơn"))
    _ = try await bench.lan.end(4, as: .withdrawn, reason: nil)
    _ = try await bench.hoa.void(5, because: .duplicate)
    try bench.at("2023-11-17 08:00")
    #expect(try await dueNext(bench.lan) == ["2023-11-20", "H6 true"])
  }

  @Test(arguments: Backend.available)
  func `cases of other units are not in it, those that were handed on are`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.hireTown()
    try await bench.office("nga").receive(Tried.tenDays, channel: .online)
    for _ in 1...2 { try await bench.lan.receive(Tried.tenDays, channel: .online) }
    _ = try await bench.lan.forward(2, to: OfficeBench.town)
    try bench.at("2023-11-17 08:00")
    func ids(_ office: Office) async throws -> [String] {
      try await office.dueNext().cases.map(\.file.id.rawValue)
    }
    #expect(try await ids(bench.lan) == ["524-mc/2023/1", "524-mc/2023/2"])
    #expect(try await ids(bench.office("nga")) == ["21040/2023/1", "524-mc/2023/2"])
  }

  // One working day from Friday 17/11, and the same day after 15:00, are both due on Monday 20/11.
  @Test(arguments: Backend.available)
  func `for a limit of a day or less no apology is in time`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.lan.receive(Tried.tenDays, channel: .online)
    try bench.at("2023-11-17 15:30")
    try await bench.lan.receive(Tried.oneDay, channel: .online)
    try await bench.lan.receive(Tried.sameDay, channel: .online)
    #expect(try await dueNext(bench.lan) == ["2023-11-20", "H1 true", "H2 false", "H3 false"])
  }
}
