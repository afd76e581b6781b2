// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// When public figures move, and what they never show.
@Suite(.serialized) struct ReleaseTests {
  private let november = "2023-11"

  private func month(_ text: String) throws -> LocalMonth { try LocalMonth(parsing: text) }

  /// What the public sees of a month's ratings; nil where nothing.
  private func shown(_ month: String, _ bench: OfficeBench) async throws -> Int? {
    let month = try LocalMonth(parsing: month)
    return try await bench.citizen.publicFigures().whole(of: [month]).ratings?.rated
  }

  /// Imports so many very satisfied ratings.
  private func rate(
    _ count: Int, _ bench: OfficeBench, on day: String, _ prefix: String, unit: String = "524-mc",
    channel: String = "paper"
  ) async throws {
    try await bench.importRatings(
      ratingRows([0, 0, 0, 0, count], on: day, unit: unit, channel: channel, prefix: prefix), file: prefix)
  }

  @Test(arguments: Backend.available)
  func `a running month moves in steps of ten and stays ten behind`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-08 10:00")
    // So many come in, so many there are then, and so many are shown.
    let steps: [(Int, Int?)] = [(9, nil), (1, nil), (9, nil), (1, 10), (9, 10), (1, 20), (15, 30), (9, 30), (1, 45)]
    for (index, (count, expected)) in steps.enumerated() {
      try await rate(count, bench, on: "2023-11-07", "r\(index)")
      try await bench.citizen.release(onlyRunning: true)
      #expect(try await shown(november, bench) == expected, "step \(index)")
    }
    #expect(try await bench.citizen.release(onlyRunning: true) == false)
    let figures = try await bench.citizen.publicFigures()
    #expect(figures.months.map(\.isFinal) == [false])
    #expect(figures.whole(of: 2023).isRunning)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a month becomes final when the office opens on the first working day after it`(
    _ backend: Backend
  ) async throws {
    // Saturday 30/9 and Sunday 1/10; the first of May with its days off until Wednesday 3/5; New Year on a Monday.
    let cases = [
      ("2023-09-20", "2023-09", "2023-10-02 06:59", "2023-10-02 07:00"),
      ("2023-04-20", "2023-04", "2023-05-03 15:00", "2023-05-04 07:00"),
      ("2023-12-20", "2023-12", "2024-01-01 10:00", "2024-01-02 07:00"),
    ]
    for (day, month, before, morning) in cases {
      let bench = try await OfficeBench(backend, at: before)
      try await rate(25, bench, on: day, "r")
      try await bench.citizen.release()
      let running = try #require(try await bench.citizen.publicFigures().months.first)
      #expect(!running.isFinal && running.shown == nil, "\(before)")
      try bench.at(morning)
      #expect(try await bench.citizen.release())
      let final = try #require(try await bench.citizen.publicFigures().months.first)
      #expect(final.month.iso == month && final.isFinal && final.shown?.rated == 25, "\(morning)")
    }
  }

  @Test(arguments: Backend.available)
  func `a month of nine is named and not shown, one of ten is`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-10-02 08:00")
    try await rate(9, bench, on: "2023-08-10", "a")
    try await rate(10, bench, on: "2023-09-10", "b")
    try await bench.citizen.release()
    let figures = try await bench.citizen.publicFigures()
    #expect(figures.months.map(\.isFinal) == [true, true, false])
    let whole = figures.whole(of: 2023)
    #expect(whole.hidden.map(\.iso) == ["2023-08", "2023-10"])
    #expect(whole.ratings?.rated == 10)
    #expect(figures.table(.unit, of: PublicQuarter(year: 2023, number: 3)).rows.map(\.ratings?.rated) == [10])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a few ratings that come after the end do not show, hundreds do`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-10-02 08:00")
    try await rate(25, bench, on: "2023-09-10", "a")
    try await bench.citizen.release()
    #expect(try await shown("2023-09", bench) == 25)
    try await rate(1, bench, on: "2023-09-11", "b")
    #expect(try await bench.citizen.release() == false)
    try await rate(8, bench, on: "2023-09-12", "c")
    #expect(try await bench.citizen.release() == false)
    #expect(try await shown("2023-09", bench) == 25)
    try await rate(300, bench, on: "2023-09-13", "d")
    #expect(try await bench.citizen.release())
    #expect(try await shown("2023-09", bench) == 334)
    let quarter = PublicQuarter(year: 2023, number: 3)
    #expect(try await bench.citizen.publicFigures().table(.unit, of: quarter).rows.map(\.ratings?.rated) == [334])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `what an import adds stays away where both versions together would show a small group`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend, at: "2023-10-02 08:00")
    try await rate(25, bench, on: "2023-09-10", "a")
    try await rate(14, bench, on: "2023-09-10", "k", channel: "kiosk")
    try await bench.citizen.release()
    #expect(try await shown("2023-09", bench) == 39)
    try await rate(40, bench, on: "2023-09-10", "b")
    try await rate(3, bench, on: "2023-09-10", "l", channel: "kiosk")
    #expect(try await bench.citizen.release() == false)
    #expect(try await shown("2023-09", bench) == 39)
  }

  @Test(arguments: Backend.available)
  func `a small group takes the next smallest with it, and a year shows what its quarters show`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend, at: "2023-10-02 08:00")
    try await rate(40, bench, on: "2023-09-10", "a")
    try await rate(25, bench, on: "2023-09-10", "b", unit: "21040")
    try await rate(4, bench, on: "2023-09-10", "c", unit: "21043")
    try await rate(30, bench, on: "2023-05-10", "d", unit: "21043")
    try await rate(30, bench, on: "2023-05-10", "e")
    try await bench.citizen.release()
    let figures = try await bench.citizen.publicFigures()
    let third = figures.table(.unit, of: PublicQuarter(year: 2023, number: 3))
    #expect(third.whole.ratings?.rated == 69)
    #expect(third.rows.map { "\($0.key) \($0.ratings?.rated ?? -1)" } == ["21040 -1", "21043 -1", "524-mc 40"])
    #expect(figures.quarters.map(\.number) == [2, 3])
    let year = figures.table(.unit, of: 2023)
    #expect(year.rows.map { "\($0.key) \($0.ratings?.rated ?? -1)" } == ["21040 -1", "21043 30", "524-mc 70"])
    #expect(year.rows.map(\.isPartial) == [false, true, false])
  }

  @Test(arguments: Backend.available)
  func `servers that release at once publish once, and the journal says what`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-10-02 08:00")
    try await rate(25, bench, on: "2023-09-10", "a")
    let others = [try await bench.connectAgain(), try await bench.connectAgain()]
    let offices = [bench.citizen] + others.map { bench.office(nil, on: $0) }
    let moved = try await withThrowingTaskGroup(of: Bool.self) { group in
      for office in offices { group.addTask { try await office.release() } }
      return try await group.reduce(into: [Bool]()) { $0.append($1) }
    }
    #expect(moved.count { $0 } == 1)
    #expect(try await bench.citizen.publicFigures().months.map(\.number) == [1, 2])
    let entries = try await bench.query("SELECT unit, officer, body FROM journal WHERE verb = 'release'")
    #expect(entries == [["", "", #"{"facts":{"2023-09":"0 0 0 0 25 0 0 0","2023-10":""}}"#]])
    for books in others { await books.close() }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `taps that nobody asked for are published apart`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-09-20 08:00")
    _ = try await bench.lan.open([CounterNumber(3)])
    let tablet = try await Tablet(bench, at: 3)
    for level in [1, 1, 5] as [Satisfaction] { try await tablet.tap(level, nil) }
    try await rate(12, bench, on: "2023-09-10", "a")
    try bench.at("2023-10-02 08:00")
    try await bench.citizen.sealEarlierDays()
    try await bench.citizen.release()
    let figures = try await bench.citizen.publicFigures()
    let whole = figures.whole(of: [try month("2023-09")])
    #expect(whole.ratings?.levels.levels == [0, 0, 0, 0, 12])
    #expect(whole.excluded == ExcludedRatings(unasked: 3, withdrawn: 0))
    #expect(figures.table(.source, of: PublicQuarter(year: 2023, number: 3)).rows.map(\.key) == ["paper"])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `only the unit that is named is public, with those below it`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-10-02 08:00")
    try await rate(25, bench, on: "2023-09-10", "a")
    try await rate(11, bench, on: "2023-09-10", "b", unit: "21040")
    try await bench.administrator.setPublicUnit(UnitCode(rawValue: "21040"))
    try await bench.citizen.release()
    #expect(try await shown("2023-09", bench) == 11)
    #expect(try await bench.citizen.publicFigures().scopeName == "Châu Ổ")
    await expect(.needsRole(.administrator)) { try await bench.hoa.setPublicUnit(nil) }
    guard
      case .unknownUnit = await refusalOf({ try await bench.administrator.setPublicUnit(UnitCode(rawValue: "khongco")) }
      )
    else {
      Issue.record("an unknown unit became public")
      return
    }
  }
}
