// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Which open cases the calendar as it stands, or with some entries added, would give another due date.
  ///
  /// Nothing is stored: loading a calendar moves no case, applying it does.
  package func calendarPreview(
    adding entries: [CalendarEntry] = [], unit: UnitCode? = nil
  ) async throws(OfficeError) -> CalendarPreview {
    try await asking { desk, page throws(OfficeError) in
      let hours = try page.officeHours()
      let all = try CalendarCheck.merged(try page.calendarEntries(), with: entries, hours: hours)
      let calendars = WorkingCalendars(entries: all, hours: hours)
      var preview = try desk.calendarPreview(calendars, in: desk.scope(narrowedTo: unit), on: page)
      if !entries.isEmpty { preview.version = "" }
      return preview
    }
  }

  /// The same, for somebody who may apply it.
  package func calendarPreview(toApplyIn unit: UnitCode?) async throws(OfficeError) -> CalendarPreview {
    _ = try await asking(as: .manager) { desk, _ throws(OfficeError) in desk.officer.login }
    return try await calendarPreview(unit: unit)
  }

  /// Gives the open cases the due dates of the calendar as it stands: a manager's decision.
  ///
  /// What was shown before is reckoned again inside the transaction. Each moved case is an entry of its unit's chain
  /// with both days and the calendar's hash; what the citizen was told stays until a receipt is printed anew.
  package func applyCalendar(
    unit: UnitCode? = nil, shown: CalendarPreview? = nil
  ) async throws(OfficeError) -> AppliedCalendar {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      let scope = try desk.scope(narrowedTo: unit)
      // The calendar belongs to the root chain: nobody may load another one meanwhile.
      try page.lock(.root)
      for unit in Set(try desk.calendarPreview(in: scope, on: page).moves.map(\.file.unit)).sorted() {
        try page.lock(unit)
      }
      let preview = try desk.calendarPreview(in: scope, on: page)
      for move in preview.moves { try desk.apply(move, version: preview.version, on: page) }
      return AppliedCalendar(applied: preview, differs: shown.map { !$0.agrees(with: preview) } ?? false)
    }
  }

  /// The calendar of a period, for the whole country and the named unit or the officer's own.
  package func calendar(during period: Period, unit: UnitCode? = nil) async throws(OfficeError) -> CalendarListing {
    try await asking { desk, page throws(OfficeError) in
      let scope = try desk.scope(narrowedTo: unit)
      let shown = unit.map { [$0] } ?? scope
      let calendar = try page.calendar(for: unit ?? desk.officer.unit)
      let years = period.from.year...period.through.year
      var toTellAgain: [CaseFile] = []
      for file in try page.filesMovedByCalendar(in: scope) where try page.awaitsReceipt(file) {
        toTellAgain.append(file)
      }
      return CalendarListing(
        period: period,
        entries: try page.calendarEntries().filter { entry in
          period.contains(entry.day) && (entry.unit.map { shown.contains(UnitCode(rawValue: $0)) } ?? true)
        },
        missing: Dictionary(uniqueKeysWithValues: years.map { ($0, calendar.missingHolidays(in: $0)) }),
        toTellAgain: toTellAgain, version: try page.calendarVersion())
    }
  }

  /// Takes back a day that was loaded by mistake: it is an ordinary one from now on, and moves no case before the
  /// calendar is applied.
  package func removeCalendarDay(
    _ day: LocalDay, unit: UnitCode? = nil, reason: FreeText
  ) async throws(OfficeError) -> CalendarEntry {
    try await working(as: .administrator) { desk, page throws(OfficeError) in
      try desk.mayAdminister(unit ?? .root)
      try page.lock(.root)
      let entry = try page.calendarEntries().first {
        $0.day == day && $0.unit == unit?.rawValue && $0.kind != .ordinary
      }
      guard let entry else { throw .refused(.noCalendarDay(day)) }
      try page.save(
        CalendarEntry(day: day, kind: .ordinary, name: entry.name, source: reason.text, unit: unit?.rawValue))
      let facts = [
        "day": day.iso, "removed": entry.kind.rawValue, "name": entry.name, "calendar": try page.calendarVersion(),
      ]
      try page.record(
        .importing, "import:calendar", ChangeRecord(facts: facts), in: .root, by: desk.officer.login.rawValue,
        at: desk.now)
      return entry
    }
  }
}

