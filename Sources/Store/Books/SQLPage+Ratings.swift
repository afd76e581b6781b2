// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import Foundation
import OneStop

extension SQLPage {
  private static let ratingColumns = """
    id, unit, time, entered, source, level, keys, officer, visit, corrections, raised, withdrawn
    """

  func keyedRating(of visit: VisitID) throws(OfficeError) -> KeyedRating? {
    try ratings("WHERE unit = $1 AND visit = $2", [SQLValue(visit.unit), SQLValue(visit.number)]).first
  }

  func keyedRating(_ id: String) throws(OfficeError) -> KeyedRating? {
    try ratings("WHERE id = $1", [.text(id)]).first
  }

  private func ratings(_ condition: String, _ arguments: [SQLValue]) throws(OfficeError) -> [KeyedRating] {
    var ratings: [KeyedRating] = []
    for row in try fields("SELECT \(Self.ratingColumns) FROM keyed_rating \(condition)", arguments) {
      let unit = try row.unit(1)
      ratings.append(
        KeyedRating(
          id: try row.text(0), unit: unit, time: try row.instant(2), entered: try row.instant(3),
          source: try row.choice(4), level: try row.level(5), keys: try row.keys(6), officer: try row.login(7),
          visit: try row.optionalInt(8).map { VisitID(unit: unit, number: $0) }, corrections: try row.int(9),
          isRaised: try row.bool(10), isWithdrawn: try row.bool(11)))
    }
    return ratings
  }

  func save(_ rating: KeyedRating) throws(OfficeError) {
    try run(
      """
      INSERT INTO keyed_rating (id, unit, day, time, entered, source, scale, level, keys, officer, visit, corrections,
        raised, withdrawn)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      ON CONFLICT (id) DO UPDATE SET level = excluded.level, corrections = excluded.corrections,
        raised = excluded.raised, withdrawn = excluded.withdrawn
      """,
      [
        .text(rating.id), SQLValue(rating.unit), SQLValue(rating.time.day), SQLValue(rating.time),
        SQLValue(rating.entered), .text(rating.source.rawValue), .text(Satisfaction.scale),
        SQLValue(rating.level.level), .text(try CanonicalJSON.text(rating.keys)), .text(rating.officer.rawValue),
        SQLValue(rating.visit?.number), SQLValue(rating.corrections), SQLValue(rating.isRaised),
        SQLValue(rating.isWithdrawn),
      ], refusing: ["keyed_rating(unit,visit)": .alreadyAnswered(rating.visit.map { String($0.number) } ?? rating.id)])
  }

  func openAnswer(of visit: VisitID) throws(OfficeError) -> OpenAnswer? {
    let row = try first(
      """
      SELECT day, source, level, reasons, sequence, keys, flags, pressed, changed FROM open_answer
      WHERE unit = $1 AND number = $2
      """,
      [SQLValue(visit.unit), SQLValue(visit.number)])
    guard let row else { return nil }
    return OpenAnswer(
      visit: visit, day: try row.day(0), source: try row.choice(1), level: try row.level(2),
      reasons: try CanonicalJSON.value([String].self, from: try row.text(3)), sequence: Int64(try row.int(4)),
      flags: try CanonicalJSON.value(Set<AnswerFlag>.self, from: try row.text(6)), keys: try row.keys(5),
      presses: try row.presses(7))
  }

  func save(_ answer: OpenAnswer) throws(OfficeError) {
    try run(
      """
      INSERT INTO open_answer (unit, number, day, source, scale, level, reasons, sequence, keys, flags, pressed, changed)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      ON CONFLICT (unit, number) DO UPDATE SET level = excluded.level, reasons = excluded.reasons,
        sequence = excluded.sequence, flags = excluded.flags, changed = excluded.changed
      """,
      [
        SQLValue(answer.visit.unit), SQLValue(answer.visit.number), SQLValue(answer.day),
        .text(answer.source.rawValue), .text(Satisfaction.scale), SQLValue(answer.level.level),
        .text(try CanonicalJSON.text(answer.reasons)), .integer(answer.sequence),
        .text(try CanonicalJSON.text(answer.keys)), .text(try CanonicalJSON.text(answer.flags.sorted)),
      ] + SQLValue.presses(answer.presses))
    connection.announce()
  }

