// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

@testable import Wording

struct NumberReaderTests {
  @Test(arguments: [
    ("4769", 4_769), ("4.769", 4_769), ("1.234.567", 1_234_567), (" 12 ", 12), ("-3", -3), ("+7", 7), ("\u{2212}3", -3),
    ("0", 0), ("007", 7),
  ])
  func `counts are read with their thousands apart`(text: String, number: Int) throws {
    #expect(try NumberReader.count(text) == number)
  }

  @Test(arguments: [
    ("4,769", 4_769, 3), ("99,4", 994, 1), ("99.4", 994, 1), ("1.234,5", 12_345, 1), ("-0,5", -5, 1),
    ("4.769", 4_769, 0),
    ("77,73", 7_773, 2), ("2,50", 250, 2),
  ])
  func `decimals are exact`(text: String, scaled: Int, decimals: Int) throws {
    let number = try NumberReader.decimal(text)
    #expect(number.scaled == scaled && number.decimals == decimals)
  }

  @Test(arguments: ["99,4%", "99,4 %", "99,4", " 99,40% "])
  func `percentages are read with or without their sign`(text: String) throws {
    #expect(try NumberReader.percentage(text) == ExactDecimal(scaled: 994, decimals: 1))
  }

  @Test(
    arguments: [
      ("", .empty), ("  ", .empty), ("abc", .notANumber), ("12a", .notANumber), ("-", .notANumber),
      ("1,2,3", .wrongGroups),
      ("4.76.9", .wrongGroups), ("12345.678", .wrongGroups), ("0.500", .wrongGroups), (",5", .wrongGroups),
      ("5,", .wrongGroups),
      ("1,2.3", .wrongGroups), ("99999999999999999999", .tooLong), ("1,1234567890", .tooLong), ("٣", .notANumber),
    ] as [(String, InvalidNumber.Problem)])
  func `what is no number says why`(text: String, problem: InvalidNumber.Problem) {
    #expect(throws: InvalidNumber(text: text, problem: problem)) { try NumberReader.decimal(text) }
  }

  @Test func `a count has no decimals`() {
    #expect(throws: InvalidNumber(text: "4,769", problem: .notWhole)) { try NumberReader.count("4,769") }
    #expect(throws: InvalidNumber(text: "4.76", problem: .notWhole)) { try NumberReader.count("4.76") }
  }

  @Test func `decimals compare by value`() {
    #expect(ExactDecimal(scaled: 9_940, decimals: 2) == ExactDecimal(scaled: 994, decimals: 1))
    #expect(ExactDecimal(scaled: 9_940, decimals: 2).hashValue == ExactDecimal(scaled: 994, decimals: 1).hashValue)
    #expect(ExactDecimal(scaled: 25, decimals: 1) < ExactDecimal(scaled: 251, decimals: 2))
    #expect(ExactDecimal(scaled: 25, decimals: 1).scaled(to: 2) == 250)
    #expect(ExactDecimal(scaled: 255, decimals: 2).scaled(to: 1) == nil)
    #expect(ExactDecimal(scaled: .max, decimals: 0).scaled(to: 1) == nil)
  }
}

struct PeriodReaderTests {
  /// Friday 29 December 2023.
  private func reader() throws -> PeriodReader { PeriodReader(today: try LocalDay(year: 2023, month: 12, day: 29)) }

