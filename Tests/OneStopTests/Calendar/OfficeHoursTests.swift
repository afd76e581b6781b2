// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop

struct OfficeHoursTests {
  @Test(arguments: [
    ("3/5/2024 06:59:59", false), ("3/5/2024 07:00", true), ("3/5/2024 11:30", true), ("3/5/2024 11:30:01", false),
    ("3/5/2024 13:30", true), ("3/5/2024 17:00:00", true), ("3/5/2024 17:00:01", false), ("4/5/2024 08:00", true),
    ("5/5/2024 08:00", false), ("1/5/2024 08:00", false),
  ])
  func `the office is open in its sessions on working days`(_ text: String, _ isOpen: Bool) throws {
    #expect(try Announced.calendar().isOpen(at: try moment(text)) == isOpen)
  }

  @Test func `a make-up Saturday has Friday's hours unless it has its own`() throws {
    let saturday = try day("4/5/2024")
    let friday = OfficeHours(weekday: .friday, sessions: [try session("7:30", "11:00")])
    #expect(try Announced.calendar(hours: [friday]).sessions(on: saturday) == friday.sessions)
    let own = OfficeHours(weekday: .saturday, sessions: [try session("8:00", "11:00")])
    #expect(try Announced.calendar(hours: [friday, own]).sessions(on: saturday) == own.sessions)
    let none = OfficeHours(weekday: .saturday, sessions: [])
    #expect(try Announced.calendar(hours: [friday, none]).sessions(on: saturday) == friday.sessions)
  }

  @Test func `hours for Saturdays do not make Saturdays working days`() throws {
    let own = OfficeHours(weekday: .saturday, sessions: [try session("8:00", "11:00")])
    let calendar = try Announced.calendar(hours: [own])
    #expect(!calendar.isWorkingDay(try day("11/5/2024")))
    #expect(calendar.sessions(on: try day("11/5/2024")).isEmpty)
  }

  @Test func `the unit's own hours stand over the general, and later over earlier`() throws {
    let general = OfficeHours(weekday: .monday, sessions: [try session("8:00", "16:00")])
    let own = OfficeHours(
      unit: "525", weekday: .monday, validFrom: try day("2024-06-01"), sessions: [try session("7:30", "11:30")])
    let later = OfficeHours(
      unit: "525", weekday: .monday, validFrom: try day("2024-09-01"), sessions: [try session("9:00", "12:00")])
    let hours = [later, general, own]
    let here = try WorkingCalendar(entries: try Announced.entries(), hours: hours, for: "525")
    #expect(here.sessions(on: try day("27/5/2024")) == general.sessions)
    #expect(here.sessions(on: try day("3/6/2024")) == own.sessions)
    #expect(here.sessions(on: try day("9/9/2024")) == later.sessions)
    #expect(here.sessions(on: try day("10/9/2024")) == OfficeHours.usualSessions)
    let there = try WorkingCalendar(entries: try Announced.entries(), hours: hours, for: "526")
    #expect(there.sessions(on: try day("9/9/2024")) == general.sessions)
  }
}
