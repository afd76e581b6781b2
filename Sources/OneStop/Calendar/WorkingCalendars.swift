// SPDX-License-Identifier: GPL-3.0-or-later

/// The working calendars of many units, each made once, from entries and hours that were read once.
struct WorkingCalendars {
  private let entries: [CalendarEntry]
  private let hours: [OfficeHours]
  private var made: [UnitCode: WorkingCalendar] = [:]

  init(entries: [CalendarEntry], hours: [OfficeHours]) {
    self.entries = entries
    self.hours = hours
  }

  /// What holds for the whole country and for the unit.
  mutating func calendar(for unit: UnitCode) throws(OfficeError) -> WorkingCalendar {
    if let calendar = made[unit] { return calendar }
    do {
      let calendar = try WorkingCalendar(entries: entries, hours: hours, for: unit.rawValue)
      made[unit] = calendar
      return calendar
    } catch {
      throw .refused(.calendar(error))
    }
  }
}
