// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop

struct WorkingCalendarTests {
  @Test func `a make-up Saturday counts as a working day`() throws {
    let calendar = try Announced.calendar()
    #expect(calendar.kind(of: try day("4/5/2024")) == .makeUp("Làm bù cho 29/4"))
    #expect(calendar.isWorkingDay(try day("4/5/2024")))
    #expect(calendar.kind(of: try day("29/4/2024")) == .dayOff("Hoán đổi với 4/5"))
    #expect(calendar.kind(of: try day("11/5/2024")) == .weekend)
    #expect(calendar.kind(of: try day("6/5/2024")) == .working)
  }

  @Test func `the next and the last working day step over Tết`() throws {
    let calendar = try Announced.calendar()
    #expect(calendar.nextWorkingDay(onOrAfter: try day("8/2/2024")).iso == "2024-02-15")
    #expect(calendar.lastWorkingDay(onOrBefore: try day("14/2/2024")).iso == "2024-02-07")
    #expect(calendar.nextWorkingDay(onOrAfter: try day("15/2/2024")).iso == "2024-02-15")
  }

  // Counted on a wall calendar: 22 Mondays to Fridays, less 29/4 and 30/4 and 18/4.
  @Test func `April 2024 has 19 working days`() throws {
    let calendar = try Announced.calendar()
    #expect(calendar.workingDays(after: try day("31/3/2024"), through: try day("30/4/2024")) == 19)
    #expect(calendar.workingDays(after: try day("30/4/2024"), through: try day("31/3/2024")) == 0)
  }

  @Test func `a local closure holds for its unit only`() throws {
    let storm = CalendarEntry(
      day: try day("2024-09-18"), kind: .closedLocally, name: "Bão số 4", source: "12/TB-UBND", unit: "525")
    let all = try Announced.entries() + [storm]
    let here = try WorkingCalendar(entries: all, hours: [], for: "525")
    let there = try WorkingCalendar(entries: all, hours: [], for: "526")
    #expect(here.kind(of: storm.day) == .closedLocally("Bão số 4"))
    #expect(there.kind(of: storm.day) == .working)
    #expect(try WorkingCalendar(entries: all, hours: [], for: nil).isWorkingDay(storm.day))
    #expect(here.loadedYears == there.loadedYears)
  }

  @Test func `a storm closes a make-up Saturday too`() throws {
    let closure = CalendarEntry(day: try day("2024-05-04"), kind: .closedLocally, name: "Mất điện", unit: "525")
    #expect(try Announced.calendar(also: [closure]).kind(of: closure.day) == .closedLocally("Mất điện"))
  }

  @Test func `an announcement stands over an estimate`() throws {
    let saturday = try day("2027-05-08")
    let entries = [
      CalendarEntry(day: saturday, kind: .dayOff, name: "tạm tính", isEstimate: true),
      CalendarEntry(day: saturday, kind: .workingSaturday, name: "Làm bù"),
    ]
    #expect(try WorkingCalendar(entries: entries).kind(of: saturday) == .makeUp("Làm bù"))
  }
}

struct CalendarContradictionTests {
  @Test func `a day both off and made up is refused with both names`() throws {
    let saturday = try day("2024-05-04")
    let off = CalendarEntry(day: saturday, kind: .dayOff, name: "Nghỉ")
    let contradiction = InvalidCalendar.offAndMakeUp(saturday, off: "Nghỉ", makeUp: "Làm bù cho 29/4")
    #expect(throws: contradiction) { try Announced.calendar(also: [off]) }
    #expect(throws: contradiction) { try WorkingCalendar(entries: [off] + Announced.entries()) }
  }

  @Test func `only weekend days can be made up`() throws {
    let monday = try day("2024-05-06")
    let entry = CalendarEntry(day: monday, kind: .workingSaturday, name: "Làm bù")
    #expect(throws: InvalidCalendar.makeUpOutsideWeekend(monday, name: "Làm bù")) {
      try WorkingCalendar(entries: [entry])
    }
  }

  @Test func `two kinds for one unit and day are refused, also with a third between them`() throws {
    let sunday = try day("2024-05-05")
    let closure = CalendarEntry(day: sunday, kind: .closedLocally, name: "Bão", unit: "525")
    let makeUp = CalendarEntry(day: sunday, kind: .workingSaturday, name: "Làm bù", unit: "525")
    let off = CalendarEntry(day: sunday, kind: .dayOff, name: "Nghỉ")
    let worked = CalendarEntry(day: sunday, kind: .workingSaturday, name: "Làm bù")
    #expect(throws: InvalidCalendar.twoKinds(sunday, .closedLocally, .workingSaturday, unit: "525")) {
      try WorkingCalendar(entries: [closure, makeUp])
    }
    #expect(throws: InvalidCalendar.offAndMakeUp(sunday, off: "Nghỉ", makeUp: "Làm bù")) {
      try WorkingCalendar(entries: [off, closure, worked])
    }
  }

  @Test func `the same entry twice is harmless`() throws {
    let entries = try Announced.entries()
    #expect(try WorkingCalendar(entries: entries + entries).loadedYears == [2022, 2023, 2024, 2025, 2026])
  }

  @Test func `sessions that overlap or run backwards are refused`() throws {
    let overlap = OfficeHours(
      weekday: .monday, sessions: [try session("7:00", "11:30"), try session("11:00", "17:00")])
    let backwards = OfficeHours(weekday: .monday, sessions: [try session("11:30", "7:00")])
    let three = OfficeHours(
      weekday: .monday,
      sessions: [try session("7:00", "9:00"), try session("10:00", "11:00"), try session("13:00", "17:00")])
    #expect(throws: InvalidCalendar.sessionsOverlap(overlap)) { try WorkingCalendar(entries: [], hours: [overlap]) }
    #expect(throws: InvalidCalendar.sessionRunsBackwards(backwards)) {
      try WorkingCalendar(entries: [], hours: [backwards])
    }
    #expect(throws: InvalidCalendar.tooManySessions(three)) { try WorkingCalendar(entries: [], hours: [three]) }
  }

  @Test func `hours given twice, or never, are refused`() throws {
    let monday = OfficeHours(weekday: .monday, sessions: [try session("7:00", "11:30")])
    #expect(throws: InvalidCalendar.hoursTwice(monday)) { try WorkingCalendar(entries: [], hours: [monday, monday]) }
    let newYear = try day("2025-01-01")
    let shut = OfficeHours.usual.map { OfficeHours(weekday: $0.weekday, validFrom: newYear, sessions: []) }
    #expect(throws: InvalidCalendar.neverOpen(from: newYear)) { try WorkingCalendar(entries: [], hours: shut) }
  }
}
