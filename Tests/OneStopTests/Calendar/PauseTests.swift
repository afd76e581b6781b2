// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop

/// November 2023 has no day off; the 6th is a Monday.
struct PauseTests {
  // 7/11 first, 8/11 second day, pausing; 9–14/11 are left out; 15/11 third day.
  @Test func `the day of pausing counts, the day of resumption does not`() throws {
    let pause = ("8/11/2023 09:00", Optional("14/11/2023 10:00"))
    #expect(try Announced.calendar().due("6/11/2023 08:00", "3nlv", pauses: [pause]) == "2023-11-15")
  }

  @Test func `a pause within one day leaves no day out`() throws {
    let pause = ("8/11/2023 09:00", Optional("8/11/2023 16:00"))
    #expect(try Announced.calendar().due("6/11/2023 08:00", "3nlv", pauses: [pause]) == "2023-11-09")
  }

  @Test func `pauses that overlap are one`() throws {
    let pauses = [
      ("9/11/2023 09:00", Optional("10/11/2023 10:00")), ("8/11/2023 09:00", Optional("14/11/2023 10:00")),
      ("14/11/2023 08:00", Optional("15/11/2023 08:00")),
    ]
    #expect(try Announced.calendar().due("6/11/2023 08:00", "3nlv", pauses: pauses) == "2023-11-16")
  }

  // The third day is 9/11; paused on it, its rest is given back after the resumption on 14/11.
  @Test func `a pause that begins on the last day moves the end behind itself`() throws {
    let pause = ("9/11/2023 09:00", Optional("14/11/2023 10:00"))
    #expect(try Announced.calendar().due("6/11/2023 08:00", "3nlv", pauses: [pause]) == "2023-11-15")
  }

  @Test func `there is no due date while the office waits`() throws {
    let pauses = [("8/11/2023 09:00", String?.none)]
    let calendar = try Announced.calendar()
    for limit in ["3nlv", "3n", "1th", "2,5nlv", "20gio"] {
      #expect(try calendar.due("6/11/2023 08:00", limit, pauses: pauses) == nil, "\(limit)")
      #expect(try calendar.due("6/11/2023 08:00", limit, pauses: pauses, .restart) == nil, "\(limit)")
    }
    #expect(try calendar.due("8/11/2023 08:00", "ngay", pauses: pauses) == nil)
  }

  @Test func `asking for papers after the due date does not wipe it out`() throws {
    let calendar = try Announced.calendar()
    for pause in [("10/11/2023 09:00", Optional("14/11/2023 10:00")), ("10/11/2023 09:00", nil)] {
      #expect(try calendar.due("6/11/2023 08:00", "3nlv", pauses: [pause]) == "2023-11-09")
      #expect(try calendar.due("6/11/2023 08:00", "3nlv", pauses: [pause], .restart) == "2023-11-09")
    }
    #expect(try calendar.due("6/11/2023 08:00", "1gio", pauses: [("6/11/2023 10:00", nil)]) == "2023-11-06 09:00")
  }

  // 10 days from 6/11 end on 16/11; 9, 10 and 11/11 are left out, so 19/11, a Sunday, which moves to Monday.
  @Test func `calendar days and months are shifted by the days left out`() throws {
    let pause = ("8/11/2023 09:00", Optional("11/11/2023 10:00"))
    let calendar = try Announced.calendar()
    #expect(try calendar.due("6/11/2023 08:00", "10n", pauses: [pause]) == "2023-11-20")
    // 6/12 and three days: 9/12, a Saturday.
    #expect(try calendar.due("6/11/2023 08:00", "1th", pauses: [pause]) == "2023-12-11")
  }

  // Received 8:00: two hours until 10:00, resumed 15:00: two more until 17:00, one from 7:00.
  @Test func `hours leave out exactly the wait`() throws {
    let pause = ("6/11/2023 10:00", Optional("6/11/2023 15:00"))
    #expect(try Announced.calendar().due("6/11/2023 08:00", "5gio", pauses: [pause]) == "2023-11-07 08:00")
    let nights = ("6/11/2023 17:30", Optional("7/11/2023 06:00"))
    #expect(try Announced.calendar().due("6/11/2023 16:00", "2gio", pauses: [nights]) == "2023-11-07 08:00")
  }

  @Test func `a restart counts the whole limit from the last resumption`() throws {
    let calendar = try Announced.calendar()
    let once = [("8/11/2023 09:00", Optional("14/11/2023 10:00"))]
    #expect(try calendar.due("6/11/2023 08:00", "3nlv", pauses: once, .restart) == "2023-11-17")
    let twice = once + [("16/11/2023 09:00", Optional("18/11/2023 10:00"))]
    // Resumed on a Saturday: counts as of Monday 20/11.
    #expect(try calendar.due("6/11/2023 08:00", "3nlv", pauses: twice, .restart) == "2023-11-23")
  }

  @Test func `the same day is judged anew at the resumption`() throws {
    let calendar = try Announced.calendar()
    #expect(
      try calendar.due("6/11/2023 08:00", "ngay", pauses: [("6/11/2023 09:00", "8/11/2023 15:00")]) == "2023-11-08")
    #expect(
      try calendar.due("6/11/2023 08:00", "ngay", pauses: [("6/11/2023 09:00", "8/11/2023 15:01")]) == "2023-11-09")
  }

  @Test func `a wait before the receipt changes nothing`() throws {
    let pause = ("1/11/2023 09:00", Optional("3/11/2023 10:00"))
    #expect(try Announced.calendar().due("6/11/2023 08:00", "3nlv", pauses: [pause]) == "2023-11-09")
    #expect(try Announced.calendar().due("6/11/2023 08:00", "3nlv", pauses: [pause], .restart) == "2023-11-09")
  }
}