  func unsealedDays(before day: LocalDay) throws(OfficeError) -> [UnsealedDay] {
    var days: [UnsealedDay] = []
    let rows = try fields(
      """
      SELECT unit, day FROM open_answer WHERE day < $1 UNION SELECT unit, day FROM unasked_answer WHERE day < $1
      UNION SELECT unit, day FROM keyed_rating WHERE day < $1 AND visit IS NOT NULL ORDER BY 1, 2
      """, [SQLValue(day)])
    for row in rows { days.append(UnsealedDay(unit: try row.unit(0), day: try row.day(1))) }
    return days
  }

  /// Reads the day's answers, forgets which prompt each came from and when it was pressed, and writes them with their
  /// flags in the order of fresh random ids.
  ///
  /// All ballots come from this one transaction, in that order, so neither place nor row metadata says when or for
  /// whom each was given. Secrets older than a week are dropped as well.
  func seal(_ day: UnsealedDay, marking judged: [JudgedPress], at now: Instant) throws(OfficeError) -> SealedDay {
    let key = [SQLValue(day.unit), SQLValue(day.day)]
    let rows = try fields(
      """
      SELECT source, scale, level, reasons, flags, number, '' FROM open_answer WHERE unit = $1 AND day = $2
      UNION ALL
      SELECT 'unasked', scale, level, reasons, flags, 0, hash FROM unasked_answer WHERE unit = $1 AND day = $2
      """, key)
    let marks = Dictionary(
      judged.filter { !$0.flags.isEmpty }.map { ($0.press.id, $0.flags.answerFlags) }, uniquingKeysWith: { $1 })
    var ballots: [[SQLValue]] = []
    for row in rows {
      let hash = try row.text(6)
      let id = hash.isEmpty ? Press.ID.visit(try row.int(5)) : .unasked(hash)
      ballots.append(
        [.text(Token.random().text)] + key + [
          .text(try row.text(0)), .text(try row.text(1)), SQLValue(try row.int(2)), .text(try row.text(3)),
          .text(try Self.flags(try row.text(4), and: marks[id])),
        ])
    }
    ballots.sort { "\($0[0])" < "\($1[0])" }
    try run("DELETE FROM open_answer WHERE unit = $1 AND day = $2", key)
    try spendUnasked(day, at: now)
    do {
      try connection.load(
        into: "ballot", columns: ["id", "unit", "day", "source", "scale", "level", "reasons", "flags"],
        rows: ballots)
    } catch {
      throw OfficeError(translating: error)
    }
    for case (.keyed(let id), let flags) in marks {
      let text = try CanonicalJSON.text(flags.sorted)
      try run("UPDATE keyed_rating SET flags = $2 WHERE id = $1", [.text(id), .text(text)])
    }
    try run("UPDATE keyed_rating SET visit = NULL WHERE unit = $1 AND day = $2", key)
    let old = [SQLValue(day.unit), SQLValue(Instant(now.day.adding(days: -Prompt.linkLife), .midnight))]
    try run("UPDATE prompt SET link_hash = NULL, kiosk_hash = NULL WHERE unit = $1 AND opened < $2", old)
    try run("DELETE FROM visit_link WHERE unit = $1 AND made < $2", old)
    return SealedDay(ballots: ballots.count, digest: BallotDigest.digest(of: ballots.map { Array($0.dropLast()) }))
  }
}

extension SQLPage {
  /// The flags an answer had, and those it was marked with.
  private static func flags(_ text: String, and marks: Set<AnswerFlag>?) throws(OfficeError) -> String {
    guard let marks else { return text }
    return try CanonicalJSON.text(try CanonicalJSON.value(Set<AnswerFlag>.self, from: text).union(marks).sorted)
  }
}

extension Fields {
  /// When an answer was pressed first and changed last, in two columns; nil for one of before that was kept.
  func presses(_ column: Int) throws(OfficeError) -> PressTimes? {
    guard let first = try optionalInstant(column) else { return nil }
    return PressTimes(first: first, last: try optionalInstant(column + 1))
  }
}

extension SQLValue {
  static func presses(_ presses: PressTimes?) -> [SQLValue] { [SQLValue(presses?.first), SQLValue(presses?.last)] }
}

/// One hash over the ballots of a unit's day, in the order of their ids.
enum BallotDigest {
  static func digest(of ballots: [[SQLValue]]) -> String {
    var hasher = SHA256()
    for ballot in ballots { hasher.update(data: Data("\(ballot)\n".utf8)) }
    return hasher.finalize().hex
  }
}
