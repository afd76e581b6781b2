// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import Foundation
import OneStop

extension SQLPage {
  private static let visitColumns = "unit, number, counter, officer, moment, opened, closed"

  func openVisit(in unit: UnitCode, counter: CounterNumber?, officer: Login) throws(OfficeError) -> Visit? {
    try visits(
      """
      WHERE unit = $1 AND closed IS NULL AND (counter = $2 OR ($2 = 0 AND counter IS NULL AND officer = $3))
      ORDER BY number DESC LIMIT 1
      """, [SQLValue(unit), SQLValue(counter?.rawValue ?? 0), .text(officer.rawValue)]
    ).first
  }

  func lastVisit(of file: CaseID) throws(OfficeError) -> Visit? {
    try visits(
      """
      WHERE unit = (SELECT unit FROM case_file WHERE id = $1)
      AND number = (SELECT max(c.number) FROM visit_case AS c JOIN case_file AS f ON f.id = c.case_id AND f.unit = c.unit
        WHERE c.case_id = $1)
      """, [.text(file.rawValue)]
    ).first
  }

  func visit(_ id: VisitID) throws(OfficeError) -> Visit? {
    try visits("WHERE unit = $1 AND number = $2", [SQLValue(id.unit), SQLValue(id.number)]).first
  }

  private func visits(_ condition: String, _ arguments: [SQLValue]) throws(OfficeError) -> [Visit] {
    var visits: [Visit] = []
    for row in try fields("SELECT \(Self.visitColumns) FROM visit \(condition)", arguments) {
      let id = VisitID(unit: try row.unit(0), number: try row.int(1))
      visits.append(
        Visit(
          id: id, unit: id.unit, counter: try row.optionalCounter(2), officer: try row.login(3),
          moment: try row.choice(4), opened: try row.instant(5), closed: try row.optionalInstant(6),
          cases: try cases(of: id)))
    }
    return visits
  }

  private func cases(of id: VisitID) throws(OfficeError) -> [CaseID] {
    var cases: [CaseID] = []
    let rows = try fields(
      "SELECT case_id FROM visit_case WHERE unit = $1 AND number = $2 ORDER BY case_id",
      [SQLValue(id.unit), SQLValue(id.number)])
    for row in rows { cases.append(CaseID(rawValue: try row.text(0))) }
    return cases
  }

