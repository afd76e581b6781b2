// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// From presses to the page that managers see: judged when the day is sealed, forgotten, counted, excluded, readmitted.
@Suite(.serialized) struct HonestyTests {
  private static let desk = UnitCode(rawValue: "524-mc")
  private var october: Period { .month(month) }
  private var month: LocalMonth { LocalMonth(ordinal: 2023 * 12 + 9) }

  /// Monday 2/10/2023 at counter 3: four answers three seconds apart, one at noon, one that is fine; then sealed.
  private func mashed(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-10-02 07:30")
    _ = try await bench.lan.open([CounterNumber(3)])
    try bench.at("2023-10-02 09:00")
    for visit in 1...4 {
      try await press(bench, visit, 5)
      bench.wait(seconds: 3)
    }
    try bench.at("2023-10-02 10:00")
    try await press(bench, 5, 2)
    try bench.at("2023-10-02 12:00")
    try await press(bench, 6, 5)
    try bench.at("2023-10-03 07:00")
    try await bench.citizen.sealEarlierDays()
    return bench
  }

  private func press(_ bench: OfficeBench, _ visit: Int, _ level: Satisfaction) async throws {
    _ = try await bench.lan.guide()
    let token = try await bench.citizen.show(VisitID(unit: Self.desk, number: visit))
    try await bench.citizen.answer(token, level)
  }

  private func signals(_ bench: OfficeBench) async throws -> [HonestyFlag: HonestySignal] {
    let report = try await bench.hoa.honesty(during: october, unit: Self.desk)
    let page = try #require(report.pages.first)
    #expect(report.pages.count == 1)
    return Dictionary(uniqueKeysWithValues: page.signals.map { ($0.flag, $0) })
  }

  private func counted(_ bench: OfficeBench) async throws -> Share {
    try await bench.hoa.satisfaction(during: october).total.share
  }

