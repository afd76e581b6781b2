// SPDX-License-Identifier: GPL-3.0-or-later

/// An import under way: rows wait in staging, invisible, until the whole file is sealed.
package struct ImportID: Hashable, Sendable {
  package let rawValue: String

  package init() { rawValue = Token.random().text }
}

/// A staged rating with the groups it will be counted in.
package struct StagedRating: Sendable {
  package let rating: ImportedRating
  package let keys: TallyKeys

  package init(rating: ImportedRating, keys: TallyKeys) {
    self.rating = rating
    self.keys = keys
  }
}

extension Office {
  /// What the rows of a file are read against. Imports are for managers; units, procedures and calendars for
  /// administrators.
  package func importContext(_ kind: ImportKind) async throws(OfficeError) -> (ImportContext, [RuleSet]) {
    let role: Role = kind == .cases || kind == .ratings || kind == .totals ? .manager : .administrator
    return try await asking(as: role) { desk, page throws(OfficeError) in
      let context = ImportContext(units: desk.units, procedures: try page.procedures(), now: desk.now)
      return (context, try page.ruleSets().sorted { $0.validFrom < $1.validFrom })
    }
  }

  /// The groups of imported ratings: field by procedure, delay and apology by the case, where it is known here.
  private func staged(_ ratings: [ImportedRating]) async throws(OfficeError) -> [StagedRating] {
    try await asking(as: .manager) { desk, page throws(OfficeError) in
      let fields = Dictionary(try page.procedures().map { ($0.code, $0.field) }, uniquingKeysWith: { $1 })
      var staged: [StagedRating] = []
      staged.reserveCapacity(ratings.count)
      for rating in ratings {
        guard desk.scope.contains(rating.unit) else { throw .refused(.outsideScope(rating.unit)) }
        var keys = TallyKeys()
        keys[.counter] = rating.counter
        keys[.hour] = String(rating.time.time.iso.prefix(2))
        keys[.procedure] = rating.procedure?.rawValue ?? ""
        keys[.field] = rating.procedure.flatMap { fields[$0] } ?? ""
        try desk.addDelay(to: &keys, of: rating.caseCode, on: page)
        staged.append(StagedRating(rating: rating, keys: keys))
      }
      return staged
    }
  }

  /// Puts rows of a file where they wait, invisible, for the whole file to be sealed.
  package func stage(
    _ ratings: [ImportedRating], _ cases: [ImportedCase], for id: ImportID
  ) async throws(OfficeError) {
    if !ratings.isEmpty { try await books.stage(try await staged(ratings), for: id) }
    guard !cases.isEmpty else { return }
    try await asking(as: .manager) { desk, _ throws(OfficeError) in
      if let stray = cases.first(where: { !desk.scope.contains($0.file.unit) }) {
        throw .refused(.outsideScope(stray.file.unit))
      }
    }
    try await books.stage(cases, for: id)
  }

  /// Makes a staged file visible, all of it at once.
  package func seal(_ id: ImportID, _ kind: ImportKind, file hash: String) async throws(OfficeError) -> ImportSummary {
    let officer = try await asking(as: .manager) { desk, _ throws(OfficeError) in desk.officer.login }
    return try await books.seal(id, kind, file: hash, by: officer, at: clock.now())
  }

  /// Stores totals from elsewhere, all or none. A printed percentage that does not fit its counts is named.
  package func importTotals(_ totals: [PublishedTotal]) async throws(OfficeError) -> ImportSummary {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      var summary = ImportSummary(rows: totals.count)
      for total in totals {
        guard desk.scope.contains(total.unit) else { throw .refused(.outsideScope(total.unit)) }
        let same = try page.publishedTotals(in: [total.unit], during: total.period)
          .first { $0.period == total.period && $0.procedure == total.procedure }
        summary.note(isNew: same == nil, isSame: same == total)
        if same != total { try page.save(total) }
        let share = Share(satisfied: total.satisfied, rated: total.rated)
        if let printed = total.publishedPercent, !PercentCheck.fits(printed, share) {
          summary.warnings.append(.percentage(unit: total.unit, printed: printed, share: share))
        }
      }
      try desk.recordImport(.totals, summary, on: page)
      return summary
    }
  }

  /// Loads days off, make-up Saturdays and closures, all or none. What contradicts itself or the books is refused by
  /// name; open cases with provisional due dates in years that are now complete are counted anew.
  package func importCalendar(_ entries: [CalendarEntry]) async throws(OfficeError) -> ImportSummary {
    try await working(as: .administrator) { desk, page throws(OfficeError) in
      for unit in Set(entries.map(\.unit)) { try desk.mayAdminister(unit.map(UnitCode.init(rawValue:)) ?? .root) }
      try page.lock(.root)
      let known = try page.calendarEntries()
      try CalendarCheck.check(known + entries, hours: try page.officeHours())
      var summary = ImportSummary(rows: entries.count)
      for entry in entries {
        let same = known.first { $0.day == entry.day && $0.unit == entry.unit }
        summary.note(isNew: same == nil, isSame: same == entry)
        if same != entry { try page.save(entry) }
      }
      summary.warnings = try desk.incompleteYears(entries, on: page)
      try desk.recordImport(.calendar, summary, on: page)
      try desk.settleProvisional(on: page)
      return summary
    }
  }

  package func importProcedures(_ procedures: [Procedure]) async throws(OfficeError) -> ImportSummary {
    try await working(as: .administrator) { desk, page throws(OfficeError) in
      try desk.mayAdminister(.root)
      try page.lock(.root)
      let known = try page.procedures()
      var summary = ImportSummary(rows: procedures.count)
      for procedure in procedures {
        let same = known.first { $0.code == procedure.code && $0.validFrom == procedure.validFrom }
        summary.note(isNew: same == nil, isSame: same == procedure)
        if same != procedure { try page.save(procedure) }
      }
      try desk.recordImport(.procedures, summary, on: page)
      return summary
    }
  }

  package func importUnits(_ units: [Unit]) async throws(OfficeError) -> ImportSummary {
    try await working(as: .administrator) { desk, page throws(OfficeError) in
      try desk.mayAdminister(.root)
      try page.lock(.root)
      var summary = ImportSummary(rows: units.count)
      for unit in units {
        let same = desk.units[unit.code]
        summary.note(isNew: same == nil, isSame: same == unit)
        if same != unit { try page.saveChecked(unit) }
      }
      try page.checkTree()
      try desk.recordImport(.units, summary, on: page)
      return summary
    }
  }
}

