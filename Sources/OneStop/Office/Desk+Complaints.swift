// SPDX-License-Identifier: GPL-3.0-or-later

extension Desk {
  /// The unit that answers a complaint: the named one, else the one that took the case in or has it, else one's own.
  func answerer(of file: CaseFile?, named code: UnitCode?) throws(OfficeError) -> UnitCode {
    let meant = code ?? file.map { scope.contains($0.unit) ? $0.unit : $0.handler }
    guard let meant else { return try unit().code }
    if code != nil { _ = try scope(narrowedTo: meant) }
    guard let unit = units.acting(for: meant, on: today) else { throw .refused(.unitEnded(meant)) }
    return unit.code
  }

  /// The complaint with a number: in the named unit, else in the acting one, else wherever there is just one; of
  /// several years the one that is not handled, else the latest.
  func complaint(
    _ reference: ComplaintReference, unit: UnitCode?, on page: any Reading
  ) throws(OfficeError) -> Complaint {
    let all = try page.complaints(in: try scope(narrowedTo: unit), receivedDuring: nil)
    let named = all.filter {
      $0.number.number == reference.number && (reference.year ?? $0.number.year) == $0.number.year
    }
    let own = units.acting(for: officer.unit, on: today)?.code
    let near = unit == nil ? named.filter { $0.unit == own } : named
    let found = near.isEmpty ? named : near
    let open = found.filter { $0.handled == nil }
    let meant = (open.isEmpty ? found : open).filter { complaint in
      complaint.number.year == (open.isEmpty ? found : open).map(\.number.year).max()
    }
    guard meant.count < 2 else { throw .refused(.ambiguousUnit(reference.word, meant.map(\.unit.rawValue))) }
    guard let complaint = meant.first else {
      let known = all.filter { $0.handled == nil }.map { String($0.number.number) }
      throw .refused(.unknownComplaint(reference.word, known: known))
    }
    return complaint
  }

  /// The named complaint with its unit locked, as long as it is not handled and the officer may decide it.
  func lockedComplaint(
    _ reference: ComplaintReference, unit: UnitCode?, on page: any Writing
  ) throws(OfficeError) -> Complaint {
    let found = try complaint(reference, unit: unit, on: page)
    try page.lock(found.unit)
    guard let complaint = try page.complaint(found.number, in: found.unit) else {
      throw .unavailable(.damaged(found.subject))
    }
    guard try mayRead(complaint, on: page) else { throw .refused(.complaintAboutYou(complaint.number.description)) }
    guard complaint.handled == nil else { throw .refused(.complaintHandled(complaint.number.description)) }
    return complaint
  }

  /// Managers read complaints, unless they are about themselves.
  func mayRead(_ complaint: Complaint, on page: any Reading) throws(OfficeError) -> Bool {
    guard officer.role >= .manager else { return false }
    return try page.text(.about, of: complaint.subject) != officer.login.rawValue
  }

  /// Cases with a complaint about the officer's own attitude, which they must not learn of.
  func casesComplainedAboutMe(on page: any Reading) throws(OfficeError) -> Set<CaseID> {
    var cases: Set<CaseID> = []
    for complaint in try page.complaintsAboutCases(of: scope, receivedDuring: .everything) {
      if let id = complaint.caseID, try !mayRead(complaint, on: page) { cases.insert(id) }
    }
    return cases
  }

  func story(of complaint: Complaint, on page: any Reading) throws(OfficeError) -> ComplaintStory {
    let state = complaint.state(on: today)
    guard try mayRead(complaint, on: page) else {
      return ComplaintStory(complaint: complaint.bare, state: state, caseName: nil, words: nil)
    }
    var name: String?
    if let id = complaint.caseID { name = try page.file(id)?.name ?? id.rawValue }
    return ComplaintStory(
      complaint: complaint, state: state, caseName: name, words: try page.words(of: complaint))
  }

  func record(
    _ verb: Verb, _ complaint: Complaint, on page: any Writing, texts: [PrivateField: String]
  ) throws(OfficeError) {
    let kept = try page.keep(texts, of: complaint.subject, in: complaint.unit)
    var record = ChangeRecord(commitments: kept)
    record.complaint = complaint
    try page.record(verb, complaint.subject, record, in: complaint.unit, by: officer.login.rawValue, at: now)
  }
}

extension Reading {
  fileprivate func words(of complaint: Complaint) throws(OfficeError) -> ComplaintWords {
    let subject = complaint.subject
    return ComplaintWords(
      text: try text(.complaint, of: subject) ?? "", citizen: try text(.citizen, of: subject),
      phone: try text(.phone, of: subject), officer: try text(.about, of: subject).map(Login.init(rawValue:)),
      reason: try text(.reason, of: subject), done: try text(.done, of: subject))
  }
}
