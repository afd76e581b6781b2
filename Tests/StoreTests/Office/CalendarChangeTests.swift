// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// What a changed calendar does to cases that are open. H1 is received on Monday 6/11/2023 with ten working days: due
/// Monday 20/11. A storm that closes 13/11 and 14/11 makes it Wednesday 22/11: 7–10 (4), 15–17 (7), 20–22 (10).
@Suite(.serialized) struct CalendarChangeTests {
  private func bench(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.lan.receive(Tried.tenDays, channel: .online)
    return bench
  }

  private func storm(unit: String? = nil) throws -> [CalendarEntry] {
    try ["2023-11-13", "2023-11-14"].map {
      CalendarEntry(day: try day($0), kind: .closedLocally, name: "Bão số 4", source: "12/TB-UBND", unit: unit)
    }
  }

  @Test(arguments: Backend.available)
  func `loading a calendar says how many cases would move and moves none`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let before = try await bench.lan.story(of: 1).file
    let trial = try await bench.lan.calendarPreview(adding: storm())
    #expect(trial.moves.count == 1)
    #expect(try await bench.lan.calendarPreview().moves == [], "nothing is stored by trying")
    #expect(try await bench.administrator.importCalendar(storm()).warnings == [.casesWouldMove(1)])
    #expect(try await bench.lan.story(of: 1).file == before)
    let preview = try await bench.lan.calendarPreview()
    #expect(preview.moves == trial.moves)
    let move = try #require(preview.moves.first)
    #expect(move.from == (try due("2023-11-20")))
    #expect(move.to == (try due("2023-11-22")))
    #expect(move.days == 2)
    #expect(move.mustTellAgain)
    #expect(!move.settles)
    #expect(preview.examined == 1)
  }

  @Test(arguments: Backend.available)
  func `applying moves the due date, not the first one nor the promise, until a receipt is printed`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    _ = try await bench.administrator.importCalendar(storm())
    await expect(.needsRole(.manager)) { _ = try await bench.lan.applyCalendar() }
    let shown = try await bench.hoa.calendarPreview()
    let done = try await bench.hoa.applyCalendar(shown: shown)
    #expect(!done.differs)
    #expect(done.applied == shown)
    let story = try await bench.lan.story(of: 1)
    #expect(story.file.statutoryDue == (try due("2023-11-20")))
    #expect(story.file.due == (try due("2023-11-22")))
    #expect(story.file.promised == (try due("2023-11-20")))
    let entry = try #require(story.history.last)
    #expect(entry.verb == .recount)
    #expect(entry.officer == "hoa")
    #expect(
      entry.record.facts == [
        "from": "2023-11-20", "to": "2023-11-22", "told": "2023-11-20", "calendar": shown.version,
      ])
    #expect(try await bench.hoa.applyCalendar().applied.moves == [], "once is enough")
    #expect(try await waiting(bench) == ["H1"])
    let receipt = try await bench.lan.slip(1)
    #expect(receipt.received.promised == (try due("2023-11-22")))
    try await bench.lan.notePrinted(receipt)
    #expect(try await bench.lan.story(of: 1).file.promised == (try due("2023-11-22")))
    #expect(try await waiting(bench) == [])
    #expect(try await bench.lan.slip(1).received.promised == (try due("2023-11-22")), "the receipt printed last")
    try await expectClean(bench)
  }

  private func waiting(_ bench: OfficeBench) async throws -> [String] {
    try await bench.lan.calendar(during: .year(2023)).toTellAgain.map(\.name)
  }

  @Test(arguments: Backend.available)
  func `a closure of one unit moves its own cases, by those who may`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.hireTown()
    try await bench.office("nga").receive(Tried.tenDays, channel: .online)
    _ = try await bench.administrator.importCalendar(storm(unit: "21040"))
    #expect(try await bench.hoa.calendarPreview().moves == [])
    await expect(.outsideScope(OfficeBench.town)) {
      _ = try await bench.hoa.applyCalendar(unit: OfficeBench.town)
    }
    #expect(try await bench.office("phuc").applyCalendar().applied.moves.map(\.file.unit) == [OfficeBench.town])
    #expect(try await bench.lan.story(of: 1).file.due == (try due("2023-11-20")))
    #expect(try await bench.office("nga").story(of: 1).file.due == (try due("2023-11-22")))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `what changed after the preview is applied as it is, and said`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.lan.receive(Tried.tenDays, channel: .online)
    _ = try await bench.administrator.importCalendar(storm())
    let shown = try await bench.hoa.calendarPreview()
    #expect(shown.moves.count == 2)
    _ = try await bench.lan.resolve(1)
    let done = try await bench.hoa.applyCalendar(shown: shown)
    #expect(done.differs)
    #expect(done.applied.moves.map(\.file.name) == ["H2"])
    #expect(try await bench.lan.story(of: 1).file.due == (try due("2023-11-20")), "a finished case stays as it is")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a day loaded by mistake is taken back with a reason, and stays to be seen`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    _ = try await bench.administrator.importCalendar(storm())
    _ = try await bench.hoa.applyCalendar()
    let thirteenth = try day("2023-11-13")
    let reason = try text("Bão không vào")
    await expect(.needsRole(.administrator)) {
      _ = try await bench.hoa.removeCalendarDay(thirteenth, reason: reason)
    }
    #expect(try await bench.administrator.removeCalendarDay(thirteenth, reason: reason).name == "Bão số 4")
    await expect(.noCalendarDay(thirteenth)) {
      _ = try await bench.administrator.removeCalendarDay(thirteenth, reason: reason)
    }
    let listed = try await bench.lan.calendar(during: .day(thirteenth)).entries
    #expect(listed.map(\.kind) == [.ordinary])
    #expect(listed.map(\.source) == ["Bão không vào"])
    // Only 14/11 is lost: Tuesday 21/11.
    #expect(try await bench.hoa.applyCalendar().applied.moves.map(\.to) == [try due("2023-11-21")])
    #expect(try await waiting(bench) == ["H1"], "the citizen still holds the first receipt")
    #expect(try await bench.administrator.importCalendar(storm()).changed == 1, "it may be loaded again")
    #expect(try await bench.hoa.applyCalendar().applied.moves.map(\.to) == [try due("2023-11-22")])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a move back to what was told needs no paper`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    _ = try await bench.administrator.importCalendar(storm())
    _ = try await bench.hoa.applyCalendar()
    for entry in try storm() { _ = try await bench.administrator.removeCalendarDay(entry.day, reason: text("Nhầm")) }
    #expect(try await bench.hoa.applyCalendar().applied.moves.map(\.mustTellAgain) == [false])
    #expect(try await waiting(bench) == [])
    #expect(try await bench.lan.story(of: 1).file.due == (try due("2023-11-20")))
  }

  @Test(arguments: Backend.available)
  func `an earlier day of the office's own stands, until the limit lies before it`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    var reception = Reception(Tried.tenDays, channel: .online)
    reception.promised = try day("2023-11-17")
    _ = try await bench.lan.receive(reception)
    _ = try await bench.administrator.importCalendar(storm())
    #expect(try await bench.hoa.applyCalendar().applied.moves.map(\.mustTellAgain) == [false])
    #expect(try await bench.lan.story(of: 1).file.promised == (try due("2023-11-17")))
    reception.promised = try day("2023-11-21")
    let second = try await bench.lan.receive(reception).file
    #expect(second.due == (try due("2023-11-22")))
    for entry in try storm() { _ = try await bench.administrator.removeCalendarDay(entry.day, reason: text("Nhầm")) }
    let moves = try await bench.hoa.applyCalendar().applied.moves
    #expect(moves.map(\.to) == [try due("2023-11-20"), try due("2023-11-20")])
    #expect(moves.map(\.mustTellAgain) == [false, true])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the day of an apology stands as it was told`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.issueNotice()
    _ = try await bench.administrator.importCalendar(storm())
    #expect(try await bench.hoa.applyCalendar().applied.moves.map(\.mustTellAgain) == [false])
    let file = try await bench.lan.story(of: 1).file
    #expect(file.due == (try due("2023-11-22")))
    #expect(file.promised == (try due("2023-12-29")))
    try await expectClean(bench)
  }

  // Papers awaited from Wednesday 8/11 until Friday 10/11 11:00: the limit begins anew on 10/11 (Decree 61/2018 art.
  // 19.4): 13–17 (5), 20–24 (10). With the storm: 15–17 (3), 20–24 (8), 27, 28 (10).
  @Test(arguments: Backend.available)
  func `a case that awaited papers is counted by its own rules`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try bench.at("2023-11-08 08:00")
    _ = try await bench.lan.supplement(1, reason: text("Thiếu đơn"))
    _ = try await bench.administrator.importCalendar(storm())
    #expect(try await bench.hoa.calendarPreview().moves == [], "it has no due date while papers are awaited")
    for entry in try storm() { _ = try await bench.administrator.removeCalendarDay(entry.day, reason: text("Nhầm")) }
    try bench.at("2023-11-10 11:00")
    #expect(try await bench.lan.resume(1).file.due == (try due("2023-11-24")))
    _ = try await bench.administrator.importCalendar(storm())
    #expect(try await bench.hoa.applyCalendar().applied.moves.map(\.to) == [try due("2023-11-28")])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `an applied calendar is not undone, it is corrected`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    _ = try await bench.lan.resolve(1)
    _ = try await bench.lan.undo()
    _ = try await bench.administrator.importCalendar(storm())
    _ = try await bench.hoa.applyCalendar()
    await expect(.cannotUndo(.recount, "H1", .notByUndo)) { _ = try await bench.hoa.undo() }
    await expect(.cannotUndo(.receive, "H1", .changedSince)) { _ = try await bench.lan.undo() }
    guard case .cannotUndo(.resolve, "H1", .changedSince) = await refusalOf({ _ = try await bench.lan.redo() }) else {
      Issue.record("an older state came back")
      return
    }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `many open cases are moved at once, the pauses of each its own`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.books.hold()
    for number in 1...40 {
      try await bench.lan.receive(Tried.tenDays, channel: .online)
      if number % 4 == 0 {
        _ = try await bench.lan.supplement(.number(number, year: nil), reason: text("Thiếu đơn"))
        _ = try await bench.lan.resume(.number(number, year: nil))
      }
    }
    try await bench.books.release(commit: true)
    _ = try await bench.administrator.importCalendar(storm())
    let applied = try await bench.hoa.applyCalendar().applied
    #expect(applied.moves.count == 40)
    #expect(Set(applied.moves.map(\.to)) == [try due("2023-11-22")])
    #expect(applied.moves.count { $0.moved.pauses.count == 1 } == 10)
    #expect(applied.moves.allSatisfy { $0.moved.legs.count == 1 })
    try await expectClean(bench)
  }
}
