// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop

struct LunarCalendarTests {
  // 1985, 2007, 2030 and 2053 are the years in which UTC+8 gives another day.
  @Test(arguments: [
    "1985-01-21", "2007-02-17", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2030-02-02",
    "2053-02-18",
  ])
  func `Tết is reckoned in Vietnam's own time`(_ text: String) throws {
    let day = try day(text)
    #expect(LunarCalendar.lunarNewYear(of: day.year) == day)
  }

  @Test(arguments: ["2022-04-10", "2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26"])
  func `Giỗ Tổ is the tenth of the third month`(_ text: String) throws {
    let day = try day(text)
    #expect(LunarCalendar.day(lunarDay: 10, month: 3, year: day.year) == day)
  }

  // 2023 had a second second month from 22 March; 2025 a second sixth month from 25 July.
  @Test func `a leap month is found in its year only`() throws {
    #expect(LunarCalendar.day(lunarDay: 1, month: 2, year: 2023) == (try day("2023-02-20")))
    #expect(LunarCalendar.day(lunarDay: 1, month: 2, year: 2023, isLeap: true) == (try day("2023-03-22")))
    #expect(LunarCalendar.day(lunarDay: 1, month: 6, year: 2025, isLeap: true) == (try day("2025-07-25")))
    #expect(LunarCalendar.day(lunarDay: 1, month: 3, year: 2023, isLeap: true) == nil)
    #expect(LunarCalendar.day(lunarDay: 1, month: 2, year: 2024, isLeap: true) == nil)
  }

  @Test func `days that no month has are not found`() {
    #expect(LunarCalendar.day(lunarDay: 31, month: 1, year: 2024) == nil)
    #expect(LunarCalendar.day(lunarDay: 0, month: 1, year: 2024) == nil)
    #expect(LunarCalendar.day(lunarDay: 1, month: 13, year: 2024) == nil)
    // The twelfth month before Tết 2022 had 29 days.
    #expect(LunarCalendar.day(lunarDay: 30, month: 12, year: 2021) == nil)
    #expect(LunarCalendar.day(lunarDay: 29, month: 12, year: 2021)?.iso == "2022-01-31")
  }

  @Test func `months have 29 or 30 days, and Tết lies between 20 January and 21 February`() throws {
    for year in 1901...2198 {
      let tet = LunarCalendar.lunarNewYear(of: year)
      #expect(tet >= (try LocalDay(year: year, month: 1, day: 20)), "\(year)")
      #expect(tet <= (try LocalDay(year: year, month: 2, day: 21)), "\(year)")
      let length = LunarCalendar.lunarNewYear(of: year + 1) - tet
      #expect([353, 354, 355, 383, 384, 385].contains(length), "\(year) has \(length) days")
    }
  }
}
