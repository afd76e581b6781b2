// SPDX-License-Identifier: GPL-3.0-or-later

/// A contradiction that makes a calendar unusable, named so that a person can mend it.
package enum InvalidCalendar: Error, Hashable, Sendable {
  /// The day is off by one entry and worked by another.
  case offAndMakeUp(LocalDay, off: String, makeUp: String)

  /// Only days of the weekly rest can be made up for.
  case makeUpOutsideWeekend(LocalDay, name: String)

  /// The same unit (nil: the country) has two entries of different kinds for the day.
  case twoKinds(LocalDay, CalendarEntry.Kind, CalendarEntry.Kind, unit: String?)

  /// A session ends before or when it begins.
  case sessionRunsBackwards(OfficeHours)

  /// Two sessions share time or stand in the wrong order.
  case sessionsOverlap(OfficeHours)

  /// More than two sessions a day.
  case tooManySessions(OfficeHours)

  /// Two sets of hours for the same unit, weekday and first day.
  case hoursTwice(OfficeHours)

  /// From this day on (nil: ever) no working weekday has a session.
  case neverOpen(from: LocalDay?)
}
