// SPDX-License-Identifier: GPL-3.0-or-later

extension WorkingCalendar {
  /// Whether every statutory holiday of the year that falls on a Monday to Friday has been announced as a day off.
  package func isLoaded(_ year: Int) -> Bool { loadedYears.contains(year) }

  /// The statutory holidays that keep the year from being loaded, in order; empty when it is.
  ///
  /// Estimates and local closures stand for nothing here.
  package func missingHolidays(in year: Int) -> [StatutoryHoliday] {
    StatutoryHoliday.missing(in: year, daysOff: StatutoryHoliday.daysOff(in: entries))
  }
}
