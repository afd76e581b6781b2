// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func exportedRatingCount(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> Int {
    let list = list(units, from: 5)
    let counts = ratingPlaces.map { "(SELECT count(*) FROM \($0.from) AND r.unit IN \(list.sql))" }
    let row = try first("SELECT \(counts.joined(separator: " + "))", Self.bounds(period) + list.values)
    return try row?.int(0) ?? 0
  }

  func eachExportedRating(
    in units: Set<UnitCode>, during period: Period, _ take: (ExportedRating) -> Bool
  ) throws(OfficeError) {
    let list = list(units, from: 5)
    let parts = ratingPlaces.map { place in
      """
      SELECT r.unit, \(place.day) AS day, r.id AS id, \(place.time), r.source, r.level, \(place.keys),
        \(place.procedure), \(place.counter) FROM \(place.from) AND r.unit IN \(list.sql)
      """
    }
    let sql = parts.joined(separator: "\nUNION ALL\n") + "\nORDER BY 1, 2, 3"
    var known: [String: TallyKeys] = [:]
    try eachRow(sql, Self.bounds(period) + list.values) { row throws(OfficeError) in
      take(try Self.exportedRating(row, &known))
    }
  }

  func unsealedAnswerCount(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> Int {
    let list = list(units, from: 3)
    let row = try first(
      "SELECT count(*) FROM open_answer AS r WHERE \(Self.isExported(list.sql))", Self.days(period) + list.values)
    return try row?.int(0) ?? 0
  }

  /// A table that holds ratings, and what its columns are called in an export; `from` ends with a condition.
  private struct RatingPlace {
    let from: String
    let day: String
    /// Its moment; `0` where only the day goes out.
    let time: String
    /// The groups it was counted in, as stored; empty where there are none, or where they have columns of their own.
    var keys = "''"
    var procedure = "''"
    var counter = "''"
  }

  private var ratingPlaces: [RatingPlace] {
    [
      RatingPlace(from: "ballot AS r WHERE r.source <> 'unasked' AND \(Self.isOnDay)", day: "r.day", time: "0"),
      RatingPlace(
        from: "keyed_rating AS r WHERE r.withdrawn = 0 AND \(Self.isOnDay)", day: "r.day", time: "0",
        keys: "r.keys"),
      RatingPlace(
        from: """
          imported_rating AS r WHERE r.time >= $3 AND r.time < $4 AND r.position / \(ImportPosition.span) IN
            (SELECT number FROM import_run WHERE sealed = 1)
          """, day: importedDay, time: "r.time", procedure: "r.procedure", counter: "r.counter"),
    ]
  }

  /// The local day of an imported rating, which stores its moment alone.
  private var importedDay: String {
    switch connection.dialect {
    case .sqlite: "strftime('%Y-%m-%d', (r.time + 25200000) / 1000, 'unixepoch')"
    case .postgres:
      "CAST(to_char(to_timestamp((r.time + 25200000) / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS text) COLLATE \"C\""
    }
  }

  private static let isOnDay = "r.day BETWEEN $1 AND $2"

  private static func isExported(_ units: String) -> String { "\(isOnDay) AND r.unit IN \(units)" }

  private static func days(_ period: Period) -> [SQLValue] { [SQLValue(period.from), SQLValue(period.through)] }

  /// The first and last day, and the first moment of the first and after the last.
  private static func bounds(_ period: Period) -> [SQLValue] {
    let (first, after) = (Instant(period.from, .midnight), Instant(period.through.adding(days: 1), .midnight))
    return days(period) + [SQLValue(first), SQLValue(after)]
  }

  private static func exportedRating(_ row: Fields, _ known: inout [String: TallyKeys]) throws(OfficeError)
    -> ExportedRating
  {
    let time = try row.instant(3)
    var keys = try keys(row, &known)
    if keys.keys.isEmpty { (keys[.procedure], keys[.counter]) = (try row.text(7), try row.text(8)) }
    return ExportedRating(
      id: try row.text(2), time: time.milliseconds == 0 ? Instant(try row.day(1), .midnight) : time,
      unit: try row.unit(0), counter: keys[.counter], procedure: keys[.procedure], source: try row.choice(4),
      level: try row.level(5))
  }

  /// The groups, read once for all the ratings that share them: there are far fewer groups than ratings.
  private static func keys(_ row: Fields, _ known: inout [String: TallyKeys]) throws(OfficeError) -> TallyKeys {
    let text = try row.text(6)
    if text.isEmpty { return TallyKeys() }
    if let keys = known[text] { return keys }
    if known.count >= 10_000 { known = [:] }
    let keys = try row.keys(6)
    known[text] = keys
    return keys
  }
}
