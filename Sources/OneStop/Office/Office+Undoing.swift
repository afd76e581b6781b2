// SPDX-License-Identifier: GPL-3.0-or-later

/// What was taken back or done again.
package struct Undone: Sendable {
  package let verb: Verb
  package let at: Instant
  package let file: CaseFile?
  package let rating: KeyedRating?
  /// The case the person came for whose rating it is.
  package let served: CaseFile?
  package let notice: ApologyNotice?
  /// Whether the citizen whose rating was taken back may still choose by key: the question is open, and no tablet asks.
  package let canChooseAgain: Bool
}

extension Office {
  /// How long a change may be taken back without a reason, in seconds.
  package static let freeUndo: Int = 600

  /// Takes the officer's last change of today back. A new entry; nothing is erased.
  ///
  /// Refused once the citizen was asked, another unit has the case, a number was given, or somebody changed the same
  /// thing since. After ten minutes a reason is asked.
  package func undo(reason: FreeText? = nil) async throws(OfficeError) -> Undone {
    try await working { desk, page throws(OfficeError) in
      let log = UndoLog(try page.actions(of: desk.officer.login, on: desk.today))
      guard let entry = log.last else { throw .refused(.nothingToUndo) }
      try page.lock(entry.unit)
      try desk.checkUndo(of: entry, reason: reason, on: page)
      return try desk.undo(entry, reason: reason, on: page)
    }
  }

  /// Does again what was taken back last, unless something else was done since.
  package func redo() async throws(OfficeError) -> Undone {
    try await working { desk, page throws(OfficeError) in
      let log = UndoLog(try page.actions(of: desk.officer.login, on: desk.today))
      guard let entry = log.undone else { throw .refused(.nothingToRedo) }
      try page.lock(entry.unit)
      let history = UndoLog(try page.history(of: entry.subject, in: entry.unit))
      guard history.undone?.sequence == entry.sequence, try !desk.isOvertaken(entry, on: page)
      else { throw .refused(.cannotUndo(entry.verb, entry.shownSubject, .changedSince)) }
      return try desk.redo(entry, on: page)
    }
  }
}

extension Desk {
  fileprivate func checkUndo(of entry: JournalEntry, reason: FreeText?, on page: any Reading) throws(OfficeError) {
    if let obstacle = try obstacle(to: entry, on: page) {
      throw .refused(.cannotUndo(entry.verb, entry.shownSubject, obstacle))
    }
    guard now <= entry.at.adding(seconds: Office.freeUndo) || reason != nil else {
      throw .refused(.undoNeedsReason(entry.verb, entry.shownSubject))
    }
  }

  private func obstacle(to entry: JournalEntry, on page: any Reading) throws(OfficeError) -> UndoObstacle? {
    switch entry.verb {
    case .deliver: return .prompted
    case .forward: return .forwarded
    case .approve, .number, .publish: return .issued
    case .openBox, .slip, .takeBackSlip, .closeBox: return .paperSlips
    case let verb where !verb.isUndoable: return .notByUndo
    default: break
    }
    let history = try page.history(of: entry.subject, in: entry.unit)
    if history.contains(where: { $0.sequence > entry.sequence && $0.printedVerb == entry.verb }) { return .printed }
    guard UndoLog(history).last?.sequence == entry.sequence else { return .changedSince }
    // An imported case has no entry of its own before its first change here, so there is nothing to go back to.
    let hasBefore = history.contains { $0.sequence < entry.sequence && $0.record.file != nil }
    if entry.record.file != nil, entry.verb != .receive, !hasBefore { return .notByUndo }
    if let file = entry.record.file, try wasPrompted(file, since: entry, on: page) { return .prompted }
    return nil
  }

  private func wasPrompted(_ file: CaseFile, since entry: JournalEntry, on page: any Reading) throws(OfficeError)
    -> Bool
  {
    guard let visit = try page.lastVisit(of: file.id), visit.closed != nil else { return false }
    guard let prompt = try page.prompt(of: visit.id) else { return false }
    return prompt.opened >= entry.at && entry.verb != .resolve && entry.verb != .withdraw && entry.verb != .stop
  }

  /// Whether the citizen answered, or another notice was drafted, after a change was taken back.
  fileprivate func isOvertaken(_ entry: JournalEntry, on page: any Reading) throws(OfficeError) -> Bool {
    if let visit = entry.record.rating?.visit { return try page.prompt(of: visit)?.isAnswered ?? false }
    guard let notice = entry.record.notice else { return false }
    return try page.notices(of: notice.caseID).contains { $0.draft != notice.draft && $0.withdrawn == nil }
  }

  fileprivate func undo(_ entry: JournalEntry, reason: FreeText?, on page: any Writing) throws(OfficeError) -> Undone {
    let texts: [PrivateField: String] = reason.map { [.note: $0.text] } ?? [:]
    let commitments = try page.keep(texts, of: entry.subject, in: entry.unit)
    var record = ChangeRecord(commitments: commitments.isEmpty ? nil : commitments, entry: entry.sequence)
    if let file = entry.record.file {
      record.file = try takeBack(file, entry, on: page)
    } else if var rating = entry.record.rating {
      rating.isWithdrawn = true
      try restore(rating, on: page)
      record.rating = rating
    } else if var notice = entry.record.notice {
      notice.withdrawn = Stamp(officer: officer.login, at: now)
      try page.save(notice)
      record.notice = notice
    }
    return try finish(.undo, entry, record, on: page)
  }

