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

  func provisionalFiles() throws(OfficeError) -> [CaseFile] {
    try files("WHERE provisional = 1 AND stage IN ('received', 'processing', 'supplement') ORDER BY id", [])
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
    if let code = file.code { refusals["case_file(code)"] = .caseCodeTaken(code) }
    let values = values(of: file)
    let marks = values.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    try run(
      """
      INSERT INTO case_file (\(Self.columns), resolved_day, judged_statutory, judged_due, judged_promised)
      VALUES (\(marks))
      """, values, refusing: refusals)
    try saveParts(of: file)
  }

  func save(_ file: CaseFile) throws(OfficeError) {
    let judged: [SQLValue] = judged(file)
    try run(
      """
      UPDATE case_file SET due_day = $2, due_time = $3, promised_day = $4, promised_time = $5, provisional = $6,
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
      "UPDATE case_file SET statutory_day = $2, statutory_time = $3 WHERE id = $1 AND provisional = 1",
      [.text(file.id.rawValue)] + SQLValue.due(file.statutoryDue))
    try save(file)
  }

  private func values(of file: CaseFile) -> [SQLValue] {
    let identity: [SQLValue] = [
      .text(file.id.rawValue), SQLValue(file.unit), SQLValue(file.code?.rawValue), SQLValue(file.number?.year),
      SQLValue(file.number?.number), .text(file.procedure.rawValue), SQLValue(file.received), SQLValue(file.entered),
      .text(file.channel.rawValue), .text(file.ruleSet),
    ]
    let days = SQLValue.limit(file.limit) + SQLValue.due(file.statutoryDue) + SQLValue.due(file.due)
    let state: [SQLValue] = [
      SQLValue(file.isProvisional), .text(file.stage.rawValue), SQLValue(file.resolved), SQLValue(file.delivered),
      SQLValue(file.isBackdated),
    ]
    return identity + days + SQLValue.due(file.promised) + state + judged(file)
  }

  /// The day it was ready, and how it met each of its three due dates: what `dh` counts.
  private func judged(_ file: CaseFile) -> [SQLValue] {
    func word(_ due: Due?) -> SQLValue { .text(file.punctuality(by: due)?.rawValue ?? "") }
    return [
      SQLValue(file.resolved?.day), word(file.statutoryDue), word(file.due ?? file.statutoryDue), word(file.promised),
    ]
  }

  private func saveParts(of file: CaseFile) throws(OfficeError) {
    try run(
      "DELETE FROM case_pause WHERE case_id = $1 AND position >= $2",
      [.text(file.id.rawValue), SQLValue(file.pauses.count)])
    for (position, pause) in file.pauses.enumerated() {
      try run(
        """
        INSERT INTO case_pause (case_id, position, started, ended) VALUES ($1, $2, $3, $4)
        ON CONFLICT (case_id, position) DO UPDATE SET started = excluded.started, ended = excluded.ended
        """, [.text(file.id.rawValue), SQLValue(position), SQLValue(pause.from), SQLValue(pause.until)])
    }
    try run(
      "DELETE FROM case_leg WHERE case_id = $1 AND position >= $2",
      [.text(file.id.rawValue), SQLValue(file.legs.count)])
    for (position, leg) in file.legs.enumerated() {
      let place: [SQLValue] = [
        .text(file.id.rawValue), SQLValue(position), SQLValue(leg.unit), SQLValue(leg.from), SQLValue(leg.until),
      ]
      try run(
        """
        INSERT INTO case_leg (case_id, position, unit, started, ended, limit_value, limit_unit, due_day, due_time)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (case_id, position) DO UPDATE SET unit = excluded.unit, started = excluded.started,
          ended = excluded.ended, limit_value = excluded.limit_value, limit_unit = excluded.limit_unit,
          due_day = excluded.due_day, due_time = excluded.due_time
        """, place + SQLValue.limit(leg.limit) + SQLValue.due(leg.due))
    }
  }

  private func files(_ condition: String, _ arguments: [SQLValue]) throws(OfficeError) -> [CaseFile] {
    var files: [CaseFile] = []
    for row in try fields("SELECT \(Self.columns) FROM case_file \(condition)", arguments) {
      files.append(try caseFile(row))
    }
    return files
  }

  private func caseFile(_ row: Fields) throws(OfficeError) -> CaseFile {
    let id = CaseID(rawValue: try row.text(0))
    var number: ShortNumber?
    if let year = try row.optionalInt(3), let serial = try row.optionalInt(4) {
      number = ShortNumber(year: year, number: serial)
    }
    return CaseFile(
      id: id, unit: try row.unit(1), code: try row.optionalText(2).map(CaseCode.init(rawValue:)), number: number,
      procedure: ProcedureCode(rawValue: try row.text(5)), received: try row.instant(6), entered: try row.instant(7),
      channel: try row.choice(8), ruleSet: try row.text(9), limit: try row.limit(10),
      statutoryDue: try row.due(12), due: try row.due(14), promised: try row.due(16),
      isProvisional: try row.bool(18), stage: try row.choice(19), pauses: try pauses(of: id), legs: try legs(of: id),
      resolved: try row.optionalInstant(20), delivered: try row.optionalInstant(21), isBackdated: try row.bool(22))
  }

  private func pauses(of id: CaseID) throws(OfficeError) -> [Pause] {
    var pauses: [Pause] = []
    let rows = try fields(
      "SELECT started, ended FROM case_pause WHERE case_id = $1 ORDER BY position", [.text(id.rawValue)])
    for row in rows { pauses.append(Pause(from: try row.instant(0), until: try row.optionalInstant(1))) }
    return pauses
  }

  private func legs(of id: CaseID) throws(OfficeError) -> [Leg] {
    var legs: [Leg] = []
    let rows = try fields(
      """
      SELECT unit, started, ended, limit_value, limit_unit, due_day, due_time FROM case_leg
      WHERE case_id = $1 ORDER BY position
      """, [.text(id.rawValue)])
    for row in rows {
      legs.append(
        Leg(
          unit: try row.unit(0), from: try row.instant(1), until: try row.optionalInstant(2), limit: try row.limit(3),
          due: try row.due(5)))
    }
    return legs
  }
}
