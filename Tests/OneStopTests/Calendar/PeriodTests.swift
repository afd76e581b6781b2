// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import OneStop

struct PeriodTests {
  @Test func `years, quarters and months end on their last day`() throws {
    #expect(Period.year(2024) == (try Period(from: day("2024-01-01"), through: day("2024-12-31"))))
    #expect(Period.quarter(1, year: 2024) == (try Period(from: day("2024-01-01"), through: day("2024-03-31"))))
    #expect(Period.quarter(4, year: 2023) == (try Period(from: day("2023-10-01"), through: day("2023-12-31"))))
    let february = try LocalMonth(year: 2024, month: 2)
    #expect(Period.month(february) == (try Period(from: day("2024-02-01"), through: day("2024-02-29"))))
    #expect(Period.quarter(5, year: 2023) == Period.quarter(1, year: 2024))
    #expect(Period.year(.max).from.iso == "9999-01-01")
  }

  @Test func `both ends belong to it`() throws {
    let period = try Period(from: day("2023-03-01"), through: day("2023-03-31"))
    let days = try ["2023-02-28", "2023-03-01", "2023-03-31", "2023-04-01"].map(day)
    #expect(days.map(period.contains) == [false, true, true, false])
    #expect(period.dayCount == 31)
  }

  @Test func `it knows whether it consists of whole months`() throws {
    #expect(Period.quarter(2, year: 2023).months?.map(\.iso) == ["2023-04", "2023-05", "2023-06"])
    #expect(Period.year(2023).months?.count == 12)
    #expect(try Period(from: day("2023-03-01"), through: day("2023-03-30")).months == nil)
    #expect(try Period(from: day("2023-03-02"), through: day("2023-04-30")).isWholeMonths == false)
  }

  @Test func `a period that ends before it begins is refused`() throws {
    let (from, through) = (try day("2023-03-02"), try day("2023-03-01"))
    #expect(throws: InvalidPeriod(from: from, through: through)) { try Period(from: from, through: through) }
    let json = Data("{\"from\":\"2023-03-02\",\"to\":\"2023-03-01\"}".utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Period.self, from: json) }
  }

  @Test func `JSON names its ends from and to`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = String(decoding: try encoder.encode(Period.year(2023)), as: UTF8.self)
    #expect(json == "{\"from\":\"2023-01-01\",\"to\":\"2023-12-31\"}")
    #expect(try JSONDecoder().decode(Period.self, from: Data(json.utf8)) == .year(2023))
  }

  @Test func `months follow each other across years`() throws {
    let december = try LocalMonth(year: 2023, month: 12)
    #expect(december.next == (try LocalMonth(parsing: "2024-01")))
    #expect(december.lastDay.iso == "2023-12-31")
    #expect(december.next.firstDay.iso == "2024-01-01")
    #expect(try LocalMonth(parsing: "2/2024").lastDay.iso == "2024-02-29")
    #expect(december < december.next && december.next.previous == december)
    #expect(throws: InvalidMonth.self) { try LocalMonth(parsing: "13/2024") }
    #expect(throws: InvalidMonth.self) { try LocalMonth(parsing: "2024") }
  }
}
