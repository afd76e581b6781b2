// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// What the rows of a file are read against. Imports are for managers; units, procedures and calendars for
  /// administrators.
  package func importContext(_ kind: ImportKind) async throws(OfficeError) -> (ImportContext, [RuleSet]) {
    try await asking(as: kind.role) { desk, page throws(OfficeError) in
      let context = ImportContext(
        units: desk.units, procedures: try page.procedures(), words: try page.importWords(), scope: desk.scope,
        now: desk.now)
      return (context, try page.ruleSets().sorted { $0.validFrom < $1.validFrom })
    }
  }

  /// Begins an import of any number of rows.
  package func beginImport(_ kind: ImportKind) async throws(OfficeError) -> any ImportRun {
    let officer = try await asking(as: .manager) { desk, _ throws(OfficeError) in desk.officer.login }
    return try await books.beginImport(kind, by: officer)
  }

  /// Ratings with their groups: field by procedure, delay and apology by the case, where it is known here. The case's
  /// code goes no further.
  package func grouped(
    _ ratings: [ImportedRating], in context: ImportContext
  ) async throws(OfficeError) -> [StagedRating] {
    let codes = Set(ratings.compactMap(\.caseCode))
    let lateness: [CaseCode: CaseLateness] =
      codes.isEmpty ? [:] : try await books.read { page throws(OfficeError) in try page.lateness(of: codes) }
    return ratings.map { rating in
      let known = rating.caseCode.flatMap { lateness[$0] }
      return StagedRating(
        rating: rating, field: rating.procedure.flatMap { context.fields[$0] } ?? "",
        delay: known?.delay?.rawValue ?? "", apology: known?.apology?.rawValue ?? "")
    }
  }

  /// Adds ratings to an import; returns the rows that contradict others.
  @discardableResult
  package func stage(
    _ ratings: [StagedRating], in context: ImportContext, for run: any ImportRun
  ) async throws(OfficeError) -> [ImportContradiction] {
    if let stray = ratings.first(where: { !context.scope.contains($0.rating.unit) }) {
      throw .refused(.outsideScope(stray.rating.unit))
    }
    return try await run.add(ratings)
  }

  /// Adds cases to an import; returns the rows that contradict others.
  @discardableResult
  package func stage(
    _ cases: [ImportedCase], in context: ImportContext, for run: any ImportRun
  ) async throws(OfficeError) -> [ImportContradiction] {
    if let stray = cases.first(where: { !context.scope.contains($0.file.unit) }) {
      throw .refused(.outsideScope(stray.file.unit))
    }
    return try await run.add(cases)
  }

  /// Makes an import visible, all of it at once. Rows that contradict others are refused by name, unless `leavesOut`
  /// says that they may stay out.
  package func seal(
    _ run: any ImportRun, file hash: String, leavesOut: Bool = false
  ) async throws(OfficeError) -> ImportSummary {
    _ = try await asking(as: .manager) { desk, _ throws(OfficeError) in desk.officer.login }
    return try await run.seal(file: hash, leavesOut: leavesOut, at: clock.now())
  }

  /// Stores totals from elsewhere, all or none. A printed percentage that does not fit its counts is named.
  package func importTotals(
    _ rows: [PublishedTotal], isTrial: Bool = false
  ) async throws(OfficeError) -> ImportSummary {
    try await working(as: .manager, isTrial: isTrial) { desk, page throws(OfficeError) in
      var summary = ImportSummary(rows: rows.count)
      let totals = try summary.distinct(rows, by: \.place)
      for total in totals {
        guard desk.scope.contains(total.unit) else { throw .refused(.outsideScope(total.unit)) }
        let same = try page.publishedTotals(in: [total.unit], during: total.period)
          .first { $0.period == total.period && $0.procedure == total.procedure }
        summary.note(isNew: same == nil, isSame: same == total)
        if same != total { try page.save(total) }
        let share = Share(satisfied: total.satisfied, rated: total.rated)
        if let printed = total.publishedPercent, !PrintedShare(share, printed: printed).fits {
          summary.warnings.append(.percentage(unit: total.unit, printed: printed, share: share))
        }
      }
      try desk.recordImport(.totals, summary, on: page)
      return summary
    }
  }

  /// Loads days off, make-up Saturdays and closures, all or none. What contradicts itself or the books is refused by
  /// name. No case is moved by it: how many would be is said.
  package func importCalendar(
    _ entries: [CalendarEntry], isTrial: Bool = false
  ) async throws(OfficeError) -> ImportSummary {
    var summary = try await loadCalendar(entries, isTrial: isTrial)
    // Asked in a transaction of its own: the days are loaded, and counters need not wait for the answer.
    if let moves = try? await calendarPreview(adding: isTrial ? entries : []).moves.count, moves > 0 {
      summary.warnings.append(.casesWouldMove(moves))
    }
    return summary
  }

  private func loadCalendar(
    _ entries: [CalendarEntry], isTrial: Bool
  ) async throws(OfficeError) -> ImportSummary {
    try await working(as: .administrator, isTrial: isTrial) { desk, page throws(OfficeError) in
      for unit in Set(entries.map(\.unit)) { try desk.mayAdminister(unit.map(UnitCode.init(rawValue:)) ?? .root) }
      try page.lock(.root)
      let known = try page.calendarEntries()
      _ = try CalendarCheck.merged(known, with: entries, hours: try page.officeHours())
      let here = Dictionary(known.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
      var summary = ImportSummary(rows: entries.count)
      for entry in entries {
        let same = here[entry.place]
        summary.note(isNew: same == nil, isSame: same == entry)
        if same != entry { try page.save(entry) }
      }
      summary.warnings = try desk.incompleteYears(entries, on: page)
      try desk.recordImport(.calendar, summary, ["calendar": try page.calendarVersion()], on: page)
      return summary
    }
  }

  package func importProcedures(
    _ rows: [Procedure], isTrial: Bool = false
  ) async throws(OfficeError) -> ImportSummary {
    try await working(as: .administrator, isTrial: isTrial) { desk, page throws(OfficeError) in
      try desk.mayAdminister(.root)
      try page.lock(.root)
      let here = Dictionary(try page.procedures().map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
      var summary = ImportSummary(rows: rows.count)
      for procedure in try summary.distinct(rows, by: \.version) {
        let same = here[procedure.version]
        summary.note(isNew: same == nil, isSame: same == procedure)
        if same != procedure { try page.save(procedure) }
      }
      try desk.recordImport(.procedures, summary, on: page)
      return summary
    }
  }

  package func importUnits(_ rows: [Unit], isTrial: Bool = false) async throws(OfficeError) -> ImportSummary {
    try await working(as: .administrator, isTrial: isTrial) { desk, page throws(OfficeError) in
      try desk.mayAdminister(.root)
      try page.lock(.root)
      var summary = ImportSummary(rows: rows.count)
      for unit in try summary.distinct(rows, by: \.code.rawValue) {
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
  mutating func note(isNew: Bool, isSame: Bool) {
    if isNew { added += 1 } else if isSame { unchanged += 1 } else { changed += 1 }
  }

  /// Each row once, those that are repeated counting as here already.
  /// - Throws: `.importConflict` for rows of one name that say different things.
  mutating func distinct<Row: Equatable>(
    _ rows: [Row], by name: (Row) -> String
  ) throws(OfficeError) -> [Row] {
    var seen: [String: Row] = [:]
    var distinct: [Row] = []
    var conflicts: [String] = []
    for row in rows {
      let name = name(row)
      switch seen[name] {
      case nil:
        seen[name] = row
        distinct.append(row)
      case row: unchanged += 1
      default: conflicts.append(name)
      }
    }
    guard conflicts.isEmpty else {
      throw .refused(
        .importConflict(
          ImportConflict(names: Array(conflicts.prefix(5)), count: conflicts.count, isWithBooks: false)))
    }
    return distinct
  }
}

extension PublishedTotal {
  /// What there is one total for.
  fileprivate var place: String { "\(unit) \(procedure?.rawValue ?? "") \(period.from.iso)–\(period.through.iso)" }
}

extension CalendarEntry {
  /// What there is one entry for.
  fileprivate var place: String { "\(day.iso) \(unit ?? "")" }
}

extension Procedure {
  /// What there is one row for: its code and the day from which it holds.
  fileprivate var version: String { "\(code) \(validFrom?.iso ?? "")" }
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

  /// What the books would hold with some entries added. A day taken back gives way to a new entry, and any entry to
  /// one that takes it back; other contradictions are refused by name.
  static func merged(
    _ known: [CalendarEntry], with entries: [CalendarEntry], hours: [OfficeHours]
  ) throws(OfficeError) -> [CalendarEntry] {
    let all = known.filter { one in !entries.contains { $0.replaces(one) } } + entries
    try check(all, hours: hours)
    return all
  }
}

extension CalendarEntry {
  fileprivate func replaces(_ other: CalendarEntry) -> Bool {
    day == other.day && unit == other.unit && (kind == other.kind || kind == .ordinary || other.kind == .ordinary)
  }
}

extension Desk {
  func recordImport(
    _ kind: ImportKind, _ summary: ImportSummary, _ more: [String: String] = [:], on page: any Writing
  ) throws(OfficeError) {
    guard summary.added + summary.changed > 0 else { return }
    let facts = ["kind": kind.rawValue, "added": String(summary.added), "changed": String(summary.changed)]
      .merging(more) { $1 }
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
