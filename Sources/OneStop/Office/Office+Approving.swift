// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Approves a draft: a manager, and not the one who drafted it. Where the desk numbers its own papers, the notice
  /// gets the next number and is issued; otherwise it waits for the agency's registry.
  package func approve(_ draft: Int, unit: UnitCode? = nil) async throws(OfficeError) -> NoticeOutcome {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      var (notice, file) = try desk.lockedNotice(draft, unit: unit, on: page)
      try desk.checkApproval(of: notice, file, on: page)
      notice.approved = Stamp(officer: desk.officer.login, at: desk.now)
      let issuer = desk.units[notice.unit]
      if issuer?.numbering == .register {
        try desk.issue(&notice, &file, number: try desk.registerNumber(notice, file, on: page), on: page)
      }
      try page.save(notice)
      try desk.record(.approve, notice, file: notice.issued == nil ? nil : file, on: page)
      return NoticeOutcome(notice: notice, file: file, warnings: [])
    }
  }

  /// The number a draft would be issued with if it were approved now; nil where the agency's registry gives it later.
  ///
  /// Refused for what an approval would be refused for, so that nobody is asked in vain.
  package func expectedNumber(ofDraft draft: Int, unit: UnitCode? = nil) async throws(OfficeError) -> String? {
    try await asking(as: .manager) { desk, page throws(OfficeError) in
      let notice = try desk.notice(draft, unit: unit, on: page)
      guard let file = try page.file(notice.caseID) else { throw .unavailable(.damaged(notice.subject)) }
      try desk.checkApproval(of: notice, file, on: page)
      guard desk.units[notice.unit]?.numbering == .register else { return nil }
      return try desk.expectedNumber(notice, file, on: page)
    }
  }

  /// Gives an approved notice the number from the agency's registry (văn thư), such as `05/TB-UBND`, and issues it.
  package func number(_ draft: Int, _ number: String, unit: UnitCode? = nil) async throws(OfficeError) -> NoticeOutcome
  {
    try await working { desk, page throws(OfficeError) in
      guard number.wholeMatch(of: /\d{1,6}\/[\p{L}\d][\p{L}\d\/.&-]{0,39}/) != nil else {
        throw .refused(.invalidNumber(number))
      }
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

  /// Withdraws a notice. A draft by anyone who may see it; one with a number by a manager, and the number stays used.
  package func retract(_ draft: Int, reason: FreeText, unit: UnitCode? = nil) async throws(OfficeError) -> NoticeOutcome
  {
    try await working { desk, page throws(OfficeError) in
      var (notice, file) = try desk.lockedNotice(draft, unit: unit, on: page)
      guard notice.withdrawn == nil else { throw .refused(.noticeState(draft, .withdrawn)) }
      guard notice.state == .draft || desk.officer.role >= .manager else { throw .refused(.needsRole(.manager)) }
      notice.withdrawn = Stamp(officer: desk.officer.login, at: desk.now)
      try page.save(notice)
      try desk.dequeue(notice, on: page)
      try desk.record(.retract, notice, on: page, texts: [.note: reason.text])
      return NoticeOutcome(notice: notice, file: file, warnings: [])
    }
  }
}

extension Desk {
  /// Refuses what cannot be approved: not a draft, one's own, overtaken, a day that is no longer possible, or a paper
  /// that could not be signed.
  fileprivate func checkApproval(
    of notice: ApologyNotice, _ file: CaseFile, on page: any Reading
  ) throws(OfficeError) {
    guard notice.state == .draft else { throw .refused(.noticeState(notice.draft, notice.state)) }
    guard notice.drafted.officer != officer.login else { throw .refused(.approverDrafted(notice.draft)) }
    guard file.stage.isOpen else { throw .refused(.caseMovedOn(notice.draft, file.name)) }
    try check(notice.newDay, for: file, calendar: page.calendar(for: file.unit))
    _ = try signableLetterhead(of: notice.author, on: page)
  }

  /// The next number of the unit's own register: gap-free per year and type.
  fileprivate func registerNumber(
    _ notice: ApologyNotice, _ file: CaseFile, on page: any Writing
  ) throws(OfficeError) -> String {
    let symbol = try symbol(of: notice, file, on: page)
    return written(try page.next(.notice(year: today.year, symbol: symbol), in: notice.unit), symbol)
  }

  /// The number an approval would give now; another approval may come first.
  fileprivate func expectedNumber(
    _ notice: ApologyNotice, _ file: CaseFile, on page: any Reading
  ) throws(OfficeError) -> String {
    let symbol = try symbol(of: notice, file, on: page)
    return written(try page.last(.notice(year: today.year, symbol: symbol), in: notice.unit) + 1, symbol)
  }

  /// The type of the paper and, behind a hyphen, what the unit's letterhead adds to it.
  func symbol(of notice: ApologyNotice, _ file: CaseFile, on page: any Reading) throws(OfficeError) -> String {
    let rules = try page.rules(of: file)
    let type = notice.form?.symbol ?? rules.noticeSymbol
    let letterhead = try page.letterhead(of: notice.unit, on: notice.issued?.at.day ?? today)
    return type + (letterhead?.symbol.map { "-\($0)" } ?? "")
  }

  /// Padded below ten, as registers are written: `05/PXL`.
  private func written(_ number: Int, _ symbol: String) -> String { (number < 10 ? "0" : "") + "\(number)/\(symbol)" }

  /// From now on the citizen has been told the new day, by whoever signs today.
  fileprivate func issue(
    _ notice: inout ApologyNotice, _ file: inout CaseFile, number: String, on page: any Writing
  ) throws(OfficeError) {
    notice.letterhead = try signableLetterhead(of: notice.author, on: page)
    notice.number = number
    notice.issued = Stamp(officer: officer.login, at: now)
    notice.timeliness = ApologyRules.timeliness(
      of: file, due: notice.oldDue, issuedOn: today, in: try page.calendar(for: file.unit))
    file.promised = Due(day: notice.newDay)
    try page.save(file)
    try enqueue(notice, file, on: page)
  }

  func record(
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
