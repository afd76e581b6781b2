// SPDX-License-Identifier: GPL-3.0-or-later

/// A day on which the law lets everybody rest (Labour Code 2019, art. 112), as far as the law itself fixes the date.
package struct StatutoryHoliday: Hashable, Sendable {
  package enum Feast: String, CaseIterable, Codable, Hashable, Sendable {
    case newYear, lunarNewYear, hungKings, reunification, labourDay, nationalDay

    /// 24 November, from 2026 (Resolution 28/2026/QH16).
    case cultureDay
  }

  package let day: LocalDay
  package let feast: Feast

  /// Its Vietnamese name, as calendars print it.
  package var name: String { feast.name }
}

extension StatutoryHoliday {
  /// All of the year in order, weekends included: Tết counts with the first three days of the lunar year.
  package static func all(in year: Int) -> [StatutoryHoliday] {
    let tet = LunarCalendar.lunarNewYear(of: year)
    var holidays = (0...2).map { StatutoryHoliday(day: tet.adding(days: $0), feast: .lunarNewYear) }
    holidays.append(StatutoryHoliday(day: hungKingsDay(of: year), feast: .hungKings))
    holidays += fixed.compactMap { month, day, feast in
      guard feast != .cultureDay || year >= 2026 else { return nil }
      return StatutoryHoliday(day: LocalDay(CivilDate(year: year, month: month, day: day)), feast: feast)
    }
    return holidays.sorted { $0.day < $1.day }
  }

  /// The tenth day of the third lunar month.
  static func hungKingsDay(of year: Int) -> LocalDay { LunarCalendar.start(ofMonth: 3, year: year).adding(days: 9) }

  /// Those on a Monday to Friday that no announced day off stands for.
  static func missing(in year: Int, daysOff: Set<LocalDay>) -> [StatutoryHoliday] {
    all(in: year).filter { !$0.day.weekday.isWeekend && !daysOff.contains($0.day) }
  }

  static func daysOff(in entries: [CalendarEntry]) -> Set<LocalDay> {
    Set(entries.lazy.filter { $0.kind == .dayOff && !$0.isEstimate }.map(\.day))
  }

  static func loadedYears(in entries: [CalendarEntry]) -> Set<Int> {
    let daysOff = daysOff(in: entries)
    return Set(daysOff.map(\.year)).filter { missing(in: $0, daysOff: daysOff).isEmpty }
  }

  private static let fixed: [(month: Int, day: Int, feast: Feast)] = [
    (1, 1, .newYear), (4, 30, .reunification), (5, 1, .labourDay), (9, 2, .nationalDay), (11, 24, .cultureDay),
  ]
}

extension StatutoryHoliday.Feast {
  package var name: String {
    switch self {
    case .newYear: "Tết Dương lịch"
    case .lunarNewYear: "Tết Nguyên đán"
    case .hungKings: "Giỗ Tổ Hùng Vương"
    case .reunification: "Ngày Chiến thắng"
    case .labourDay: "Quốc tế Lao động"
    case .nationalDay: "Quốc khánh"
    case .cultureDay: "Ngày Văn hóa Việt Nam"
    }
  }
}
