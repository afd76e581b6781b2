// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  private static let listedColumns = "f.id, f.unit, f.year, f.number, f.procedure, f.received, f.stage"
  private static let livingStages: [Stage] = [.received, .processing, .supplement, .resolved]

  /// The condition of the index of living cases. SQLite uses that index only for queries which repeat it literally.
  private static let isLiving = "f.stage IN ('received', 'processing', 'supplement', 'resolved')"

  /// One index range for each stage and each range of numbers, read backwards and cut off early.
  func livingCases(
    in units: Set<UnitCode>, year: Int, numbers: [ClosedRange<Int>], limit: Int
  ) throws(OfficeError) -> [ListedCase] {
    let bounds = numbers.flatMap { [SQLValue($0.lowerBound), SQLValue($0.upperBound)] }
    let list = list(units, from: 3 + bounds.count)
    var parts: [String] = []
    for stage in Self.livingStages {
      for index in numbers.indices {
        parts.append(
          """
          SELECT id, unit, year, number, procedure, received, stage FROM (SELECT \(Self.listedColumns) FROM case_file AS f
            WHERE f.unit IN \(list.sql) AND f.year = $1 AND \(Self.isLiving)
            AND f.stage = '\(stage.rawValue)' AND f.number BETWEEN $\(3 + 2 * index) AND $\(4 + 2 * index)
            ORDER BY f.number DESC LIMIT $2) AS part
          """)
      }
    }
    return try listed(parts.joined(separator: " UNION ALL "), [SQLValue(year), SQLValue(limit)] + bounds + list.values)
  }

  /// One range of the index of numbers for each range, read backwards and cut off early.
  func cases(
    in units: Set<UnitCode>, year: Int, numbers: [ClosedRange<Int>], limit: Int
  ) throws(OfficeError) -> [ListedCase] {
    let bounds = numbers.flatMap { [SQLValue($0.lowerBound), SQLValue($0.upperBound)] }
    let list = list(units, from: 3 + bounds.count)
    let parts = numbers.indices.map { index in
      """
      SELECT id, unit, year, number, procedure, received, stage FROM (SELECT \(Self.listedColumns) FROM case_file AS f
        WHERE f.unit IN \(list.sql) AND f.year = $1 AND f.number BETWEEN $\(3 + 2 * index) AND $\(4 + 2 * index)
        ORDER BY f.number DESC LIMIT $2) AS part
      """
    }
    return try listed(parts.joined(separator: " UNION ALL "), [SQLValue(year), SQLValue(limit)] + bounds + list.values)
  }

  /// Beyond every text that begins with something, in the byte order that both engines sort by.
  private static func end(of prefix: String) -> SQLValue { .text(prefix + "\u{10FFFF}") }

  /// Living cases are few: from them to their owners' names. Of all cases, from the index of names, in its order, to
  /// the cases. In SQLite a `CROSS JOIN` keeps either order.
  func cases(
    ownerStartingWith folded: String, onlyLiving: Bool, in units: Set<UnitCode>, limit: Int
  ) throws(OfficeError) -> [CaseID] {
    let list = list(units, from: 4)
    let source =
      onlyLiving
      ? """
      case_file AS f CROSS JOIN private_text AS p
      WHERE \(Self.isLiving) AND p.subject = 'case:' || f.id
      """
      : """
      private_text AS p CROSS JOIN case_file AS f
      WHERE f.id = substr(p.subject, 6) AND p.subject LIKE 'case:%'
      """
    return try ids(
      """
      SELECT f.id FROM \(source) AND p.field = 'owner' AND p.folded >= $1 AND p.folded < $2 AND f.unit IN \(list.sql)
      ORDER BY p.folded, f.received DESC, f.id LIMIT $3
      """, [.text(folded), Self.end(of: folded), SQLValue(limit)] + list.values)
  }

  func cases(
    codeStartingWith prefix: String, onlyLiving: Bool, in units: Set<UnitCode>, limit: Int
  ) throws(OfficeError) -> [CaseID] {
    let list = list(units, from: 4)
    // Without `||` SQLite would go through all cases of the units rather than the range of codes.
    let scope = onlyLiving ? "f.unit IN \(list.sql) AND \(Self.isLiving)" : "(f.unit || '') IN \(list.sql)"
    return try ids(
      """
      SELECT f.id FROM case_file AS f WHERE f.code >= $1 AND f.code < $2 AND \(scope)
      ORDER BY f.code LIMIT $3
      """, [.text(prefix), Self.end(of: prefix), SQLValue(limit)] + list.values)
  }

  private func ids(_ sql: String, _ arguments: [SQLValue]) throws(OfficeError) -> [CaseID] {
    try fields(sql, arguments).map { row throws(OfficeError) in CaseID(rawValue: try row.text(0)) }
  }

  /// From the officer's entries to their cases: in SQLite a `CROSS JOIN` keeps that order.
  func livingCases(
    handledBy officer: Login, on day: LocalDay, in units: Set<UnitCode>
  ) throws(OfficeError) -> [ListedCase] {
    let list = list(units, from: 5)
    return try listed(
      """
      SELECT \(Self.listedColumns)
      FROM (SELECT DISTINCT substr(subject, 6) AS id FROM journal
        WHERE officer = $1 AND at >= $2 AND at < $3 AND subject LIKE 'case:%') AS h
      CROSS JOIN case_file AS f
      WHERE f.id = h.id AND f.year = $4 AND f.number IS NOT NULL AND \(Self.isLiving) AND f.unit IN \(list.sql)
      """,
      [
        .text(officer.rawValue), SQLValue(Instant(day, .midnight)), SQLValue(Instant(day.adding(days: 1), .midnight)),
        SQLValue(day.year),
      ] + list.values)
  }

  private func listed(_ sql: String, _ arguments: [SQLValue]) throws(OfficeError) -> [ListedCase] {
    var cases: [ListedCase] = []
    for row in try fields(sql, arguments) {
      cases.append(
        ListedCase(
          id: CaseID(rawValue: try row.text(0)), unit: try row.unit(1),
          number: ShortNumber(year: try row.int(2), number: try row.int(3)),
          procedure: ProcedureCode(rawValue: try row.text(4)), received: try row.instant(5), stage: try row.choice(6)))
    }
    return cases
  }

  func receptions(by officer: Login, on day: LocalDay) throws(OfficeError) -> [ProcedureCode: Int] {
    let rows = try fields(
      """
      SELECT f.procedure, count(*) FROM journal AS j JOIN case_file AS f ON f.id = substr(j.subject, 6)
      WHERE j.officer = $1 AND j.at >= $2 AND j.at < $3 AND j.verb = 'receive' AND f.stage <> 'void'
      GROUP BY f.procedure
      """,
      [
        .text(officer.rawValue), SQLValue(Instant(day, .midnight)), SQLValue(Instant(day.adding(days: 1), .midnight)),
      ])
    var uses: [ProcedureCode: Int] = [:]
    for row in rows { uses[ProcedureCode(rawValue: try row.text(0))] = try row.int(1) }
    return uses
  }

  func lastCase(
    ownedBy folded: String, procedure: ProcedureCode?, in units: Set<UnitCode>
  ) throws(OfficeError) -> CaseID? {
    let list = list(units, from: 3)
    let row = try first(
      """
      SELECT f.id FROM private_text AS p JOIN case_file AS f ON f.id = substr(p.subject, 6)
      WHERE p.field = 'owner' AND p.folded = $1 AND p.subject LIKE 'case:%' AND f.stage <> 'void'
      AND f.unit IN \(list.sql)
      ORDER BY CASE WHEN f.procedure = $2 THEN 0 ELSE 1 END, f.received DESC, f.id LIMIT 1
      """, [.text(folded), .text(procedure?.rawValue ?? "")] + list.values)
    return try row.map { row throws(OfficeError) in CaseID(rawValue: try row.text(0)) }
  }

  func recentReasons(in units: Set<UnitCode>, notices limit: Int) throws(OfficeError) -> [String] {
    let list = list(units, from: 1)
    let rows = try fields(
      """
      SELECT t.text FROM (SELECT unit, draft, drafted_at FROM notice
        WHERE withdrawn_at IS NULL AND unit IN \(list.sql)
        ORDER BY drafted_at DESC, unit, draft DESC LIMIT \(limit)) AS n
      JOIN private_text AS t ON t.subject = 'notice:' || n.unit || '/' || CAST(n.draft AS text) AND t.field = 'reason'
      ORDER BY n.drafted_at DESC, n.unit, n.draft DESC
      """, list.values)
    return try rows.map { row throws(OfficeError) in try row.text(0) }
  }
}
