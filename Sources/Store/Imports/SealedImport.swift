// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Makes the staged rows of one file visible, inside one transaction.
struct SealedImport {
  let id: ImportID
  let page: SQLPage
  let officer: Login
  let now: Instant

  private var mark: SQLValue { .text(id.rawValue) }

  /// The Merkle root over the staged rows in the order of their lines.
  static func root(of id: ImportID, _ kind: ImportKind, in connection: any SQLConnection) throws -> String {
    var tree = MerkleTree()
    let columns = kind == .ratings ? StagedColumns.rating : StagedColumns.case
    let table = kind == .ratings ? "staged_rating" : "staged_case"
    let names = columns.dropFirst(2).filter { $0 != "private" }.joined(separator: ", ")
    try connection.eachRow(
      "SELECT \(names) FROM \(table) WHERE import = $1 ORDER BY line", [.text(id.rawValue)]
    ) { row in
      tree.append(row.values.map { "\($0)" }.joined(separator: "\t"))
    }
    return tree.root
  }

  func finish(_ kind: ImportKind, file hash: String, root: String, _ summary: ImportSummary) throws {
    try page.run(
      """
      INSERT INTO import_file (hash, kind, rows, merkle, at, officer) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (hash, kind) DO NOTHING
      """,
      [
        .text(hash), .text(kind.rawValue), SQLValue(summary.rows), .text(root), SQLValue(now),
        .text(officer.rawValue),
      ])
    for table in ["staged_rating", "staged_case"] { try page.run("DELETE FROM \(table) WHERE import = $1", [mark]) }
    guard summary.added > 0 else { return }
    let facts = [
      "kind": kind.rawValue, "file": hash, "merkle": root, "rows": String(summary.rows),
      "added": String(summary.added),
    ]
    _ = try page.record(
      .importing, "import:\(kind.rawValue)", ChangeRecord(facts: facts), in: .root, by: officer.rawValue, at: now)
  }

  // MARK: - Ratings

  func ratings() throws -> ImportSummary {
    try lockUnits(of: "staged_rating")
    try refuseConflicts()
    let rows = try count("SELECT count(*) FROM staged_rating WHERE import = $1")
    try dropRepeats()
    let added = try page.run(
      """
      INSERT INTO keyed_rating (id, unit, day, time, entered, source, scale, level, keys, officer, visit, corrections,
        raised, withdrawn)
      SELECT id, unit, day, time, $2, source, $3, level, keys, $4, NULL, 0, 0, 0 FROM staged_rating WHERE import = $1
      """, [mark, SQLValue(now), .text(Satisfaction.scale), .text(officer.rawValue)])
    try tally()
    return ImportSummary(rows: rows, added: added, unchanged: rows - added)
  }

  /// Two rows with one id must be the same rating; so must a row and the one in the books.
  private func refuseConflicts() throws {
    let differing = ["unit", "time", "source", "level"].map { "min(\($0)) <> max(\($0))" }.joined(separator: " OR ")
    let inFile = try page.fields(
      "SELECT id FROM staged_rating WHERE import = $1 GROUP BY id HAVING \(differing) ORDER BY id", [mark])
    try refuse(inFile, isWithBooks: false)
    let same = "a.unit = b.unit AND a.time = b.time AND a.source = b.source AND a.level = b.level"
    let withBooks = try page.fields(
      """
      SELECT a.id FROM staged_rating AS a JOIN keyed_rating AS b ON a.id = b.id
      WHERE a.import = $1 AND b.corrections = 0 AND b.withdrawn = 0 AND NOT (\(same)) ORDER BY a.id
      """, [mark])
    try refuse(withBooks, isWithBooks: true)
  }

  private func refuse(_ rows: [Fields], isWithBooks: Bool) throws {
    guard !rows.isEmpty else { return }
    var names: [String] = []
    for row in rows.prefix(5) {
      names.append(try row.text(0).split(separator: ":", maxSplits: 2).last.map(String.init) ?? "")
    }
    throw OfficeError.refused(
      .importConflict(ImportConflict(names: names, count: rows.count, isWithBooks: isWithBooks)))
  }

