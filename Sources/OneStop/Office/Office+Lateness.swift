// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Cases past their due date without a result, with what has been said to their owners. With a period, all whose
  /// due date lay in it and was missed, finished since or not.
  package func overdue(unit: UnitCode? = nil, during period: Period? = nil) async throws(OfficeError) -> [LateCase] {
    try await asking(for: [.apologyCoverage]) { desk, page throws(OfficeError) in
      let scope = try desk.scope(narrowedTo: unit)
      var files: [CaseFile]
      if let period {
        files = try page.missedDue(in: scope, during: period, at: desk.now)
      } else {
        files = try page.dueFiles(in: scope, through: desk.today).filter { $0.isOverdue(at: desk.now) }
      }
      files.sort { ($0.due?.day ?? $0.received.day, $0.id) < ($1.due?.day ?? $1.received.day, $1.id) }
      return try desk.lateCases(files, on: page)
    }
  }

  /// Open cases of the officer's scope that are due on the next working day, by due date: the last day on which an
  /// apology for most of them is still in time is today.
  package func dueNext() async throws(OfficeError) -> (day: LocalDay, cases: [DueNext]) {
    try await asking { desk, page throws(OfficeError) in
      let unit = desk.units.acting(for: desk.officer.unit, on: desk.today)?.code ?? desk.officer.unit
      let own = try page.calendar(for: unit)
      let day = own.nextWorkingDay(onOrAfter: desk.today.adding(days: 1))
      let files = try page.dueFiles(in: desk.scope, through: day).filter { $0.effectiveDue?.day == day }
      let notices = try page.notices(of: files.map(\.id))
      var found: [DueNext] = []
      for file in files {
        guard let due = file.effectiveDue else { continue }
        let latest = ApologyRules.latestDay(of: file, due: due, in: try page.calendar(for: file.unit))
        found.append(
          DueNext(
            file: file, apology: ApologyState(notices[file.id] ?? []),
            canApologise: latest.map { desk.today <= $0 } ?? false))
      }
      return (day, found)
    }
  }

  /// Open cases whose due date lies within the next `days` working days, today included.
  package func dueSoon(_ days: Int, unit: UnitCode? = nil) async throws(OfficeError) -> [Outcome] {
    try await asking { desk, page throws(OfficeError) in
      let scope = try desk.scope(narrowedTo: unit)
      let calendar = try page.calendar(for: desk.officer.unit)
      var last = desk.today
      for _ in 0..<days { last = calendar.nextWorkingDay(onOrAfter: last.adding(days: 1)) }
      let files = try page.dueFiles(in: scope, through: last).filter { !$0.isOverdue(at: desk.now) }
      var outcomes: [Outcome] = []
      for file in files {
        outcomes.append(Outcome(file: file, procedure: try page.procedure(file.procedure, on: file.received.day)))
      }
      return outcomes
    }
  }
}

extension Desk {
  func lateCases(_ files: [CaseFile], on page: any Reading) throws(OfficeError) -> [LateCase] {
    let notices = try page.notices(of: files.map(\.id))
    var calendars: [UnitCode: WorkingCalendar] = [:]
    var late: [LateCase] = []
    for file in files {
      if calendars[file.unit] == nil { calendars[file.unit] = try page.calendar(for: file.unit) }
      let calendar = calendars[file.unit]
      let own = notices[file.id] ?? []
      let procedure = try page.procedure(file.procedure, on: file.received.day)
      let end = min(today, file.resolved?.day ?? today)
      late.append(
        LateCase(
          file: file, procedure: procedure?.name ?? file.procedure.rawValue, field: procedure?.field ?? "",
          daysLate: file.due.flatMap { calendar?.workingDays(after: $0.day, through: end) } ?? 0,
          apology: ApologyState(own), promise: PromiseState(own, of: file, today: today),
          isSecondPromise: own.contains { $0.isSecondPromise && $0.issued != nil && $0.withdrawn == nil }))
    }
    return late
  }
}
