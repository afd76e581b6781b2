// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// How many working days ahead managers are reminded of complaints.
  static let complaintNotice = 3

  /// Enters a complaint or suggestion and says by when it is to be handled (Decree 20/2008/NĐ-CP art. 16 as amended:
  /// 15 working days; the number is a setting). Whoever works at a desk may, but reads no more of it afterwards than
  /// anybody else.
  package func receiveComplaint(_ reception: ComplaintReception) async throws(OfficeError) -> Complaint {
    try await working { desk, page throws(OfficeError) in
      var file: CaseFile?
      if let about = reception.about { file = try desk.file(about, on: page) }
      let unit = try desk.answerer(of: file, named: reception.unit)
      if let officer = reception.officer, try page.officer(officer) == nil {
        let known = try page.officers().map(\.login.rawValue)
        throw .refused(.unknownOfficer(officer.rawValue, known: known))
      }
      let received = reception.received ?? desk.today
      guard received <= desk.today else {
        throw .refused(.receivedInFuture(Instant(received, .midnight), now: desk.now))
      }
      let (due, isProvisional) = try page.complaintDue(receivedOn: received, in: unit)
      try page.lock(unit)
      let year = desk.today.year
      let complaint = Complaint(
        unit: unit, number: ComplaintNumber(year: year, number: try page.next(.complaint(year: year), in: unit)),
        kind: reception.kind, channel: reception.channel, received: received,
        entered: Stamp(officer: desk.officer.login, at: desk.now), firstDue: due, isProvisional: isProvisional,
        caseID: file?.id, isAboutAttitude: reception.isAboutAttitude || reception.officer != nil)
      try page.insert(complaint)
      try desk.record(.complain, complaint, on: page, texts: reception.texts)
      return complaint
    }
  }

  /// Complaints and suggestions of the officer's scope: those not handled yet, by due day; with a period all that were
  /// received in it, those first.
  package func complaints(
    unit: UnitCode? = nil, during period: Period? = nil
  ) async throws(OfficeError) -> [ComplaintStory] {
    try await asking { desk, page throws(OfficeError) in
      let scope = try desk.scope(narrowedTo: unit)
      let found: [Complaint]
      if let period {
        found = try page.complaints(in: scope, receivedDuring: period)
      } else {
        found = try page.dueComplaints(in: scope, through: Period.everything.through)
      }
      let sorted = found.sorted { $0.urgency < $1.urgency }
      return try sorted.map { complaint throws(OfficeError) in try desk.story(of: complaint, on: page) }
    }
  }

  /// One of them, by its number.
  package func complaint(
    _ reference: ComplaintReference, unit: UnitCode? = nil
  ) async throws(OfficeError) -> ComplaintStory {
    try await asking { desk, page throws(OfficeError) in
      try desk.story(of: try desk.complaint(reference, unit: unit, on: page), on: page)
    }
  }

  /// Closes a complaint with what it came to and what was done; for managers whom it is not about.
  package func handleComplaint(
    _ reference: ComplaintReference, as outcome: ComplaintOutcome, done: FreeText, unit: UnitCode? = nil
  ) async throws(OfficeError) -> ComplaintStory {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      var complaint = try desk.lockedComplaint(reference, unit: unit, on: page)
      complaint.handled = Stamp(officer: desk.officer.login, at: desk.now)
      complaint.outcome = outcome
      try page.save(complaint)
      try desk.record(.settle, complaint, on: page, texts: [.done: done.text])
      return try desk.story(of: complaint, on: page)
    }
  }

  /// Lets a complaint take longer, once and before its day has passed, until another working day; for managers.
  package func prolongComplaint(
    _ reference: ComplaintReference, to day: LocalDay, reason: FreeText, unit: UnitCode? = nil
  ) async throws(OfficeError) -> ComplaintStory {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      var complaint = try desk.lockedComplaint(reference, unit: unit, on: page)
      let name = complaint.number.description
      guard complaint.prolonged == nil else { throw .refused(.complaintProlonged(name)) }
      // Otherwise a late answer could be made one in time.
      guard desk.today <= complaint.due else { throw .refused(.complaintOverdue(name, due: complaint.due)) }
      let calendar = try page.calendar(for: complaint.unit)
      guard calendar.loadedYears.contains(day.year) else {
        throw .refused(.deadline(.yearNotLoaded(day.year, missing: calendar.missingHolidays(in: day.year))))
      }
      try ApologyRules.check(newDay: day, today: desk.today, promised: complaint.due, calendar: calendar)
      complaint.prolonged = Stamp(officer: desk.officer.login, at: desk.now)
      complaint.due = day
      try page.save(complaint)
      try desk.record(.prolong, complaint, on: page, texts: [.reason: reason.text])
      return try desk.story(of: complaint, on: page)
    }
  }

  /// What the officer should not forget today; nothing for those who do not decide it.
  package func reminders() async throws(OfficeError) -> Reminders {
    try await asking { desk, page throws(OfficeError) in
      var reminders = Reminders()
      guard desk.officer.role >= .manager else { return reminders }
      let unit = desk.units.acting(for: desk.officer.unit, on: desk.today)?.code ?? desk.officer.unit
      let last = try page.calendar(for: unit).day(Self.complaintNotice, workingDaysAfter: desk.today)
      for complaint in try page.dueComplaints(in: desk.scope, through: last) {
        guard try desk.mayRead(complaint, on: page) else { continue }
        if complaint.due < desk.today { reminders.overdueComplaints += 1 } else { reminders.dueComplaints += 1 }
      }
      for wish in try desk.wishes(on: page) {
        if let due = wish.due, due < desk.today { reminders.overdueWishes += 1 } else { reminders.waitingWishes += 1 }
      }
      return reminders
    }
  }
}

extension Complaint {
  /// What is not handled first, then by due day.
  fileprivate var urgency: (Int, LocalDay, UnitCode, ComplaintNumber) {
    (handled == nil ? 0 : 1, due, unit, number)
  }
}

extension Reading {
  /// The last day for an answer, and whether a year was estimated for it.
  fileprivate func complaintDue(
    receivedOn day: LocalDay, in unit: UnitCode
  ) throws(OfficeError) -> (due: LocalDay, isProvisional: Bool) {
    guard let amount = try? LimitAmount(try value(of: .complaintDays)) else {
      throw .unavailable(.damaged(Setting.complaintDays.rawValue))
    }
    let deadline = try calendar(for: unit).due(from: Instant(day, .noon), .working(amount))
    guard let due = deadline.due?.day else { throw .unavailable(.damaged("complaint \(unit) \(day)")) }
    return (due, deadline.isProvisional)
  }
}