  private func dropRepeats() throws {
    try page.run(
      """
      DELETE FROM staged_rating WHERE import = $1 AND (
        EXISTS (SELECT 1 FROM keyed_rating AS k WHERE k.id = staged_rating.id)
        OR line IN (SELECT line FROM (
          SELECT line, row_number() OVER (PARTITION BY id ORDER BY line) AS place FROM staged_rating WHERE import = $1
        ) AS numbered WHERE place > 1))
      """, [mark])
  }

  private func tally() throws {
    let levels = (1...5).map { "sum(CASE WHEN level = \($0) THEN 1 ELSE 0 END)" }.joined(separator: ", ")
    func add(_ table: String) -> String {
      (1...5).map { "c\($0) = \(table).c\($0) + excluded.c\($0)" }.joined(separator: ", ")
    }
    try page.run(
      """
      INSERT INTO tally_day (unit, day, source, c1, c2, c3, c4, c5)
      SELECT unit, day, source, \(levels) FROM staged_rating WHERE import = $1 GROUP BY unit, day, source
      ON CONFLICT (unit, day, source) DO UPDATE SET \(add("tally_day"))
      """, [mark])
    for dimension in Dimension.allCases {
      let key = "key_\(dimension.rawValue)"
      try page.run(
        """
        INSERT INTO tally_month (unit, month, dimension, key, source, c1, c2, c3, c4, c5)
        SELECT unit, substr(day, 1, 7), '\(dimension.rawValue)', \(key), source, \(levels) FROM staged_rating
        WHERE import = $1 GROUP BY unit, substr(day, 1, 7), \(key), source
        ON CONFLICT (unit, month, dimension, key, source) DO UPDATE SET \(add("tally_month"))
        """, [mark])
    }
  }

  // MARK: - Cases

  func cases() throws -> ImportSummary {
    try lockUnits(of: "staged_case")
    var summary = ImportSummary()
    var conflicts: Set<String> = []
    var seen: [String: String] = [:]
    try page.connection.eachRow(
      "SELECT id, body, private FROM staged_case WHERE import = $1 ORDER BY line", [mark]
    ) { row in
      summary.rows += 1
      let (name, body) = (try row.text(0), try row.text(1))
      if let earlier = seen[name] {
        if earlier == body { summary.unchanged += 1 } else { conflicts.insert(name) }
        return
      }
      seen[name] = body
      try take(body, owner: row.text(2), &summary)
    }
    guard conflicts.isEmpty else {
      let names = conflicts.sorted()
      throw OfficeError.refused(
        .importConflict(ImportConflict(names: Array(names.prefix(5)), count: names.count, isWithBooks: false)))
    }
    return summary
  }

  /// Adds a case, or leaves the one that is here under the same code: merged, never doubled.
  private func take(_ body: String, owner text: String, _ summary: inout ImportSummary) throws {
    let file = try CanonicalJSON.value(CaseFile.self, from: body)
    if let code = file.code, let here = try page.files(code: code).first {
      if here.agrees(with: file) { summary.unchanged += 1 } else { summary.differing += 1 }
      return
    }
    try page.insert(file)
    summary.added += 1
    guard let owner = try CanonicalJSON.value(Owner?.self, from: text) else { return }
    var texts: [PrivateField: String] = [.owner: owner.name]
    texts[.phone] = owner.phone
    texts[.address] = owner.address
    _ = try page.keep(texts, of: file.subject, in: file.unit)
  }

  // MARK: - Both

  /// Locks every unit of the file, in one order for all importers.
  private func lockUnits(of table: String) throws {
    try page.lock(.root)
    for row in try page.fields("SELECT DISTINCT unit FROM \(table) WHERE import = $1 ORDER BY unit", [mark]) {
      try page.lock(try row.unit(0))
    }
  }

  private func count(_ sql: String) throws -> Int { try page.first(sql, [mark])?.int(0) ?? 0 }
}

extension CaseFile {
  /// Whether another system says the same of a case: where it is, when it came, when it was due and done.
  fileprivate func agrees(with other: CaseFile) -> Bool {
    unit == other.unit && procedure == other.procedure && received.day == other.received.day && stage == other.stage
      && statutoryDue?.day == other.statutoryDue?.day && resolved?.day == other.resolved?.day
  }
}
