// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func isDemonstration() throws(OfficeError) -> Bool {
    try first("SELECT demonstration FROM books")?.bool(0) ?? false
  }

  func units() throws(OfficeError) -> UnitTree {
    guard let mark = try rootMark() else { return try readUnits() }
    if let known = cache.units(at: mark) { return known }
    let tree = try readUnits()
    cache.keep(tree, at: mark)
    return tree
  }

  /// What the root chain ends with; nil where this transaction changes it itself, which is not yet in any head.
  func rootMark() throws(OfficeError) -> String? {
    guard heads[.root] == nil else { return nil }
    return try fields("SELECT hash FROM head WHERE unit = '' ORDER BY origin").map { row throws(OfficeError) in
      try row.text(0)
    }.joined()
  }

  private func readUnits() throws(OfficeError) -> UnitTree {
    let rows = try fields(
      """
      SELECT code, name, kind, parent, valid_from, valid_to, successor, agency_code, numbering FROM unit
      """)
    var units: [Unit] = []
    for row in rows {
      units.append(
        Unit(
          code: try row.unit(0), name: try row.text(1), kind: try row.text(2),
          parent: try row.text(3).nonEmpty.map(UnitCode.init(rawValue:)), validFrom: try row.optionalDay(4),
          validTo: try row.optionalDay(5), successor: try row.text(6).nonEmpty.map(UnitCode.init(rawValue:)),
          agencyCode: try row.text(7).nonEmpty, numbering: try row.choice(8)))
    }
    return UnitTree(units)
  }

  func save(_ unit: Unit) throws(OfficeError) {
    try run(
      """
      INSERT INTO unit (code, name, name_key, kind, parent, valid_from, valid_to, successor, agency_code, numbering)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      ON CONFLICT (code) DO UPDATE SET name = excluded.name, name_key = excluded.name_key, kind = excluded.kind,
        parent = excluded.parent, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
        successor = excluded.successor, agency_code = excluded.agency_code,
        numbering = excluded.numbering
      """,
      [
        SQLValue(unit.code), .text(unit.name), .text(Folding.nameKey(unit.name)), .text(unit.kind),
        .text(unit.parent?.rawValue ?? ""), .bound(unit.validFrom), .bound(unit.validTo),
        .text(unit.successor?.rawValue ?? ""), .text(unit.agencyCode ?? ""), .text(unit.numbering.rawValue),
      ], refusing: ["unit(parent,name_key,valid_from)": .unitNameTaken(unit.name, by: unit.code)])
  }

  func officers() throws(OfficeError) -> [Officer] {
    try officers(where: "", [])
  }

  func officer(_ login: Login) throws(OfficeError) -> Officer? {
    try officers(where: "WHERE login = $1", [.text(login.rawValue)]).first
  }

  private func officers(where condition: String, _ arguments: [SQLValue]) throws(OfficeError) -> [Officer] {
    let rows = try fields(
      "SELECT login, name, role, unit, scope, active FROM officer \(condition) ORDER BY login", arguments)
    var officers: [Officer] = []
    for row in rows {
      officers.append(
        Officer(
          login: try row.login(0), name: try row.text(1), role: try row.choice(2), unit: try row.unit(3),
          scope: try row.unit(4), isActive: try row.bool(5)))
    }
    return officers
  }

  func save(_ officer: Officer) throws(OfficeError) {
    try run(
      """
      INSERT INTO officer (login, name, role, unit, scope, active) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (login) DO UPDATE SET name = excluded.name, role = excluded.role, unit = excluded.unit,
        scope = excluded.scope, active = excluded.active
      """,
      [
        .text(officer.login.rawValue), .text(officer.name), .text(officer.role.rawValue), SQLValue(officer.unit),
        SQLValue(officer.scope), SQLValue(officer.isActive),
      ])
  }

  func attendances(in unit: UnitCode, on day: LocalDay) throws(OfficeError) -> [Attendance] {
    let rows = try fields(
      """
      SELECT unit, counter, officer, opened FROM attendance
      WHERE unit = $1 AND closed IS NULL AND opened >= $2 ORDER BY opened, counter
      """, [SQLValue(unit), SQLValue(Instant(day, .midnight))])
    var attendances: [Attendance] = []
    for row in rows {
      guard let counter = try row.optionalCounter(1) else { continue }
      attendances.append(
        Attendance(unit: try row.unit(0), counter: counter, officer: try row.login(2), opened: try row.instant(3)))
    }
    return attendances
  }

  /// Takes the counter; whoever forgot to close it on an earlier day, or the officer's own earlier opening, ends.
  func open(_ attendance: Attendance) throws(OfficeError) {
    try run(
      """
      UPDATE attendance SET closed = $1
      WHERE unit = $2 AND counter = $3 AND closed IS NULL AND (opened < $4 OR officer = $5)
      """,
      [
        SQLValue(attendance.opened), SQLValue(attendance.unit), SQLValue(attendance.counter),
        SQLValue(Instant(attendance.opened.day, .midnight)), .text(attendance.officer.rawValue),
      ])
    try run(
      """
      INSERT INTO attendance (unit, counter, officer, opened, closed) VALUES ($1, $2, $3, $4, NULL)
      ON CONFLICT (unit, counter, opened) DO UPDATE SET closed = NULL, officer = excluded.officer
      """,
      [
        SQLValue(attendance.unit), SQLValue(attendance.counter), .text(attendance.officer.rawValue),
        SQLValue(attendance.opened),
      ])
  }

  func close(_ attendance: Attendance, at now: Instant) throws(OfficeError) {
    try run(
      "UPDATE attendance SET closed = $1 WHERE unit = $2 AND counter = $3 AND opened = $4",
      [SQLValue(now), SQLValue(attendance.unit), SQLValue(attendance.counter), SQLValue(attendance.opened)])
  }
}

extension String {
  /// Nil for the empty text that stands for "none" in the books.
  var nonEmpty: String? { isEmpty ? nil : self }
}
