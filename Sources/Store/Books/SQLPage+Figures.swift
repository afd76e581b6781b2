// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func ratingCounts(
    in units: Set<UnitCode>, during period: Period, by grouping: Grouping
  ) throws(OfficeError) -> [RatingCount] {
    let place = tallyPlace(grouping, day: "tally_day", month: "tally_month", period, units)
    // Taps that nobody asked for and what was excluded are sources of their own and in no other group.
    let counted = grouping == .source ? "" : " AND source <> 'unasked' AND source <> 'excluded'"
    let from = "\(place.from) AND \(Self.isVisible)\(counted)"
    let sums = (1...5).map { "CAST(sum(c\($0)) AS {int})" }.joined(separator: ", ")
    let rows = try fields(
      typed("SELECT \(place.key) AS g, source, \(sums) FROM \(from) GROUP BY 1, 2 ORDER BY 1, 2"),
      place.values)
    var counts: [RatingCount] = []
    for row in rows {
      counts.append(RatingCount(key: try row.text(0), source: try row.choice(1), levels: try row.levels(2)))
    }
    return merged(counts, by: grouping)
  }

  func responseCounts(
    in units: Set<UnitCode>, during period: Period, by grouping: Grouping
  ) throws(OfficeError) -> [ResponseCount] {
    guard grouping != .source else { return [] }
    let place = tallyPlace(grouping, day: "visit_day", month: "visit_month", period, units)
    let sums = ["visits", "prompts", "answered"].map { "CAST(sum(\($0)) AS {int})" }.joined(separator: ", ")
    let rows = try fields(
      typed("SELECT \(place.key) AS g, \(sums) FROM \(place.from) GROUP BY 1 ORDER BY 1"), place.values)
    var counts: [ResponseCount] = []
    for row in rows {
      let visits = VisitCounts(visits: try row.int(1), prompts: try row.int(2), answered: try row.int(3))
      let key = try row.text(0)
      counts.append(ResponseCount(key: grouping == .quarter ? Self.quarter(ofMonth: key) : key, counts: visits))
    }
    return counts
  }

  /// Whether a row's import, if it is of one, is sealed.
  static let isVisible = "(import = 0 OR import IN (SELECT number FROM import_run WHERE sealed = 1))"

  /// Which table answers, under which key: months where the period consists of them, which are far fewer rows; days
  /// for other periods, which only groupings by time, unit and channel can be asked about.
  private func tallyPlace(
    _ grouping: Grouping, day: String, month: String, _ period: Period, _ units: Set<UnitCode>
  ) -> (key: String, from: String, values: [SQLValue]) {
    let isByMonth: Bool
    if case .dimension = grouping {
      isByMonth = true
    } else {
      isByMonth = period.isWholeMonths && period.dayCount < 3_700
    }
    guard isByMonth else {
      let list = list(units, from: 3)
      let bounds = [SQLValue(period.from), SQLValue(period.through)]
      let from = "\(day) WHERE day BETWEEN $1 AND $2 AND unit IN \(list.sql)"
      return (Self.tallyKey(grouping, "substr(day, 1, 7)"), from, bounds + list.values)
    }
    // Months are listed, not bounded, so that the index leads to one dimension of each.
    let months = (period.from.month...period.through.month).map { SQLValue.text($0.iso) }
    let marks = months.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    let list = list(units, from: months.count + 1)
    let from = """
      \(month) WHERE month IN (\(marks)) AND unit IN \(list.sql) AND dimension = '\(Self.dimension(of: grouping))'
      """
    return (Self.tallyKey(grouping, "month"), from, months + list.values)
  }

  private static func tallyKey(_ grouping: Grouping, _ month: String) -> String {
    switch grouping {
    case .whole: "''"
    // Clusters are put together from their units by the office.
    case .unit, .cluster: "unit"
    case .source: "source"
    case .month, .quarter: month
    case .dimension: "key"
    }
  }

  /// Every dimension counts each rating once; of those, moments have the fewest rows.
  private static func dimension(of grouping: Grouping) -> String {
    guard case .dimension(let dimension) = grouping else { return Dimension.moment.rawValue }
    return dimension.rawValue
  }

  private func merged(_ counts: [RatingCount], by grouping: Grouping) -> [RatingCount] {
    guard grouping == .quarter else { return counts }
    return counts.map { RatingCount(key: Self.quarter(ofMonth: $0.key), source: $0.source, levels: $0.levels) }
  }

  /// `2023-05` is in `2023-q2`.
  private static func quarter(ofMonth month: String) -> String {
    let number = Int(month.suffix(2)) ?? 1
    return "\(month.prefix(4))-q\((number + 2) / 3)"
  }

  /// The engine's own name for a 64-bit integer.
  private func typed(_ sql: String) -> String {
    sql.replacing("{int}", with: connection.dialect == .postgres ? "bigint" : "INTEGER")
  }

  func punctualityCounts(
    in units: Set<UnitCode>, during period: Period, by grouping: Grouping
  ) throws(OfficeError) -> [PunctualityCount] {
    let list = list(units, from: 3)
    let key = punctualityKey(grouping)
    let rows = try fields(
      typed(
        """
        SELECT \(key) AS g, judged_statutory, judged_due, judged_promised, CAST(count(*) AS {int}) FROM case_file
        WHERE resolved_day BETWEEN $1 AND $2 AND stage <> 'void' AND unit IN \(list.sql)
        GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
        """), [SQLValue(period.from), SQLValue(period.through)] + list.values)
    var counts: [String: PunctualityCount] = [:]
    for row in rows {
      let key = grouping == .quarter ? Self.quarter(ofMonth: try row.text(0)) : try row.text(0)
      var count = counts[key] ?? PunctualityCount(key: key)
      let number = try row.int(4)
      count.statutory.add(number, try row.text(1))
      count.effective.add(number, try row.text(2))
      count.promised.add(number, try row.text(3))
      counts[key] = count
    }
    return counts.values.sorted { $0.key < $1.key }
  }

  private func punctualityKey(_ grouping: Grouping) -> String {
    switch grouping {
    case .unit, .cluster: "unit"
    case .source: "channel"
    case .month, .quarter: "substr(resolved_day, 1, 7)"
    case .dimension(.procedure): "procedure"
    case .dimension(.field):
      "coalesce((SELECT max(p.field) FROM procedure AS p WHERE p.code = case_file.procedure), '')"
    default: "''"
    }
  }

  func lateCounts(
    in units: Set<UnitCode>, during period: Period, by grouping: Grouping
  ) throws(OfficeError) -> [LateCount] {
    let list = list(units, from: 3)
    let rows = try fields(
      typed(
        """
        SELECT \(punctualityKey(grouping)) AS g, CAST(count(*) AS {int}),
          CAST(sum(CASE WHEN EXISTS (SELECT 1 FROM notice AS n WHERE n.case_id = case_file.id
            AND n.issued_at IS NOT NULL AND n.withdrawn_at IS NULL) THEN 1 ELSE 0 END) AS {int})
        FROM case_file
        WHERE judged_due = 'late' AND resolved_day BETWEEN $1 AND $2 AND stage <> 'void' AND unit IN \(list.sql)
        GROUP BY 1 ORDER BY 1
        """), [SQLValue(period.from), SQLValue(period.through)] + list.values)
    var counts: [LateCount] = []
    for row in rows {
      counts.append(LateCount(key: try row.text(0), late: try row.int(1), apologised: try row.int(2)))
    }
    return counts
  }

  func publishedTotals(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> [PublishedTotal] {
    let list = list(units, from: 3)
    let rows = try fields(
      """
      SELECT unit, procedure, from_day, to_day, c1, c2, c3, c4, c5, satisfied, rated, published_percent, source
      FROM published_total WHERE from_day >= $1 AND to_day <= $2 AND unit IN \(list.sql)
      ORDER BY unit, procedure, from_day, to_day DESC
      """, [SQLValue(period.from), SQLValue(period.through)] + list.values)
    var totals: [PublishedTotal] = []
    for row in rows { totals.append(try total(row)) }
    return totals
  }

  private func total(_ row: Fields) throws(OfficeError) -> PublishedTotal {
    let from = try row.day(2)
    guard let period = try? Period(from: from, through: try row.day(3)) else {
      throw .unavailable(.damaged("published_total"))
    }
    return PublishedTotal(
      unit: try row.unit(0), procedure: try row.text(1).nonEmpty.map(ProcedureCode.init(rawValue:)), period: period,
      levels: try row.optionalInt(4) == nil ? nil : try row.levels(4), satisfied: try row.int(9),
      rated: try row.int(10), publishedPercent: try row.text(11).nonEmpty, source: try row.text(12))
  }

  func save(_ total: PublishedTotal) throws(OfficeError) {
    let levels = total.levels.map(SQLValue.levels) ?? Array(repeating: .null, count: 5)
    let key: [SQLValue] = [
      SQLValue(total.unit), .text(total.procedure?.rawValue ?? ""), SQLValue(total.period.from),
      SQLValue(total.period.through),
    ]
    try run(
      """
      INSERT INTO published_total (unit, procedure, from_day, to_day, c1, c2, c3, c4, c5, satisfied, rated,
        published_percent, source)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      ON CONFLICT (unit, procedure, from_day, to_day) DO UPDATE SET c1 = excluded.c1, c2 = excluded.c2,
        c3 = excluded.c3, c4 = excluded.c4, c5 = excluded.c5, satisfied = excluded.satisfied, rated = excluded.rated,
        published_percent = excluded.published_percent, source = excluded.source
      """,
      key + levels + [
        SQLValue(total.satisfied), SQLValue(total.rated), .text(total.publishedPercent ?? ""), .text(total.source),
      ])
  }

  func daySummary(of officer: Login, in unit: UnitCode, on day: LocalDay) throws(OfficeError) -> DaySummary {
    let who: [SQLValue] = [
      SQLValue(unit), .text(officer.rawValue), SQLValue(Instant(day, .midnight)),
      SQLValue(Instant(day.adding(days: 1), .midnight)),
    ]
    var summary = DaySummary()
    let visits = try fields(
      """
      SELECT v.moment, p.answered FROM visit AS v LEFT JOIN prompt AS p ON p.unit = v.unit AND p.number = v.number
      WHERE v.unit = $1 AND v.officer = $2 AND v.opened >= $3 AND v.opened < $4 AND v.closed IS NOT NULL
      AND (v.moment = 'guidance' OR EXISTS (SELECT 1 FROM visit_case AS c WHERE c.unit = v.unit AND c.number = v.number))
      """, who)
    for row in visits {
      let answered = try row.optionalInt(1)
      summary.visits += 1
      summary.prompts += answered == nil ? 0 : 1
      summary.answered += answered ?? 0
    }
    summary.received = try done(.receive, who)
    summary.delivered = try done(.deliver, who)
    return summary
  }

  /// How many cases an officer did something to that still stands.
  private func done(_ verb: Verb, _ who: [SQLValue]) throws(OfficeError) -> Int {
    let row = try first(
      """
      SELECT count(DISTINCT j.subject) FROM journal AS j JOIN case_file AS f ON j.subject = 'case:' || f.id
      WHERE j.unit = $1 AND j.officer = $2 AND j.at >= $3 AND j.at < $4 AND j.verb = '\(verb.rawValue)'
      AND f.stage <> 'void'
      """, who)
    return try row?.int(0) ?? 0
  }
}

extension PunctualityTally {
  /// Adds cases judged by one word; a finished case without a due date has its own column.
  fileprivate mutating func add(_ number: Int, _ word: String) {
    switch Punctuality(rawValue: word) {
    case .early: early += number
    case .onTime: onTime += number
    case .late: late += number
    case .noDue, nil: noDue += number
    }
  }
}
