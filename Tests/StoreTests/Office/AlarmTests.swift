// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Bad ratings become too many: who is told, when, and what becomes of it.
///
/// The district's desk had 1,200 ratings in 2022, 12 of them bad: a bad one adds 54, at 112 there is an alarm. On Friday
/// 10/11/2023 it has 30 ratings, 6 of them bad.
@Suite(.serialized) struct AlarmTests {
  private static let desk = UnitCode(rawValue: "524-mc")

  private func bench(_ backend: Backend, past: Bool = true) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend)
    if past { try await bench.count(good: 1_188, bad: 12, on: "2022-06-15") }
    return bench
  }

  /// The next morning's first start.
  private func morning(_ bench: OfficeBench, _ time: String) async throws {
    try bench.at(time)
    try await bench.citizen.sealEarlierDays()
  }

  /// A bench on the Monday after the bad Friday.
  private func alarmed(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await bench(backend)
    try await bench.count(good: 24, bad: 6, on: "2023-11-10")
    try await morning(bench, "2023-11-13 07:20")
    return bench
  }

  @Test(arguments: Backend.available)
  func `an alarm keeps what it was made of`(_ backend: Backend) async throws {
    let bench = try await alarmed(backend)
    let alarm = try #require(try await bench.hoa.alarms().alarms.first)
    #expect(
      alarm
        == Alarm(
          unit: Self.desk, number: 1, rule: .cusum(step: 55, threshold: 112), day: try day("2023-11-10"),
          since: try day("2023-11-10"), ratings: 30, bad: 6,
          baseline: WatchBaseline(period: .year(2022), ratings: 1_200, bad: 12), version: 1,
          raised: try local("2023-11-13 07:20")))
    let story = try await bench.hoa.alarm(1)
    #expect(story.stretches.map(\.ratings) == [30] && story.stretches.map(\.bad) == [6])
    // Bad ones third, eighth and thirteenth of the day: 54, 104, 154.
    #expect(story.stretches.map(\.sum) == [154])
    #expect(!story.hasChanged && story.comment == nil)
    #expect(try await bench.books.check(head: nil).problems.allSatisfy { !$0.isOfAlarms })
  }

  @Test(arguments: Backend.available)
  func `it is seen, looked into and closed, and the journal says by whom`(_ backend: Backend) async throws {
    let bench = try await alarmed(backend)
    let seen = try await bench.hoa.acknowledgeAlarm(1)
    #expect(seen.state == .acknowledged && seen.acknowledged?.officer == Login(rawValue: "hoa"))
    await expect(.alarmState(1, .acknowledged)) { _ = try await bench.binh.acknowledgeAlarm(1) }
    bench.wait(minutes: 5)
    let closed = try await bench.binh.closeAlarm(1, comment: text("Chị Lan nghỉ, quầy 3 đóng"))
    #expect(closed.acknowledged == seen.acknowledged)
    #expect(closed.closed == Stamp(officer: Login(rawValue: "binh"), at: bench.clock.now))
    await expect(.alarmState(1, .closed)) { _ = try await bench.hoa.closeAlarm(1, comment: text("Nữa")) }
    await expect(.alarmState(1, .closed)) { _ = try await bench.hoa.acknowledgeAlarm(1) }
    await expect(.unknownAlarm(2, known: [1])) { _ = try await bench.hoa.alarm(2) }
    let story = try await bench.hoa.alarm(1)
    #expect(story.alarm == closed && story.comment == "Chị Lan nghỉ, quầy 3 đóng")
    let entries = try await bench.query(
      "SELECT verb, officer, body FROM journal WHERE subject = 'alarm:524-mc/1' ORDER BY sequence")
    #expect(
      entries.map { "\($0[0]) \($0[1])" } == ["raise_alarm ", "acknowledge_alarm hoa", "close_alarm binh"])
    #expect(entries.allSatisfy { !$0[2].contains("Lan") }, "the comment stands apart")
    #expect(entries[2][2].contains("commitments"))
  }

  @Test(arguments: Backend.available)
  func `whoever closes an alarm has seen it, and the list has open ones first`(_ backend: Backend) async throws {
    let bench = try await alarmed(backend)
    try await bench.count(good: 24, bad: 6, on: "2023-11-13")
    try await bench.count(good: 24, bad: 6, on: "2023-11-14")
    try await morning(bench, "2023-11-15 07:20")
    #expect(try await bench.hoa.openAlarms().map(\.number) == [3, 2, 1])
    let closed = try await bench.hoa.closeAlarm(3, comment: text("Đã họp"))
    #expect(closed.acknowledged == closed.closed)
    _ = try await bench.hoa.acknowledgeAlarm(2)
    #expect(try await bench.hoa.alarms().alarms.map(\.number) == [1, 2, 3])
    #expect(try await bench.hoa.openAlarms().map(\.number) == [1])
  }

  @Test(arguments: Backend.available)
  func `a clerk is told nothing, at no time`(_ backend: Backend) async throws {
    let bench = try await alarmed(backend)
    #expect(try await bench.lan.openAlarms() == [])
    await expect(.needsRole(.manager)) { _ = try await bench.lan.alarms() }
    await expect(.needsRole(.manager)) { _ = try await bench.lan.alarm(1) }
    await expect(.needsRole(.manager)) { _ = try await bench.lan.acknowledgeAlarm(1) }
    await expect(.needsRole(.manager)) { _ = try await bench.lan.closeAlarm(1, comment: text("x")) }
    await expect(.needsOfficer) { _ = try await bench.citizen.alarms() }
    let mark = try await bench.lan.news().mark
    #expect(try await bench.lan.news(after: mark).news == [])
    #expect(try await bench.lan.actionsToday().isEmpty)
  }

  @Test(arguments: Backend.available)
  func `other units' managers do not see it, those above do`(_ backend: Backend) async throws {
    let bench = try await alarmed(backend)
    try await bench.hireTown()
    let town = bench.office("phuc")
    #expect(try await town.openAlarms() == [])
    #expect(try await town.alarms().alarms == [])
    await expect(.unknownAlarm(1, known: [])) { _ = try await town.acknowledgeAlarm(1) }
    await expect(.outsideScope(Self.desk)) { _ = try await town.alarm(1, unit: Self.desk) }
    #expect(try await bench.administrator.openAlarms().map(\.unit) == [Self.desk])
  }

  @Test(arguments: Backend.available)
  func `numbers are counted in the unit; one that two units have needs its unit`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let communes = ["21040", "21043"]
    for commune in communes {
      try await bench.count(good: 1_188, bad: 12, on: "2022-06-15", unit: commune)
      try await bench.count(good: 24, bad: 6, on: "2023-11-10", unit: commune)
    }
    try await morning(bench, "2023-11-13 07:20")
    await expect(.ambiguousUnit("cb 1", communes)) { _ = try await bench.administrator.alarm(1) }
    let commune = UnitCode(rawValue: communes[1])
    #expect(try await bench.administrator.alarm(1, unit: commune).alarm.unit == commune)
    #expect(try await bench.administrator.acknowledgeAlarm(1, unit: commune).unit == commune)
  }

  // MARK: - When

  @Test(arguments: Backend.available)
  func `a Friday's alarm is raised on the Saturday and told on the Monday`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.count(good: 24, bad: 6, on: "2023-11-10")
    try await morning(bench, "2023-11-10 17:00")
    #expect(try await bench.query("SELECT number FROM alarm") == [], "the day is not over")
    for (time, told) in [("2023-11-11 00:10", 0), ("2023-11-12 09:00", 0), ("2023-11-13 00:10", 1)] {
      try await morning(bench, time)
      #expect(try await bench.query("SELECT number FROM alarm") == [["1"]])
      #expect(try await bench.hoa.openAlarms().count == told)
      #expect(try await bench.hoa.alarms().alarms.count == told)
      if told == 0 { await expect(.unknownAlarm(1, known: [])) { _ = try await bench.hoa.acknowledgeAlarm(1) } }
    }
  }

  // Friday 29/12/2023; Monday 1/1/2024 is off.
  @Test(arguments: Backend.available)
  func `before New Year it waits for the day after, and January still looks at December`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    try await bench.count(good: 24, bad: 6, on: "2023-12-29")
    try await morning(bench, "2024-01-01 08:00")
    #expect(try await bench.hoa.openAlarms() == [])
    try await morning(bench, "2024-01-02 07:00")
    let alarm = try #require(try await bench.hoa.openAlarms().first)
    #expect(alarm.day == (try day("2023-12-29")))
    #expect(alarm.baseline.period == .year(2022), "2023 is what is watched")
  }

  @Test(arguments: Backend.available)
  func `two counters that start at once raise it once`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.count(good: 24, bad: 6, on: "2023-11-10")
    try bench.at("2023-11-13 07:20")
    let (first, second) = (bench.citizen, bench.office(nil, on: try await bench.connectAgain()))
    async let one: Void = first.sealEarlierDays()
    async let other: Void = second.sealEarlierDays()
    _ = try await (one, other)
    try await first.sealEarlierDays()
    #expect(try await bench.query("SELECT number FROM alarm") == [["1"]])
    #expect(try await bench.query("SELECT count(*) FROM journal WHERE verb = 'raise_alarm'") == [["1"]])
    try await morning(bench, "2023-11-14 07:20")
    #expect(try await bench.query("SELECT number FROM alarm") == [["1"]])
  }

  @Test(arguments: Backend.available)
  func `slips entered late make no second alarm for the same days, and the story says that counts have changed`(
    _ backend: Backend
  ) async throws {
    let bench = try await alarmed(backend)
    try await bench.count(good: 5, bad: 5, on: "2023-11-10", source: .paper)
    try await morning(bench, "2023-11-14 07:20")
    #expect(try await bench.hoa.openAlarms().map(\.number) == [1])
    let story = try await bench.hoa.alarm(1)
    #expect(story.hasChanged && story.ratings == 40 && story.bad == 11)
    #expect(story.alarm.ratings == 30 && story.alarm.bad == 6)
    // Late slips of a day that nobody was alarmed about are noticed the next morning.
    try await bench.count(good: 5, bad: 8, on: "2023-11-13", source: .paper)
    try await morning(bench, "2023-11-15 07:20")
    #expect(try await bench.hoa.openAlarms().map(\.day) == [try day("2023-11-13"), try day("2023-11-10")])
  }

  // MARK: - Too little to say anything

  @Test(arguments: Backend.available)
  func `empty books have no alarms and nothing to watch`(_ backend: Backend) async throws {
    let bench = try await bench(backend, past: false)
    try await morning(bench, "2023-11-07 07:20")
    let list = try await bench.hoa.alarms()
    #expect(list.alarms.isEmpty && list.watches.isEmpty)
    #expect(try await bench.hoa.openAlarms() == [])
    await expect(.unknownAlarm(1, known: [])) { _ = try await bench.hoa.alarm(1) }
  }

  @Test(arguments: Backend.available)
  func `with one rating, or one fewer than a thousand, nothing is watched and it is said why`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend, past: false)
    try await bench.count(good: 0, bad: 1, on: "2023-11-06")
    try await morning(bench, "2023-11-07 07:20")
    let period = try Period(from: day("2020-01-01"), through: day("2022-12-31"))
    var watch = try #require(try await bench.hoa.alarms().watches.first)
    #expect(watch.unit == Self.desk)
    #expect(watch.state == .tooFew(WatchBaseline(period: period, ratings: 0, bad: 0)))
    try await bench.count(good: 989, bad: 10, on: "2022-03-01")
    try await bench.count(good: 24, bad: 6, on: "2023-11-07")
    try await morning(bench, "2023-11-08 07:20")
    watch = try #require(try await bench.hoa.alarms().watches.first)
    #expect(watch.state == .tooFew(WatchBaseline(period: period, ratings: 999, bad: 10)))
    #expect(try await bench.hoa.alarms().alarms.isEmpty)
    try await bench.count(good: 1, bad: 0, on: "2020-01-01")
    try await morning(bench, "2023-11-09 07:20")
    watch = try #require(try await bench.hoa.alarms().watches.first)
    #expect(watch.state == .watched(WatchBaseline(period: period, ratings: 1_000, bad: 10)))
    #expect(try await bench.hoa.alarms().alarms.count == 1)
  }

  @Test(arguments: Backend.available)
  func `taps that nobody asked for neither make an alarm nor count as usual`(_ backend: Backend) async throws {
    let bench = try await bench(backend, past: false)
    try await bench.count(good: 600, bad: 0, on: "2022-06-15")
    try await bench.count(good: 600, bad: 0, on: "2022-06-15", source: .unasked)
    try await bench.count(good: 10, bad: 0, on: "2023-11-10")
    try await morning(bench, "2023-11-13 07:20")
    guard case .tooFew(let baseline) = try #require(try await bench.hoa.alarms().watches.first).state else {
      Issue.record("taps count as usual")
      return
    }
    #expect(baseline.ratings == 600)
    try await bench.count(good: 600, bad: 0, on: "2022-06-15")
    try await bench.count(good: 0, bad: 30, on: "2023-11-13", source: .unasked)
    try await morning(bench, "2023-11-14 07:20")
    #expect(try await bench.hoa.alarms().alarms.isEmpty)
  }

  // MARK: - Checking

  @Test(arguments: Backend.available)
  func `imported ratings are watched, and the books stay whole`(_ backend: Backend) async throws {
    let bench = try await bench(backend, past: false)
    let past = ratingRows([10, 0, 0, 0, 990], on: "2022-10-10")
    try await bench.importRatings(past + ratingRows([4, 2, 0, 0, 24], on: "2023-11-03"))
    try await morning(bench, "2023-11-07 07:20")
    #expect(try await bench.hoa.openAlarms().map(\.day) == [try day("2023-11-03")])
    _ = try await bench.hoa.closeAlarm(1, comment: text("Mất mạng cả buổi"))
    try await expectClean(bench)
    try await bench.tamper("UPDATE alarm SET closed_by = 'binh'")
    #expect(try await bench.books.check(head: nil).problems == [.alteredAlarm(unit: Self.desk, number: 1)])
  }
}

extension CheckReport.Problem {
  fileprivate var isOfAlarms: Bool { if case .alteredAlarm = self { true } else { false } }
}
