// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Notes that the redacted copy stands on the portal.
  package func publish(_ draft: Int, unit: UnitCode? = nil) async throws(OfficeError) -> NoticeOutcome {
    try await working { desk, page throws(OfficeError) in
      var (notice, file) = try desk.lockedNotice(draft, unit: unit, on: page)
      guard notice.state == .issued else { throw .refused(.noticeState(draft, notice.state)) }
      guard try !page.isSensitive(file) else { throw .refused(.notForPublication(draft)) }
      notice.published = Stamp(officer: desk.officer.login, at: desk.now)
      try page.save(notice)
      try desk.dequeue(notice, on: page)
      try desk.record(.publish, notice, on: page)
      return NoticeOutcome(notice: notice, file: file, warnings: [])
    }
  }

  /// What the portal may show: notices that are issued and not yet published, or all that were issued in a period.
  package func publicationSet(
    unit: UnitCode? = nil, during period: Period? = nil
  ) async throws(OfficeError) -> PublicationSet {
    try await asking { desk, page throws(OfficeError) in
      let states: Set<NoticeState> = period == nil ? [.issued] : [.issued, .published]
      var found: [PublicNotice] = []
      var leftOut = 0
      for notice in try page.notices(in: desk.scope(narrowedTo: unit), states: states) {
        if let period, let issued = notice.issued, !period.contains(issued.at.day) { continue }
        if let open = try page.publicNotice(notice) { found.append(open) } else { leftOut += 1 }
      }
      return PublicationSet(notices: found, leftOut: leftOut)
    }
  }
}

extension Reading {
  /// Whether a case of this procedure says something about the person; a procedure nobody knows might.
  func isSensitive(_ file: CaseFile) throws(OfficeError) -> Bool {
    try procedure(file.procedure, on: file.received.day)?.isSensitive ?? true
  }

  /// An issued notice as the public may see it; nil where its procedure keeps it from them.
  func publicNotice(_ notice: ApologyNotice) throws(OfficeError) -> PublicNotice? {
    guard let file = try file(notice.caseID), let number = notice.number, let issued = notice.issued,
      let procedure = try procedure(file.procedure, on: file.received.day), !procedure.isSensitive
    else { return nil }
    guard let hash = try issueHash(of: notice) else { throw .unavailable(.damaged(notice.subject)) }
    return PublicNotice(
      unit: notice.unit, agency: notice.letterhead?.agency ?? notice.author.rawValue, draft: notice.draft,
      name: file.name, field: procedure.field, originalDue: file.statutoryDue ?? notice.oldDue,
      newDay: notice.newDay, number: number, issued: issued.at.day, hash: hash)
  }
}