  @Test(arguments: Backend.available)
  func `a sealed day leaves flags and no moments`(_ backend: Backend) async throws {
    let bench = try await mashed(backend)
    #expect(
      try await bench.query("SELECT flags, count(*) FROM ballot GROUP BY flags ORDER BY flags")
        == [
          [#"["burst"]"#, "1"], [#"["closed_hours"]"#, "1"], ["[]", "1"], [#"["rapid","burst"]"#, "3"],
        ].sorted { $0[0] < $1[0] })
    #expect(
      try await bench.query("SELECT day, flags, source, c1, c2, c3, c4, c5 FROM flag_day ORDER BY flags") == [
        ["2023-10-02", "burst", "kiosk", "0", "0", "0", "0", "1"],
        ["2023-10-02", "closed_hours", "kiosk", "0", "0", "0", "0", "1"],
        ["2023-10-02", "rapid,burst", "kiosk", "0", "0", "0", "0", "3"],
      ])
    #expect(
      try await bench.query("SELECT key, c5 FROM flag_month WHERE dimension = 'hour' ORDER BY key, flags") == [
        ["09", "1"], ["09", "3"], ["12", "1"],
      ])
    #expect(
      try await bench.query("SELECT month, officer, judged, pressed, closing FROM judged_month")
        == [["2023-10", "lan", "6", "6", "0"]])
    #expect(try await bench.query("SELECT count(*) FROM open_answer") == [["0"]])
    let body = try await bench.query("SELECT body FROM journal WHERE verb = 'seal'")
    #expect(body.count == 1 && body[0][0].contains(#""burst":"4""#) && body[0][0].contains(#""rapid":"3""#))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the page names every rule with its counts`(_ backend: Backend) async throws {
    let bench = try await mashed(backend)
    let found = try await signals(bench)
    #expect(found.count == HonestyFlag.allCases.count)
    #expect(found[.rapid]?.finding == .found && found[.rapid]?.count == 3 && found[.rapid]?.base == 6)
    #expect(found[.burst]?.count == 4 && found[.closedHours]?.count == 1)
    #expect(found[.rapid]?.without == nil, "three ratings of citizens are not subtracted")
    #expect(found[.replay]?.finding == .notFound && found[.unsolicited]?.finding == .notFound)
    #expect(found[.excess]?.finding == .notFound && found[.excess]?.base == 1)
    #expect(found[.prompting]?.finding == .noData(.few(need: 30, have: 6)))
    #expect(found[.hourProfile]?.finding == .noData(.few(need: 20, have: 6)))
    #expect(found[.flatAgainstDelay]?.finding == .noData(.few(need: 90, have: 0)))
  }

  @Test(arguments: Backend.available)
  func `what is excluded leaves every rate, is counted apart, and comes back`(_ backend: Backend) async throws {
    let bench = try await mashed(backend)
    #expect(try await counted(bench) == Share(satisfied: 5, rated: 6))
    try bench.at("2023-11-06 08:00")
    let why = try text("Trẻ nhỏ nghịch máy")
    let rapid = try await bench.hoa.exclude(.rapid, during: month, reason: why)
    #expect(rapid.moved == 3 && rapid.before.rated == 6 && rapid.after == Share(satisfied: 2, rated: 3))
    #expect(try await counted(bench) == Share(satisfied: 2, rated: 3))
    let bySource = try await bench.hoa.satisfaction(during: october, by: .source)
    #expect(bySource.rows.map(\.key) == ["excluded", "kiosk"] && bySource.rows.map(\.share.rated) == [3, 3])
    #expect(bySource.total.share.rated == 3)
    let byHour = try await bench.hoa.satisfaction(during: october, by: .dimension(.hour))
    #expect(byHour.rows.map(\.share.rated) == [1, 1, 1])
    let days = Period.day(try day("2023-10-02"))
    #expect(try await bench.hoa.satisfaction(during: days).total.share.rated == 3)
    try await expectClean(bench)
    // The fourth of the burst; the other three are out already.
    #expect(try await bench.hoa.exclude(.burst, during: month, reason: why).moved == 1)
    #expect(try await counted(bench) == Share(satisfied: 1, rated: 2))
    try await expectClean(bench)
    #expect(try await signals(bench)[.rapid]?.count == 3, "marked they stay")
    #expect(try await bench.hoa.readmit(.rapid, during: month, reason: why).moved == 0, "the burst keeps them out")
    #expect(try await bench.hoa.readmit(.burst, during: month, reason: why).after == Share(satisfied: 5, rated: 6))
    #expect(try await counted(bench) == Share(satisfied: 5, rated: 6))
    try await expectClean(bench)
    let verbs = try await bench.query(
      "SELECT verb, officer FROM journal WHERE subject LIKE 'exclusion:%' ORDER BY sequence")
    #expect(verbs == [["exclude", "hoa"], ["exclude", "hoa"], ["readmit", "hoa"], ["readmit", "hoa"]])
    #expect(try await bench.query("SELECT count(*) FROM journal WHERE body LIKE '%nghịch%'") == [["0"]])
    let page = try #require(try await bench.hoa.honesty(during: october).pages.first)
    #expect(page.exclusions.map(\.isActive) == [false, false])
    #expect(page.exclusions.map(\.reason) == ["Trẻ nhỏ nghịch máy", "Trẻ nhỏ nghịch máy"])
  }

  @Test(arguments: Backend.available)
  func `nobody excludes what cannot be`(_ backend: Backend) async throws {
    let bench = try await mashed(backend)
    let why = try text("Thử")
    let month = month
    await expect(.cannotExclude(.rapid, month, .monthNotOver)) {
      _ = try await bench.hoa.exclude(.rapid, during: month, reason: why)
    }
    try bench.at("2023-11-06 08:00")
    await expect(.needsRole(.manager)) { _ = try await bench.lan.exclude(.rapid, during: month, reason: why) }
    await expect(.cannotExclude(.raised, month, .notOfRatings)) {
      _ = try await bench.hoa.exclude(.raised, during: month, reason: why)
    }
    await expect(.cannotExclude(.rapid, month.previous, .nothingMarked)) {
      _ = try await bench.hoa.exclude(.rapid, during: month.previous, reason: why)
    }
    await expect(.cannotExclude(.rapid, month, .notExcluded)) {
      _ = try await bench.hoa.readmit(.rapid, during: month, reason: why)
    }
    await expect(.outsideScope(UnitCode(rawValue: "21040"))) {
      _ = try await bench.hoa.exclude(.rapid, during: month, unit: UnitCode(rawValue: "21040"), reason: why)
    }
    _ = try await bench.hoa.exclude(.rapid, during: month, reason: why)
    await expect(.cannotExclude(.rapid, month, .alreadyExcluded)) {
      _ = try await bench.hoa.exclude(.rapid, during: month, reason: why)
    }
    #expect(try await counted(bench) == Share(satisfied: 2, rated: 3))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a secret used again is refused and counted; one that is none is only refused`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend, at: "2023-10-02 07:30")
    _ = try await bench.lan.open([CounterNumber(3)])
    _ = try await bench.lan.guide()
    let token = try await bench.citizen.show(VisitID(unit: Self.desk, number: 1))
    try await bench.citizen.answer(token, 5)
    try await bench.citizen.answer(token, 4, sequence: 1)
    try bench.at("2023-10-03 07:00")
    try await bench.citizen.sealEarlierDays()
    for _ in 1...2 { await expect(.unknownToken) { try await bench.citizen.answer(token, 1, sequence: 2) } }
    await expect(.unknownToken) { try await bench.citizen.answer(.random(), 1) }
    #expect(try await bench.query("SELECT day, replays FROM replay_day") == [["2023-10-03", "2"]])
    let replay = try #require(try await signals(bench)[.replay])
    #expect(replay.finding == .found && replay.count == 2)
    #expect(try await counted(bench) == Share(satisfied: 1, rated: 1))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `ratings from a file are judged by the hours alone, when somebody asks`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 07:30")
    try await bench.importRatings([
      "a,2023-10-02T09:00:00+07:00,524-mc,,,5,kiosk", "b,2023-10-02T09:00:01+07:00,524-mc,,,5,kiosk",
      "c,2023-10-02T12:30:00+07:00,524-mc,,,1,counter", "d,2023-10-01T09:00:00+07:00,524-mc,,,5,web",
    ])
    let found = try await signals(bench)
    #expect(found[.closedHours]?.finding == .found && found[.closedHours]?.count == 1)
    #expect(found[.closedHours]?.base == 3, "what was said from home has no hours")
    #expect(found[.rapid]?.finding == .noData(.noMoments) && found[.burst]?.finding == .noData(.noMoments))
    #expect(found[.excess]?.finding == .noData(.noVisits))
    let (hoa, month) = (bench.hoa, self.month)
    let why = try text("Thử")
    await expect(.cannotExclude(.closedHours, month, .nothingMarked)) {
      _ = try await hoa.exclude(.closedHours, during: month, reason: why)
    }
  }

  @Test(arguments: Backend.available)
  func `without data the page says so, whenever it is asked about`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    for period in [october, Period.year(1990), .year(2050)] {
      let report = try await bench.hoa.honesty(during: period)
      #expect(report.pages.map(\.unit) == [Self.desk])
      let page = try #require(report.pages.first)
      #expect(page.all == Share.none && page.found == [] && page.unmarked?.rate == nil)
      #expect(page.signals.allSatisfy { if case .noData = $0.finding { true } else { false } })
    }
    let days = try Period(from: day("2023-10-01"), through: day("2023-10-20"))
    await expect(.needsWholeMonths(days)) { _ = try await bench.hoa.honesty(during: days) }
    await expect(.needsRole(.manager)) { _ = try await bench.lan.honesty(during: .year(2023)) }
  }

  @Test(arguments: Backend.available)
  func `the check notices flags and exclusions that somebody changed behind the office's back`(
    _ backend: Backend
  ) async throws {
    let bench = try await mashed(backend)
    try bench.at("2023-11-06 08:00")
    _ = try await bench.hoa.exclude(.closedHours, during: month, reason: try text("Thử"))
    try await expectClean(bench)
    try await bench.tamper("UPDATE rating_exclusion SET active = 0")
    var report = try await bench.books.check(head: nil)
    #expect(
      report.problems.contains(.tally(unit: Self.desk, period: "2023-10", what: "rating_exclusion", rows: 1, tally: 0)))
    try await bench.tamper("UPDATE rating_exclusion SET active = 1")
    try await bench.tamper("UPDATE ballot SET flags = '[]' WHERE flags = '[\"burst\"]'")
    report = try await bench.books.check(head: nil)
    #expect(
      report.problems == [
        .tally(unit: Self.desk, period: "2023-10-02", what: "flag_day", rows: 0, tally: 1)
      ])
  }
}
