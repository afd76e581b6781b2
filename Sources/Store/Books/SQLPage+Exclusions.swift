// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func exclusions(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> [RatingExclusion] {
    let list = list(units, from: 3)
    let rows = try fields(
      """
      SELECT unit, month, flag, active, officer, at FROM rating_exclusion
      WHERE month BETWEEN $1 AND $2 AND unit IN \(list.sql) ORDER BY unit, month, flag
      """, [.text(period.from.month.iso), .text(period.through.month.iso)] + list.values)
    var found: [RatingExclusion] = []
    for row in rows {
      guard let stamp = try row.stamp(4), let month = try? LocalMonth(parsing: try row.text(1)) else {
        throw .unavailable(.damaged("rating_exclusion"))
      }
      found.append(
        RatingExclusion(
          unit: try row.unit(0), month: month, flag: try row.choice(2), isActive: try row.bool(3), stamp: stamp))
    }
    return found
  }

  func save(_ exclusion: RatingExclusion) throws(OfficeError) {
    try run(
      """
      INSERT INTO rating_exclusion (unit, month, flag, active, officer, at) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (unit, month, flag)
      DO UPDATE SET active = excluded.active, officer = excluded.officer, at = excluded.at
      """,
      [
        SQLValue(exclusion.unit), .text(exclusion.month.iso), .text(exclusion.flag.rawValue),
        SQLValue(exclusion.isActive),
      ] + SQLValue.stamp(exclusion.stamp))
  }

  /// What was counted under a source is counted as excluded, or the other way round, day by day and group by group;
  /// the tallies of flags remember under which source it was.
  func move(
    _ flags: Set<HonestyFlag>, of unit: UnitCode, in month: LocalMonth, isExcluded: Bool
  ) throws(OfficeError) {
    let arguments = [SQLValue(unit), .text(month.iso), .text(flags.canonical)]
    for roll in [MovedRollUp.days, .months] {
      for sql in roll.statements(isExcluded: isExcluded, connection.dialect) { try run(sql, arguments) }
    }
    connection.announce()
  }
}

/// A roll-up of ratings and the one of flags beside it.
private struct MovedRollUp {
  let tally: String
  let flags: String
  /// What a cell is known by beside unit and source.
  let keys: [String]
  /// Which cells of the flags belong to the month.
  let condition: String

  static let days = MovedRollUp(
    tally: "tally_day", flags: "flag_day", keys: ["day"],
    condition: "f.unit = $1 AND substr(f.day, 1, 7) = $2 AND f.flags = $3")
  static let months = MovedRollUp(
    tally: "tally_month", flags: "flag_month", keys: ["month", "dimension", "key"],
    condition: "f.unit = $1 AND f.month = $2 AND f.flags = $3")

  private static let levels = (1...5).map { "c\($0)" }

  func statements(isExcluded: Bool, _ dialect: SQLDialect) -> [String] {
    let integer = dialect == .postgres ? "bigint" : "INTEGER"
    let (own, apart) = (cells("f.source", integer), cells("'\(RatingSource.excluded.rawValue)'", integer))
    return isExcluded ? [taken(from: own), added(apart)] : [taken(from: apart), added(own)]
  }

  /// What the flags count, under one source for all or under their own.
  private func cells(_ source: String, _ integer: String) -> String {
    let names = (["unit"] + keys).map { "f.\($0) AS \($0)" }.joined(separator: ", ")
    let sums = Self.levels.map { "CAST(sum(f.\($0)) AS \(integer)) AS \($0)" }.joined(separator: ", ")
    let groups = (["unit"] + keys).map { "f.\($0)" }.joined(separator: ", ")
    let ownSource = source == "f.source" ? ", f.source" : ""
    return """
      SELECT \(names), \(source) AS source, \(sums) FROM \(flags) AS f WHERE \(condition) GROUP BY \(groups)\(ownSource)
      """
  }

  /// Takes the cells away; a CHECK keeps every count from falling below zero.
  private func taken(from cells: String) -> String {
    let less = Self.levels.map { "\($0) = \(tally).\($0) - m.\($0)" }.joined(separator: ", ")
    let same = (["unit", "source"] + keys).map { "\(tally).\($0) = m.\($0)" }.joined(separator: " AND ")
    return "UPDATE \(tally) SET \(less) FROM (\(cells)) AS m WHERE \(same) AND \(tally).import = 0"
  }

  private func added(_ cells: String) -> String {
    let names = (["unit"] + keys + ["source"] + Self.levels).joined(separator: ", ")
    let more = Self.levels.map { "\($0) = \(tally).\($0) + excluded.\($0)" }.joined(separator: ", ")
    return """
      INSERT INTO \(tally) (\(names), import) SELECT \(names), 0 FROM (\(cells)) AS m WHERE 1 = 1
      ON CONFLICT (\((["unit"] + keys).joined(separator: ", ")), source, import) DO UPDATE SET \(more)
      """
  }
}
