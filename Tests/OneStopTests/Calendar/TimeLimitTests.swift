// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import OneStop

struct TimeLimitTests {
  @Test(arguments: [
    ("3nlv", TimeLimit.working(3)), ("3 nlv", .working(3)), ("3wd", .working(3)), ("15n", .calendar(15)),
    ("15d", .calendar(15)), ("8gio", .workingHours(8)), ("8giờ", .workingHours(8)), ("8h", .workingHours(8)),
    ("2th", .months(2)), ("2 tháng", .months(2)), ("2mo", .months(2)), ("ngay", .sameDay), ("Ngày", .sameDay),
    ("trongngay", .sameDay), ("trong ngày", .sameDay), ("SAMEDAY", .sameDay), ("1000n", .calendar(1_000)),
  ])
  func `the shell's words name limits in both languages`(_ word: String, _ limit: TimeLimit) throws {
    #expect(try TimeLimit(parsing: word) == limit)
  }

  @Test(arguments: [
    ("3", InvalidTimeLimit.Reason.unknownUnit), ("nlv", .unknownUnit), ("", .unknownUnit), ("3 tuần", .unknownUnit),
    ("-3nlv", .unknownUnit), ("0nlv", .badAmount), ("0,001n", .badAmount), ("1001n", .badAmount),
    ("2,505nlv", .badAmount), ("1,2,3n", .badAmount), (",5n", .badAmount), ("1.000n", .badAmount),
    ("1,5th", .partOfAMonth),
  ])
  func `what is no limit is refused with its reason`(_ word: String, _ reason: InvalidTimeLimit.Reason) {
    #expect(throws: InvalidTimeLimit(text: word, reason: reason)) { try TimeLimit(parsing: word) }
  }

  @Test(arguments: [
    ("0", "same_day_15h", TimeLimit.sameDay), ("", "same_day_15h", .sameDay), ("10", "working_day", .working(10)),
    ("30", "calendar_day", .calendar(30)), ("2", "month", .months(2)), ("8", "working_hour", .workingHours(8)),
  ])
  func `data columns name limits`(_ value: String, _ unit: String, _ limit: TimeLimit) throws {
    #expect(try TimeLimit(value: value, unit: unit) == limit)
    #expect(limit.limitUnit == unit)
    #expect(limit.value == (value.isEmpty ? "0" : value))
  }

  @Test func `two and a half is exact with comma and with point`() throws {
    let limit = try TimeLimit(value: "2.5", unit: "calendar_day")
    #expect(limit == (try TimeLimit(parsing: "2,5n")))
    #expect(limit.amount?.hundredths == 250)
    #expect(limit.value == "2.5")
    #expect(try LimitAmount(parsing: "0,05").description == "0.05")
    #expect(try LimitAmount(parsing: "2.50").description == "2.5")
    #expect(try LimitAmount(parsing: "1000").roundedUp == 1_000)
    #expect(try LimitAmount(parsing: "2.01").roundedUp == 3)
  }

  @Test func `columns with an unknown unit or a missing value are refused`() {
    #expect(throws: InvalidTimeLimit(text: "3 week", reason: .unknownUnit)) { try TimeLimit(value: "3", unit: "week") }
    #expect(throws: InvalidTimeLimit.self) { try TimeLimit(value: "", unit: "working_day") }
    #expect(throws: InvalidTimeLimit.self) { try TimeLimit(value: "1", unit: "same_day_15h") }
  }

  @Test func `JSON holds value and unit`() throws {
    let limit = TimeLimit.working(try LimitAmount(parsing: "2,5"))
    let decoded = try JSONDecoder().decode(
      TimeLimit.self, from: Data("{\"value\":\"2.5\",\"unit\":\"working_day\"}".utf8))
    #expect(decoded == limit)
    #expect(try JSONDecoder().decode(TimeLimit.self, from: try JSONEncoder().encode(limit)) == limit)
  }
}
