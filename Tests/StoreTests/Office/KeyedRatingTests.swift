// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Ratings that staff key in while the citizen stands there.
@Suite(.serialized) struct KeyedRatingTests {
  /// Books in which H1 was just handed over and its question is open.
  private func asked(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    try bench.at("2023-11-08 09:00")
    try await bench.lan.deliver(1)
    return bench
  }

  private func levels(_ bench: OfficeBench) async throws -> [[String]] {
    try await bench.query("SELECT day, source, c1, c2, c3, c4, c5 FROM tally_day ORDER BY day, source")
  }

  @Test(arguments: Backend.available)
  func `a question is open for ten minutes`(_ backend: Backend) async throws {
    let bench = try await asked(backend)
    bench.wait(minutes: 10)
    await expect(.promptEnded("H1")) { _ = try await bench.lan.rate(1, 5) }
    bench.wait(seconds: -1)
    #expect(try await bench.lan.rate(1, 5).level == 5)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a question is answered once`(_ backend: Backend) async throws {
    let bench = try await asked(backend)
    _ = try await bench.lan.rate(1, 2)
    await expect(.alreadyAnswered("H1")) { _ = try await bench.lan.rate(1, 5) }
    await expect(.alreadyAnswered("H1")) { _ = try await bench.minh.rate(1, 5) }
    #expect(try await levels(bench) == [["2023-11-08", "keyed", "0", "1", "0", "0", "0"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `two clerks answering the same question at once leave one rating`(_ backend: Backend) async throws {
    let bench = try await asked(backend)
    let other = try await bench.connectAgain()
    let refusals = await withTaskGroup(of: Refusal?.self) { group in
      for (login, books) in [("lan", bench.books), ("minh", other)] {
        group.addTask { await refusalOf { _ = try await bench.office(login, on: books).rate(1, 4) } }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(refusals.compactMap { $0 } == [.alreadyAnswered("H1")])
    #expect(try await levels(bench) == [["2023-11-08", "keyed", "0", "0", "0", "1", "0"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `nobody can be rated for who was never at a counter`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.receive(Tried.threeDays, channel: .post)
    await expect(.notServed("H1")) { _ = try await bench.lan.rate(1, 5) }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `choosing again after taking back corrects the same rating, and raising it is marked`(
    _ backend: Backend
  ) async throws {
    let bench = try await asked(backend)
    let first = try await bench.lan.rate(1, 2)
    #expect(try await bench.lan.undo().rating?.isWithdrawn == true)
    #expect(try await levels(bench) == [["2023-11-08", "keyed", "0", "0", "0", "0", "0"]])
    try await expectClean(bench)
    bench.wait(seconds: 20)
    let second = try await bench.lan.rate(1, 4)
    #expect(second.id == first.id)
    #expect(second.corrections == 1)
    #expect(second.isRaised)
    #expect(try await levels(bench) == [["2023-11-08", "keyed", "0", "0", "0", "1", "0"]])
    _ = try await bench.lan.undo()
    let third = try await bench.lan.rate(1, 1)
    #expect(third.corrections == 2)
    #expect(third.isRaised, "what was once raised stays on the manager's list")
    #expect(try await bench.query("SELECT count(*) FROM keyed_rating") == [["1"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `lowering a rating is a correction and not marked`(_ backend: Backend) async throws {
    let bench = try await asked(backend)
    _ = try await bench.lan.rate(1, 5)
    _ = try await bench.lan.undo()
    let second = try await bench.lan.rate(1, 3)
    #expect(second.corrections == 1)
    #expect(second.isRaised == false)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a rating is counted in every group of its month at once`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    _ = try await bench.lan.open([CounterNumber(3)])
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    try bench.at("2023-11-15 10:20")
    _ = try await bench.lan.open([CounterNumber(3)])
    try await bench.lan.deliver(1)
    _ = try await bench.lan.rate(1, 4)
    let groups = try await bench.query("SELECT dimension, key, c4 FROM tally_month ORDER BY dimension")
    #expect(
      groups == [
        ["apology", "missing", "1"], ["counter", "3", "1"], ["delay", "late", "1"],
        ["field", "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)", "1"], ["hour", "10", "1"],
        ["moment", "returned", "1"], ["officer", "lan", "1"], ["procedure", "1.001612", "1"],
      ])
    try await expectClean(bench)
  }
}
