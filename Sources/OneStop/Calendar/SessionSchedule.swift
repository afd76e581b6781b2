// SPDX-License-Identifier: GPL-3.0-or-later

/// Which sessions a worked day has: an office's own hours before the general, later rules before earlier.
struct SessionSchedule: Sendable {
  /// Per weekday (Monday first), the rules to try in order.
  private let rules: [[OfficeHours]]

  init(_ hours: [OfficeHours]) throws(InvalidCalendar) {
    for rule in hours { try Self.check(rule) }
    rules = try Weekday.allCases.map { (weekday) throws(InvalidCalendar) in
      try Self.order(hours.filter { $0.weekday == weekday })
    }
    let turningPoints = [nil] + Set(hours.compactMap(\.validFrom)).sorted().map(Optional.some)
    for start in turningPoints where !isEverOpen(from: start) { throw .neverOpen(from: start) }
  }

  /// What the weekday has, supposing the day is worked; a weekend day without hours has Friday's.
  func sessions(on day: LocalDay) -> [OfficeHours.Session] {
    let weekday = day.weekday
    let sessions = sessions(of: weekday, on: day)
    guard weekday.isWeekend, sessions.isEmpty else { return sessions }
    return self.sessions(of: .friday, on: day)
  }

  private func sessions(of weekday: Weekday, on day: LocalDay?) -> [OfficeHours.Session] {
    let rule = rules[weekday.rawValue - 1].first { rule in
      guard let start = rule.validFrom else { return true }
      guard let day else { return false }
      return start <= day
    }
    if let rule { return rule.sessions }
    return weekday.isWeekend ? [] : OfficeHours.usualSessions
  }

  private func isEverOpen(from start: LocalDay?) -> Bool {
    Weekday.allCases.contains { !$0.isWeekend && !sessions(of: $0, on: start).isEmpty }
  }

  private static func check(_ hours: OfficeHours) throws(InvalidCalendar) {
    let sessions = hours.sessions
    guard sessions.count <= 2 else { throw .tooManySessions(hours) }
    guard sessions.allSatisfy({ $0.start < $0.end }) else { throw .sessionRunsBackwards(hours) }
    if sessions.count == 2, sessions[1].start < sessions[0].end { throw .sessionsOverlap(hours) }
  }

  private static func order(_ hours: [OfficeHours]) throws(InvalidCalendar) -> [OfficeHours] {
    let ordered = hours.sorted { precedence($0) > precedence($1) }
    for (one, next) in zip(ordered, ordered.dropFirst()) where precedence(one) == precedence(next) {
      throw .hoursTwice(next)
    }
    return ordered
  }

  private static func precedence(_ hours: OfficeHours) -> (Int, Int) {
    (hours.unit == nil ? 0 : 1, hours.validFrom?.daysSinceEpoch ?? .min)
  }
}
