// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import Foundation
import OneStop

extension SQLPage {
  func procedures() throws(OfficeError) -> [Procedure] {
    try procedures(where: "", [])
  }

  func procedure(_ code: ProcedureCode, on day: LocalDay) throws(OfficeError) -> Procedure? {
    try procedures(where: "WHERE code = $1", [.text(code.rawValue)]).last { $0.isValid(on: day) }
  }

  private func procedures(where condition: String, _ arguments: [SQLValue]) throws(OfficeError) -> [Procedure] {
    let rows = try fields(
      """
      SELECT code, name, field, level, limit_value, limit_unit, fee, sensitive, valid_from, valid_to,
        code_confidence, limit_confidence
      FROM procedure \(condition) ORDER BY code, valid_from
      """, arguments)
    var procedures: [Procedure] = []
    for row in rows {
      procedures.append(
        Procedure(
          code: ProcedureCode(rawValue: try row.text(0)), name: try row.text(1), field: try row.text(2),
          level: try row.text(3), limit: try row.limit(4), fee: try row.text(6), isSensitive: try row.bool(7),
          validFrom: try row.optionalDay(8), validTo: try row.optionalDay(9), codeConfidence: try row.text(10),
          limitConfidence: try row.text(11)))
    }
    return procedures
  }

  func save(_ procedure: Procedure) throws(OfficeError) {
    let limit: [SQLValue] = [.text(procedure.limit?.value ?? ""), .text(procedure.limit?.limitUnit ?? "")]
    try run(
      """
      INSERT INTO procedure (code, valid_from, valid_to, name, field, level, limit_value, limit_unit, fee, sensitive,
        code_confidence, limit_confidence)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      ON CONFLICT (code, valid_from) DO UPDATE SET valid_to = excluded.valid_to, name = excluded.name,
        field = excluded.field, level = excluded.level, limit_value = excluded.limit_value,
        limit_unit = excluded.limit_unit, fee = excluded.fee, sensitive = excluded.sensitive,
        code_confidence = excluded.code_confidence, limit_confidence = excluded.limit_confidence
      """,
      [
        .text(procedure.code.rawValue), .bound(procedure.validFrom), .bound(procedure.validTo),
        .text(procedure.name), .text(procedure.field), .text(procedure.level), limit[0], limit[1],
        .text(procedure.fee), SQLValue(procedure.isSensitive), .text(procedure.codeConfidence),
        .text(procedure.limitConfidence),
      ])
  }

  func ruleSets() throws(OfficeError) -> [RuleSet] {
    let rows = try fields(
      """
      SELECT code, name, valid_from, valid_to, supplement, second_promise, notice_title, notice_symbol, source
      FROM rule_set ORDER BY valid_from
      """)
    var sets: [RuleSet] = []
    for row in rows {
      sets.append(
        RuleSet(
          code: try row.text(0), name: try row.text(1), validFrom: try row.day(2), validTo: try row.optionalDay(3),
          supplement: try row.choice(4), secondPromise: try row.choice(5), noticeTitle: try row.text(6),
          noticeSymbol: try row.text(7), source: try row.text(8)))
    }
    return sets
  }

  func save(_ rules: RuleSet) throws(OfficeError) {
    try run(
      """
      INSERT INTO rule_set (code, name, valid_from, valid_to, supplement, second_promise, notice_title, notice_symbol,
        source)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      ON CONFLICT (code) DO UPDATE SET name = excluded.name, valid_from = excluded.valid_from,
        valid_to = excluded.valid_to, supplement = excluded.supplement, second_promise = excluded.second_promise,
        notice_title = excluded.notice_title, notice_symbol = excluded.notice_symbol, source = excluded.source
      """,
      [
        .text(rules.code), .text(rules.name), .bound(rules.validFrom), .bound(rules.validTo),
        .text(rules.supplement.rawValue), .text(rules.secondPromise.rawValue), .text(rules.noticeTitle),
        .text(rules.noticeSymbol), .text(rules.source),
      ])
  }

  func calendarEntries() throws(OfficeError) -> [CalendarEntry] {
    var entries: [CalendarEntry] = []
    for row in try fields("SELECT day, kind, name, source, unit FROM calendar_day ORDER BY day, unit") {
      entries.append(
        CalendarEntry(
          day: try row.day(0), kind: try row.choice(1), name: try row.text(2), source: try row.text(3),
          unit: try row.text(4).nonEmpty))
    }
    return entries
  }

  func save(_ entry: CalendarEntry) throws(OfficeError) {
    try run(
      """
      INSERT INTO calendar_day (day, unit, kind, name, source) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (day, unit) DO UPDATE SET kind = excluded.kind, name = excluded.name, source = excluded.source
      """,
      [
        SQLValue(entry.day), .text(entry.unit ?? ""), .text(entry.kind.rawValue), .text(entry.name),
        .text(entry.source),
      ])
    connection.announce()
  }

  func officeHours() throws(OfficeError) -> [OfficeHours] {
    var hours: [OfficeHours] = []
    for row in try fields("SELECT unit, weekday, valid_from, sessions FROM office_hours") {
      guard let weekday = Weekday(rawValue: try row.int(1)) else { continue }
      hours.append(
        OfficeHours(
          unit: try row.text(0).nonEmpty, weekday: weekday, validFrom: try row.optionalDay(2),
          sessions: try CanonicalJSON.value([OfficeHours.Session].self, from: try row.text(3))))
    }
    return hours
  }

  func calendarVersion() throws(OfficeError) -> String {
    // Rows come in no order of their own for hours; the texts are put into one.
    let hours = try officeHours().map { hours throws(OfficeError) in try CanonicalJSON.text(hours) }.sorted()
    let text = try CanonicalJSON.text(try calendarEntries()) + hours.joined(separator: "\n")
    return SHA256.hash(data: Data(text.utf8)).hex
  }

  func save(_ hours: OfficeHours) throws(OfficeError) {
    try run(
      """
      INSERT INTO office_hours (unit, weekday, valid_from, sessions) VALUES ($1, $2, $3, $4)
      ON CONFLICT (unit, weekday, valid_from) DO UPDATE SET sessions = excluded.sessions
      """,
      [
        .text(hours.unit ?? ""), SQLValue(hours.weekday.rawValue), .bound(hours.validFrom),
        .text(try CanonicalJSON.text(hours.sessions)),
      ])
    connection.announce()
  }
}
