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

  /// Rows in one short transaction.
  private static let batch = 1_000

  @MainActor
  func run(_ session: Session) async throws(CommandFailure) -> Report {
    let (context, rules) = try await session.office { office throws(OfficeError) in try await office.importContext(kind)
    }
    var rejects = Rejects(limit: maxErrors, path: skipsBad && !isTrial ? path + ".loi.csv" : nil)
    let digest = FileDigest()
    let summary: ImportSummary
    switch kind {
    case .ratings, .cases: summary = try await stream(context, rules, digest, &rejects, session)
    case .totals:
      let rows = try read(PublishedTotal.columns, digest, &rejects, session) { row throws(InvalidRow) in
        try PublishedTotal(row, in: context)
      }
      summary = try await store(rows, rejects, session) { office throws(OfficeError) in
        try await office.importTotals(rows)
      }
    case .calendar:
      let rows = try read(CalendarEntry.columns, digest, &rejects, session) { row throws(InvalidRow) in
        try CalendarEntry(row, in: context)
      }
      summary = try await store(rows, rejects, session) { office throws(OfficeError) in
        try await office.importCalendar(rows)
      }
    case .procedures:
      let rows = try read(Procedure.columns, digest, &rejects, session) { row throws(InvalidRow) in try Procedure(row) }
      summary = try await store(rows, rejects, session) { office throws(OfficeError) in
        try await office.importProcedures(rows)
      }
    case .units:
      let rows = try read(Unit.columns, digest, &rejects, session) { row throws(InvalidRow) in try Unit(row) }
      summary = try await store(rows, rejects, session) { office throws(OfficeError) in
        try await office.importUnits(rows)
      }
    }
    return report(summary, rejects, session)
  }

  /// Reads a small file whole; every bad row is named.
  @MainActor
  private func read<Row>(
    _ columns: [ImportColumn], _ digest: FileDigest, _ rejects: inout Rejects, _ session: Session,
    _ parse: (ImportRow) throws(InvalidRow) -> Row
  ) throws(CommandFailure) -> [Row] {
    var table = try open(columns, digest, session)
    var rows: [Row] = []
    while try next(&table, &rejects, session, { row throws(InvalidRow) in rows.append(try parse(row)) }) {}
    return rows
  }

  @MainActor
  private func store<Row>(
    _ rows: [Row], _ rejects: Rejects, _ session: Session,
    _ verb: (Office) async throws(OfficeError) -> ImportSummary
  ) async throws(CommandFailure) -> ImportSummary {
    try refuse(rejects, session)
    if isTrial { return ImportSummary(rows: rows.count) }
    return try await session.office(verb)
  }

  /// Ratings and cases: any number of rows in constant memory.
  @MainActor
  private func stream(
    _ context: ImportContext, _ rules: [RuleSet], _ digest: FileDigest, _ rejects: inout Rejects, _ session: Session
  ) async throws(CommandFailure) -> ImportSummary {
    let id = ImportID()
    do {
      let rows = try await stage(id, context, rules, digest, &rejects, session)
      try refuse(rejects, session)
      if isTrial {
        try await session.office { office throws(OfficeError) in try await office.books.abandon(id) }
        return ImportSummary(rows: rows)
      }
      return try await session.office { office throws(OfficeError) in
        try await office.seal(id, kind, file: digest.hex)
      }
    } catch {
      try? await session.books.abandon(id)
      if Task.isCancelled { throw stopped(session) }
      throw error
    }
  }

  @MainActor
  private func stage(
    _ id: ImportID, _ context: ImportContext, _ rules: [RuleSet], _ digest: FileDigest, _ rejects: inout Rejects,
    _ session: Session
  ) async throws(CommandFailure) -> Int {
    var table = try open(kind == .ratings ? ImportedRating.columns : ImportedCase.columns, digest, session)
    var ratings: [ImportedRating] = []
    var cases: [ImportedCase] = []
    var count = 0
    var goesOn = true
    while goesOn {
      goesOn = try next(&table, &rejects, session) { row throws(InvalidRow) in
        if kind == .ratings {
          ratings.append(try ImportedRating(row, in: context))
        } else {
          cases.append(try ImportedCase(row, in: context, rules: rules))
        }
        count += 1
      }
      guard ratings.count + cases.count >= Self.batch || !goesOn else { continue }
      let (someRatings, someCases) = (ratings, cases)
      (ratings, cases) = ([], [])
      try await session.office { office throws(OfficeError) in
        try await office.stage(someRatings, someCases, for: id)
      }
      if Task.isCancelled { throw stopped(session) }
    }
    return count
  }

  /// Ctrl-C came before the seal: what is staged is dropped, and nothing of the file is in the books.
  @MainActor
  private func stopped(_ session: Session) -> CommandFailure {
    CommandFailure(.refused, session.text("Đã dừng, chưa nạp gì.", "Stopped; nothing was imported."))
  }

  /// Reads one row; a bad one is put aside. False at the end of the file, or once there are too many bad rows.
  @MainActor
  private func next(
    _ table: inout ImportTable, _ rejects: inout Rejects, _ session: Session,
    _ take: (ImportRow) throws(InvalidRow) -> Void
  ) throws(CommandFailure) -> Bool {
    if Task.isCancelled {
      throw CommandFailure(.refused, session.text("Đã dừng, chưa nạp gì.", "Stopped, nothing was imported."))
    }
    do {
      guard let row = try table.next() else { return false }
      do {
        try take(row)
      } catch {
        rejects.add(error.sentence(session.formats), table.record, titles: table.titles)
      }
    } catch {
      guard error.concernsOneRow else { throw CommandFailure(.refused, "\(path): " + error.sentence(session.formats)) }
      rejects.add(error.sentence(session.formats), table.record, titles: table.titles)
    }
    return skipsBad || rejects.count < max(1, maxErrors)
  }

  @MainActor
  private func open(
    _ columns: [ImportColumn], _ digest: FileDigest, _ session: Session
  ) throws(CommandFailure) -> ImportTable {
    let table: ImportTable
    do {
      table = try ImportTable(try ByteSource(path: path), columns: columns) { digest.add($0) }
    } catch let error as InvalidCSV {
      throw CommandFailure(.refused, "\(path): " + error.sentence(session.formats))
    } catch let error as UnreadableSource {
      let reason = String(cString: strerror(error.code))
      throw CommandFailure(
        .refused, session.text("Không đọc được tệp \(path): \(reason).", "The file \(path) cannot be read: \(reason)."))
    } catch {
      throw CommandFailure(.refused, "\(path): \(error)")
    }
    if !table.unknown.isEmpty {
      let names = table.unknown.map(Printable.line).joined(separator: ", ")
      session.notice(session.text("Bỏ qua cột không biết: \(names).", "Unknown columns ignored: \(names)."))
    }
    return table
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
    throw CommandFailure(.refused, ([head] + rejects.sentences).joined(separator: "\n"))
  }

  @MainActor
  private func report(_ summary: ImportSummary, _ rejects: Rejects, _ session: Session) -> Report {
    for warning in summary.warnings { session.notice(warning.sentence(session.formats)) }
    for sentence in rejects.sentences { session.notice(sentence) }
    var lines = [
      isTrial
        ? session.text(
          "Thử xong: \(summary.rows) dòng đọc được, chưa nạp gì.", "Trial: \(summary.rows) rows read, nothing imported."
        )
        : session.text(
          "Đã nạp \(summary.rows) dòng: thêm \(summary.added), sửa \(summary.changed), đã có \(summary.unchanged), "
            + "khác với sổ \(summary.differing).",
          "Imported \(summary.rows) rows: \(summary.added) added, \(summary.changed) changed, "
            + "\(summary.unchanged) already there, \(summary.differing) differing from the books.")
    ]
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
