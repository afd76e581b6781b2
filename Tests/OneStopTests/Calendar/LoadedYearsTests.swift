// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop

struct LoadedYearsTests {
  @Test func `the announced years are loaded, the years around them are not`() throws {
    let calendar = try Announced.calendar()
    #expect(calendar.loadedYears == [2022, 2023, 2024, 2025, 2026])
    #expect((2022...2026).allSatisfy { calendar.missingHolidays(in: $0).isEmpty })
    #expect(!calendar.isLoaded(2021) && !calendar.isLoaded(2027))
  }

  @Test func `a lone closure or day off does not load a year`() throws {
    let closure = CalendarEntry(day: try day("2027-03-03"), kind: .closedLocally, name: "Bão")
    let newYear = CalendarEntry(day: try day("2027-01-01"), kind: .dayOff, name: "Tết Dương lịch")
    let calendar = try Announced.calendar(also: [closure, newYear])
    #expect(!calendar.isLoaded(2027))
    // Tết 2027 begins on Saturday 6 February, 1 May is a Saturday.
    #expect(
      calendar.missingHolidays(in: 2027).map { "\($0.day) \($0.name)" } == [
        "2027-02-08 Tết Nguyên đán", "2027-04-16 Giỗ Tổ Hùng Vương", "2027-04-30 Ngày Chiến thắng",
        "2027-09-02 Quốc khánh", "2027-11-24 Ngày Văn hóa Việt Nam",
      ])
  }

  @Test func `a year that lacks one holiday names it`() throws {
    let entries = try Announced.entries().filter { $0.day.iso != "2024-04-18" }
    let calendar = try WorkingCalendar(entries: entries)
    #expect(calendar.loadedYears == [2022, 2023, 2025, 2026])
    #expect(calendar.missingHolidays(in: 2024).map(\.feast) == [.hungKings])
  }

  @Test func `24 November is asked for from 2026 on`() {
    #expect(!StatutoryHoliday.all(in: 2025).contains { $0.feast == .cultureDay })
    #expect(StatutoryHoliday.all(in: 2026).last?.day.iso == "2026-11-24")
  }

  @Test func `estimates load nothing`() throws {
    let calendar = try Announced.calendar(also: ProvisionalHolidays.entries(for: 2027))
    #expect(!calendar.isLoaded(2027))
    #expect(calendar.kind(of: try day("2027-02-08")).isWorking == false)
  }
}

struct ProvisionalHolidaysTests {
  // In 2022 no day was swapped with a Saturday, so the announced weekdays off are the law's.
  @Test func `the estimate for 2022 is what was announced`() throws {
    let announced = Set(try Announced.entries().filter { $0.day.year == 2022 }.map(\.day))
    let estimated = Set(ProvisionalHolidays.entries(for: 2022).map(\.day).filter { !$0.weekday.isWeekend })
    #expect(estimated == announced)
  }

  @Test func `the estimate for 2026 differs from the announced days by the swaps only`() throws {
    let announced = Set(
      try Announced.entries().filter { $0.day.year == 2026 && $0.kind == .dayOff }.map(\.day.iso))
    let estimated = Set(ProvisionalHolidays.entries(for: 2026).map(\.day).filter { !$0.weekday.isWeekend }.map(\.iso))
    #expect(announced.subtracting(estimated) == ["2026-01-02", "2026-08-31"])
    #expect(estimated.subtracting(announced).isEmpty)
  }

  // Tết 2027 is Saturday 6 February: 5–9 February are holidays, two of them on the weekend.
  @Test func `holidays on a weekend free the next working days`() {
    let entries = ProvisionalHolidays.entries(for: 2027)
    let february = entries.filter { $0.day.month.month == 2 }
    #expect(
      february.map { "\($0.day) \($0.name)" } == [
        "2027-02-05 Tết Nguyên đán", "2027-02-06 Tết Nguyên đán", "2027-02-07 Tết Nguyên đán",
        "2027-02-08 Tết Nguyên đán", "2027-02-09 Tết Nguyên đán", "2027-02-10 Tết Nguyên đán (nghỉ bù)",
        "2027-02-11 Tết Nguyên đán (nghỉ bù)",
      ])
    #expect(entries.contains { $0.day.iso == "2027-05-03" && $0.name == "Quốc tế Lao động (nghỉ bù)" })
    #expect(entries.allSatisfy { $0.isEstimate && $0.kind == .dayOff && $0.unit == nil })
  }
}
