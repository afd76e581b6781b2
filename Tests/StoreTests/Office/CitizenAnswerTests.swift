// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Answers that citizens give themselves, on the tablet or with the link on the slip.
@Suite(.serialized) struct CitizenAnswerTests {
  private let visit = VisitID(unit: UnitCode(rawValue: "524-mc"), number: 1)

  /// Books in which H1 was just handed over, on Wednesday 8/11/2023 at nine.
  private func asked(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    for _ in 1...2 { try await bench.lan.receive(Tried.threeDays, channel: .online) }
    try bench.at("2023-11-08 09:00")
    try await bench.lan.deliver(1)
    return bench
  }

  /// Puts a known secret in the place of the one on the slip, of which only a hash is kept.
  private func link(_ bench: OfficeBench) async throws -> Token {
    try await bench.citizen.knownLink(of: visit)
  }

  private func levels(_ bench: OfficeBench) async throws -> [[String]] {
    try await bench.query("SELECT day, source, c1, c2, c3, c4, c5 FROM tally_day ORDER BY day, source")
  }

  @Test(arguments: Backend.available)
  func `an answer counts at once, and its secret is kept as a hash only`(_ backend: Backend) async throws {
    let bench = try await asked(backend)
    let token = try await bench.citizen.show(visit)
    try await bench.citizen.answer(token, 2, reasons: [.attitude], sequence: 1)
    #expect(try await levels(bench) == [["2023-11-08", "kiosk", "0", "1", "0", "0", "0"]])
    #expect(try await bench.query("SELECT visits, prompts, answered FROM visit_day") == [["1", "1", "1"]])
    #expect(try await bench.query("SELECT count(*) FROM prompt WHERE kiosk_hash = $1", [.text(token.text)]) == [["0"]])
    await expect(.alreadyAnswered("H1")) { _ = try await bench.lan.rate(1, 5) }
    await expect(.unknownToken) { _ = try await bench.citizen.show(visit) }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a later tap the same day replaces the answer, an older one changes nothing`(
    _ backend: Backend
  ) async throws {
    let bench = try await asked(backend)
    let token = try await bench.citizen.show(visit)
    try await bench.citizen.answer(token, 5, sequence: 7)
    try await bench.citizen.answer(token, 2, sequence: 9)
    #expect(try await levels(bench) == [["2023-11-08", "kiosk", "0", "1", "0", "0", "0"]])
    try await bench.citizen.answer(token, 4, sequence: 8)
    #expect(try await levels(bench) == [["2023-11-08", "kiosk", "0", "1", "0", "0", "0"]])
    try await bench.citizen.answer(token, 2, sequence: 9)
    #expect(try await bench.query("SELECT answered FROM visit_day") == [["1"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the tablet's secret ends after ninety seconds, when shown anew, and with the next person`(
    _ backend: Backend
  ) async throws {
    let bench = try await asked(backend)
    let first = try await bench.citizen.show(visit)
    let second = try await bench.citizen.show(visit)
    await expect(.unknownToken) { try await bench.citizen.answer(first, 5) }
    bench.wait(seconds: 90)
    await expect(.unknownToken) { try await bench.citizen.answer(second, 5) }
    let third = try await bench.citizen.show(visit)
    bench.wait(seconds: 89)
    try await bench.lan.deliver(2)
    await expect(.unknownToken) { try await bench.citizen.answer(third, 5) }
    #expect(try await levels(bench) == [])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the tablet's secret is good for a second less than ninety`(_ backend: Backend) async throws {
    let bench = try await asked(backend)
    let token = try await bench.citizen.show(visit)
    bench.wait(seconds: 89)
    try await bench.citizen.answer(token, 5)
    #expect(try await levels(bench) == [["2023-11-08", "kiosk", "0", "0", "0", "0", "1"]])
  }

  @Test(arguments: Backend.available)
  func `the link on the slip is good for seven days and counts on the day of the answer`(
    _ backend: Backend
  ) async throws {
    let bench = try await asked(backend)
    let token = try await link(bench)
    try bench.at("2023-11-16 00:00")
    await expect(.unknownToken) { try await bench.citizen.answer(token, 3) }
    try bench.at("2023-11-15 23:59")
    try await bench.citizen.answer(token, 3)
    #expect(try await levels(bench) == [["2023-11-15", "link", "0", "0", "1", "0", "0"]])
    #expect(try await bench.query("SELECT day, answered FROM visit_day") == [["2023-11-08", "1"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a secret nobody gave out is refused`(_ backend: Backend) async throws {
    let bench = try await asked(backend)
    await expect(.unknownToken) { try await bench.citizen.answer(.random(), 5) }
    #expect(try await levels(bench) == [])
  }

  @Test(arguments: Backend.available)
  func `after sealing there is a ballot without a visit, and the secret is spent`(_ backend: Backend) async throws {
    let bench = try await asked(backend)
    let token = try await bench.citizen.show(visit)
    try await bench.citizen.answer(token, 2, reasons: [.waiting], sequence: 1)
    try await bench.citizen.sealEarlierDays()
    #expect(try await bench.query("SELECT count(*) FROM ballot") == [["0"]], "today is not sealed")
    try bench.at("2023-11-09 07:00")
    try await bench.citizen.sealEarlierDays()
    #expect(try await bench.query("SELECT count(*) FROM open_answer") == [["0"]])
    #expect(
      try await bench.query("SELECT unit, day, source, scale, level, reasons FROM ballot")
        == [["524-mc", "2023-11-08", "kiosk", "sipas5", "2", "[\"waiting\"]"]])
    #expect(try await bench.query("SELECT answered FROM prompt") == [["1"]])
    await expect(.unknownToken) { try await bench.citizen.answer(token, 1, sequence: 2) }
    #expect(try await levels(bench) == [["2023-11-08", "kiosk", "0", "1", "0", "0", "0"]])
    try await expectClean(bench)
    let entries = try await bench.query("SELECT count(*) FROM journal WHERE verb = 'seal'")
    try await bench.citizen.sealEarlierDays()
    #expect(try await bench.query("SELECT count(*) FROM journal WHERE verb = 'seal'") == entries)
    #expect(entries == [["1"]])
  }

