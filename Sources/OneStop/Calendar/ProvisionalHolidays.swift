// SPDX-License-Identifier: GPL-3.0-or-later

/// The days off to expect in a year not yet announced (tạm tính); what is announced later may differ.
///
/// Computed from Labour Code 2019 art. 111.3 and 112: Tết is taken as the last day of the old lunar year and mùng 1–4,
/// Quốc khánh as 1 and 2 September, or 2 and 3 where the first falls on a weekend. Each holiday on a weekend frees the
/// next day that is still worked. Days are not swapped with Saturdays, because that is decided year by year.
package enum ProvisionalHolidays {
  /// In order of days, all marked as estimates.
  package static func entries(for year: Int) -> [CalendarEntry] {
    let holidays = holidays(in: year)
    var taken = Set(holidays.map(\.day))
    var all = holidays.map { entry($0.day, $0.name) }
    for holiday in holidays where holiday.day.weekday.isWeekend {
      var day = holiday.day
      while day.weekday.isWeekend || taken.contains(day) { day = day.adding(days: 1) }
      taken.insert(day)
      all.append(entry(day, "\(holiday.name) (nghỉ bù)"))
    }
    return all.sorted { $0.day < $1.day }
  }

  private static func holidays(in year: Int) -> [StatutoryHoliday] {
    let tet = LunarCalendar.lunarNewYear(of: year)
    let nationalDay = LocalDay(CivilDate(year: year, month: 9, day: 2))
    let besides = [
      StatutoryHoliday(day: tet.adding(days: -1), feast: .lunarNewYear),
      StatutoryHoliday(day: tet.adding(days: 3), feast: .lunarNewYear),
      StatutoryHoliday(day: dayBeside(nationalDay), feast: .nationalDay),
    ]
    return (StatutoryHoliday.all(in: year) + besides).sorted { $0.day < $1.day }
  }

  private static func dayBeside(_ nationalDay: LocalDay) -> LocalDay {
    let eve = nationalDay.adding(days: -1)
    return eve.weekday.isWeekend ? nationalDay.adding(days: 1) : eve
  }

  private static func entry(_ day: LocalDay, _ name: String) -> CalendarEntry {
    CalendarEntry(day: day, kind: .dayOff, name: name, source: "tạm tính", isEstimate: true)
  }
}
