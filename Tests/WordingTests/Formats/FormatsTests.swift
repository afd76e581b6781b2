// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

@testable import Wording

struct FormatsTests {
  let vi = Formats(language: .vi)
  let en = Formats(language: .en)

  @Test(arguments: [
    (0, "0", "0"), (7, "7", "7"), (999, "999", "999"), (4_769, "4.769", "4,769"), (1_000_000, "1.000.000", "1,000,000"),
    (-12_345, "-12.345", "-12,345"), (Int.min, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
  ])
  func `counts have their thousands apart`(number: Int, vietnamese: String, english: String) {
    #expect(vi.count(number) == vietnamese)
    #expect(en.count(number) == english)
  }

  @Test func `official counts below ten take a zero`() {
    #expect([0, 2, 9, 10, 4_769].map(vi.officialCount) == ["00", "02", "09", "10", "4.769"])
    #expect(en.officialCount(2) == "2")
  }

  @Test(arguments: [
    (4_740, 4_769, "99,4%"), (2_087, 2_104, "99,2%"), (1_382, 1_385, "99,8%"), (9_999, 10_000, "99,9%"),
    (4_999, 5_000, "99,9%"), (10, 10, "100,0%"), (0, 10, "0,0%"), (1, 5_000, "<0,1%"), (1, 2_000, "0,1%"),
    (1, 2_001, "<0,1%"), (1, 8, "12,5%"), (1, 3, "33,3%"), (2, 3, "66,7%"), (0, 0, "–"), (12, 10, "120,0%"),
    (1, 16, "6,3%"), (9_985, 10_000, "99,9%"), (Int.max, Int.max, "100,0%"), (Int.max - 1, Int.max, "99,9%"),
    (10_001, 10_000, "100,0%"),
  ])
  func `shares are rounded half up and never pretend to be all or nothing`(part: Int, whole: Int, shown: String) {
    #expect(vi.percentage(part, of: whole) == shown)
    #expect(en.percentage(part, of: whole) == shown.replacing(",", with: "."))
  }

  @Test func `every share of a small whole is within half a tenth of the truth`() throws {
    for whole in 1...60 {
      for part in 0...whole {
        let shown = vi.percentage(part, of: whole)
        let tenths = try NumberReader.percentage(shown).scaled(to: 1) ?? -1
        #expect(abs(tenths * whole * 2 - part * 2_000) <= whole, "\(part)/\(whole) \(shown)")
      }
    }
  }

  @Test func `other numbers of decimals round alike`() {
    #expect(vi.percentage(7, of: 9, decimals: 2) == "77,78%")
    #expect(vi.percentage(199, of: 200, decimals: 0) == "99%")
    #expect(vi.percentage(1, of: 1_000, decimals: 0) == "<1%")
    #expect(vi.percentage(1, of: 2, decimals: 0) == "50%")
  }

  @Test func `intervals name both bounds`() {
    #expect(vi.interval(0.991280, 0.995763) == "99,1–99,6%")
    #expect(en.interval(0.991280, 0.995763) == "99.1–99.6%")
    #expect(vi.interval(0.722467, 1) == "72,2–100,0%")
    #expect(vi.interval(0, 0.277533) == "0,0–27,8%")
    #expect(vi.interval(0.0001, 0.9999) == "<0,1–99,9%")
    #expect(vi.interval(.nan, .infinity) == "0,0–0,0%")
  }

  @Test func `differences carry their sign`() {
    #expect(vi.points(from: (4_462, 4_512), to: (4_740, 4_769)) == "+0,5 điểm")
    #expect(vi.points(from: (198, 200), to: (188, 200)) == "-5,0 điểm")
    #expect(en.points(from: (188, 200), to: (198, 200)) == "+5.0 points")
    #expect(vi.points(from: (1, 2), to: (1, 2)) == "0,0 điểm")
    #expect(vi.points(from: (1, 2), to: (0, 0)) == "–")
    #expect(vi.points(0.01389) == "+1,4 điểm")
    #expect(vi.points(-0.005) == "-0,5 điểm")
    #expect(vi.pointBounds(0.001, 0.009) == "0,1 đến 0,9")
    #expect(en.pointBounds(-0.01389, 0.0004) == "-1.4 to 0.0")
    #expect([257, -3, 0, 1_200].map(vi.signed) == ["+257", "-3", "0", "+1.200"])
    #expect(vi.change(from: 4_512, to: 4_769) == "+5,7%")
    #expect(vi.change(from: 100, to: 90) == "-10,0%")
    #expect(vi.change(from: 0, to: 5) == "–")
  }
}

struct FormatsDateTests {
  let vi = Formats(language: .vi)
  let en = Formats(language: .en)

  @Test(arguments: [
    ("2024-01-05", "05/01/2024", "ngày 05 tháng 01 năm 2024", "5 January 2024"),
    ("2024-02-29", "29/02/2024", "ngày 29 tháng 02 năm 2024", "29 February 2024"),
    ("2024-03-05", "05/03/2024", "ngày 05 tháng 3 năm 2024", "5 March 2024"),
    ("2023-11-05", "05/11/2023", "ngày 05 tháng 11 năm 2023", "5 November 2023"),
  ])
  func `days are written day first`(iso: String, short: String, official: String, english: String) throws {
    let day = try LocalDay(parsing: iso)
    #expect(vi.day(day) == short && en.day(day) == short)
    #expect(vi.officialDay(day) == official)
    #expect(en.officialDay(day) == english)
  }

  @Test func `instants are shown as clocks in Vietnam show them`() throws {
    let late = try Instant(parsing: "2023-12-31T23:30:10Z")
    #expect(vi.instant(late) == "01/01/2024 06:30")
    #expect(vi.time(late.time) == "06:30")
    #expect(vi.timeWithSeconds(late.time) == "06:30:10")
  }

  @Test(arguments: [
    ("2023-01-01", "2023-12-31", "năm 2023", "2023"), ("2022-01-01", "2023-12-31", "năm 2022–2023", "2022–2023"),
    ("2023-01-01", "2023-03-31", "quý 1/2023", "Q1 2023"), ("2023-10-01", "2023-12-31", "quý 4/2023", "Q4 2023"),
    ("2024-02-01", "2024-02-29", "tháng 2/2024", "February 2024"),
    ("2023-03-01", "2023-03-01", "01/03/2023", "01/03/2023"),
    ("2023-01-01", "2023-06-30", "tháng 1/2023 – tháng 6/2023", "January 2023 – June 2023"),
    ("2023-03-01", "2023-03-15", "01/03/2023–15/03/2023", "01/03/2023–15/03/2023"),
    ("2022-12-01", "2023-02-28", "tháng 12/2022 – tháng 2/2023", "December 2022 – February 2023"),
  ])
  func `periods have their shortest name`(from: String, through: String, vietnamese: String, english: String) throws {
    let period = try Period(from: LocalDay(parsing: from), through: LocalDay(parsing: through))
    #expect(vi.period(period) == vietnamese)
    #expect(en.period(period) == english)
    #expect(PeriodReader(today: period.from).read(whole: vietnamese) == period)
  }
}
