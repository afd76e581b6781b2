// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import OneStop

struct InstantTests {
  // Expected values from `date -u -d … +%s`.
  @Test(
    arguments: [
      ("2026-11-25T07:31:00+07:00", 1_795_566_660_000), ("2026-11-25T00:31:00Z", 1_795_566_660_000),
      ("2026-11-25T00:31Z", 1_795_566_660_000), ("25/11/2026 07:31", 1_795_566_660_000),
      ("25/11/2026 7:31:05", 1_795_566_665_000), ("2026-11-25T09:31:00.25+09:00", 1_795_566_660_250),
      ("2026-11-24T19:31:00,5-0500", 1_795_566_660_500), ("2026-11-25", 1_795_539_600_000),
      ("25/11/2026", 1_795_539_600_000), ("2026-11-25 07:31+07", 1_795_566_660_000),
      ("1969-12-31T23:59:59.999Z", -1), ("07:31 25/11/2026", 1_795_566_660_000),
      ("7h31 ngày 25/11/2026", 1_795_566_660_000), ("07:31:05, 25-11-2026", 1_795_566_665_000),
      ("07:31 2026-11-25", 1_795_566_660_000), ("ngày 25 tháng 11 năm 2026", 1_795_539_600_000),
      ("ngày 25 tháng 11 năm 2026 lúc 07:31", 1_795_566_660_000),
      ("07:31, ngày 25 tháng 11 năm 2026", 1_795_566_660_000), ("ngày 25/11/2026 07:31", 1_795_566_660_000),
    ] as [(String, Int64)])
  func `moments are read in all the forms that files have`(_ text: String, _ milliseconds: Int64) throws {
    #expect(try Instant(parsing: text).milliseconds == milliseconds)
  }

  @Test(arguments: [
    ("2026-11-25T07:31:00", InvalidInstant.Reason.offsetMissing), ("2026-11-25 07:31", .offsetMissing),
    ("31/11/2026 07:31", .day(.noSuchDay)), ("1/1/1800", .day(.outOfRange)), ("25/11/2026 24:00", .notAMoment),
    ("25/11/2026T07:31", .notAMoment), ("2026-11-25T07:31:00+7", .notAMoment), ("2026-11-25T07:31:60Z", .notAMoment),
    ("2026-11-25T07:31:00+07:60", .notAMoment), ("2026-11-25T07:31:00Zulu", .notAMoment), ("", .notAMoment),
    ("2026-11-25T07:31:00.Z", .notAMoment), ("11/25/2026 07:31", .day(.monthFirst)), ("07:31", .notAMoment),
    ("25/11/26 07:31", .day(.shortYear)), ("07:31 08:31 25/11/2026", .notAMoment), ("07:31 lúc", .notAMoment),
    ("bây giờ", .notAMoment),
  ])
  func `what is no moment is refused with its reason`(_ text: String, _ reason: InvalidInstant.Reason) {
    #expect(throws: InvalidInstant(text: text, reason: reason)) { try Instant(parsing: text) }
  }

  @Test func `half past eleven at night in UTC belongs to the next day in Vietnam`() throws {
    let instant = try moment("2023-12-31T23:30:00Z")
    #expect(instant.day.iso == "2024-01-01")
    #expect(instant.time.iso == "06:30")
    #expect(instant.iso8601 == "2024-01-01T06:30:00+07:00")
  }

  @Test func `a moment before 1970 has a day and a time too`() throws {
    let instant = Instant(try day("1954-07-21"), try time("23:59:59"))
    #expect(instant.iso8601 == "1954-07-21T23:59:59+07:00")
    #expect(try Instant(parsing: instant.iso8601) == instant)
  }

  @Test func `seconds move it, and the ends of time hold it`() throws {
    let instant = try moment("2024-01-01")
    #expect(instant.adding(seconds: 90).iso8601 == "2024-01-01T00:01:30+07:00")
    #expect(instant.adding(seconds: -1).day.iso == "2023-12-31")
    #expect(instant.adding(seconds: 90).seconds(since: instant) == 90)
    #expect(instant.adding(seconds: .max).milliseconds == .max)
    #expect(instant.adding(seconds: .min).milliseconds == .min)
    #expect(Instant(milliseconds: .max).day.iso == "9999-12-31")
  }

  @Test func `JSON holds milliseconds`() throws {
    let instant = Instant(milliseconds: 1_795_566_660_250)
    #expect(String(decoding: try JSONEncoder().encode([instant]), as: UTF8.self) == "[1795566660250]")
    #expect(try JSONDecoder().decode([Instant].self, from: Data("[1795566660250]".utf8)) == [instant])
  }

  @Test func `a clock is what it is told to be`() throws {
    let clock = OfficeClock.fixed(try moment("29/12/2023 23:59"))
    #expect(clock.today.iso == "2023-12-29")
    #expect(clock.now() == clock.now())
    #expect(OfficeClock.system.now() > (try moment("2025-01-01")))
  }
}
