// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func exportedCaseCount(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> Int {
    let list = list(units, from: 3)
    let row = try first(
      "SELECT count(*) FROM case_file AS f WHERE \(Self.isExported(list.sql))", Self.bounds(period) + list.values)
    return try row?.int(0) ?? 0
  }

  func eachExportedCase(
    in units: Set<UnitCode>, during period: Period, _ take: (ExportedCase) -> Bool
  ) throws(OfficeError) {
    let list = list(units, from: 3)
    try eachRow(Self.select(list.sql), Self.bounds(period) + list.values) { row throws(OfficeError) in
      take(try Self.exportedCase(row))
    }
  }

  /// Received by one of the units in the period, which are `$1` and `$2`.
  private static func isExported(_ units: String) -> String {
    "f.received >= $1 AND f.received < $2 AND f.unit IN \(units)"
  }

  private static func bounds(_ period: Period) -> [SQLValue] {
    [
      SQLValue(Instant(period.from, .midnight)), SQLValue(Instant(period.through.adding(days: 1), .midnight)),
    ]
  }

  /// Two halves, each in the order of an index, so that no engine has to sort: cases with a code, and those without,
  /// which are named by what identifies them here.
  private static func select(_ units: String) -> String {
    func half(_ name: String, _ condition: String) -> String {
      """
      SELECT \(name) AS name, f.procedure, f.unit, f.received, f.due_day, f.due_time, f.statutory_day,
        f.statutory_time, f.resolved, f.stage, f.channel, \(last("l.ended", "case_leg AS l WHERE l.case_id = f.id", "l.position")),
        \(text("owner")), \(text("phone")), \(text("address"))
      FROM case_file AS f WHERE \(condition) AND \(isExported(units))
      """
    }
    return half("f.code", "f.code IS NOT NULL") + "\nUNION ALL\n" + half("f.id", "f.code IS NULL")
      + "\nORDER BY name"
  }

  private static func last(_ value: String, _ place: String, _ order: String) -> String {
    "(SELECT \(value) FROM \(place) ORDER BY \(order) DESC LIMIT 1)"
  }

  private static func text(_ field: String) -> String {
    last("t.text", "private_text AS t WHERE t.subject = 'case:' || f.id AND t.field = '\(field)'", "t.version")
  }

  private static func exportedCase(_ row: Fields) throws(OfficeError) -> ExportedCase {
    let stage: Stage = try row.choice(9)
    // A case that came to another end than a result ended with its last leg.
    let ended = stage.isOpen ? nil : try row.optionalInstant(11)
    return ExportedCase(
      name: try row.text(0), procedure: ProcedureCode(rawValue: try row.text(1)), unit: try row.unit(2),
      received: try row.instant(3), due: try row.due(4), statutoryDue: try row.due(6),
      returned: try row.optionalInstant(8) ?? ended, stage: stage, owner: try owner(row),
      channel: try row.choice(10))
  }

  private static func owner(_ row: Fields) throws(OfficeError) -> Owner? {
    guard let name = try row.optionalText(12) else { return nil }
    return Owner(name: name, phone: try row.optionalText(13), address: try row.optionalText(14))
  }
}

extension SQLPage {
  /// Hands over the rows of a query one by one, until `take` wants no more.
  func eachRow(
    _ sql: String, _ arguments: [SQLValue], _ take: (Fields) throws(OfficeError) -> Bool
  ) throws(OfficeError) {
    do {
      try connection.eachRow(sql, arguments) { row in
        guard try take(Fields(row)) else { throw Enough() }
      }
    } catch is Enough {
      return
    } catch {
      throw OfficeError(translating: error)
    }
  }
}

private struct Enough: Error {}
