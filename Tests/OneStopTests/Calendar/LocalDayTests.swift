// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import OneStop

struct LocalDayTests {
  @Test(arguments: [
    "2023-09-05", "5/9/2023", "05/09/2023", "5-9-2023", "05-09-2023", "5.9.2023", " 5/9/2023 ",
    "ngày 05 tháng 9 năm 2023",
    "Ngày 5 tháng 09 năm 2023", "5 tháng 9 năm 2023", "NGÀY 05 THÁNG 9 NĂM 2023",
    "nga\u{300}y 5 tha\u{301}ng 9 na\u{306}m 2023",
    "ngay 5 thang 9 nam 2023", "ngày 5/9/2023", "ngày 2023-09-05",
  ])
  func `the day comes before the month however it is written`(_ text: String) throws {
    #expect(try LocalDay(parsing: text) == LocalDay(year: 2023, month: 9, day: 5))
  }

  @Test(arguments: [
    ("2023-02-29", InvalidDay.Reason.noSuchDay), ("31/4/2024", .noSuchDay), ("13/13/2024", .noSuchDay),
    ("0/1/2024", .noSuchDay), ("29/2/2100", .noSuchDay), ("31/12/1899", .outOfRange), ("1/1/2200", .outOfRange),
    ("5/9", .notADate), ("5/9/23", .shortYear), ("05.09.23", .shortYear), ("9/25/2023", .monthFirst),
    ("2023-25-09", .noSuchDay),
    ("12/31/2023", .monthFirst), ("ngày 9 tháng 25 năm 2023", .monthFirst), ("5/9/023", .notADate),
    ("ngày 31 tháng 4 năm 2024", .noSuchDay), ("ngày 5 tháng 9", .notADate), ("ngày", .notADate),
    ("tháng 9 năm 2023", .notADate), ("5/9-2023", .notADate), ("2023/09/05", .notADate), ("", .notADate),
    ("+5/9/2023", .notADate), ("٥/9/2023", .notADate), ("hôm qua", .notADate), ("2023-09-05-01", .notADate),
  ])
  func `what is no day is refused with its reason`(_ text: String, _ reason: InvalidDay.Reason) {
    #expect(throws: InvalidDay(text: text, reason: reason)) { try LocalDay(parsing: text) }
  }

  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("2000-02-29", 11_016, .tuesday), ("2024-04-26", 19_839, .friday),
    ("1900-01-01", -25_567, .monday), ("2199-12-31", 84_005, .tuesday),
  ])
  func `days are counted from 1970`(_ text: String, _ count: Int, _ weekday: Weekday) throws {
    let day = try day(text)
    #expect(day.daysSinceEpoch == count)
    #expect(day.weekday == weekday)
    #expect(LocalDay(daysSinceEpoch: count).iso == text)
  }

  @Test func `every day from 1900 to 2199 survives the way to text and back`() throws {
    let first = try day("1900-01-01")
    let last = try day("2199-12-31")
    var expected = (year: 1900, month: 1, day: 1)
    for day in first...last {
      #expect((day.year, day.monthOfYear, day.day) == expected)
      #expect(try LocalDay(year: expected.year, month: expected.month, day: expected.day) == day)
      expected.day += 1
      if expected.day > CivilDate.daysInMonth(expected.month, of: expected.year) {
        expected = expected.month == 12 ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
      }
    }
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-08-31", 6, "2025-02-28"),
    ("2024-03-31", -1, "2024-02-29"), ("2024-12-15", 1, "2025-01-15"), ("2024-02-29", 12, "2025-02-28"),
  ])
  func `a missing day of the month becomes its last`(_ text: String, _ months: Int, _ expected: String) throws {
    #expect(try day(text).adding(months: months).iso == expected)
  }

  @Test func `arithmetic stops at the ends of the calendar instead of failing`() throws {
    let day = try day("2024-01-01")
    #expect(day.adding(days: .max).iso == "9999-12-31")
    #expect(day.adding(days: .min).iso == "0001-01-01")
    #expect(day.adding(months: .max).iso == "9999-12-01")
    #expect(try day - self.day("2023-01-01") == 365)
  }

  @Test func `JSON holds the day as text and refuses a wrong one`() throws {
    let day = try day("2024-05-04")
    #expect(String(decoding: try JSONEncoder().encode([day]), as: UTF8.self) == "[\"2024-05-04\"]")
    #expect(try JSONDecoder().decode([LocalDay].self, from: Data("[\"2024-05-04\"]".utf8)) == [day])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([LocalDay].self, from: Data("[\"2024-02-30\"]".utf8))
    }
  }

  private func day(_ text: String) throws -> LocalDay { try LocalDay(parsing: text) }
}
