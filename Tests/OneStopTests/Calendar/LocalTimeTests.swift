// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import OneStop

struct LocalTimeTests {
  @Test(arguments: [
    ("07:30", 27_000), ("7:30", 27_000), ("7h30", 27_000), ("7H30", 27_000), ("15:00:00", 54_000), ("15h", 54_000),
    ("00:00", 0), ("23:59:59", 86_399),
  ])
  func `times are read as people write them`(_ text: String, _ seconds: Int) throws {
    #expect(try LocalTime(parsing: text).secondsFromMidnight == seconds)
  }

  @Test(arguments: ["24:00", "7:60", "7:5", "730", "7h30m", "7:30 CH", "", "-1:00", "1:00:60", "7h30h", "h30", "12:"])
  func `what is no time is refused`(_ text: String) {
    #expect(throws: InvalidTime(text: text)) { try LocalTime(parsing: text) }
  }

  @Test func `it is written with hours and minutes, and seconds where there are some`() throws {
    #expect(try LocalTime(hour: 7, minute: 5).iso == "07:05")
    #expect(try LocalTime(hour: 7, minute: 5).description == "07:05")
    #expect(try LocalTime(hour: 7, minute: 5, second: 9).description == "07:05:09")
    let json = try JSONEncoder().encode([try LocalTime(hour: 7, minute: 5, second: 9)])
    #expect(try JSONDecoder().decode([LocalTime].self, from: json).first?.second == 9)
  }

  @Test func `a day has 86,400 seconds`() {
    #expect(LocalTime(secondsFromMidnight: 86_399)?.iso == "23:59")
    #expect(LocalTime(secondsFromMidnight: 86_400) == nil)
    #expect(LocalTime(secondsFromMidnight: -1) == nil)
  }
}
