// SPDX-License-Identifier: GPL-3.0-or-later

/// A drafted or changed notice, with its case and what is worth saying.
package struct NoticeOutcome: Sendable {
  package let notice: ApologyNotice
  package let file: CaseFile
  package let warnings: [Warning]

  package init(notice: ApologyNotice, file: CaseFile, warnings: [Warning]) {
    self.notice = notice
    self.file = file
    self.warnings = warnings
  }
}

extension Office {
  /// Drafts an apology for a case that is late or will be: the reason and a new day, both compulsory
  /// (Decree 61/2018/NĐ-CP art. 19.9). A second new day is refused, warned about, or let pass by a manager as a
  /// breach, as the rules of the case say.
  package func apologise(
    _ reference: CaseReference, reason: FreeText, newDay: LocalDay, override: Bool = false
  ) async throws(OfficeError) -> NoticeOutcome {
    try await working(as: override ? .manager : .clerk) { desk, page throws(OfficeError) in
      let file = try desk.lockedFile(reference, on: page)
      guard file.stage.isOpen else { throw .refused(.nothingToApologise(file.name, file.stage)) }
      guard let due = file.effectiveDue else { throw .refused(.noDueDate(file.name)) }
      let earlier = try page.notices(of: file.id).filter { $0.withdrawn == nil }
      if let waiting = earlier.first(where: { $0.issued == nil }) {
        throw .refused(.draftWaiting(file.name, draft: waiting.draft))
      }
      var warnings = try desk.secondPromise(file, earlier: earlier, override: override, on: page)
      let calendar = try page.calendar(for: file.unit)
      try desk.check(newDay, for: file, calendar: calendar)
      let notice = ApologyNotice(
        unit: file.unit, draft: try page.next(.draft, in: file.unit), caseID: file.id, author: file.handler,
        oldDue: due, newDay: newDay, drafted: Stamp(officer: desk.officer.login, at: desk.now),
        isSecondPromise: !earlier.isEmpty)
      warnings += desk.apologyWarnings(file, due: due, calendar: calendar)
      try page.insert(notice)
      try desk.record(.apologise, notice, on: page, texts: [.reason: reason.text])
      return NoticeOutcome(notice: notice, file: file, warnings: warnings)
    }
  }

  /// Approves a draft: a manager, and not the one who drafted it. Where the desk numbers its own papers, the notice
  /// gets the next number and is issued; otherwise it waits for the agency's registry.
  package func approve(_ draft: Int, unit: UnitCode? = nil) async throws(OfficeError) -> NoticeOutcome {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      var (notice, file) = try desk.lockedNotice(draft, unit: unit, on: page)
      guard notice.state == .draft else { throw .refused(.noticeState(draft, notice.state)) }
      guard notice.drafted.officer != desk.officer.login else { throw .refused(.approverDrafted(draft)) }
      guard file.stage.isOpen else { throw .refused(.caseMovedOn(draft, file.name)) }
      try desk.check(notice.newDay, for: file, calendar: page.calendar(for: file.unit))
      notice.approved = Stamp(officer: desk.officer.login, at: desk.now)
      let issuer = desk.units[notice.unit]
      if issuer?.numbering == .register {
        try desk.issue(&notice, &file, number: try desk.registerNumber(file, unit: issuer, on: page), on: page)
      }
      try page.save(notice)
      try desk.record(.approve, notice, file: notice.issued == nil ? nil : file, on: page)
      return NoticeOutcome(notice: notice, file: file, warnings: [])
    }
  }

  /// The number a draft would be issued with if it were approved now; nil where the agency's registry gives it later.
  package func expectedNumber(ofDraft draft: Int, unit: UnitCode? = nil) async throws(OfficeError) -> String? {
    try await asking { desk, page throws(OfficeError) in
      let notice = try desk.notice(draft, unit: unit, on: page)
      let issuer = desk.units[notice.unit]
      guard issuer?.numbering == .register, let file = try page.file(notice.caseID) else { return nil }
      return try desk.expectedNumber(file, unit: issuer, on: page)
    }
  }

  /// Gives an approved notice the number from the agency's registry (văn thư), such as `05/TB-UBND`, and issues it.
  package func number(_ draft: Int, _ number: String, unit: UnitCode? = nil) async throws(OfficeError) -> NoticeOutcome
  {
    try await working { desk, page throws(OfficeError) in
      guard number.wholeMatch(of: /\d{1,6}\/[^\s\/][^\s]{0,39}/) != nil else { throw .refused(.invalidNumber(number)) }
      var (notice, file) = try desk.lockedNotice(draft, unit: unit, on: page)
      guard notice.state == .approved else { throw .refused(.noticeState(draft, notice.state)) }
      guard desk.units[notice.unit]?.numbering == .registry else { throw .refused(.numberFromRegister(notice.unit)) }
      guard file.stage.isOpen else { throw .refused(.caseMovedOn(draft, file.name)) }
      try desk.check(notice.newDay, for: file, calendar: page.calendar(for: file.unit))
      try desk.issue(&notice, &file, number: number, on: page)
      try page.save(notice)
      try desk.record(.number, notice, file: file, on: page)
      return NoticeOutcome(notice: notice, file: file, warnings: [])
    }
  }

  /// Notes that the redacted copy stands on the portal.
  package func publish(_ draft: Int, unit: UnitCode? = nil) async throws(OfficeError) -> NoticeOutcome {
    try await working { desk, page throws(OfficeError) in
      var (notice, file) = try desk.lockedNotice(draft, unit: unit, on: page)
      guard notice.state == .issued else { throw .refused(.noticeState(draft, notice.state)) }
      notice.published = Stamp(officer: desk.officer.login, at: desk.now)
      try page.save(notice)
      try desk.record(.publish, notice, on: page)
      return NoticeOutcome(notice: notice, file: file, warnings: [])
    }
  }

  /// Withdraws a notice. A draft by anyone who may see it; one with a number by a manager, and the number stays used.
  package func retract(_ draft: Int, reason: FreeText, unit: UnitCode? = nil) async throws(OfficeError) -> NoticeOutcome
  {
    try await working { desk, page throws(OfficeError) in
      var (notice, file) = try desk.lockedNotice(draft, unit: unit, on: page)
      guard notice.withdrawn == nil else { throw .refused(.noticeState(draft, .withdrawn)) }
      guard notice.state == .draft || desk.officer.role >= .manager else { throw .refused(.needsRole(.manager)) }
      notice.withdrawn = Stamp(officer: desk.officer.login, at: desk.now)
      try page.save(notice)
      try desk.record(.retract, notice, on: page, texts: [.note: reason.text])
      return NoticeOutcome(notice: notice, file: file, warnings: [])
    }
  }
}

