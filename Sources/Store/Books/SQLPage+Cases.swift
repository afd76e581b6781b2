// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  private static let columns = """
    id, unit, code, year, number, procedure, received, entered, channel, rule_set, limit_value, limit_unit,
    statutory_day, statutory_time, due_day, due_time, promised_day, promised_time, provisional, stage, resolved,
    delivered, backdated
    """

  /// Whether a case was received by one of the units, or is with one of them now.
  private static func isWith(_ units: String) -> String {
    """
    (unit IN \(units) OR EXISTS (SELECT 1 FROM case_leg AS l WHERE l.case_id = case_file.id AND l.unit IN \(units)
      AND l.position = (SELECT max(m.position) FROM case_leg AS m WHERE m.case_id = case_file.id)))
    """
  }

  func file(_ id: CaseID) throws(OfficeError) -> CaseFile? {
    try files("WHERE id = $1", [.text(id.rawValue)]).first
  }

  /// The case as it is stored, be it of an import that is still under way.
  func storedFile(_ id: CaseID) throws(OfficeError) -> CaseFile? {
    try files("WHERE id = $1", [.text(id.rawValue)], from: "case_row").first
  }

  func files(code: CaseCode) throws(OfficeError) -> [CaseFile] {
    try files("WHERE code = $1", [.text(code.rawValue)])
  }

  func files(number: Int, year: Int?, in units: Set<UnitCode>) throws(OfficeError) -> [CaseFile] {
    let list = list(units, from: 3)
    return try files(
      "WHERE number = $1 AND ($2 = 0 OR year = $2) AND \(Self.isWith(list.sql)) ORDER BY year DESC, unit",
      [SQLValue(number), SQLValue(year ?? 0)] + list.values)
  }

  func openNames(in units: Set<UnitCode>, limit: Int) throws(OfficeError) -> [String] {
    let list = list(units, from: 2)
    let rows = try fields(
      """
      SELECT code, number FROM case_file
      WHERE stage IN ('received', 'processing', 'supplement', 'resolved') AND unit IN \(list.sql)
      ORDER BY received DESC, id LIMIT $1
      """, [SQLValue(limit)] + list.values)
    var names: [String] = []
    for row in rows {
      if let number = try row.optionalInt(1) { names.append("H\(number)") }
      if let code = try row.optionalText(0) { names.append(code) }
    }
    return names
  }

  func owner(of id: CaseID) throws(OfficeError) -> Owner? {
    let subject = "case:\(id.rawValue)"
    guard let name = try text(.owner, of: subject) else { return nil }
    return Owner(
      name: name, phone: try text(.phone, of: subject), address: try text(.address, of: subject),
      submitter: try text(.submitter, of: subject))
  }

  func dueFiles(in units: Set<UnitCode>, through day: LocalDay) throws(OfficeError) -> [CaseFile] {
    let list = list(units, from: 2)
    return try files(
      """
      WHERE stage IN ('received', 'processing') AND due_day <= $1 AND \(Self.isWith(list.sql)) ORDER BY due_day, id
      """, [SQLValue(day)] + list.values)
  }

  func openFiles(in units: Set<UnitCode>) throws(OfficeError) -> [CaseFile] {
    let list = list(units, from: 1)
    return try files(
      "WHERE stage IN ('received', 'processing', 'supplement') AND unit IN \(list.sql) ORDER BY unit, received, id",
      list.values)
  }

  func filesMovedByCalendar(in units: Set<UnitCode>) throws(OfficeError) -> [CaseFile] {
    let list = list(units, from: 1)
    return try files(
      """
      WHERE stage IN ('received', 'processing') AND unit IN \(list.sql)
        AND (promised_day <> due_day OR coalesce(promised_time, -1) <> coalesce(due_time, -1))
        AND EXISTS (SELECT 1 FROM journal AS j WHERE j.subject = 'case:' || case_file.id AND j.unit = case_file.unit
          AND j.verb = 'recount')
      ORDER BY due_day, id
      """, list.values)
  }

  func missedDue(
    in units: Set<UnitCode>, during period: Period, at now: Instant
  ) throws(OfficeError) -> [CaseFile] {
    let list = list(units, from: 3)
    return try files(
      """
      WHERE due_day BETWEEN $1 AND $2 AND \(Self.isWith(list.sql)) AND (judged_due = 'late' AND stage <> 'void'
        OR resolved IS NULL AND stage IN ('received', 'processing'))
      ORDER BY due_day, id
      """, [SQLValue(period.from), SQLValue(period.through)] + list.values
    ).filter { $0.resolved != nil || $0.isOverdue(at: now) }
  }

  func reportFiles(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> [CaseFile] {
    let list = list(units, from: 4)
    let begin = SQLValue(Instant(period.from, .midnight))
    let end = SQLValue(Instant(period.through.adding(days: 1), .midnight))
    return try files(
      """
      WHERE unit IN \(list.sql) AND received < $2 AND (resolved_day IS NULL OR resolved_day >= $3)
        AND (received >= $1 OR stage NOT IN ('refused', 'withdrawn', 'stopped') OR EXISTS (
          SELECT 1 FROM case_leg AS l WHERE l.case_id = case_file.id AND (l.ended IS NULL OR l.ended >= $1)))
      ORDER BY received, id
      """, [begin, end, SQLValue(period.from)] + list.values)
  }

  func files(codes: Set<CaseCode>) throws(OfficeError) -> [CaseFile] {
    let all = codes.sorted()
    var found: [CaseFile] = []
    for start in stride(from: 0, to: all.count, by: 500) {
      let some = all[start..<min(start + 500, all.count)]
      let marks = some.indices.map { "$\($0 - start + 1)" }.joined(separator: ", ")
      found += try files(
        "WHERE code IN (\(marks)) OR (code IS NULL AND id IN (\(marks))) ORDER BY id", some.map { .text($0.rawValue) })
    }
    return found
  }

  func files(ownedBy folded: String, in units: Set<UnitCode>, limit: Int) throws(OfficeError) -> [CaseFile] {
    let list = list(units, from: 3)
    let pattern = "%" + folded.filter { $0 != "%" && $0 != "_" && $0 != "\\" } + "%"
    return try files(
      """
      WHERE id IN (SELECT substr(subject, 6) FROM private_text
        WHERE field IN ('owner', 'submitter', 'phone') AND folded LIKE $1)
      AND unit IN \(list.sql) ORDER BY received DESC, id LIMIT $2
      """, [.text(pattern), SQLValue(limit)] + list.values)
  }

  func insert(_ file: CaseFile) throws(OfficeError) {
    var refusals: [String: Refusal] = [:]
    if let code = file.code { refusals["case_row(code)"] = .caseCodeTaken(code) }
    let marks = CaseRow.columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    try run(
      "INSERT INTO \(CaseRow.table) (\(CaseRow.columns.joined(separator: ", "))) VALUES (\(marks))",
      CaseRow.values(of: file), refusing: refusals)
    try saveParts(of: file)
  }

  func save(_ file: CaseFile) throws(OfficeError) {
    let judged = CaseRow.judged(file)
    try run(
      """
      UPDATE case_row SET due_day = $2, due_time = $3, promised_day = $4, promised_time = $5, provisional = $6,
        stage = $7, resolved = $8, delivered = $9, backdated = $10, resolved_day = $11, judged_statutory = $12,
        judged_due = $13, judged_promised = $14
      WHERE id = $1
      """,
      [.text(file.id.rawValue)] + SQLValue.due(file.due) + SQLValue.due(file.promised) + [
        SQLValue(file.isProvisional), .text(file.stage.rawValue), SQLValue(file.resolved), SQLValue(file.delivered),
        SQLValue(file.isBackdated),
      ] + judged)
    try saveParts(of: file)
  }

  func save(settling file: CaseFile) throws(OfficeError) {
    try run(
      "UPDATE case_row SET statutory_day = $2, statutory_time = $3 WHERE id = $1 AND provisional = 1",
      [.text(file.id.rawValue)] + SQLValue.due(file.statutoryDue))
    try save(file)
  }

  private func saveParts(of file: CaseFile) throws(OfficeError) {
    try run(
      "DELETE FROM case_pause WHERE case_id = $1 AND position >= $2",
      [.text(file.id.rawValue), SQLValue(file.pauses.count)])
    for values in CaseRow.pauses(of: file) {
      try run(
        """
        INSERT INTO case_pause (case_id, position, started, ended) VALUES ($1, $2, $3, $4)
        ON CONFLICT (case_id, position) DO UPDATE SET started = excluded.started, ended = excluded.ended
        """, values)
    }
    try run(
      "DELETE FROM case_leg WHERE case_id = $1 AND position >= $2",
      [.text(file.id.rawValue), SQLValue(file.legs.count)])
    for values in CaseRow.legs(of: file) {
      try run(
        """
        INSERT INTO case_leg (case_id, position, unit, started, ended, limit_value, limit_unit, due_day, due_time)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (case_id, position) DO UPDATE SET unit = excluded.unit, started = excluded.started,
          ended = excluded.ended, limit_value = excluded.limit_value, limit_unit = excluded.limit_unit,
          due_day = excluded.due_day, due_time = excluded.due_time
        """, values)
    }
  }

  func files(
    _ condition: String, _ arguments: [SQLValue], from table: String = "case_file"
  ) throws(OfficeError) -> [CaseFile] {
    let rows = try fields("SELECT \(Self.columns) FROM \(table) \(condition)", arguments)
    var files: [CaseFile] = []
    guard rows.count > Self.readOneByOne else {
      for row in rows {
        let id = CaseID(rawValue: try row.text(0))
        files.append(try caseFile(row, id, pauses: pauses(of: id), legs: legs(of: id)))
      }
      return files
    }
    let chosen = "case_id IN (SELECT id FROM \(table) \(condition))"
    let pauses = try pauses(chosen, arguments)
    let legs = try legs(chosen, arguments)
    for row in rows {
      let id = CaseID(rawValue: try row.text(0))
      files.append(try caseFile(row, id, pauses: pauses[id] ?? [], legs: legs[id] ?? []))
    }
    return files
  }

  /// Up to so many cases get their pauses and legs by their ids; more of them in two statements for all.
  private static let readOneByOne = 8

  private func caseFile(_ row: Fields, _ id: CaseID, pauses: [Pause], legs: [Leg]) throws(OfficeError) -> CaseFile {
    var number: ShortNumber?
    if let year = try row.optionalInt(3), let serial = try row.optionalInt(4) {
      number = ShortNumber(year: year, number: serial)
    }
    return CaseFile(
      id: id, unit: try row.unit(1), code: try row.optionalText(2).map(CaseCode.init(rawValue:)), number: number,
      procedure: ProcedureCode(rawValue: try row.text(5)), received: try row.instant(6), entered: try row.instant(7),
      channel: try row.choice(8), ruleSet: try row.text(9), limit: try row.limit(10),
      statutoryDue: try row.due(12), due: try row.due(14), promised: try row.due(16),
      isProvisional: try row.bool(18), stage: try row.choice(19), pauses: pauses, legs: legs,
      resolved: try row.optionalInstant(20), delivered: try row.optionalInstant(21), isBackdated: try row.bool(22))
  }

  private func pauses(of id: CaseID) throws(OfficeError) -> [Pause] {
    try pauses("case_id = $1", [.text(id.rawValue)])[id] ?? []
  }

  private func pauses(_ condition: String, _ arguments: [SQLValue]) throws(OfficeError) -> [CaseID: [Pause]] {
    var pauses: [CaseID: [Pause]] = [:]
    let rows = try fields(
      "SELECT case_id, started, ended FROM case_pause WHERE \(condition) ORDER BY case_id, position", arguments)
    for row in rows {
      pauses[CaseID(rawValue: try row.text(0)), default: []]
        .append(Pause(from: try row.instant(1), until: try row.optionalInstant(2)))
    }
    return pauses
  }

  private func legs(of id: CaseID) throws(OfficeError) -> [Leg] {
    try legs("case_id = $1", [.text(id.rawValue)])[id] ?? []
  }

  private func legs(_ condition: String, _ arguments: [SQLValue]) throws(OfficeError) -> [CaseID: [Leg]] {
    var legs: [CaseID: [Leg]] = [:]
    let rows = try fields(
      """
      SELECT case_id, unit, started, ended, limit_value, limit_unit, due_day, due_time FROM case_leg
      WHERE \(condition) ORDER BY case_id, position
      """, arguments)
    for row in rows {
      legs[CaseID(rawValue: try row.text(0)), default: []].append(
        Leg(
          unit: try row.unit(1), from: try row.instant(2), until: try row.optionalInstant(3), limit: try row.limit(4),
          due: try row.due(6)))
    }
    return legs
  }
}
