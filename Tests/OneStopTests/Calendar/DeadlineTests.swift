// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop

struct DeadlineTests {
  @Test(arguments: [
    // The checks of the specification.
    ("26/4/2024 08:00", "3nlv", "2024-05-04"), ("24/1/2024 08:00", "15n", "2024-02-15"),
    ("23/11/2026 08:00", "1nlv", "2026-11-25"), ("2/10/2023 15:30", "ngay", "2023-10-03"),
    // The first day is not counted, weekends are not worked.
    ("6/11/2023 08:00", "5nlv", "2023-11-13"), ("10/11/2023 16:59", "1nlv", "2023-11-13"),
    // Nothing lies between 7/2 and 15/2/2024 but Tết.
    ("7/2/2024 08:00", "1nlv", "2024-02-15"), ("7/2/2024 08:00", "1n", "2024-02-15"),
    // 1/1/2024 was a Monday; a deadline may cross loaded years.
    ("29/12/2023 08:00", "1nlv", "2024-01-02"),
    // 28/8/2026 is a Friday: 29 and 30 weekend, 31/8–2/9 off.
    ("28/8/2026 08:00", "1nlv", "2026-09-03"), ("21/8/2026 08:00", "1nlv", "2026-08-22"),
  ])
  func `limits in days end where a calendar on the wall says`(
    _ received: String, _ limit: String, _ due: String
  ) throws {
    #expect(try Announced.calendar().due(received, limit) == due)
  }

  @Test(arguments: [
    ("2/10/2023 15:00:00", "2023-10-02"), ("2/10/2023 15:00:01", "2023-10-03"), ("2/10/2023 05:00", "2023-10-02"),
    ("2/10/2023 12:15", "2023-10-02"), ("6/10/2023 15:30", "2023-10-09"), ("7/10/2023 09:00", "2023-10-09"),
    ("2/10/2023 20:00", "2023-10-03"), ("28/4/2023 15:30", "2023-05-04"),
  ])
  func `the same day ends at three, a receipt on a day off is for the next working day`(
    _ received: String, _ due: String
  ) throws {
    #expect(try Announced.calendar().due(received, "ngay") == due)
  }

  // Received on Friday 27/10/2023 after the last session: counts as of Monday 30/10.
  @Test(arguments: [
    ("27/10/2023 17:00", "1nlv", "2023-10-30"), ("27/10/2023 17:00:01", "1nlv", "2023-10-31"),
    ("28/10/2023 09:00", "1nlv", "2023-10-31"), ("28/10/2023 09:00", "1n", "2023-10-31"),
    ("27/10/2023 12:00", "1nlv", "2023-10-30"), ("30/10/2023 05:00", "1nlv", "2023-10-31"),
  ])
  func `a receipt outside the sessions counts from the next session`(
    _ received: String, _ limit: String, _ due: String
  ) throws {
    #expect(try Announced.calendar().due(received, limit) == due)
  }

  @Test(arguments: [
    // 31/1/2024 + 1 month: 29/2/2024, a Thursday.
    ("31/1/2024 08:00", "1th", "2024-02-29"),
    // 2/7/2024 + 2 months: 2/9, Quốc khánh with 3/9.
    ("2/7/2024 08:00", "2th", "2024-09-04"),
    // 15/12/2022 + 3 months, a Wednesday.
    ("15/12/2022 08:00", "3th", "2023-03-15"),
    // A fraction of a calendar day is a whole one.
    ("6/11/2023 08:00", "2,5n", "2023-11-09"),
  ])
  func `months end on the same day of the month, parts of calendar days on whole days`(
    _ received: String, _ limit: String, _ due: String
  ) throws {
    #expect(try Announced.calendar().due(received, limit) == due)
  }

  @Test(arguments: [
    ("6/11/2023 08:00", "2,5nlv", "2023-11-09 11:30"), ("6/11/2023 08:00", "0,5nlv", "2023-11-07 11:30"),
    ("3/11/2023 08:00", "0,5nlv", "2023-11-06 11:30"),
    // Two hours, six hours, and 7.92 hours rounded to eight, from seven o'clock.
    ("6/11/2023 08:00", "0,25nlv", "2023-11-07 09:00"), ("6/11/2023 08:00", "0,75nlv", "2023-11-07 15:00"),
    ("6/11/2023 08:00", "0,99nlv", "2023-11-07 17:00"),
    // Just over the half is never before it.
    ("6/11/2023 08:00", "0,51nlv", "2023-11-07 11:30"),
  ])
  func `a part of a working day ends within the next working day`(
    _ received: String, _ limit: String, _ due: String
  ) throws {
    #expect(try Announced.calendar().due(received, limit) == due)
  }

