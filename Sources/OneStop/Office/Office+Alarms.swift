// SPDX-License-Identifier: GPL-3.0-or-later

/// Alarms are for managers, from the working day after the ratings on: a clerk knows who just stood there.
extension Office {
  /// The alarms of a scope, and which of its units are watched.
  package func alarms(unit: UnitCode? = nil) async throws(OfficeError) -> AlarmList {
    try await asking(as: .manager) { desk, page throws(OfficeError) in
      let scope = try desk.scope(narrowedTo: unit)
      let states = try page.watchStates(in: scope, year: desk.today.year)
      let watches = states.sorted { $0.key < $1.key }.map { code, state in
        UnitWatch(unit: code, name: desk.units[code]?.name ?? code.rawValue, state: state)
      }
      return AlarmList(alarms: try desk.shownAlarms(in: scope, on: page), watches: watches)
    }
  }

  /// Alarms that no manager has acknowledged yet, for the first lines of a morning; nothing for clerks.
  package func openAlarms() async throws(OfficeError) -> [Alarm] {
    try await asking { desk, page throws(OfficeError) in
      guard desk.officer.role >= .manager else { return [] }
      return try desk.shownAlarms(in: desk.scope, on: page).filter { $0.state == .open }
    }
  }

  /// One alarm and what led to it.
  package func alarm(_ number: Int, unit: UnitCode? = nil) async throws(OfficeError) -> AlarmStory {
    try await asking(as: .manager) { desk, page throws(OfficeError) in
      let alarm = try desk.alarm(number, unit: unit, on: page)
      guard let period = try? Period(from: alarm.since, through: alarm.day) else {
        throw .unavailable(.damaged(alarm.subject))
      }
      return AlarmStory(
        alarm, unitName: desk.units[alarm.unit]?.name ?? alarm.unit.rawValue,
        days: try page.ratedDays(in: alarm.unit, during: period),
        comment: try page.text(.note, of: alarm.subject))
    }
  }

  /// Notes that a manager has seen an alarm and looks into it.
  package func acknowledgeAlarm(_ number: Int, unit: UnitCode? = nil) async throws(OfficeError) -> Alarm {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      var alarm = try desk.lockedAlarm(number, unit: unit, on: page)
      guard alarm.state == .open else { throw .refused(.alarmState(number, alarm.state)) }
      alarm.acknowledged = Stamp(officer: desk.officer.login, at: desk.now)
      try page.save(alarm)
      try page.record(
        .acknowledgeAlarm, alarm.subject, ChangeRecord(alarm: alarm), in: alarm.unit,
        by: desk.officer.login.rawValue, at: desk.now)
      return alarm
    }
  }

  /// Closes an alarm with what was found and done about it; who closes one has seen it.
  package func closeAlarm(
    _ number: Int, comment: FreeText, unit: UnitCode? = nil
  ) async throws(OfficeError) -> Alarm {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      var alarm = try desk.lockedAlarm(number, unit: unit, on: page)
      guard alarm.state != .closed else { throw .refused(.alarmState(number, alarm.state)) }
      let stamp = Stamp(officer: desk.officer.login, at: desk.now)
      alarm.acknowledged = alarm.acknowledged ?? stamp
      alarm.closed = stamp
      try page.save(alarm)
      let commitments = try page.keep([.note: comment.text], of: alarm.subject, in: alarm.unit)
      try page.record(
        .closeAlarm, alarm.subject, ChangeRecord(commitments: commitments, alarm: alarm), in: alarm.unit,
        by: desk.officer.login.rawValue, at: desk.now)
      return alarm
    }
  }
}

extension Desk {
  /// Those that may be seen today: open ones first, then the latest.
  fileprivate func shownAlarms(in units: Set<UnitCode>, on page: any Reading) throws(OfficeError) -> [Alarm] {
    let alarms = try page.alarms(in: units)
    guard !alarms.isEmpty else { return [] }
    var calendars = WorkingCalendars(entries: try page.calendarEntries(), hours: try page.officeHours())
    var shown: [Alarm] = []
    for alarm in alarms {
      if alarm.isShown(on: today, try calendars.calendar(for: alarm.unit)) { shown.append(alarm) }
    }
    return AlarmState.allCases.flatMap { state in shown.filter { $0.state == state } }
  }

  /// The alarm of a number: in the named unit, else in the acting one, else wherever there is just one.
  fileprivate func alarm(_ number: Int, unit: UnitCode?, on page: any Reading) throws(OfficeError) -> Alarm {
    let shown = try shownAlarms(in: scope(narrowedTo: unit), on: page)
    let found = shown.filter { $0.number == number && (unit == nil || $0.unit == unit) }
    let own = units.acting(for: officer.unit, on: today)?.code
    if let alarm = found.first(where: { $0.unit == own }) { return alarm }
    guard found.count < 2 else { throw .refused(.ambiguousUnit("cb \(number)", found.map(\.unit.rawValue))) }
    guard let alarm = found.first else { throw .refused(.unknownAlarm(number, known: shown.map(\.number))) }
    return alarm
  }

  fileprivate func lockedAlarm(_ number: Int, unit: UnitCode?, on page: any Writing) throws(OfficeError) -> Alarm {
    let found = try alarm(number, unit: unit, on: page)
    guard try page.lock(found.unit) else { return found }
    return try page.alarm(number, in: found.unit) ?? found
  }
}
