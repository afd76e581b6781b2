// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Wording

/// One file on its way into the books: read row by row, staged in small transactions, sealed at the end.
struct FileImport: Sendable {
  let kind: ImportKind
  let path: String
  let isTrial: Bool
  let skipsBad: Bool
  let maxErrors: Int

  @MainActor
  func run(_ session: Session) async throws(CommandFailure) -> Report {
    let (context, rules) = try await session.office { office throws(OfficeError) in
      try await office.importContext(kind)
    }
    var rejects = Rejects(limit: maxErrors, path: skipsBad && !isTrial ? path + ".loi.csv" : nil)
    var extent = ImportExtent()
    let summary: ImportSummary
    switch kind {
    case .ratings:
      summary = try await stream(
        try open(ImportedRating.columns, session) { row throws(InvalidRow) in try ImportedRating(row, in: context) },
        &rejects, session
      ) { office, rows, run throws(OfficeError) in
        for row in rows { extent.add(row.unit, row.time.day) }
        try await office.stage(rows, in: context, for: run)
      }
    case .cases:
      summary = try await stream(
        try open(ImportedCase.columns, session) { row throws(InvalidRow) in
          try ImportedCase(row, in: context, rules: rules)
        }, &rejects, session
      ) { office, rows, run throws(OfficeError) in
        for row in rows { extent.add(row.file.unit, row.file.received.day) }
        try await office.stage(rows, in: context, for: run)
      }
    case .totals:
      let rows = try await all(PublishedTotal.columns, &rejects, session) { row throws(InvalidRow) in
        try PublishedTotal(row, in: context)
      }
      summary = try await store(rows, rejects, session) { office throws(OfficeError) in
        try await office.importTotals(rows)
      }
    case .calendar:
      let rows = try await all(CalendarEntry.columns, &rejects, session) { row throws(InvalidRow) in
        try CalendarEntry(row, in: context)
      }
      summary = try await store(rows, rejects, session) { office throws(OfficeError) in
        try await office.importCalendar(rows)
      }
    case .procedures:
      let rows = try await all(Procedure.columns, &rejects, session) { row throws(InvalidRow) in try Procedure(row) }
      summary = try await store(rows, rejects, session) { office throws(OfficeError) in
        try await office.importProcedures(rows)
      }
    case .units:
      let rows = try await all(Unit.columns, &rejects, session) { row throws(InvalidRow) in try Unit(row) }
      summary = try await store(rows, rejects, session) { office throws(OfficeError) in
        try await office.importUnits(rows)
      }
    }
    return report(summary, extent, rejects, session)
  }

  /// Reads a small file whole; every bad row is named.
  @MainActor
  private func all<Row: Sendable>(
    _ columns: [ImportColumn], _ rejects: inout Rejects, _ session: Session,
    _ read: @escaping @Sendable (ImportRow) throws(InvalidRow) -> Row
  ) async throws(CommandFailure) -> [Row] {
    let batches = try open(columns, session, read)
    var rows: [Row] = []
    try await each(batches, &rejects, session) { rows += $0 }
    return rows
  }

  @MainActor
  private func store<Row: Sendable>(
    _ rows: [Row], _ rejects: Rejects, _ session: Session,
    _ verb: (Office) async throws(OfficeError) -> ImportSummary
  ) async throws(CommandFailure) -> ImportSummary {
    try refuse(rejects, session)
    if isTrial { return ImportSummary(rows: rows.count) }
    return try await session.office(verb)
  }

  /// Ratings and cases: any number of rows in constant memory. A trial does all but the last step.
  @MainActor
  private func stream<Row: Sendable>(
    _ batches: RowBatches<Row>, _ rejects: inout Rejects, _ session: Session,
    _ stage: (Office, [Row], any ImportRun) async throws(OfficeError) -> Void
  ) async throws(CommandFailure) -> ImportSummary {
    let run = try await session.office { office throws(OfficeError) in try await office.beginImport(kind) }
    do throws(CommandFailure) {
      try await each(batches, &rejects, session) { rows throws(CommandFailure) in
        try await session.office { office throws(OfficeError) in try await stage(office, rows, run) }
      }
      try refuse(rejects, session)
      guard !isTrial else {
        let summary = await run.summary()
        try await session.office { _ throws(OfficeError) in try await run.abandon() }
        return summary
      }
      let hash = await batches.hash
      return try await session.office { office throws(OfficeError) in try await office.seal(run, file: hash) }
    } catch {
      // What cannot be removed now is removed by the next import of that kind.
      await Task { try? await run.abandon() }.value
      throw Task.isCancelled ? stopped(session) : error
    }
  }

  /// Hands over the rows batch by batch; while one is being written the next is read.
  @MainActor
  private func each<Row: Sendable>(
    _ batches: RowBatches<Row>, _ rejects: inout Rejects, _ session: Session,
    _ take: ([Row]) async throws(CommandFailure) -> Void
  ) async throws(CommandFailure) {
    let progress = FileProgress(session.formats)
    defer { progress.end() }
    var next: RowBatches<Row>.Batch? = await batches.next()
    while let batch = next {
      try put(batch.faults, of: batches, into: &rejects, session)
      let goesOn = !batch.isLast && (skipsBad || rejects.count < max(1, maxErrors))
      async let following = goesOn ? batches.next() : nil
      try await take(batch.rows)
      if Task.isCancelled { throw stopped(session) }
      progress.tell(rows: batch.rows.count, part: batch.part)
      next = await following
    }
  }