extension Desk {
  fileprivate func calendarPreview(in scope: Set<UnitCode>, on page: any Reading) throws(OfficeError)
    -> CalendarPreview
  {
    let calendars = WorkingCalendars(entries: try page.calendarEntries(), hours: try page.officeHours())
    return try calendarPreview(calendars, in: scope, on: page)
  }

  fileprivate func calendarPreview(
    _ calendars: WorkingCalendars, in scope: Set<UnitCode>, on page: any Reading
  ) throws(OfficeError) -> CalendarPreview {
    var calendars = calendars
    var preview = CalendarPreview(version: try page.calendarVersion())
    let rules = Dictionary(try page.ruleSets().map { ($0.code, $0.supplement) }, uniquingKeysWith: { $1 })
    let names = Dictionary(try page.procedures().map { ($0.code, $0.name) }, uniquingKeysWith: { $1 })
    for file in try page.openFiles(in: scope) {
      preview.examined += 1
      let calendar = try calendars.calendar(for: file.unit)
      var rule = rules[file.ruleSet]
      if rule == nil { rule = try page.rules(of: file).supplement }
      guard let rule, let moved = try file.recounted(in: calendar, rule) else {
        preview.waiting.append(file)
        continue
      }
      guard moved != file else { continue }
      preview.moves.append(
        CalendarMove(
          file: file, moved: moved, procedure: names[file.procedure] ?? file.procedure.rawValue,
          days: calendar.workingDays(from: file.due ?? file.statutoryDue, to: moved.due ?? moved.statutoryDue),
          mustTellAgain: try mustTellAgain(file, moved, on: page)))
    }
    return preview
  }

  /// Whether what the citizen was told is overtaken: a promise that was the due date itself, or an earlier day of the
  /// office's own that the limit has come to lie before. The day of an apology stands as it was told.
  private func mustTellAgain(
    _ file: CaseFile, _ moved: CaseFile, on page: any Reading
  ) throws(OfficeError) -> Bool {
    guard let told = file.promised, let due = moved.due, told != due else { return false }
    if told == file.due { return true }
    if let before = file.due, told < before, due < told { return true }
    return try page.awaitsReceipt(file)
  }

  fileprivate func apply(_ move: CalendarMove, version: String, on page: any Writing) throws(OfficeError) {
    var facts = ["calendar": version, "from": move.from?.iso ?? "", "to": move.to?.iso ?? ""]
    if move.settles { facts["settled"] = "calendar" }
    if move.mustTellAgain { facts["told"] = move.file.promised?.iso }
    if move.settles { try page.save(settling: move.moved) } else { try page.save(move.moved) }
    try record(.recount, move.moved, on: page, facts: facts)
  }
}

extension Reading {
  /// Whether the citizen still holds a receipt with a day that a calendar change has overtaken.
  func awaitsReceipt(_ file: CaseFile) throws(OfficeError) -> Bool {
    guard file.stage.isOpen, let told = file.promised, let due = file.due, told != due else { return false }
    let recount = try history(of: file.subject, in: file.unit).last { $0.verb == .recount }
    return recount?.record.facts?["told"] == told.iso
  }
}

extension WorkingCalendar {
  /// How many working days one due date lies after another; negative when before it, 0 without both.
  fileprivate func workingDays(from first: Due?, to second: Due?) -> Int {
    guard let first = first?.day, let second = second?.day else { return 0 }
    return first <= second ? workingDays(after: first, through: second) : -workingDays(after: second, through: first)
  }
}
