// SPDX-License-Identifier: GPL-3.0-or-later

/// The sessions of one weekday at one office, from some day on.
package struct OfficeHours: Codable, Hashable, Sendable {
  /// Hours without a break; both ends belong to it, so 17:00:00 is in time when it ends at 17:00.
  package struct Session: Codable, Hashable, Sendable {
    package let start: LocalTime
    package let end: LocalTime

    package init(_ start: LocalTime, _ end: LocalTime) {
      self.start = start
      self.end = end
    }

    package func contains(_ time: LocalTime) -> Bool { start <= time && time <= end }
  }

  /// The unit they hold for; nil for all units without hours of their own.
  package let unit: String?
  package let weekday: Weekday

  /// The first day they hold; nil from the beginning.
  package let validFrom: LocalDay?

  /// At most two, in order, not overlapping; none where the office stays shut on this weekday.
  package let sessions: [Session]

  package init(unit: String? = nil, weekday: Weekday, validFrom: LocalDay? = nil, sessions: [Session]) {
    self.unit = unit
    self.weekday = weekday
    self.validFrom = validFrom
    self.sessions = sessions
  }
}

extension OfficeHours {
  /// 07:00–11:30 and 13:30–17:00, where an office has set nothing else.
  package static let usualSessions = [
    Session(LocalTime(clamping: 7 * 3_600), LocalTime(clamping: 11 * 3_600 + 1_800)),
    Session(LocalTime(clamping: 13 * 3_600 + 1_800), LocalTime(clamping: 17 * 3_600)),
  ]

  /// Monday to Friday with the usual sessions.
  package static let usual = Weekday.allCases.filter { !$0.isWeekend }
    .map { OfficeHours(weekday: $0, sessions: usualSessions) }
}
