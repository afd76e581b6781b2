// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension BooksCheck {
  /// Ratings keyed in here are those of the journal; imported ones, which it knows by their file alone, stand in a table of their own.
  mutating func keyedRatings() throws {
    let rows = try cells(
      """
      SELECT unit, day, source, \(levelSums) FROM keyed_rating WHERE withdrawn = 0 GROUP BY 1, 2, 3
      """)
    var recorded: [Cell: [Int]] = [:]
    for rating in lastRatings.values where !rating.isWithdrawn {
      let cell = Cell(unit: rating.unit.rawValue, period: rating.time.day.iso, source: rating.source.rawValue)
      recorded[cell, default: [0, 0, 0, 0, 0]][rating.level.level - 1] += 1
    }
    compare(rows, recorded, what: "keyed_rating")
  }

  /// Each day's roll-up equals its rows, and each monthly grouping adds up to the days.
  mutating func tallies() throws {
    let source = try countedSource()
    let rows = try cells(
      """
      SELECT unit, day, source, \(levelSums) FROM (
        SELECT unit, day, \(source) AS source, level FROM ballot AS rated
        UNION ALL SELECT unit, day, source, level FROM open_answer
        UNION ALL SELECT unit, day, 'unasked', level FROM unasked_answer
        UNION ALL SELECT unit, day, \(source) AS source, level FROM keyed_rating AS rated WHERE withdrawn = 0) AS answers
      GROUP BY 1, 2, 3
      """)
    let all = try importedRatings().reduce(into: rows) { all, cell in
      all[cell.key] = zip(all[cell.key] ?? [0, 0, 0, 0, 0], cell.value).map(+)
    }
    let days = try cells(
      "SELECT unit, day, source, \(total) FROM tally_day WHERE \(SQLPage.isVisible) GROUP BY 1, 2, 3")
    compare(all, days, what: "tally_day")
    let months = try cells(
      """
      SELECT unit, substr(day, 1, 7), source, \(total) FROM tally_day WHERE \(SQLPage.isVisible) GROUP BY 1, 2, 3
      """)
    for dimension in Dimension.allCases {
      let grouped = try cells(
        """
        SELECT unit, month, source, \(total) FROM tally_month WHERE dimension = '\(dimension.rawValue)'
          AND \(SQLPage.isVisible)
        GROUP BY 1, 2, 3
        """)
      compare(months, grouped, what: "tally_month \(dimension.rawValue)")
    }
  }

  /// What sealed imports brought in, by unit, day and source.
  private func importedRatings() throws -> [Cell: [Int]] {
    var cells: [Cell: [Int]] = [:]
    for row in try connection.rows(
      """
      SELECT unit, (time + \(Self.sevenHours)) / 86400000, source, level, CAST(count(*) AS \(integer))
      FROM imported_rating
      WHERE position / \(ImportPosition.span) IN (SELECT number FROM import_run WHERE sealed = 1) GROUP BY 1, 2, 3, 4
      """)
    {
      let day = LocalDay(daysSinceEpoch: try row.int(1)).iso
      let cell = Cell(unit: try row.text(0), period: day, source: try row.text(2))
      // A level that cannot be is missing here, and the roll-up tells.
      let level = try row.int(3)
      if (1...5).contains(level) { cells[cell, default: [0, 0, 0, 0, 0]][level - 1] += try row.int(4) }
    }
    return cells
  }

  private static let sevenHours = 25_200_000

  /// Visits, prompts and answers of each day equal the rows, and each monthly grouping adds up to the days.
  mutating func visits() throws {
    let day = "((v.opened + \(Self.sevenHours)) / 86400000)"
    var counted: [Cell: [Int]] = [:]
    let rows = try connection.rows(
      """
      SELECT v.unit, \(day), CAST(count(*) AS \(integer)), CAST(count(p.number) AS \(integer)),
        CAST(sum(coalesce(p.answered, 0)) AS \(integer))
      FROM visit AS v LEFT JOIN prompt AS p ON p.unit = v.unit AND p.number = v.number
      WHERE v.closed IS NOT NULL AND (v.moment = 'guidance'
        OR EXISTS (SELECT 1 FROM visit_case AS c WHERE c.unit = v.unit AND c.number = v.number))
      GROUP BY 1, 2
      """)
    for row in rows {
      let day = LocalDay(daysSinceEpoch: try row.int(1)).iso
      counted[Cell(unit: try row.text(0), period: day, source: "")] = [try row.int(2), try row.int(3), try row.int(4)]
    }
    let days = try cells("SELECT unit, day, '', visits, prompts, answered FROM visit_day")
    compare(counted, days, what: "visit_day")
    let months = try cells("SELECT unit, substr(day, 1, 7), '', \(visitTotal) FROM visit_day GROUP BY 1, 2, 3")
    for dimension in Dimension.allCases {
      let grouped = try cells(
        """
        SELECT unit, month, '', \(visitTotal) FROM visit_month WHERE dimension = '\(dimension.rawValue)'
        GROUP BY 1, 2, 3
        """)
      compare(months, grouped, what: "visit_month \(dimension.rawValue)")
    }
  }

  struct Cell: Hashable {
    let unit: String
    let period: String
    let source: String
  }

  private var integer: String { connection.dialect == .postgres ? "bigint" : "INTEGER" }

  private var levelSums: String {
    (1...5).map { "CAST(sum(CASE WHEN level = \($0) THEN 1 ELSE 0 END) AS \(integer))" }.joined(separator: ", ")
  }

  var total: String { (1...5).map { "CAST(sum(c\($0)) AS \(integer))" }.joined(separator: ", ") }

  private var visitTotal: String {
    ["visits", "prompts", "answered"].map { "CAST(sum(\($0)) AS \(integer))" }.joined(separator: ", ")
  }

  /// Rows of a query by unit, period and source, leaving out those that count nothing.
  func cells(_ sql: String) throws -> [Cell: [Int]] {
    var cells: [Cell: [Int]] = [:]
    for row in try connection.rows(sql) {
      var counts: [Int] = []
      for column in 3..<row.values.count { counts.append(try row.int(column)) }
      guard counts.contains(where: { $0 != 0 }) else { continue }
      cells[Cell(unit: try row.text(0), period: try row.text(1), source: try row.text(2))] = counts
    }
    return cells
  }

  mutating func compare(_ rows: [Cell: [Int]], _ tally: [Cell: [Int]], what: String) {
    let keys = Set(rows.keys).union(tally.keys)
    for key in keys.sorted(by: { ($0.unit, $0.period, $0.source) < ($1.unit, $1.period, $1.source) }) {
      let (left, right) = (rows[key] ?? [], tally[key] ?? [])
      guard left != right else { continue }
      report.problems.append(
        .tally(
          unit: UnitCode(rawValue: key.unit), period: key.period, what: what, rows: left.reduce(0, +),
          tally: right.reduce(0, +)))
    }
  }
}
