// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  /// One instant in which all rows of an import begin to count, with the entry that stands for them.
  func seal(_ number: Int, _ lease: ImportLease, _ file: ImportedFile, at now: Instant) throws(OfficeError) {
    let (kind, summary) = (lease.kind.rawValue, file.summary)
    try run(
      """
      INSERT INTO import_file (hash, kind, rows, merkle, at, officer) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (hash, kind) DO NOTHING
      """,
      [
        .text(file.hash), .text(kind), SQLValue(summary.rows), .text(file.root), SQLValue(now),
        .text(lease.officer.rawValue),
      ])
    try run("UPDATE import_run SET sealed = 1 WHERE number = $1", [SQLValue(number)])
    guard summary.added > 0 else { return }
    let facts = [
      "kind": kind, "file": file.hash, "merkle": file.root, "rows": String(summary.rows),
      "added": String(summary.added),
    ]
    _ = try record(
      .importing, "import:\(kind)", ChangeRecord(facts: facts), in: .root, by: lease.officer.rawValue, at: now)
  }

  /// Removes some rows of an import that is not sealed; false once nothing is left.
  func dropSome(of number: Int, limit: Int) throws(OfficeError) -> Bool {
    let (first, mark, some) = (ImportPosition.first(of: number), SQLValue(number), SQLValue(limit))
    let ratings = try run(
      """
      DELETE FROM imported_rating WHERE position IN (
        SELECT position FROM imported_rating WHERE position >= $1 AND position < $2 ORDER BY position LIMIT $3)
      """, [SQLValue(first), SQLValue(first + ImportPosition.span), some])
    if ratings > 0 { return true }
    let cases = try fields("SELECT id FROM case_row WHERE import = $1 AND import > 0 LIMIT $2", [mark, some])
    var ids: [SQLValue] = []
    for row in cases { ids.append(.text(try row.text(0))) }
    guard !ids.isEmpty else {
      for table in ["tally_day", "tally_month"] { try run("DELETE FROM \(table) WHERE import = $1", [mark]) }
      return false
    }
    for start in stride(from: 0, to: ids.count, by: 500) {
      let chunk = Array(ids[start..<min(start + 500, ids.count)])
      let marks = chunk.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
      for table in ["case_leg", "case_pause"] { try run("DELETE FROM \(table) WHERE case_id IN (\(marks))", chunk) }
      try run("DELETE FROM private_text WHERE subject IN (\(marks))", chunk.map(Self.subject))
      try run("DELETE FROM case_row WHERE id IN (\(marks))", chunk)
    }
    return true
  }

  private static func subject(_ id: SQLValue) -> SQLValue {
    guard case .text(let text) = id else { return id }
    return .text("case:\(text)")
  }

  func load(into table: String, columns: [String], rows: [[SQLValue]]) throws(OfficeError) {
    do {
      try connection.load(into: table, columns: columns, rows: rows)
    } catch {
      throw OfficeError(translating: error)
    }
  }

  /// Writes rows whose key is not here yet; returns the places of the others.
  func loadNew(
    into table: String, columns: [String], key: [String], rows: [[SQLValue]]
  ) throws(OfficeError) -> [Int] {
    do {
      return try connection.loadNew(into: table, columns: columns, key: key, rows: rows)
    } catch {
      throw OfficeError(translating: error)
    }
  }
}

// MARK: - Words

extension SQLPage {
  func importWords() throws(OfficeError) -> [ImportWord] {
    var words: [ImportWord] = []
    for row in try fields("SELECT kind, word, code FROM import_word ORDER BY kind DESC, word_key") {
      let code = try row.text(2)
      let isUnit = try row.text(0) == "unit"
      words.append(
        ImportWord(
          word: try row.text(1),
          meaning: isUnit ? .unit(UnitCode(rawValue: code)) : .procedure(ProcedureCode(rawValue: code))))
    }
    return words
  }

  func save(_ word: ImportWord) throws(OfficeError) {
    let (kind, code) = Self.columns(of: word.meaning)
    try run(
      """
      INSERT INTO import_word (kind, word_key, word, code) VALUES ($1, $2, $3, $4)
      ON CONFLICT (kind, word_key) DO UPDATE SET word = excluded.word, code = excluded.code
      """, [.text(kind), .text(word.key), .text(word.word), .text(code)])
  }

  func remove(_ word: ImportWord) throws(OfficeError) {
    let (kind, _) = Self.columns(of: word.meaning)
    try run("DELETE FROM import_word WHERE kind = $1 AND word_key = $2", [.text(kind), .text(word.key)])
  }

  private static func columns(of meaning: ImportWord.Meaning) -> (kind: String, code: String) {
    switch meaning {
    case .unit(let code): ("unit", code.rawValue)
    case .procedure(let code): ("procedure", code.rawValue)
    }
  }
}
