// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension BooksCheck {
  /// Where a rating of a table counts: under its own source, or apart where a manager excluded one of its flags.
  func countedSource() throws -> String {
    guard try connection.row("SELECT 1 FROM rating_exclusion WHERE active = 1 LIMIT 1") != nil else { return "source" }
    return """
      CASE WHEN source <> 'unasked' AND EXISTS (SELECT 1 FROM rating_exclusion AS e WHERE e.unit = rated.unit
        AND e.month = substr(rated.day, 1, 7) AND e.active = 1 AND rated.flags LIKE '%"' || e.flag || '"%')
      THEN 'excluded' ELSE source END
      """
  }

  /// Marked ratings of each day equal the rows, each monthly grouping adds up to the days, and what is excluded is what
  /// the journal says.
  mutating func flags() throws {
    let rows = try marked(
      """
      SELECT unit, day, flags, source, level FROM ballot WHERE flags <> '[]' AND source <> 'unasked'
      UNION ALL SELECT unit, day, flags, source, level FROM keyed_rating WHERE flags <> '[]' AND withdrawn = 0
      """)
    let days = try cells("SELECT unit, day, flags || ' ' || source, \(total) FROM flag_day GROUP BY 1, 2, 3")
    compare(rows, days, what: "flag_day")
    let months = try cells(
      "SELECT unit, substr(day, 1, 7), flags || ' ' || source, \(total) FROM flag_day GROUP BY 1, 2, 3")
    for dimension in Dimension.allCases {
      let grouped = try cells(
        """
        SELECT unit, month, flags || ' ' || source, \(total) FROM flag_month
        WHERE dimension = '\(dimension.rawValue)' GROUP BY 1, 2, 3
        """)
      compare(months, grouped, what: "flag_month \(dimension.rawValue)")
    }
    try exclusions()
  }

  private func marked(_ sql: String) throws -> [Cell: [Int]] {
    var cells: [Cell: [Int]] = [:]
    for row in try connection.rows(sql) {
      let flags = try CanonicalJSON.value([AnswerFlag].self, from: try row.text(2))
      let marks = Set<HonestyFlag>(flags).canonical
      let level = try row.int(4)
      guard !marks.isEmpty, (1...5).contains(level) else { continue }
      let cell = Cell(unit: try row.text(0), period: try row.text(1), source: "\(marks) \(try row.text(3))")
      cells[cell, default: [0, 0, 0, 0, 0]][level - 1] += 1
    }
    return cells
  }

  private mutating func exclusions() throws {
    var recorded: [Cell: [Int]] = [:]
    for (subject, isActive) in lastExclusions {
      let parts = subject.split(separator: "/").map(String.init)
      guard parts.count == 3 else { continue }
      recorded[Cell(unit: String(parts[0].dropFirst("exclusion:".count)), period: parts[1], source: parts[2])] = [
        isActive ? 1 : 0
      ]
    }
    let kept = try cells("SELECT unit, month, flag, active FROM rating_exclusion")
    compare(recorded.filter { $0.value != [0] }, kept, what: "rating_exclusion")
  }
}
