// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func count(
    _ level: Satisfaction, times: Int, source: RatingSource, keys: TallyKeys, in unit: UnitCode, on day: LocalDay
  ) throws(OfficeError) {
    let column = "c\(level.level)"
    if times < 0 {
      try uncount(column, times: times, source: source, keys: keys, in: unit, on: day)
      return
    }
    let levels = (1...5).map { SQLValue($0 == level.level ? times : 0) }
    try run(
      """
      INSERT INTO tally_day (unit, day, source, import, c1, c2, c3, c4, c5) VALUES ($1, $2, $3, 0, $4, $5, $6, $7, $8)
      ON CONFLICT (unit, day, source, import) DO UPDATE SET \(column) = tally_day.\(column) + excluded.\(column)
      """, [SQLValue(unit), SQLValue(day), .text(source.rawValue)] + levels)
    let cells = cells(keys, from: 9)
    try run(
      """
      INSERT INTO tally_month (unit, month, source, import, c1, c2, c3, c4, c5, dimension, key)
      SELECT $1, $2, $3, 0, $4, $5, $6, $7, $8, cell.dimension, cell.key FROM (\(cells.sql)) AS cell WHERE 1 = 1
      ON CONFLICT (unit, month, dimension, key, source, import)
      DO UPDATE SET \(column) = tally_month.\(column) + excluded.\(column)
      """, [SQLValue(unit), .text(day.month.iso), .text(source.rawValue)] + levels + cells.values)
  }

  /// Takes a rating back from the cells it was counted in; a CHECK keeps every cell from falling below zero.
  private func uncount(
    _ column: String, times: Int, source: RatingSource, keys: TallyKeys, in unit: UnitCode, on day: LocalDay
  ) throws(OfficeError) {
    try run(
      "UPDATE tally_day SET \(column) = \(column) + $4 WHERE unit = $1 AND day = $2 AND source = $3 AND import = 0",
      [SQLValue(unit), SQLValue(day), .text(source.rawValue), SQLValue(times)])
    for dimension in Dimension.allCases {
      try run(
        """
        UPDATE tally_month SET \(column) = \(column) + $6
        WHERE unit = $1 AND month = $2 AND source = $3 AND dimension = $4 AND key = $5 AND import = 0
        """,
        [
          SQLValue(unit), .text(day.month.iso), .text(source.rawValue), .text(dimension.rawValue),
          .text(keys[dimension]), SQLValue(times),
        ])
    }
  }

  func count(_ visits: VisitCounts, keys: TallyKeys, in unit: UnitCode, on day: LocalDay) throws(OfficeError) {
    let counts = [SQLValue(visits.visits), SQLValue(visits.prompts), SQLValue(visits.answered)]
    if visits.answered < 0 {
      try unanswer(visits.answered, keys: keys, in: unit, on: day)
      return
    }
    let add =
      "visits = visits.visits + excluded.visits, prompts = visits.prompts + excluded.prompts, answered = visits.answered + excluded.answered"
    try run(
      """
      INSERT INTO visit_day AS visits (unit, day, visits, prompts, answered) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (unit, day) DO UPDATE SET \(add)
      """, [SQLValue(unit), SQLValue(day)] + counts)
    let cells = cells(keys, from: 6)
    try run(
      """
      INSERT INTO visit_month AS visits (unit, month, visits, prompts, answered, dimension, key)
      SELECT $1, $2, $3, $4, $5, cell.dimension, cell.key FROM (\(cells.sql)) AS cell WHERE 1 = 1
      ON CONFLICT (unit, month, dimension, key) DO UPDATE SET \(add)
      """, [SQLValue(unit), .text(day.month.iso)] + counts + cells.values)
  }

  private func unanswer(_ times: Int, keys: TallyKeys, in unit: UnitCode, on day: LocalDay) throws(OfficeError) {
    try run(
      "UPDATE visit_day SET answered = answered + $3 WHERE unit = $1 AND day = $2",
      [SQLValue(unit), SQLValue(day), SQLValue(times)])
    for dimension in Dimension.allCases {
      try run(
        """
        UPDATE visit_month SET answered = answered + $5
        WHERE unit = $1 AND month = $2 AND dimension = $3 AND key = $4
        """,
        [
          SQLValue(unit), .text(day.month.iso), .text(dimension.rawValue), .text(keys[dimension]), SQLValue(times),
        ])
    }
  }

  /// One row for each dimension, as a query whose texts both engines take for texts.
  private func cells(_ keys: TallyKeys, from first: Int) -> (sql: String, values: [SQLValue]) {
    var parts: [String] = []
    var values: [SQLValue] = []
    for (index, dimension) in Dimension.allCases.enumerated() {
      parts.append("SELECT '\(dimension.rawValue)' AS dimension, $\(first + index) AS key")
      values.append(.text(keys[dimension]))
    }
    return (parts.joined(separator: " UNION ALL "), values)
  }
}
