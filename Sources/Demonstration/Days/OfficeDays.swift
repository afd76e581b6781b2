// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// The working days of the demonstration, counted once: what the calendar says, in a form that answers at once.
struct OfficeDays: Sendable {
  let calendar: WorkingCalendar
  private let days: [LocalDay]
  private let first: LocalDay
  /// For each day since the first, how many working days come before it.
  private let before: [Int]

  init(_ calendar: WorkingCalendar, from first: LocalDay, through last: LocalDay) {
    self.calendar = calendar
    self.first = first
    var days: [LocalDay] = []
    var before: [Int] = []
    for day in first...last {
      before.append(days.count)
      if calendar.isWorkingDay(day) { days.append(day) }
    }
    self.days = days
    self.before = before
  }

  /// The working days of a period.
  func days(from start: LocalDay, through end: LocalDay) -> ArraySlice<LocalDay> {
    days[place(start)..<place(end.adding(days: 1))]
  }

  /// The working day so many after a day; for 0 the day itself, or the next that is worked.
  func day(_ count: Int, after day: LocalDay) -> LocalDay {
    let start = place(day)
    let isWorked = start < days.count && days[start] == day
    return days[min(max(start + (isWorked ? count : max(count - 1, 0)), 0), days.count - 1)]
  }

  /// Working days after the first, up to and including the second.
  func count(after day: LocalDay, through last: LocalDay) -> Int {
    guard day < last else { return 0 }
    return place(last.adding(days: 1)) - place(day.adding(days: 1))
  }

  private func place(_ day: LocalDay) -> Int { before[min(max(day - first, 0), before.count - 1)] }
}

/// Moments inside the usual sessions, 07:00–11:30 and 13:30–17:00, in seconds of the day.
enum Sessions {
  static let morning = 7 * 3_600...11 * 3_600 + 1_800
  static let afternoon = 13 * 3_600 + 1_800...17 * 3_600

  /// The moment, moved into the next session where it lies outside.
  static func open(_ instant: Instant, _ days: OfficeDays) -> Instant {
    let seconds = instant.time.secondsFromMidnight
    let rest = seconds % 1_500
    if !days.calendar.isWorkingDay(instant.day) || seconds > afternoon.upperBound {
      return moment(days.day(1, after: instant.day), morning.lowerBound + 600 + rest)
    }
    if seconds < morning.lowerBound { return moment(instant.day, morning.lowerBound + 600 + rest) }
    if morning.upperBound < seconds, seconds < afternoon.lowerBound {
      return moment(instant.day, afternoon.lowerBound + 300 + rest)
    }
    return instant
  }

  static func moment(_ day: LocalDay, _ seconds: Int) -> Instant {
    Instant(day, LocalTime(secondsFromMidnight: min(max(seconds, 0), 86_399)) ?? .noon)
  }
}

extension SeededGenerator {
  /// Some time of a working day.
  mutating func moment(on day: LocalDay) -> Instant {
    let isMorning = happens(0.6)
    return Sessions.moment(
      day, number(isMorning ? 7 * 3_600 + 900...11 * 3_600 + 600 : 13 * 3_600 + 2_400...16 * 3_600 + 1_800))
  }
}
