// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Notices in some states, oldest draft first, with their cases.
  package func notices(
    _ states: Set<NoticeState>, unit: UnitCode? = nil
  ) async throws(OfficeError) -> [NoticeOutcome] {
    try await asking { desk, page throws(OfficeError) in
      var found: [NoticeOutcome] = []
      for notice in try page.notices(in: desk.scope(narrowedTo: unit), states: states) {
        guard let file = try page.file(notice.caseID) else { continue }
        let delivery = try page.deliveries(of: notice).last
        found.append(NoticeOutcome(notice: notice, file: file, warnings: [], delivery: delivery))
      }
      return found
    }
  }

  /// One notice with everything its paper says.
  package func noticePaper(_ draft: Int, unit named: UnitCode? = nil) async throws(OfficeError) -> NoticePaper {
    try await asking { desk, page throws(OfficeError) in
      let notice = try desk.notice(draft, unit: named, on: page)
      guard let file = try page.file(notice.caseID) else { throw .unavailable(.damaged(notice.subject)) }
      return try desk.paper(of: notice, file, on: page)
    }
  }

  /// The papers that were approved on a day and stand, by number, with what was noted of their delivery.
  package func noticePapers(
    approvedOn day: LocalDay, unit: UnitCode? = nil
  ) async throws(OfficeError) -> [NoticePaper] {
    try await asking { desk, page throws(OfficeError) in
      let states: Set<NoticeState> = [.approved, .issued, .published]
      var papers: [NoticePaper] = []
      for notice in try page.notices(in: desk.scope(narrowedTo: unit), states: states)
      where notice.approved?.at.day == day {
        guard let file = try page.file(notice.caseID) else { throw .unavailable(.damaged(notice.subject)) }
        papers.append(try desk.paper(of: notice, file, on: page))
      }
      return papers
    }
  }
}

extension Desk {
  fileprivate func paper(
    of notice: ApologyNotice, _ file: CaseFile, on page: any Reading
  ) throws(OfficeError) -> NoticePaper {
    let shown = try letterhead(of: notice.author, on: notice.issued?.at.day ?? today, page)
    return NoticePaper(
      notice: notice, file: file, rules: try page.rules(of: file), unit: units[notice.unit],
      author: units[notice.author],
      procedure: try page.procedure(file.procedure, on: file.received.day), owner: try page.owner(of: file.id),
      reason: try page.text(.reason, of: notice.subject), letterhead: notice.letterhead ?? shown,
      symbol: try symbol(of: notice, file, on: page), deliveries: try page.deliveries(of: notice),
      missing: notice.issued == nil ? shown.missing(among: places(of: notice.author)) : [])
  }
}
