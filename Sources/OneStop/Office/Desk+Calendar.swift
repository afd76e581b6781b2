// SPDX-License-Identifier: GPL-3.0-or-later

extension Reading {
  /// The working calendar of a unit: the nation's days and its own.
  package func calendar(for unit: UnitCode) throws(OfficeError) -> WorkingCalendar {
    var calendars = WorkingCalendars(entries: try calendarEntries(), hours: try officeHours())
    return try calendars.calendar(for: unit)
  }

  /// The rules in force for cases received on a day; the oldest ones for days before any.
  package func rules(on day: LocalDay) throws(OfficeError) -> RuleSet {
    let sets = try ruleSets().sorted { $0.validFrom < $1.validFrom }
    guard let rules = sets.last(where: { $0.isValid(on: day) }) ?? sets.first else {
      throw .unavailable(.damaged("no rule sets"))
    }
    return rules
  }

  /// The rules a case was received under.
  package func rules(of file: CaseFile) throws(OfficeError) -> RuleSet {
    if let rules = try ruleSets().first(where: { $0.code == file.ruleSet }) { return rules }
    return try rules(on: file.received.day)
  }
}

extension WorkingCalendar {
  /// A due date in the office's own errors.
  func due(
    from received: Instant, _ limit: TimeLimit, pauses: [Pause] = [], rule: SupplementRule = .pause,
    years: UnloadedYears = .estimate
  ) throws(OfficeError) -> Deadline {
    do {
      return try deadline(received: received, limit: limit, pauses: pauses, supplement: rule, years: years)
    } catch {
      throw .refused(.deadline(error))
    }
  }
}
