// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func flaggedRatings(in unit: UnitCode, during period: Period) throws(OfficeError) -> [FlaggedRatings] {
    let rows = try fields(
      """
      SELECT day, flags, source, c1, c2, c3, c4, c5 FROM flag_day WHERE unit = $1 AND day BETWEEN $2 AND $3
      ORDER BY day, flags, source
      """, [SQLValue(unit), SQLValue(period.from), SQLValue(period.through)])
    var found: [FlaggedRatings] = []
    for row in rows {
      found.append(
        FlaggedRatings(
          day: try row.day(0), flags: Set(canonical: try row.text(1)), source: try row.choice(2),
          levels: try row.levels(3)))
    }
    return found
  }

  func judgedRatings(in unit: UnitCode, during period: Period) throws(OfficeError) -> [JudgedRatings] {
    let rows = try fields(
      integers(
        """
        SELECT officer, CAST(sum(judged) AS {int}), CAST(sum(pressed) AS {int}), CAST(sum(closing) AS {int})
        FROM judged_month WHERE unit = $1 AND month BETWEEN $2 AND $3 GROUP BY officer ORDER BY officer
        """), [SQLValue(unit), .text(period.from.month.iso), .text(period.through.month.iso)])
    var found: [JudgedRatings] = []
    for row in rows {
      found.append(
        JudgedRatings(
          officer: try row.login(0), judged: try row.int(1), pressed: try row.int(2), closing: try row.int(3)))
    }
    return found
  }

  func importedMinutes(in unit: UnitCode, during period: Period) throws(OfficeError) -> [ImportedMinute] {
    let rows = try fields(
      integers(
        """
        SELECT time / 60000, level, CAST(count(*) AS {int}) FROM imported_rating
        WHERE unit = $1 AND time >= $2 AND time < $3 AND source IN ('kiosk', 'keyed')
          AND position / \(ImportPosition.span) IN (SELECT number FROM import_run WHERE sealed = 1)
        GROUP BY 1, 2 ORDER BY 1, 2
        """),
      [
        SQLValue(unit), SQLValue(Instant(period.from, .midnight)),
        SQLValue(Instant(period.through.adding(days: 1), .midnight)),
      ])
    var found: [ImportedMinute] = []
    for row in rows {
      found.append(
        ImportedMinute(
          at: Instant(milliseconds: Int64(try row.int(0)) * 60_000), level: try row.level(1), count: try row.int(2)))
    }
    return found
  }

  func replays(in unit: UnitCode, during period: Period) throws(OfficeError) -> Int {
    try first(
      integers(
        """
        SELECT CAST(coalesce(sum(replays), 0) AS {int}) FROM replay_day WHERE unit = $1 AND day BETWEEN $2 AND $3
        """), [SQLValue(unit), SQLValue(period.from), SQLValue(period.through)])?.int(0) ?? 0
  }

  func raisedRatings(in unit: UnitCode, during period: Period) throws(OfficeError) -> Int {
    try first(
      """
      SELECT count(*) FROM keyed_rating WHERE unit = $1 AND day BETWEEN $2 AND $3 AND raised = 1 AND withdrawn = 0
      """, [SQLValue(unit), SQLValue(period.from), SQLValue(period.through)])?.int(0) ?? 0
  }

  func askedVisits(in unit: UnitCode, during period: Period) throws(OfficeError) -> [AskedVisits] {
    let rows = try fields(
      """
      SELECT v.officer, count(*), count(p.number) FROM visit AS v
      LEFT JOIN prompt AS p ON p.unit = v.unit AND p.number = v.number
      WHERE v.unit = $1 AND v.opened >= $2 AND v.opened < $3 AND v.closed IS NOT NULL
        AND (p.number IS NOT NULL OR v.moment = 'guidance' OR EXISTS (
          SELECT 1 FROM visit_case AS c JOIN case_file AS f ON f.id = c.case_id
          WHERE c.unit = v.unit AND c.number = v.number
            AND (v.moment <> 'received' OR f.limit_unit IS NULL OR f.limit_unit <> '\(LimitUnit.sameDay.rawValue)')))
      GROUP BY v.officer ORDER BY v.officer
      """,
      [
        SQLValue(unit), SQLValue(Instant(period.from, .midnight)),
        SQLValue(Instant(period.through.adding(days: 1), .midnight)),
      ])
    var found: [AskedVisits] = []
    for row in rows {
      found.append(AskedVisits(officer: try row.login(0), visits: try row.int(1), prompts: try row.int(2)))
    }
    return found
  }

  func ratedVisits(in unit: UnitCode, during period: Period) throws(OfficeError) -> [RatedVisits] {
    let key = [SQLValue(unit), SQLValue(period.from), SQLValue(period.through)]
    var days: [LocalDay: RatedVisits] = [:]
    for row in try fields(
      "SELECT day, visits, answered FROM visit_day WHERE unit = $1 AND day BETWEEN $2 AND $3", key)
    {
      let day = try row.day(0)
      days[day] = RatedVisits(day: day, visits: try row.int(1), answered: try row.int(2))
    }
    for row in try fields(
      integers(
        """
        SELECT day, CAST(sum(c1 + c2 + c3 + c4 + c5) AS {int}) FROM tally_day
        WHERE unit = $1 AND day BETWEEN $2 AND $3 AND import > 0 AND source <> 'paper' AND \(Self.isVisible)
        GROUP BY day
        """), key)
    {
      let day = try row.day(0)
      days[day, default: RatedVisits(day: day)].imported += try row.int(1)
    }
    return days.values.sorted { $0.day < $1.day }
  }

  /// The engine's own name for a 64-bit integer.
  private func integers(_ sql: String) -> String {
    sql.replacing("{int}", with: connection.dialect == .postgres ? "bigint" : "INTEGER")
  }
}
