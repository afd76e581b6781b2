// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Cases past their due date without a result, with what has been said to their owners. With a period, also those
  /// that were resolved late in it.
  package func overdue(unit: UnitCode? = nil, during period: Period? = nil) async throws(OfficeError) -> [LateCase] {
    try await asking { desk, page throws(OfficeError) in
      let scope = try desk.scope(narrowedTo: unit)
      var files: [CaseFile]
      if let period {
        files = try page.resolvedLate(in: scope, during: period)
      } else {
        files = try page.dueFiles(in: scope, through: desk.today).filter { $0.isOverdue(at: desk.now) }
      }
      files.sort { ($0.due?.day ?? $0.received.day, $0.id) < ($1.due?.day ?? $1.received.day, $1.id) }
      return try desk.lateCases(files, on: page)
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

  /// Notices in some states, oldest draft first, with their cases.
  package func notices(
    _ states: Set<NoticeState>, unit: UnitCode? = nil
  ) async throws(OfficeError) -> [NoticeOutcome] {
    try await asking { desk, page throws(OfficeError) in
      var found: [NoticeOutcome] = []
      for notice in try page.notices(in: desk.scope(narrowedTo: unit), states: states) {
        guard let file = try page.file(notice.caseID) else { continue }
        found.append(NoticeOutcome(notice: notice, file: file, warnings: []))
      }
      return found
    }
  }

  /// One notice with everything its paper says.
  package func noticePaper(_ draft: Int, unit named: UnitCode? = nil) async throws(OfficeError) -> NoticePaper {
    try await asking { desk, page throws(OfficeError) in
      let notice = try desk.notice(draft, unit: named, on: page)
      guard let file = try page.file(notice.caseID) else { throw .unavailable(.damaged(notice.subject)) }
      let unit = desk.units[notice.unit]
      return NoticePaper(
        notice: notice, file: file, rules: try page.rules(of: file), unit: unit,
        parent: unit?.parent.flatMap { desk.units[$0] }, author: desk.units[notice.author],
        procedure: try page.procedure(file.procedure, on: file.received.day), owner: try page.owner(of: file.id),
        reason: try page.text(.reason, of: notice.subject))
    }
  }
}

/// What stands in an apology notice.
package struct NoticePaper: Sendable {
  package let notice: ApologyNotice
  package let file: CaseFile
  package let rules: RuleSet
  package let unit: Unit?
  package let parent: Unit?
  package let author: Unit?
  package let procedure: Procedure?
  /// Nil once the person was erased.
  package let owner: Owner?
  package let reason: String?
}

extension Desk {
  fileprivate func lateCases(_ files: [CaseFile], on page: any Reading) throws(OfficeError) -> [LateCase] {
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
          file: file, procedure: procedure?.name ?? file.procedure.rawValue,
          daysLate: file.due.flatMap { calendar?.workingDays(after: $0.day, through: end) } ?? 0,
          apology: ApologyState(own), promise: PromiseState(own, of: file, today: today),
          isSecondPromise: own.contains { $0.isSecondPromise && $0.issued != nil && $0.withdrawn == nil }))
    }
    return late
  }
}
