// SPDX-License-Identifier: GPL-3.0-or-later

/// A day of the civil calendar in Vietnam, without a time and without a time zone to go wrong.
package struct LocalDay: Hashable, Sendable {
  /// Days since 1 January 1970, negative before it.
  package let daysSinceEpoch: Int

  /// The day so many days after 1 January 1970; what lies outside the years 1–9999 becomes the nearest day inside.
  package init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = min(max(daysSinceEpoch, Self.firstPossible), Self.lastPossible)
  }

  /// A day of the years 1900–2199; throws when the day does not exist or lies outside.
  package init(year: Int, month: Int, day: Int) throws(InvalidDay) {
    func invalid(_ reason: InvalidDay.Reason) -> InvalidDay {
      InvalidDay(text: "\(day)/\(month)/\(year)", reason: reason)
    }
    guard (1...12).contains(month), day >= 1 else { throw invalid(.noSuchDay) }
    guard Self.acceptedYears.contains(year) else { throw invalid(.outOfRange) }
    guard day <= CivilDate.daysInMonth(month, of: year) else { throw invalid(.noSuchDay) }
    self.init(CivilDate(year: year, month: month, day: day))
  }

  /// Years that people and files may name.
  package static let acceptedYears = 1900...2199

  init(_ date: CivilDate) { self.init(daysSinceEpoch: date.daysSinceEpoch) }

  private static let firstPossible = CivilDate(year: 1, month: 1, day: 1).daysSinceEpoch
  private static let lastPossible = CivilDate(year: 9999, month: 12, day: 31).daysSinceEpoch
}

extension LocalDay {
  package var year: Int { civil.year }
  package var month: LocalMonth { LocalMonth(of: civil) }

  /// The number of the month, 1–12.
  package var monthOfYear: Int { civil.month }

  /// The day of the month, from 1.
  package var day: Int { civil.day }

  package var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    let index = (daysSinceEpoch + 3) % 7
    return Weekday(rawValue: (index < 0 ? index + 7 : index) + 1) ?? .monday
  }

  package func adding(days: Int) -> LocalDay {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    guard !overflow else { return LocalDay(daysSinceEpoch: days < 0 ? .min : .max) }
    return LocalDay(daysSinceEpoch: sum)
  }

  /// The same day of a later (or earlier) month; where that month has no such day, its last day.
  package func adding(months: Int) -> LocalDay {
    let target = month.adding(months: months)
    let length = CivilDate.daysInMonth(target.month, of: target.year)
    return LocalDay(CivilDate(year: target.year, month: target.month, day: min(day, length)))
  }

  /// Days from the second to the first; negative when the first is earlier.
  package static func - (left: LocalDay, right: LocalDay) -> Int { left.daysSinceEpoch - right.daysSinceEpoch }

  var civil: CivilDate { CivilDate(daysSinceEpoch: daysSinceEpoch) }
}

extension LocalDay: Comparable, Strideable {
  package static func < (left: LocalDay, right: LocalDay) -> Bool { left.daysSinceEpoch < right.daysSinceEpoch }
  package func advanced(by days: Int) -> LocalDay { adding(days: days) }
  package func distance(to other: LocalDay) -> Int { other - self }
}
