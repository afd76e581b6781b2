// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLBooks {
  package func stage(_ rows: [StagedRating], for id: ImportID) async throws(OfficeError) {
    try await load(
      "staged_rating", StagedColumns.rating,
      rows.map { staged in
        let rating = staged.rating
        let base: [SQLValue] = [
          .text(id.rawValue), SQLValue(rating.line), .text("nap:\(rating.unit):\(rating.id)"), SQLValue(rating.unit),
          SQLValue(rating.time.day), SQLValue(rating.time), .text(rating.source.rawValue),
          SQLValue(rating.level.level),
        ]
        let keys: [SQLValue] = Dimension.allCases.map { .text(staged.keys[$0]) }
        return base + [.text((try? CanonicalJSON.text(staged.keys)) ?? "{}")] + keys
      })
  }

  package func stage(_ rows: [ImportedCase], for id: ImportID) async throws(OfficeError) {
    var values: [[SQLValue]] = []
    for row in rows {
      values.append([
        .text(id.rawValue), SQLValue(row.line), .text(row.file.id.rawValue), SQLValue(row.file.unit),
        .text(try CanonicalJSON.text(row.file)), .text(try CanonicalJSON.text(row.owner)),
      ])
    }
    try await load("staged_case", StagedColumns.case, values)
  }

  private func load(_ table: String, _ columns: [String], _ rows: [[SQLValue]]) async throws(OfficeError) {
    do {
      try await database.write { connection in try connection.load(into: table, columns: columns, rows: rows) }
    } catch {
      throw OfficeError(translating: error)
    }
  }

  package func abandon(_ id: ImportID) async throws(OfficeError) {
    do {
      try await database.write { connection in
        for table in ["staged_rating", "staged_case"] {
          try connection.run("DELETE FROM \(table) WHERE import = $1", [.text(id.rawValue)])
        }
      }
    } catch {
      throw OfficeError(translating: error)
    }
  }

  package func knows(_ kind: ImportKind, file hash: String) async throws(OfficeError) -> Bool {
    do {
      return try await database.read { connection in
        try connection.row(
          "SELECT 1 FROM import_file WHERE hash = $1 AND kind = $2", [.text(hash), .text(kind.rawValue)]) != nil
      }
    } catch {
      throw OfficeError(translating: error)
    }
  }

  package func seal(
    _ id: ImportID, _ kind: ImportKind, file hash: String, by officer: Login, at now: Instant
  ) async throws(OfficeError) -> ImportSummary {
    do {
      let root = try await database.read { connection in try SealedImport.root(of: id, kind, in: connection) }
      return try await database.write { connection in
        let page = SQLPage(connection, origin: origin)
        let sealing = SealedImport(id: id, page: page, officer: officer, now: now)
        let summary = try kind == .ratings ? sealing.ratings() : sealing.cases()
        try sealing.finish(kind, file: hash, root: root, summary)
        return summary
      }
    } catch {
      throw OfficeError(translating: error)
    }
  }
}

enum StagedColumns {
  static let rating =
    ["import", "line", "id", "unit", "day", "time", "source", "level", "keys"]
    + Dimension.allCases.map { "key_\($0.rawValue)" }
  static let `case` = ["import", "line", "id", "unit", "body", "private"]
}