  fileprivate func redo(_ entry: JournalEntry, on page: any Writing) throws(OfficeError) -> Undone {
    var record = ChangeRecord(entry: entry.sequence)
    if let file = entry.record.file {
      try page.save(file)
      record.file = file
      if let moment = entry.servedMoment, try !wasServed(file, in: entry, on: page) {
        try serve([file], moment, counter: nil, on: page)
      }
    } else if let rating = entry.record.rating {
      try restore(rating, on: page)
      record.rating = rating
    } else if let notice = entry.record.notice {
      try page.save(notice)
      record.notice = notice
    }
    return try finish(.redo, entry, record, on: page)
  }

  /// Whether the visit in which an entry was made is over, and was not changed by taking the entry back.
  private func wasServed(_ file: CaseFile, in entry: JournalEntry, on page: any Reading) throws(OfficeError) -> Bool {
    guard let visit = try page.lastVisit(of: file.id), let closed = visit.closed else { return false }
    return visit.opened <= entry.at && entry.at <= closed
  }

  private func finish(
    _ verb: Verb, _ entry: JournalEntry, _ record: ChangeRecord, on page: any Writing
  ) throws(OfficeError) -> Undone {
    try page.record(verb, entry.subject, record, in: entry.unit, by: officer.login.rawValue, at: now)
    var served: CaseFile?
    if let visit = record.rating?.visit, let id = try page.visit(visit)?.cases.first { served = try page.file(id) }
    return Undone(
      verb: entry.verb, at: entry.at, file: record.file, rating: record.rating, served: served, notice: record.notice,
      canChooseAgain: try canChooseAgain(record.rating, on: page))
  }

  private func canChooseAgain(_ rating: KeyedRating?, on page: any Reading) throws(OfficeError) -> Bool {
    guard let rating, rating.isWithdrawn, let id = rating.visit, let visit = try page.visit(id),
      let prompt = try page.prompt(of: id), prompt.isOpen(at: now)
    else { return false }
    return try !page.hasTablet(visit.counter, in: visit.unit)
  }

  /// Puts a case back to what it was before an entry; a case that was just received keeps its number, void.
  private func takeBack(_ file: CaseFile, _ entry: JournalEntry, on page: any Writing) throws(OfficeError) -> CaseFile {
    let history = try page.history(of: entry.subject, in: entry.unit)
    var before = file
    if let earlier = history.last(where: { $0.sequence < entry.sequence && $0.record.file != nil })?.record.file {
      before = earlier
    } else {
      before.stage = .void
    }
    try page.save(before)
    try leaveVisit(file, entry, history: history, on: page)
    return before
  }

  /// Takes the case out of the visit that the entry put it in; where it was being served before, what was done then
  /// is what the visit is about again.
  private func leaveVisit(
    _ file: CaseFile, _ entry: JournalEntry, history: [JournalEntry], on page: any Writing
  ) throws(OfficeError) {
    guard entry.servedMoment != nil, var visit = try page.lastVisit(of: file.id), try isAtHand(visit, on: page) else {
      return
    }
    let servers = [entry.officer, visit.officer.rawValue]
    let earlier = UndoLog(history).standing.last {
      $0.sequence < entry.sequence && $0.servedMoment != nil && $0.at >= visit.opened && servers.contains($0.officer)
    }
    if let moment = earlier?.servedMoment {
      visit.moment = moment
    } else {
      visit.cases.removeAll { $0 == file.id }
      visit.closed = visit.cases.isEmpty ? now : nil
    }
    try page.save(visit)
  }

  /// Whether a visit is still open and the officer's: opened by them, or at a counter they have taken over.
  func isAtHand(_ visit: Visit, on page: any Reading) throws(OfficeError) -> Bool {
    guard visit.closed == nil else { return false }
    guard visit.officer != officer.login, let counter = visit.counter else { return visit.officer == officer.login }
    return try ownAttendances(in: visit.unit, on: page).contains { $0.counter == counter }
  }

  /// Counts a rating in or out again, and lets its prompt say whether it is answered.
  private func restore(_ rating: KeyedRating, on page: any Writing) throws(OfficeError) {
    guard let id = rating.visit else { return try apply(rating, of: nil, on: page) }
    try apply(rating, of: try page.visit(id), on: page)
    guard var prompt = try page.prompt(of: id) else { return }
    prompt.isAnswered = !rating.isWithdrawn
    try page.save(prompt)
  }
}

extension JournalEntry {
  /// What the paper says that was printed here; nil where none was.
  fileprivate var printedVerb: Verb? {
    guard verb == .print else { return nil }
    return record.facts?["paper"].flatMap(SlipKind.init(rawValue:))?.verb
  }

  /// What the visit was about in which this was done; nil where nobody stood at the counter.
  fileprivate var servedMoment: Moment? {
    guard record.facts?["late_entry"] == nil else { return nil }
    return switch verb {
    case .receive: record.file?.channel == .counter ? .received : nil
    case .supplement, .resume: .supplement
    case .refuse: .refused
    default: nil
    }
  }

  /// What the entry is about, as people name it.
  package var shownSubject: String {
    if let file = record.file { return file.name }
    if let notice = record.notice { return notice.number ?? String(notice.draft) }
    return subject
  }
}