  @Test(arguments: Backend.available)
  func `hashes of secrets go a week after their question`(_ backend: Backend) async throws {
    let bench = try await asked(backend)
    _ = try await bench.citizen.show(visit)
    try bench.at("2023-11-20 08:00")
    try await bench.lan.deliver(2)
    let token = try await bench.citizen.show(VisitID(unit: visit.unit, number: 2))
    try await bench.citizen.answer(token, 5)
    try bench.at("2023-11-21 08:00")
    try await bench.citizen.sealEarlierDays()
    let kept = try await bench.query(
      "SELECT number, link_hash IS NULL, kiosk_hash IS NULL FROM prompt ORDER BY number")
    #expect(kept.map { $0.dropFirst().allSatisfy { $0 == "1" || $0 == "t" } } == [true, false])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a clerk cannot bring back a rating that the citizen has replaced with their own`(
    _ backend: Backend
  ) async throws {
    let bench = try await asked(backend)
    _ = try await bench.lan.rate(1, 5)
    _ = try await bench.lan.undo()
    let token = try await bench.citizen.show(visit)
    try await bench.citizen.answer(token, 1)
    guard case .cannotUndo(.rate, _, .changedSince) = await refusalOf({ _ = try await bench.lan.redo() }) else {
      Issue.record("one question has two answers")
      return
    }
    #expect(try await bench.query("SELECT answered FROM visit_day") == [["1"]])
    try await expectClean(bench)
  }
}

extension Office {
  /// A question's link with a secret that the test knows.
  fileprivate func knownLink(of visit: VisitID) async throws -> Token {
    let token = Token.random()
    let books = try #require(books as? SQLBooks)
    try await books.write { page throws(OfficeError) in try page.setKioskToken(token, of: visit, at: clock.now()) }
    _ = try await books.database.write { connection in
      try connection.run("UPDATE prompt SET link_hash = kiosk_hash, kiosk_hash = NULL, kiosk_shown = NULL")
    }
    return token
  }
}
