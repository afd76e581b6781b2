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

  /// Rows of a file that is read whole; nobody has so many units, procedures, totals or days off.
  private static let wholeLimit = 20_000

  @MainActor
  func run(_ session: Session) async throws(CommandFailure) -> Report {
    let (context, rules) = try await session.office { office throws(OfficeError) in
      try await office.importContext(kind)
    }
    var rejects = Rejects(limit: maxErrors, path: skipsBad && !isTrial ? path + ".loi.csv" : nil)
    var extent = ImportExtent()
    defer { rejects.drop() }
    let summary: ImportSummary
    switch kind {
    case .ratings:
      summary = try await stream(
        try open(ImportedRating.columns, session) { row throws(InvalidRow) in try ImportedRating(row, in: context) },
        &rejects, session
      ) { office, rows throws(OfficeError) in
        try await office.grouped(rows, in: context)
      } stage: { office, rows, run throws(OfficeError) in
        let told = try await office.stage(rows, in: context, for: run)
        let left = Set(told.map(\.place))
        for (place, row) in rows.enumerated() where !left.contains(place) {
          extent.add(row.rating.unit, row.rating.time.day)
        }
        return told
      }
    case .cases:
      summary = try await stream(
        try open(ImportedCase.columns, session) { row throws(InvalidRow) in
          try ImportedCase(row, in: context, rules: rules)
        }, &rejects, session
      ) { _, rows throws(OfficeError) in
        rows
      } stage: { office, rows, run throws(OfficeError) in
        let told = try await office.stage(rows, in: context, for: run)
        let left = Set(told.map(\.place))
        for (place, row) in rows.enumerated() where !left.contains(place) {
          extent.add(row.file.unit, row.file.received.day)
        }
        return told
      }
    case .totals:
      summary = try await whole(PublishedTotal.columns, &rejects, session) { row throws(InvalidRow) in
        try PublishedTotal(row, in: context)
      } store: { office, rows throws(OfficeError) in
        try await office.importTotals(rows, isTrial: isTrial)
      }
    case .calendar:
      summary = try await whole(CalendarEntry.columns, &rejects, session) { row throws(InvalidRow) in
        try CalendarEntry(row, in: context)
      } store: { office, rows throws(OfficeError) in
        try await office.importCalendar(rows, isTrial: isTrial)
      }
    case .procedures:
      summary = try await whole(Procedure.columns, &rejects, session) { row throws(InvalidRow) in
        try Procedure(row)
      } store: { office, rows throws(OfficeError) in
        try await office.importProcedures(rows, isTrial: isTrial)
      }
    case .units:
      summary = try await whole(Unit.columns, &rejects, session) { row throws(InvalidRow) in
        try Unit(row)
      } store: { office, rows throws(OfficeError) in
        try await office.importUnits(rows, isTrial: isTrial)
      }
    case .criteria:
      summary = try await whole(CriterionState.columns, &rejects, session) { row throws(InvalidRow) in
        try CriterionState(row, in: context)
      } store: { office, rows throws(OfficeError) in
        try await office.importCriteria(rows, isTrial: isTrial)
      }
    case .clusters:
      summary = try await whole(ClusterMembership.columns, &rejects, session) { row throws(InvalidRow) in
        try ClusterMembership(row, in: context)
      } store: { office, rows throws(OfficeError) in
        try await office.importClusters(rows, isTrial: isTrial)
      }
    }
    rejects.put()
    return report(summary, extent, rejects, session)
  }

  /// Reads a small file whole and stores it by one verb; every bad row is named.
  @MainActor
  private func whole<Row: Sendable>(
    _ columns: [ImportColumn], _ rejects: inout Rejects, _ session: Session,
    _ read: @escaping @Sendable (ImportRow) throws(InvalidRow) -> Row,
    store: (Office, [Row]) async throws(OfficeError) -> ImportSummary
  ) async throws(CommandFailure) -> ImportSummary {
    let batches = try open(columns, session, read)
    var rows: [Row] = []
    try await each(batches, &rejects, session) { _, some throws(OfficeError) in
      some
    } take: { some throws(CommandFailure) in
      rows += some
      guard rows.count <= Self.wholeLimit else { throw tooLong(session) }
      return []
    }
    try refuse(&rejects, session)
    return try await session.office { [rows] office throws(OfficeError) in try await store(office, rows) }
  }

  /// Ratings and cases: any number of rows in constant memory. A trial does all but the last step.
  @MainActor
  private func stream<Row: Sendable, Staged: Sendable>(
    _ batches: RowBatches<Row>, _ rejects: inout Rejects, _ session: Session,
    prepare: @escaping @Sendable (Office, [Row]) async throws(OfficeError) -> [Staged],
    stage: (Office, [Staged], any ImportRun) async throws(OfficeError) -> [ImportContradiction]
  ) async throws(CommandFailure) -> ImportSummary {
    guard !session.isHeld else { throw held(session) }
    let run = try await session.office { office throws(OfficeError) in try await office.beginImport(kind) }
    do throws(CommandFailure) {
      try await each(batches, &rejects, session, prepare) { rows throws(CommandFailure) in
        try await session.office { office throws(OfficeError) in try await stage(office, rows, run) }
      }
      try refuse(&rejects, session)
      guard !isTrial else {
        let summary = await run.summary()
        try await session.office { _ throws(OfficeError) in try await run.abandon() }
        return summary
      }
      let hash = await batches.hash
      return try await session.office { office throws(OfficeError) in
        try await office.seal(run, file: hash, leavesOut: skipsBad)
      }
    } catch {
      // What cannot be removed now is removed by the next import of that kind.
      await Task { try? await run.abandon() }.value
      throw Task.isCancelled ? stopped(session) : error
    }
  }

  /// Hands over the rows batch by batch; while one is being written the next is read and prepared.
  @MainActor
  private func each<Row: Sendable, Ready: Sendable>(
    _ batches: RowBatches<Row>, _ rejects: inout Rejects, _ session: Session,
    _ prepare: @escaping @Sendable (Office, [Row]) async throws(OfficeError) -> [Ready],
    take: ([Ready]) async throws(CommandFailure) -> [ImportContradiction]
  ) async throws(CommandFailure) {
    let progress = FileProgress(session.formats)
    defer { progress.end() }
    let office = session.office
    var next: ReadyBatch<Row, Ready>? = await ReadyBatch(after: batches, office, prepare)
    while let (batch, ready) = next.map({ ($0.batch, $0.ready) }) {
      try put(batch.faults, of: batches, into: &rejects, session)
      let goesOn = !batch.isLast && (skipsBad || rejects.count < max(1, maxErrors))
      async let following = goesOn ? ReadyBatch(after: batches, office, prepare) : nil
      let rows = try await session.office { _ throws(OfficeError) in try ready.get() }
      let contradictions = try await take(rows).map { one in
        let fields = batch.fields.isEmpty ? nil : batch.fields[one.place]
        return RowFault(cause: .row(one.row), fields: fields)
      }
      try put(contradictions, of: batches, into: &rejects, session)
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

  @MainActor
  private func open<Row: Sendable>(
    _ columns: [ImportColumn], _ session: Session,
    _ read: @escaping @Sendable (ImportRow) throws(InvalidRow) -> Row
  ) throws(CommandFailure) -> RowBatches<Row> {
    let batches: RowBatches<Row>
    do {
      batches = try RowBatches(path: path, columns: columns, keepsFields: skipsBad && !isTrial, read: read)
    } catch {
      throw error.failure(path, session)
    }
    let unknown = try session.withoutSyntheticMark(batches.unknown, of: path)
    if !unknown.isEmpty {
      let names = unknown.map(Printable.line).joined(separator: ", ")
      session.notice(session.text("Bỏ qua cột không biết: \(names).", "Unknown columns ignored: \(names)."))
    }
    return batches
  }

  /// All or nothing: any bad row stops the import, unless bad rows are to be put aside.
  @MainActor
  private func refuse(_ rejects: inout Rejects, _ session: Session) throws(CommandFailure) {
    rejects.finish()
    if let problem = rejects.problem, let file = rejects.path {
      let reason = problem.sentence(file, session.formats)
      throw CommandFailure(.refused, reason + " " + session.text("Chưa nạp gì.", "Nothing was imported."))
    }
    guard rejects.count > 0, !skipsBad else { return }
    let head = session.text(
      "\(path): \(rejects.count) dòng lỗi, chưa nạp gì.", "\(path): \(rejects.count) bad rows, nothing was imported.")
    throw CommandFailure(.refused, ([head] + rejects.sentences(session.formats)).joined(separator: "\n"))
  }
}

/// Some rows, with what the books had to be asked about them.
private struct ReadyBatch<Row: Sendable, Ready: Sendable>: Sendable {
  let batch: RowBatches<Row>.Batch
  let ready: Result<[Ready], OfficeError>

  init(
    after batches: RowBatches<Row>, _ office: Office,
    _ prepare: @Sendable (Office, [Row]) async throws(OfficeError) -> [Ready]
  ) async {
    batch = await batches.next()
    do { ready = .success(try await prepare(office, batch.rows)) } catch { ready = .failure(error) }
  }
}

// MARK: - What is said

extension FileImport {
  /// Ctrl-C came before the seal: what is staged is dropped, and nothing of the file is in the books.
  @MainActor
  private func stopped(_ session: Session) -> CommandFailure {
    CommandFailure(.refused, session.text("Đã dừng, chưa nạp gì.", "Stopped; nothing was imported."))
  }

  /// A held transaction would keep every counter waiting until the end of the run.
  @MainActor
  private func held(_ session: Session) -> CommandFailure {
    CommandFailure(
      .refused,
      session.text(
        "Không nạp hồ sơ, đánh giá trong một lần chạy -1: các quầy sẽ phải chờ đến hết. Hãy nạp riêng; mỗi tệp được nạp trọn vẹn hoặc không nạp gì.",
        "Cases and ratings are not imported in a run with -1: counters would wait until its end. Import them by themselves; a file is all or nothing anyway."
      ))
  }

  @MainActor
  private func tooLong(_ session: Session) -> CommandFailure {
    let limit = session.formats.count(Self.wholeLimit)
    return CommandFailure(
      .refused,
      session.text(
        "\(path): quá \(limit) dòng. Chia thành nhiều tệp. Chưa nạp gì.",
        "\(path): more than \(limit) rows. Split the file. Nothing was imported."))
  }

  @MainActor
  private func report(
    _ summary: ImportSummary, _ extent: ImportExtent, _ rejects: Rejects, _ session: Session
  ) -> Report {
    for warning in summary.warnings { session.notice(warning.sentence(session.formats)) }
    for sentence in rejects.sentences(session.formats) { session.notice(sentence) }
    // What was put aside is told apart.
    let taken = summary.added + summary.changed + summary.unchanged + summary.differing
    let counts = session.text(
      "thêm \(summary.added), sửa \(summary.changed), đã có \(summary.unchanged), khác với sổ \(summary.differing)",
      "\(summary.added) added, \(summary.changed) changed, \(summary.unchanged) already there, "
        + "\(summary.differing) differing from the books")
    var lines = [
      isTrial
        ? session.text(
          "Thử xong \(taken) dòng, chưa nạp gì; nếu nạp: \(counts).",
          "Trial of \(taken) rows, nothing imported; it would be: \(counts).")
        : session.text(
          "Đã nạp \(taken) dòng: \(counts).", "Imported \(taken) rows: \(counts).")
    ]
    if let sentence = extent.sentence(session.formats) { lines.append(sentence) }
    lines += told(rejects, session)
    let row: JSONObject = [
      "kind": .string(kind.rawValue), "rows": .int(taken), "added": .int(summary.added),
      "changed": .int(summary.changed), "unchanged": .int(summary.unchanged), "differing": .int(summary.differing),
      "rejected": .int(rejects.count),
    ]
    return session.report("import", lines, rows: [row])
  }

  /// Where the bad rows are.
  @MainActor
  private func told(_ rejects: Rejects, _ session: Session) -> [String] {
    guard let file = rejects.path, rejects.count > 0 else { return [] }
    if let problem = rejects.problem { return [problem.sentence(file, session.formats)] }
    let (written, lost) = (rejects.count - rejects.lost, rejects.lost)
    var lines: [String] = []
    if written > 0 {
      lines.append(session.text("\(written) dòng lỗi ghi ở \(file).", "\(written) bad rows are in \(file)."))
    }
    if lost > 0 {
      lines.append(
        session.text(
          "\(lost) dòng không tách được thành ô, không ghi ra tệp nào: xem số dòng ở trên.",
          "\(lost) rows cannot be told apart into fields and are in no file: see the lines named above."))
    }
    return lines
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
