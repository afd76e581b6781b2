// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  private static let hasResult = "f.stage IN ('resolved', 'returned')"

  /// Two statements, however many cases: the cases with what is counted of each, and the legs of those that several
  /// units had.
  func handledCases(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> [HandledCase] {
    let list = list(units, from: 3)
    let arguments = [SQLValue(period.from), SQLValue(period.through)] + list.values
    let chosen = "f.resolved_day BETWEEN $1 AND $2 AND \(Self.hasResult) AND f.unit IN \(list.sql)"
    let rows = try fields(
      """
      SELECT f.id, f.unit, f.code, f.year, f.number, f.resolved_day, f.channel, f.judged_statutory,
        (SELECT count(*) FROM case_pause AS p WHERE p.case_id = f.id),
        (SELECT count(*) FROM case_leg AS l WHERE l.case_id = f.id),
        (SELECT v.officer FROM visit_case AS c JOIN visit AS v ON v.unit = c.unit AND v.number = c.number
          WHERE c.case_id = f.id ORDER BY v.opened, v.unit, v.number LIMIT 1)
      FROM case_file AS f WHERE \(chosen) ORDER BY f.resolved_day, f.id
      """, arguments)
    let legs = try legsOfSeveral(chosen, arguments)
    let pauses = legs.isEmpty ? [:] : try pausesOfSeveral(chosen, arguments)
    var cases: [HandledCase] = []
    cases.reserveCapacity(rows.count)
    for row in rows { cases.append(try handledCase(row, legs, pauses)) }
    return cases
  }

  private func handledCase(
    _ row: Fields, _ legs: [CaseID: [Leg]], _ pauses: [CaseID: [Pause]]
  ) throws(OfficeError) -> HandledCase {
    let id = CaseID(rawValue: try row.text(0))
    let punctuality: Punctuality = try row.choice(7)
    var number: ShortNumber?
    if let year = try row.optionalInt(3), let serial = try row.optionalInt(4) {
      number = ShortNumber(year: year, number: serial)
    }
    let agencyTime: Points?
    switch try row.int(9) {
    case 0: agencyTime = nil
    case 1: agencyTime = HandledCase.agencyTime(punctuality)
    default: agencyTime = HandledCase.agencyTime(punctuality, legs[id] ?? [], pauses: pauses[id] ?? [])
    }
    return HandledCase(
      id: id, name: try row.optionalText(2) ?? number?.withYear ?? id.rawValue, unit: try row.unit(1),
      officer: try row.optionalText(10).map(Login.init(rawValue:)), resolved: try row.day(5),
      isOnline: try row.choice(6, Channel.self) == .online, punctuality: punctuality, agencyTime: agencyTime,
      // A case without a number of its own was imported: what happened before nobody here knows.
      contacts: number == nil ? nil : try row.int(8))
  }

  private func legsOfSeveral(
    _ chosen: String, _ arguments: [SQLValue]
  ) throws(OfficeError) -> [CaseID: [Leg]] {
    let rows = try fields(
      """
      SELECT l.case_id, l.unit, l.started, l.ended, l.limit_value, l.limit_unit, l.due_day, l.due_time
      FROM case_file AS f JOIN case_leg AS l ON l.case_id = f.id WHERE \(chosen)
        AND EXISTS (SELECT 1 FROM case_leg AS m WHERE m.case_id = f.id AND m.position = 1)
      ORDER BY l.case_id, l.position
      """, arguments)
    var legs: [CaseID: [Leg]] = [:]
    for row in rows {
      legs[CaseID(rawValue: try row.text(0)), default: []].append(
        Leg(
          unit: try row.unit(1), from: try row.instant(2), until: try row.optionalInstant(3), limit: try row.limit(4),
          due: try row.due(6)))
    }
    return legs
  }

  private func pausesOfSeveral(
    _ chosen: String, _ arguments: [SQLValue]
  ) throws(OfficeError) -> [CaseID: [Pause]] {
    let rows = try fields(
      """
      SELECT p.case_id, p.started, p.ended FROM case_file AS f JOIN case_pause AS p ON p.case_id = f.id
      WHERE \(chosen) ORDER BY p.case_id, p.position
      """, arguments)
    var pauses: [CaseID: [Pause]] = [:]
    for row in rows {
      pauses[CaseID(rawValue: try row.text(0)), default: []]
        .append(Pause(from: try row.instant(1), until: try row.optionalInstant(2)))
    }
    return pauses
  }

  /// They ended when the last unit that had them was done.
  func endedWithoutResult(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> Int {
    let list = list(units, from: 3)
    let bounds = Self.instants(of: period)
    let row = try first(
      """
      SELECT count(*) FROM case_file AS f WHERE f.stage IN ('refused', 'withdrawn', 'stopped')
        AND f.unit IN \(list.sql) AND (SELECT max(l.ended) FROM case_leg AS l WHERE l.case_id = f.id) >= $1
        AND (SELECT max(l.ended) FROM case_leg AS l WHERE l.case_id = f.id) < $2
      """, bounds + list.values)
    return try row?.int(0) ?? 0
  }

  /// When visits were whose answers may count in a period: a code from the slip answers for some days afterwards.
  private static func answerable(in period: Period) -> [SQLValue] {
    [SQLValue(Instant(period.from.adding(days: -Prompt.linkLife), .midnight))] + instants(of: period).dropFirst()
  }

  private static func instants(of period: Period) -> [SQLValue] {
    [SQLValue(Instant(period.from, .midnight)), SQLValue(Instant(period.through.adding(days: 1), .midnight))]
  }

  func indexFacts(in units: Set<UnitCode>, touching period: Period) throws(OfficeError) -> [IndexFact] {
    let list = list(units, from: 3)
    let rows = try fields(
      """
      SELECT unit, number, from_day, to_day, first, second, third FROM index_fact
      WHERE to_day >= $1 AND from_day <= $2 AND unit IN \(list.sql) ORDER BY unit, number, from_day, to_day
      """, [SQLValue(period.from), SQLValue(period.through)] + list.values)
    var facts: [IndexFact] = []
    for row in rows { facts.append(try indexFact(row)) }
    return facts
  }

  private func indexFact(_ row: Fields) throws(OfficeError) -> IndexFact {
    let from = try row.day(2)
    let numbers = (try row.int(4), try row.int(5), try row.int(6))
    guard let index = OfficialIndex(rawValue: try row.int(1)), let period = try? Period(from: from, through: row.day(3))
    else { throw .unavailable(.damaged("index_fact")) }
    let value: IndexFact.Value =
      switch index {
      case .agencies: .agencies(none: numbers.0, desk: numbers.1, more: numbers.2)
      case .publicity: .ways(numbers.0)
      default: .share(IndexFact.Share(part: numbers.0, whole: numbers.1))
      }
    return IndexFact(unit: try row.unit(0), index: index, period: period, value: value)
  }

  func save(_ fact: IndexFact) throws(OfficeError) {
    let numbers: [Int] =
      switch fact.value {
      case .agencies(let none, let desk, let more): [none, desk, more]
      case .share(let share): [share.part, share.whole, 0]
      case .ways(let ways): [ways, 0, 0]
      }
    let key = [
      SQLValue(fact.unit), SQLValue(fact.index.rawValue), SQLValue(fact.period.from), SQLValue(fact.period.through),
    ]
    try run(
      """
      INSERT INTO index_fact (unit, number, from_day, to_day, first, second, third)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (unit, number, from_day, to_day) DO UPDATE SET first = excluded.first, second = excluded.second,
        third = excluded.third
      """, key + numbers.map { SQLValue($0) })
  }

  func sharedVisits(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> [Int] {
    let list = list(units, from: 3)
    let rows = try fields(
      """
      SELECT count(*) FROM visit AS v JOIN prompt AS p ON p.unit = v.unit AND p.number = v.number
        JOIN visit_case AS c ON c.unit = v.unit AND c.number = v.number
      WHERE v.opened >= $1 AND v.opened < $2 AND p.answered = 1 AND v.unit IN \(list.sql)
      GROUP BY v.unit, v.number HAVING count(*) > 1
      """, Self.answerable(in: period) + list.values)
    var sizes: [Int] = []
    for row in rows { sizes.append(try row.int(0)) }
    return sizes
  }

  func handsOverEarlier(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> Bool {
    let list = list(units, from: 4)
    return try first(
      """
      SELECT 1 FROM case_file AS f WHERE f.resolved_day < $3 AND f.delivered >= $1 AND f.delivered < $2
        AND f.unit IN \(list.sql) LIMIT 1
      """, Self.answerable(in: period) + [SQLValue(period.from)] + list.values) != nil
  }
}
