// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func ratedDays(in unit: UnitCode, during period: Period) throws(OfficeError) -> [RatedDay] {
    let sources = RatingSource.allCases.filter(\.isCounted).map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let rows = try fields(
      """
      SELECT day, CAST(sum(c1 + c2 + c3 + c4 + c5) AS bigint), CAST(sum(c1 + c2) AS bigint) FROM tally_day
      WHERE unit = $1 AND day BETWEEN $2 AND $3 AND source IN (\(sources)) AND \(Self.isVisible)
      GROUP BY day HAVING sum(c1 + c2 + c3 + c4 + c5) > 0 ORDER BY day
      """, [SQLValue(unit), SQLValue(period.from), SQLValue(period.through)])
    var days: [RatedDay] = []
    for row in rows { days.append(RatedDay(day: try row.day(0), ratings: try row.int(1), bad: try row.int(2))) }
    return days
  }

  private static let alarmColumns = """
    unit, number, kind, reach, threshold, day, since, ratings, bad, base_from, base_to, base_ratings, base_bad, version,
    raised, acknowledged_by, acknowledged_at, closed_by, closed_at
    """

  func alarms(in units: Set<UnitCode>) throws(OfficeError) -> [Alarm] {
    let list = list(units, from: 1)
    return try alarms("WHERE unit IN \(list.sql) ORDER BY day DESC, unit, number DESC", list.values)
  }

  func alarm(_ number: Int, in unit: UnitCode) throws(OfficeError) -> Alarm? {
    try alarms("WHERE unit = $1 AND number = $2", [SQLValue(unit), SQLValue(number)]).first
  }

  private func alarms(_ condition: String, _ arguments: [SQLValue]) throws(OfficeError) -> [Alarm] {
    var alarms: [Alarm] = []
    for row in try fields("SELECT \(Self.alarmColumns) FROM alarm \(condition)", arguments) {
      guard let period = try? Period(from: try row.day(9), through: try row.day(10)) else {
        throw .unavailable(.damaged("alarm"))
      }
      alarms.append(
        Alarm(
          unit: try row.unit(0), number: try row.int(1), rule: try row.alarmRule(2), day: try row.day(5),
          since: try row.day(6), ratings: try row.int(7), bad: try row.int(8),
          baseline: WatchBaseline(period: period, ratings: try row.int(11), bad: try row.int(12)),
          version: try row.int(13), raised: try row.instant(14), acknowledged: try row.stamp(15),
          closed: try row.stamp(17)))
    }
    return alarms
  }

  func insert(_ alarm: Alarm) throws(OfficeError) {
    try run(
      """
      INSERT INTO alarm (\(Self.alarmColumns))
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
      """,
      [SQLValue(alarm.unit), SQLValue(alarm.number)] + alarm.rule.values + [
        SQLValue(alarm.day), SQLValue(alarm.since), SQLValue(alarm.ratings), SQLValue(alarm.bad),
        SQLValue(alarm.baseline.period.from), SQLValue(alarm.baseline.period.through),
        SQLValue(alarm.baseline.ratings), SQLValue(alarm.baseline.bad), SQLValue(alarm.version),
        SQLValue(alarm.raised),
      ] + SQLValue.stamp(alarm.acknowledged) + SQLValue.stamp(alarm.closed))
  }

  func save(_ alarm: Alarm) throws(OfficeError) {
    try run(
      """
      UPDATE alarm SET acknowledged_by = $3, acknowledged_at = $4, closed_by = $5, closed_at = $6
      WHERE unit = $1 AND number = $2
      """,
      [SQLValue(alarm.unit), SQLValue(alarm.number)] + SQLValue.stamp(alarm.acknowledged)
        + SQLValue.stamp(alarm.closed))
  }

  func lastWatch() throws(OfficeError) -> LocalDay? {
    try first("SELECT day FROM last_watch")?.day(0)
  }

  func setLastWatch(_ day: LocalDay) throws(OfficeError) {
    try run(
      """
      INSERT INTO last_watch (kind, day) VALUES ('ratings', $1) ON CONFLICT (kind) DO UPDATE SET day = excluded.day
      """, [SQLValue(day)])
  }
}

extension AlarmRule {
  fileprivate var values: [SQLValue] {
    switch self {
    case .cusum(let step, let threshold): [.text(kind.rawValue), SQLValue(step), SQLValue(threshold)]
    case .scan(let last, let bad): [.text(kind.rawValue), SQLValue(last), SQLValue(bad)]
    }
  }
}

extension Fields {
  /// What set an alarm off, in three columns.
  fileprivate func alarmRule(_ column: Int) throws(OfficeError) -> AlarmRule {
    let (reach, threshold) = (try int(column + 1), try int(column + 2))
    return switch try choice(column, AlarmRule.Kind.self) {
    case .cusum: .cusum(step: reach, threshold: threshold)
    case .scan: .scan(last: reach, bad: threshold)
    }
  }
}