  @Test(arguments: [
    ("2023", "2023-01-01", "2023-12-31", 1), ("q1/2023", "2023-01-01", "2023-03-31", 1),
    ("Q4/2022", "2022-10-01", "2022-12-31", 1), ("quy 1/2023", "2023-01-01", "2023-03-31", 2),
    ("quý 1 2023", "2023-01-01", "2023-03-31", 3), ("Quý I/2023", "2023-01-01", "2023-03-31", 2),
    ("quý IV năm 2022", "2022-10-01", "2022-12-31", 4), ("quý 2", "2023-04-01", "2023-06-30", 2),
    ("q2 2022", "2022-04-01", "2022-06-30", 2), ("t3/2023", "2023-03-01", "2023-03-31", 1),
    ("t3", "2023-03-01", "2023-03-31", 1), ("thang 3/2023", "2023-03-01", "2023-03-31", 2),
    ("tháng 2 năm 2024", "2024-02-01", "2024-02-29", 4), ("tháng 3 năm trước", "2022-03-01", "2022-03-31", 4),
    ("3/2023", "2023-03-01", "2023-03-31", 1), ("2023-03", "2023-03-01", "2023-03-31", 1),
    ("03-2023", "2023-03-01", "2023-03-31", 1), ("thang nay", "2023-12-01", "2023-12-31", 2),
    ("tháng trước", "2023-11-01", "2023-11-30", 2), ("nam nay", "2023-01-01", "2023-12-31", 2),
    ("năm trước", "2022-01-01", "2022-12-31", 2), ("năm ngoái", "2022-01-01", "2022-12-31", 2),
    ("năm 2021", "2021-01-01", "2021-12-31", 2), ("quy nay", "2023-10-01", "2023-12-31", 2),
    ("quý trước", "2023-07-01", "2023-09-30", 2), ("hom nay", "2023-12-29", "2023-12-29", 2),
    ("hôm qua", "2023-12-28", "2023-12-28", 2), ("tuan nay", "2023-12-25", "2023-12-31", 2),
    ("tuần trước", "2023-12-18", "2023-12-24", 2), ("1/3/2023", "2023-03-01", "2023-03-01", 1),
    ("01-03-2023", "2023-03-01", "2023-03-01", 1), ("2023-03-01", "2023-03-01", "2023-03-01", 1),
    ("5/9", "2023-09-05", "2023-09-05", 1), ("ngày 5/9/2023", "2023-09-05", "2023-09-05", 2),
    ("1/3/2023-31/3/2023", "2023-03-01", "2023-03-31", 1), ("1/3/2023..31/3/2023", "2023-03-01", "2023-03-31", 1),
    ("2023-03-01..2023-03-31", "2023-03-01", "2023-03-31", 1), ("1/3/2023 - 31/3/2023", "2023-03-01", "2023-03-31", 3),
    ("1/3/2023–31/3/2023", "2023-03-01", "2023-03-31", 1), ("tu 1/3/2023 den 31/3/2023", "2023-03-01", "2023-03-31", 4),
    ("từ tháng 1 đến tháng 3/2022", "2022-01-01", "2022-03-31", 6),
    ("từ đầu năm đến nay", "2023-01-01", "2023-12-29", 5),
    ("1/3-31/3/2022", "2022-03-01", "2022-03-31", 1), ("t1-t3/2022", "2022-01-01", "2022-03-31", 1),
    ("2022-2023", "2022-01-01", "2023-12-31", 1), ("2022 - 2023", "2022-01-01", "2023-12-31", 3),
    ("6 tháng đầu năm 2022", "2022-01-01", "2022-06-30", 5), ("9 tháng đầu năm", "2023-01-01", "2023-09-30", 4),
    ("6 tháng cuối năm trước", "2022-07-01", "2022-12-31", 5), ("this month", "2023-12-01", "2023-12-31", 2),
    ("last year", "2022-01-01", "2022-12-31", 2), ("last quarter", "2023-07-01", "2023-09-30", 2),
    ("today", "2023-12-29", "2023-12-29", 1), ("Yesterday", "2023-12-28", "2023-12-28", 1),
    ("from 1/3/2023 to 31/3/2023", "2023-03-01", "2023-03-31", 4), ("hôm kia", "2023-12-27", "2023-12-27", 2),
  ])
  func `periods are read as people say them`(text: String, from: String, through: String, consumed: Int) throws {
    let words = text.split(separator: " ").map(String.init)
    let period = try Period(from: LocalDay(parsing: from), through: LocalDay(parsing: through))
    #expect(try reader().read(words) == .init(period: period, consumed: consumed))
    #expect(try reader().read(words + ["theo", "donvi"]) == .init(period: period, consumed: consumed))
    #expect(try reader().read(words.map(Folding.unmarked)) == .init(period: period, consumed: consumed))
  }

  @Test(arguments: [
    "", "theo donvi", "q5/2023", "q0", "t13/2023", "13/2023", "31/2/2023", "1899", "2200", "31/3/2023-1/3/2023",
    "hom", "thang", "H214", "209", "tu 1/3/2023", "-", "..", "q", "+123", "1/2/3/2023", "tuan 3", "last", "tháng tới",
  ])
  func `what is no period is left alone`(text: String) throws {
    #expect(try reader().read(text.split(separator: " ").map(String.init)) == nil)
  }

  @Test func `a whole text is a period only when every word belongs to it`() throws {
    #expect(try reader().read(whole: "quý 1/2023") == .quarter(1, year: 2023))
    #expect(try reader().read(whole: "quý 1/2023 theo") == nil)
  }

  @Test func `last month of January lies in the year before`() throws {
    let january = PeriodReader(today: try LocalDay(year: 2024, month: 1, day: 15))
    #expect(january.read(["thang", "truoc"])?.period == .month(try LocalMonth(year: 2023, month: 12)))
    #expect(january.read(["quy", "truoc"])?.period == .quarter(4, year: 2023))
  }
}