extension ImportSummary {
  fileprivate mutating func note(isNew: Bool, isSame: Bool) {
    if isNew { added += 1 } else if isSame { unchanged += 1 } else { changed += 1 }
  }
}

/// Calendars that contradict themselves, told in the office's own words.
enum CalendarCheck {
  static func check(_ entries: [CalendarEntry], hours: [OfficeHours]) throws(OfficeError) {
    do {
      _ = try WorkingCalendar(entries: entries, hours: hours, for: nil)
      for unit in Set(entries.compactMap(\.unit)) {
        _ = try WorkingCalendar(entries: entries, hours: hours, for: unit)
      }
    } catch {
      throw .refused(.calendar(error))
    }
  }
}

extension Desk {
  fileprivate func addDelay(to keys: inout TallyKeys, of code: CaseCode?, on page: any Reading) throws(OfficeError) {
    guard let code, let file = try page.files(code: code).first else { return }
    keys[.delay] = file.punctuality(by: file.due)?.rawValue ?? ""
    guard file.punctuality(by: file.due) == .late else { return }
    keys[.apology] = ApologyState(try page.notices(of: file.id)).rawValue
  }

  fileprivate func recordImport(
    _ kind: ImportKind, _ summary: ImportSummary, on page: any Writing
  ) throws(OfficeError) {
    guard summary.added + summary.changed > 0 else { return }
    let facts = ["kind": kind.rawValue, "added": String(summary.added), "changed": String(summary.changed)]
    try page.record(
      .importing, "import:\(kind.rawValue)", ChangeRecord(facts: facts), in: .root, by: officer.login.rawValue,
      at: now)
  }

  fileprivate func incompleteYears(_ entries: [CalendarEntry], on page: any Reading) throws(OfficeError)
    -> [ImportWarning]
  {
    let calendar = try page.calendar(for: .root)
    return Set(entries.map(\.day.year)).sorted().filter { !calendar.isLoaded($0) }
      .map { .yearIncomplete($0, missing: calendar.missingHolidays(in: $0).map(\.name)) }
  }

  /// Open cases that were given provisional due dates get real ones as soon as their years are loaded.
  fileprivate func settleProvisional(on page: any Writing) throws(OfficeError) {
    for found in try page.provisionalFiles() {
      try page.lock(found.unit)
      guard var file = try page.file(found.id), file.isProvisional, let limit = file.limit else { continue }
      let first = try page.calendar(for: file.unit).due(from: file.received, limit)
      guard !first.isProvisional, let due = first.due else { continue }
      file = file.withStatutoryDue(due)
      try recount(&file, on: page)
      file.promised = file.due ?? file.promised
      try page.save(settling: file)
      try record(.importing, file, on: page, facts: ["settled": "calendar"])
    }
  }
}

extension Reading {
  /// Every parent and successor is there, and nobody stands below themselves.
  func checkTree() throws(OfficeError) {
    let tree = try units()
    for unit in tree.all {
      for other in [unit.parent, unit.successor].compactMap({ $0 }) where tree[other] == nil {
        throw .refused(.unknownUnit(other.rawValue, known: tree.all.map(\.code.rawValue)))
      }
      if let parent = unit.parent, tree.closesCircle(unit.code, under: parent) {
        throw .refused(.unitCircle(unit.code, parent: parent))
      }
    }
  }
}

extension Writing {
  /// Saves a unit, unless another one of the same place and time has its name, however the name is typed.
  func saveChecked(_ unit: Unit) throws(OfficeError) {
    let key = Folding.nameKey(unit.name)
    for other in try units().all where other.code != unit.code && other.parent == unit.parent {
      if other.overlaps(unit), Folding.nameKey(other.name) == key {
        throw .refused(.unitNameTaken(unit.name, by: other.code))
      }
    }
    try save(unit)
  }
}

extension Unit {
  fileprivate func overlaps(_ other: Unit) -> Bool {
    let startsBefore = validFrom.map { from in other.validTo.map { from <= $0 } ?? true } ?? true
    let endsAfter = validTo.map { to in other.validFrom.map { $0 <= to } ?? true } ?? true
    return startsBefore && endsAfter
  }
}
