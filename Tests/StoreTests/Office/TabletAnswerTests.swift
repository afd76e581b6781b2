// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// What becomes of answers that tablets hand over, at once or late.
@Suite(.serialized) struct TabletAnswerTests {
  /// A tablet at counter 3 that asks the person of H1, on Wednesday 8/11/2023 at nine.
  private func asking(_ backend: Backend) async throws -> (OfficeBench, Tablet, Token) {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    for _ in 1...2 { try await bench.lan.receive(Tried.threeDays, channel: .online) }
    try bench.at("2023-11-08 09:00")
    _ = try await bench.lan.open([CounterNumber(3)])
    let tablet = try await Tablet(bench, at: 3)
    try await bench.lan.deliver(1)
    return (bench, tablet, try #require(try await tablet.question()))
  }

  private func levels(_ bench: OfficeBench) async throws -> [[String]] {
    try await bench.query("SELECT day, source, c1, c2, c3, c4, c5 FROM tally_day ORDER BY day, source")
  }

  @Test(arguments: Backend.available)
  func `the latest state of an answer counts, whatever the order of arrival`(_ backend: Backend) async throws {
    let (bench, tablet, token) = try await asking(backend)
    let id = Token.random()
    #expect(try await tablet.tap(5, token, id: id, sequence: 10) == .counted)
    #expect(try await levels(bench) == [["2023-11-08", "kiosk", "0", "0", "0", "0", "1"]])
    #expect(try await tablet.tap(5, token, id: id, sequence: 10) == .known)
    #expect(try await tablet.tap(2, token, id: id, sequence: 12, reasons: [.waiting]) == .counted)
    #expect(try await tablet.tap(1, token, id: id, sequence: 11) == .known)
    #expect(try await levels(bench) == [["2023-11-08", "kiosk", "0", "1", "0", "0", "0"]])
    #expect(
      try await bench.query("SELECT level, reasons, flags FROM open_answer")
        == [["2", #"["waiting"]"#, #"["corrected"]"#]])
    #expect(try await bench.query("SELECT visits, prompts, answered FROM visit_day") == [["1", "1", "1"]])
    await expect(.alreadyAnswered("H1")) { _ = try await bench.lan.rate(1, 5) }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `an answer that was sealed is known and counted once`(_ backend: Backend) async throws {
    let (bench, tablet, token) = try await asking(backend)
    let id = Token.random()
    try await tablet.tap(4, token, id: id, at: "2023-11-08 09:00:20")
    try bench.at("2023-11-09 07:00")
    try await bench.citizen.sealEarlierDays()
    #expect(try await tablet.tap(4, token, id: id, at: "2023-11-08 09:00:20") == .known)
    #expect(try await tablet.tap(1, token, id: id, sequence: 99, at: "2023-11-08 09:00:25") == .known)
    #expect(try await levels(bench) == [["2023-11-08", "kiosk", "0", "0", "0", "1", "0"]])
    #expect(try await bench.query("SELECT level FROM ballot") == [["4"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a tap after the question had ended is kept apart, one before its end counts however late it comes`(
    _ backend: Backend
  ) async throws {
    let (bench, tablet, token) = try await asking(backend)
    try bench.at("2023-11-08 09:01")
    try await bench.lan.deliver(2)
    let second = try #require(try await tablet.question())
    bench.wait(minutes: 30)
    #expect(try await tablet.tap(1, token, at: "2023-11-08 09:01:10") == .unasked)
    #expect(try await tablet.tap(5, token, at: "2023-11-08 09:00:50") == .counted)
    #expect(try await tablet.tap(4, second, at: "2023-11-08 09:02:29") == .counted)
    #expect(
      try await levels(bench) == [
        ["2023-11-08", "kiosk", "0", "0", "0", "1", "1"], ["2023-11-08", "unasked", "1", "0", "0", "0", "0"],
      ])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `an answer from a tablet without a network counts on the day it comes in, flagged`(
    _ backend: Backend
  ) async throws {
    let (bench, tablet, token) = try await asking(backend)
    try bench.at("2023-11-10 08:00")
    try await bench.citizen.sealEarlierDays()
    #expect(try await tablet.tap(3, token, at: "2023-11-08 09:01:00") == .counted)
    #expect(try await levels(bench) == [["2023-11-10", "kiosk", "0", "0", "1", "0", "0"]])
    #expect(try await bench.query("SELECT day, answered FROM visit_day") == [["2023-11-08", "1"]])
    try await expectClean(bench)
    try bench.at("2023-11-13 08:00")
    try await bench.citizen.sealEarlierDays()
    #expect(try await bench.query("SELECT day, level, flags FROM ballot") == [["2023-11-10", "3", #"["delayed"]"#]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `an answer of more than a week ago is refused`(_ backend: Backend) async throws {
    let (bench, tablet, token) = try await asking(backend)
    try bench.at("2023-11-16 00:00")
    await expect(.answerTooOld) { try await tablet.tap(5, token, at: "2023-11-08 09:00:30") }
    await expect(.answerTooOld) { try await tablet.tap(5, nil, at: "2023-11-08 23:59:59") }
    try bench.at("2023-11-15 23:59")
    #expect(try await tablet.tap(5, token, at: "2023-11-08 09:00:30") == .counted)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a tap that nobody asked for is stored once, replaced by a later state, and in no rate`(
    _ backend: Backend
  ) async throws {
    let (bench, tablet, token) = try await asking(backend)
    try await tablet.tap(5, token)
    let id = Token.random()
    #expect(try await tablet.tap(1, nil, id: id, sequence: 5) == .unasked)
    #expect(try await tablet.tap(1, nil, id: id, sequence: 5) == .known)
    #expect(try await tablet.tap(2, nil, id: id, sequence: 6, reasons: [.late]) == .unasked)
    #expect(try await tablet.tap(3, nil, id: id, sequence: 4) == .known)
    #expect(
      try await levels(bench) == [
        ["2023-11-08", "kiosk", "0", "0", "0", "0", "1"], ["2023-11-08", "unasked", "0", "1", "0", "0", "0"],
      ])
    let year = Period.year(2023)
    #expect(try await bench.hoa.satisfaction(during: year).total.share == Share(satisfied: 1, rated: 1))
    for grouping in [Grouping.unit, .month, .dimension(.counter), .dimension(.hour)] {
      let report = try await bench.hoa.satisfaction(during: year, by: grouping)
      #expect(report.rows.map(\.share.rated) == [1], "\(grouping)")
    }
    let bySource = try await bench.hoa.satisfaction(during: year, by: .source)
    #expect(bySource.rows.map(\.key) == ["kiosk", "unasked"])
    #expect(bySource.rows.map(\.share.rated) == [1, 1])
    #expect(bySource.total.share.rated == 1)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `taps that nobody asked for are sealed with the day, and known afterwards`(_ backend: Backend) async throws {
    let (bench, tablet, _) = try await asking(backend)
    let ids = [Token.random(), .random()]
    try await tablet.tap(5, nil, id: ids[0])
    try await tablet.tap(1, nil, id: ids[1], reasons: [.attitude])
    try await expectClean(bench)
    try bench.at("2023-11-09 07:00")
    try await bench.citizen.sealEarlierDays()
    try await expectClean(bench)
    #expect(try await bench.query("SELECT count(*) FROM unasked_answer") == [["0"]])
    #expect(
      try await bench.query("SELECT source, level, reasons FROM ballot ORDER BY level")
        == [["unasked", "1", #"["attitude"]"#], ["unasked", "5", "[]"]])
    #expect(try await tablet.tap(3, nil, id: ids[1], sequence: 9, at: "2023-11-08 09:00:30") == .known)
    #expect(try await levels(bench) == [["2023-11-08", "unasked", "1", "0", "0", "0", "1"]])
    try bench.at("2023-11-20 07:00")
    try await tablet.tap(4, nil)
    try bench.at("2023-11-21 07:00")
    try await bench.citizen.sealEarlierDays()
    #expect(try await bench.query("SELECT count(*) FROM spent_answer") == [["1"]], "ids are forgotten after a week")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `reasons and wishes belong to the two lowest levels`(_ backend: Backend) async throws {
    let (bench, tablet, token) = try await asking(backend)
    try await tablet.tap(3, token, sequence: 1, reasons: [.late], contact: true)
    #expect(try await bench.query("SELECT reasons FROM open_answer") == [["[]"]])
    #expect(try await bench.hoa.contactWishes() == [])
    try await tablet.tap(2, token, sequence: 2, reasons: [.late, .attitude], contact: true)
    #expect(try await bench.query("SELECT reasons FROM open_answer") == [[#"["attitude","late"]"#]])
    let wish = try #require(try await bench.hoa.contactWishes().first)
    #expect(wish.cases == ["H1"] && wish.reasons == ["attitude", "late"])
    // Wednesday 8/11: Thursday, Friday, Monday, Tuesday, Wednesday.
    let due = try day("2023-11-15")
    #expect(wish.asked.iso == "2023-11-08" && wish.due == due)
    await expect(.needsRole(.manager)) { _ = try await bench.lan.contactWishes() }
    try await tablet.tap(4, token, sequence: 3, contact: true)
    #expect(try await bench.hoa.contactWishes() == [], "corrected upward")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a wish before a holiday is due five working days later`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-08-28 08:00")
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    try bench.at("2023-08-30 16:00")
    _ = try await bench.lan.open([CounterNumber(3)])
    let tablet = try await Tablet(bench, at: 3)
    try await bench.lan.deliver(1)
    let token = try #require(try await tablet.question())
    try await tablet.tap(1, token, contact: true)
    // Thursday 31/8, then the National Day with its days off from Friday 1/9 to Monday 4/9, then Tuesday to Friday.
    #expect(try await bench.hoa.contactWishes().map(\.due) == [try day("2023-09-08")])
  }
}
