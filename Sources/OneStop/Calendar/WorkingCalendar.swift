// SPDX-License-Identifier: GPL-3.0-or-later

/// The days and hours of one office (lịch làm việc): the nation's days off and make-up days, its own closures, its sessions.
///
/// It holds what it is given and fetches nothing. Saturdays and Sundays are free unless declared make-up days, also
/// where hours are set for them.
package struct WorkingCalendar: Sendable {
  /// The entries that hold here, as given.
  package let entries: [CalendarEntry]

  /// Years whose statutory holidays are all announced: only these carry a deadline without *provisional*.
  package let loadedYears: Set<Int>

  private let kinds: [LocalDay: DayKind]
  private let schedule: SessionSchedule

  /// Takes all entries and hours to be those of one office; throws when they contradict each other.
  package init(entries: [CalendarEntry], hours: [OfficeHours] = []) throws(InvalidCalendar) {
    kinds = try Self.kinds(of: entries)
    schedule = try SessionSchedule(hours)
    self.entries = entries
    loadedYears = StatutoryHoliday.loadedYears(in: entries)
  }

  /// Keeps what holds for the whole country and for this unit; nil keeps only the former.
  package init(entries: [CalendarEntry], hours: [OfficeHours], for unit: String?) throws(InvalidCalendar) {
    try self.init(
      entries: entries.filter { $0.unit == nil || $0.unit == unit },
      hours: hours.filter { $0.unit == nil || $0.unit == unit })
  }

  /// The calendar with estimates for days that no entry speaks of; contradicts nothing and loads no year.
  init(_ calendar: WorkingCalendar, with estimates: [CalendarEntry]) {
    let added = estimates.filter { calendar.kinds[$0.day] == nil }
    kinds = calendar.kinds.merging(added.map { ($0.day, DayKind.dayOff($0.name)) }) { announced, _ in announced }
    schedule = calendar.schedule
    entries = calendar.entries + added
    loadedYears = calendar.loadedYears
  }
}

extension WorkingCalendar {
  package func kind(of day: LocalDay) -> DayKind {
    kinds[day] ?? (day.weekday.isWeekend ? .weekend : .working)
  }

  package func isWorkingDay(_ day: LocalDay) -> Bool {
    guard let kind = kinds[day] else { return !day.weekday.isWeekend }
    return kind.isWorking
  }

  /// The day itself when it is worked, otherwise the next that is.
  package func nextWorkingDay(onOrAfter day: LocalDay) -> LocalDay {
    var day = day
    while !isWorkingDay(day) { day = day.adding(days: 1) }
    return day
  }

  /// The day itself when it is worked, otherwise the last before it that is.
  package func lastWorkingDay(onOrBefore day: LocalDay) -> LocalDay {
    var day = day
    while !isWorkingDay(day) { day = day.adding(days: -1) }
    return day
  }

  /// How many days after the first, up to and including the second, are worked; 0 when the second is not later.
  package func workingDays(after first: LocalDay, through last: LocalDay) -> Int {
    guard first < last else { return 0 }
    return (first.adding(days: 1)...last).count { isWorkingDay($0) }
  }

  /// The sessions of the day, none when it is not worked.
  ///
  /// A make-up Saturday or Sunday has the hours set for that weekday, otherwise those of the Friday.
  package func sessions(on day: LocalDay) -> [OfficeHours.Session] {
    isWorkingDay(day) ? schedule.sessions(on: day) : []
  }

  package func isOpen(at instant: Instant) -> Bool {
    let time = instant.time
    return sessions(on: instant.day).contains { $0.contains(time) }
  }
}