  /// Bad rows are put aside; a file that cannot be read further ends the import.
  @MainActor
  private func put<Row: Sendable>(
    _ faults: [RowFault], of batches: RowBatches<Row>, into rejects: inout Rejects, _ session: Session
  ) throws(CommandFailure) {
    for fault in faults {
      if case .file(let error) = fault.cause, !error.concernsOneRow {
        throw CommandFailure(.refused, "\(path): " + error.sentence(session.formats))
      }
      rejects.add(fault, titles: batches.titles, formats: session.formats)
    }
  }

  /// Ctrl-C came before the seal: what is staged is dropped, and nothing of the file is in the books.
  @MainActor
  private func stopped(_ session: Session) -> CommandFailure {
    CommandFailure(.refused, session.text("Đã dừng, chưa nạp gì.", "Stopped; nothing was imported."))
  }

  @MainActor
  private func open<Row: Sendable>(
    _ columns: [ImportColumn], _ session: Session,
    _ read: @escaping @Sendable (ImportRow) throws(InvalidRow) -> Row
  ) throws(CommandFailure) -> RowBatches<Row> {
    let batches: RowBatches<Row>
    do {
      batches = try RowBatches(path: path, columns: columns, read: read)
    } catch {
      throw error.failure(path, session)
    }
    if !batches.unknown.isEmpty {
      let names = batches.unknown.map(Printable.line).joined(separator: ", ")
      session.notice(session.text("Bỏ qua cột không biết: \(names).", "Unknown columns ignored: \(names)."))
    }
    return batches
  }

  /// All or nothing: any bad row stops the import, unless bad rows are to be put aside.
  @MainActor
  private func refuse(_ rejects: Rejects, _ session: Session) throws(CommandFailure) {
    if rejects.hasFailed, let file = rejects.path {
      throw CommandFailure(
        .refused,
        session.text(
          "Không ghi được dòng lỗi ra \(file), chưa nạp gì.",
          "The bad rows cannot be written to \(file); nothing was imported."))
    }
    guard rejects.count > 0, !skipsBad else { return }
    let head = session.text(
      "\(path): \(rejects.count) dòng lỗi, chưa nạp gì.", "\(path): \(rejects.count) bad rows, nothing was imported.")
    throw CommandFailure(.refused, ([head] + rejects.sentences(session.formats)).joined(separator: "\n"))
  }

  @MainActor
  private func report(
    _ summary: ImportSummary, _ extent: ImportExtent, _ rejects: Rejects, _ session: Session
  ) -> Report {
    for warning in summary.warnings { session.notice(warning.sentence(session.formats)) }
    for sentence in rejects.sentences(session.formats) { session.notice(sentence) }
    let counts = session.text(
      "thêm \(summary.added), sửa \(summary.changed), đã có \(summary.unchanged), khác với sổ \(summary.differing)",
      "\(summary.added) added, \(summary.changed) changed, \(summary.unchanged) already there, "
        + "\(summary.differing) differing from the books")
    var lines = [
      isTrial
        ? session.text(
          "Thử xong \(summary.rows) dòng, chưa nạp gì; nếu nạp: \(counts).",
          "Trial of \(summary.rows) rows, nothing imported; it would be: \(counts).")
        : session.text(
          "Đã nạp \(summary.rows) dòng: \(counts).", "Imported \(summary.rows) rows: \(counts).")
    ]
    if let sentence = extent.sentence(session.formats) { lines.append(sentence) }
    if let file = rejects.path, rejects.count > 0 {
      lines.append(
        session.text("\(rejects.count) dòng lỗi ghi ở \(file).", "\(rejects.count) bad rows are in \(file)."))
    }
    let row: JSONObject = [
      "kind": .string(kind.rawValue), "rows": .int(summary.rows), "added": .int(summary.added),
      "changed": .int(summary.changed), "unchanged": .int(summary.unchanged), "differing": .int(summary.differing),
      "rejected": .int(rejects.count),
    ]
    return session.report("import", lines, rows: [row])
  }
}

/// What a file is about: which units, from when to when.
struct ImportExtent {
  private var units: Set<UnitCode> = []
  private var days: ClosedRange<LocalDay>?

  mutating func add(_ unit: UnitCode, _ day: LocalDay) {
    units.insert(unit)
    guard let days else {
      days = day...day
      return
    }
    if !days.contains(day) { self.days = min(days.lowerBound, day)...max(days.upperBound, day) }
  }

  func sentence(_ formats: Formats) -> String? {
    guard let days else { return nil }
    let (from, through, count) = (
      formats.day(days.lowerBound), formats.day(days.upperBound), formats.count(units.count)
    )
    return formats.language == .vi
      ? "Từ \(from) đến \(through), \(count) đơn vị." : "From \(from) to \(through), \(count) units."
  }
}
