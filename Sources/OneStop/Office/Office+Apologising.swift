// SPDX-License-Identifier: GPL-3.0-or-later

/// A drafted or changed notice, with its case and what is worth saying.
package struct NoticeOutcome: Sendable {
  package let notice: ApologyNotice
  package let file: CaseFile
  package let warnings: [Warning]
  /// The last time it was handed over, where that was asked for.
  package let delivery: NoticeDelivery?

  package init(notice: ApologyNotice, file: CaseFile, warnings: [Warning], delivery: NoticeDelivery? = nil) {
    self.notice = notice
    self.file = file
    self.warnings = warnings
    self.delivery = delivery
  }
}

extension Office {
  /// Drafts an apology for a case that is late or will be: the reason and a new day, both compulsory
  /// (Decree 61/2018/NĐ-CP art. 19.9). A second new day is refused, warned about, or let pass by a manager as a
  /// breach, as the rules of the case say. The paper is the one named, else the one its author uses, else the rules'.
  package func apologise(
    _ reference: CaseReference, reason: FreeText, newDay: LocalDay, form: NoticeForm? = nil, override: Bool = false
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
      let letterhead = try page.letterhead(of: file.handler, on: desk.today)
      let notice = ApologyNotice(
        unit: file.unit, draft: try page.next(.draft, in: file.unit), caseID: file.id, author: file.handler,
        oldDue: due, newDay: newDay, drafted: Stamp(officer: desk.officer.login, at: desk.now),
        isSecondPromise: !earlier.isEmpty, form: form ?? letterhead?.form)
      warnings += desk.apologyWarnings(file, due: due, calendar: calendar)
      try page.insert(notice)
      try desk.record(.apologise, notice, on: page, texts: [.reason: reason.text])
      return NoticeOutcome(notice: notice, file: file, warnings: warnings)
    }
  }
}

extension Desk {
  /// Refuses a new day in a year without a calendar, on a day off, or not after what was said before.
  func check(_ newDay: LocalDay, for file: CaseFile, calendar: WorkingCalendar) throws(OfficeError) {
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
}