  func insert(_ visit: Visit) throws(OfficeError) {
    try run(
      "INSERT INTO visit (\(Self.visitColumns)) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      [
        SQLValue(visit.unit), SQLValue(visit.id.number), SQLValue(visit.counter), .text(visit.officer.rawValue),
        .text(visit.moment.rawValue), SQLValue(visit.opened), SQLValue(visit.closed),
      ])
  }

  func save(_ visit: Visit) throws(OfficeError) {
    let key = [SQLValue(visit.unit), SQLValue(visit.id.number)]
    try run(
      "UPDATE visit SET moment = $3, closed = $4 WHERE unit = $1 AND number = $2",
      key + [.text(visit.moment.rawValue), SQLValue(visit.closed)])
    let stored = Set(try cases(of: visit.id))
    for gone in stored.subtracting(visit.cases) {
      try run("DELETE FROM visit_case WHERE unit = $1 AND number = $2 AND case_id = $3", key + [.text(gone.rawValue)])
    }
    for new in visit.cases where !stored.contains(new) {
      try run("INSERT INTO visit_case (unit, number, case_id) VALUES ($1, $2, $3)", key + [.text(new.rawValue)])
    }
  }

  func prompt(of visit: VisitID) throws(OfficeError) -> Prompt? {
    let row = try first(
      "SELECT opened, ended, answered FROM prompt WHERE unit = $1 AND number = $2",
      [SQLValue(visit.unit), SQLValue(visit.number)])
    guard let row else { return nil }
    return Prompt(
      visit: visit, opened: try row.instant(0), ended: try row.optionalInstant(1), isAnswered: try row.bool(2))
  }

  func openPrompt(in unit: UnitCode, counter: CounterNumber?, officer: Login) throws(OfficeError) -> Prompt? {
    let row = try first(
      """
      SELECT number, opened, answered FROM prompt
      WHERE unit = $1 AND ended IS NULL AND (counter = $2 OR ($2 = 0 AND counter IS NULL AND officer = $3))
      ORDER BY number DESC LIMIT 1
      """, [SQLValue(unit), SQLValue(counter?.rawValue ?? 0), .text(officer.rawValue)])
    guard let row else { return nil }
    return Prompt(
      visit: VisitID(unit: unit, number: try row.int(0)), opened: try row.instant(1), isAnswered: try row.bool(2))
  }

  func promptKeys(of visit: VisitID) throws(OfficeError) -> TallyKeys {
    try first(
      "SELECT keys FROM prompt WHERE unit = $1 AND number = $2", [SQLValue(visit.unit), SQLValue(visit.number)])?
      .keys(0) ?? TallyKeys()
  }

  func insert(_ prompt: Prompt, link: Token, keys: TallyKeys) throws(OfficeError) {
    try run(
      """
      INSERT INTO prompt (unit, number, counter, officer, opened, ended, answered, link_hash, kiosk_hash, kiosk_shown,
        keys)
      SELECT unit, number, counter, officer, $3, NULL, 0, coalesce(
        (SELECT l.hash FROM visit_link AS l WHERE l.unit = $1 AND l.number = $2), $4), NULL, NULL, $5 FROM visit
      WHERE unit = $1 AND number = $2
      """,
      [
        SQLValue(prompt.visit.unit), SQLValue(prompt.visit.number), SQLValue(prompt.opened), .text(link.hash),
        .text(try CanonicalJSON.text(keys)),
      ])
  }

  func save(_ prompt: Prompt) throws(OfficeError) {
    try run(
      "UPDATE prompt SET ended = $3, answered = $4 WHERE unit = $1 AND number = $2",
      [
        SQLValue(prompt.visit.unit), SQLValue(prompt.visit.number), SQLValue(prompt.ended),
        SQLValue(prompt.isAnswered),
      ])
  }

  func endPrompts(in unit: UnitCode, counter: CounterNumber?, officer: Login, at now: Instant) throws(OfficeError) {
    try run(
      """
      UPDATE prompt SET ended = $4
      WHERE unit = $1 AND ended IS NULL AND (counter = $2 OR ($2 = 0 AND counter IS NULL AND officer = $3))
      """, [SQLValue(unit), SQLValue(counter?.rawValue ?? 0), .text(officer.rawValue), SQLValue(now)])
  }

  func setKioskToken(_ token: Token, of visit: VisitID, at now: Instant) throws(OfficeError) {
    try run(
      "UPDATE prompt SET kiosk_hash = $3, kiosk_shown = $4 WHERE unit = $1 AND number = $2",
      [SQLValue(visit.unit), SQLValue(visit.number), .text(token.hash), SQLValue(now)])
  }

  func prompt(bearing token: Token) throws(OfficeError) -> BornePrompt? {
    let row = try first(
      """
      SELECT unit, number, opened, ended, answered, kiosk_shown, keys, CASE WHEN kiosk_hash = $1 THEN 1 ELSE 0 END
      FROM prompt WHERE kiosk_hash = $1 OR link_hash = $1
      """, [.text(token.hash)])
    guard let row else { return nil }
    let prompt = Prompt(
      visit: VisitID(unit: try row.unit(0), number: try row.int(1)), opened: try row.instant(2),
      ended: try row.optionalInstant(3), isAnswered: try row.bool(4))
    let isKiosk = try row.bool(7)
    return BornePrompt(
      prompt: prompt, source: isKiosk ? .kiosk : .link, shown: try row.optionalInstant(5) ?? prompt.opened,
      keys: try row.keys(6))
  }
}

extension Token {
  /// What the books keep of a secret.
  var hash: String { SHA256.hash(data: Data(text.utf8)).hex }
}