extension Desk {
  /// Refuses a new day in a year without a calendar, on a day off, or not after what was said before.
  fileprivate func check(_ newDay: LocalDay, for file: CaseFile, calendar: WorkingCalendar) throws(OfficeError) {
    guard calendar.loadedYears.contains(newDay.year) else {
      throw .refused(.deadline(.yearNotLoaded(newDay.year, missing: calendar.missingHolidays(in: newDay.year))))
    }
    try ApologyRules.check(newDay: newDay, today: today, promised: file.promised?.day, calendar: calendar)
  }

  fileprivate func secondPromise(
    _ file: CaseFile, earlier: [ApologyNotice], override: Bool, on page: any Reading
  ) throws(OfficeError) -> [Warning] {
    guard !earlier.isEmpty else { return [] }
    let rules = try page.rules(of: file)
    guard rules.secondPromise == .warn || override else { throw .refused(.secondPromise(file.name)) }
    return [.secondPromise]
  }

  fileprivate func apologyWarnings(_ file: CaseFile, due: Due, calendar: WorkingCalendar) -> [Warning] {
    guard let latest = ApologyRules.latestDay(of: file, due: due, in: calendar) else { return [.apologyNotPossible] }
    return today > latest ? [.apologyLate(latest: latest)] : []
  }

  /// The next number of the unit's own register: gap-free per year and type.
  fileprivate func registerNumber(_ file: CaseFile, unit: Unit?, on page: any Writing) throws(OfficeError) -> String {
    let symbol = try symbol(of: file, unit: unit, on: page)
    return written(try page.next(.notice(year: today.year, symbol: symbol), in: file.unit), symbol)
  }

  /// The number an approval would give now; another approval may come first.
  fileprivate func expectedNumber(_ file: CaseFile, unit: Unit?, on page: any Reading) throws(OfficeError) -> String {
    let symbol = try symbol(of: file, unit: unit, on: page)
    return written(try page.last(.notice(year: today.year, symbol: symbol), in: file.unit) + 1, symbol)
  }

  private func symbol(of file: CaseFile, unit: Unit?, on page: any Reading) throws(OfficeError) -> String {
    try page.rules(of: file).noticeSymbol + (unit?.symbol.map { "-\($0)" } ?? "")
  }

  /// Padded below ten, as registers are written: `05/PXL`.
  private func written(_ number: Int, _ symbol: String) -> String { (number < 10 ? "0" : "") + "\(number)/\(symbol)" }

  /// From now on the citizen has been told the new day.
  fileprivate func issue(
    _ notice: inout ApologyNotice, _ file: inout CaseFile, number: String, on page: any Writing
  ) throws(OfficeError) {
    notice.number = number
    notice.issued = Stamp(officer: officer.login, at: now)
    notice.timeliness = ApologyRules.timeliness(
      of: file, due: notice.oldDue, issuedOn: today, in: try page.calendar(for: file.unit))
    file.promised = Due(day: notice.newDay)
    try page.save(file)
  }

  fileprivate func record(
    _ verb: Verb, _ notice: ApologyNotice, file: CaseFile? = nil, on page: any Writing,
    texts: [PrivateField: String] = [:]
  ) throws(OfficeError) {
    let commitments = try page.keep(texts, of: notice.subject, in: notice.unit)
    let record = ChangeRecord(notice: notice, commitments: commitments.isEmpty ? nil : commitments)
    try page.record(verb, notice.subject, record, in: notice.unit, by: officer.login.rawValue, at: now)
    guard let file else { return }
    try page.record(
      verb, file.subject, ChangeRecord(file: file, facts: ["notice": notice.number ?? String(notice.draft)]),
      in: file.unit, by: officer.login.rawValue, at: now)
  }
}