  @Test(arguments: [
    ("6/11/2023 07:00", "8gio", "2023-11-06 17:00"), ("6/11/2023 08:12:30", "1gio", "2023-11-06 09:12:30"),
    ("6/11/2023 11:00", "1gio", "2023-11-06 14:00"), ("6/11/2023 12:00", "1gio", "2023-11-06 14:30"),
    ("6/11/2023 16:00", "2,5gio", "2023-11-07 08:30"), ("3/11/2023 16:30", "4gio", "2023-11-06 10:30"),
    ("4/11/2023 16:30", "4gio", "2023-11-06 11:00"), ("26/4/2024 16:00", "2gio", "2024-05-02 08:00"),
  ])
  func `hours begin at once and pass in sessions only`(
    _ received: String, _ limit: String, _ due: String
  ) throws {
    #expect(try Announced.calendar().due(received, limit) == due)
  }

  @Test func `half a day of an office without a lunch break ends at noon`() throws {
    let hours = try OfficeHours.usual.map {
      OfficeHours(weekday: $0.weekday, sessions: [try session("8:00", "16:00")])
    }
    #expect(try Announced.calendar(hours: hours).due("6/11/2023 09:00", "1,5nlv") == "2023-11-08 12:00")
  }

  @Test func `a local closure moves the due date`() throws {
    let storm = CalendarEntry(day: try day("2023-11-13"), kind: .closedLocally, name: "Bão", unit: "525")
    #expect(try Announced.calendar(also: [storm]).due("6/11/2023 08:00", "5nlv") == "2023-11-14")
  }
}

struct DeadlineRefusalTests {
  @Test func `a year that is not loaded is refused by name`() throws {
    let calendar = try Announced.calendar()
    let refusal = DeadlineRefusal.yearNotLoaded(2031, missing: calendar.missingHolidays(in: 2031))
    #expect(throws: refusal) { try calendar.due("22/12/2031", "5nlv") }
    #expect(!calendar.missingHolidays(in: 2031).isEmpty)
  }

  @Test func `a deadline that runs into an unloaded year is refused for that year`() throws {
    let calendar = try Announced.calendar()
    let refusal = DeadlineRefusal.yearNotLoaded(2027, missing: calendar.missingHolidays(in: 2027))
    #expect(throws: refusal) { try calendar.due("30/12/2026 08:00", "2nlv") }
    #expect(try calendar.due("30/12/2026 08:00", "1nlv") == "2026-12-31")
  }

  @Test func `an estimate is marked, an announced year is not`() throws {
    let calendar = try Announced.calendar()
    let received = try moment("4/2/2027 08:00")
    let estimate = try calendar.deadline(received: received, limit: .working(1), years: .estimate)
    // Tết 2027 is estimated from Friday 5/2 through Thursday 11/2.
    #expect(estimate.due == Due(day: try day("2027-02-12")))
    #expect(estimate.isProvisional)
    let across = try calendar.deadline(
      received: try moment("31/12/2026 08:00"), limit: .working(1), years: .estimate)
    #expect(across.due == Due(day: try day("2027-01-04")))
    #expect(across.isProvisional)
    let known = try calendar.deadline(received: try moment("6/11/2023 08:00"), limit: .working(1), years: .estimate)
    #expect(!known.isProvisional)
  }

  @Test func `an estimate may run through many years`() throws {
    let estimate = try Announced.calendar()
      .deadline(received: try moment("4/1/2027 08:00"), limit: .months(120), years: .estimate)
    #expect(estimate.due == Due(day: try day("2037-01-05")))
  }

  @Test func `a receipt far from our time is refused`() throws {
    let received = Instant(milliseconds: .max)
    #expect(throws: DeadlineRefusal.receivedOutOfRange(received)) {
      try Announced.calendar().deadline(received: received, limit: .sameDay, years: .estimate)
    }
  }

  @Test func `a pause that ends before it begins is refused`() throws {
    let pause = Pause(from: try moment("8/11/2023 09:00"), until: try moment("8/11/2023 08:00"))
    #expect(throws: DeadlineRefusal.pauseEndsBeforeItBegins(pause)) {
      try Announced.calendar().deadline(received: try moment("6/11/2023"), limit: .working(3), pauses: [pause])
    }
  }
}
