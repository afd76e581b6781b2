// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension StagedRating {
  /// What the Merkle root covers of a row.
  var leaf: String {
    "\(rating.unit)\t\(rating.id)\t\(rating.time.milliseconds)\t\(rating.source.rawValue)\t\(rating.level.level)\t"
      + "\(rating.procedure?.rawValue ?? "")\t\(rating.counter)"
  }

  fileprivate func values(at position: Int) -> [SQLValue] {
    [
      SQLValue(position), SQLValue(rating.unit), .text(rating.id),
      SQLValue(rating.time), .text(rating.source.rawValue), SQLValue(rating.level.level),
      .text(rating.procedure?.rawValue ?? ""), .text(rating.counter), .text(delay), .text(apology),
    ]
  }

  /// The columns of `imported_rating`.
  static let columns = [
    "position", "unit", "id", "time", "source", "level", "procedure", "counter", "delay", "apology",
  ]
}

extension SQLPage {
  /// Writes ratings that are not here yet, and says what became of each row: the same id must be the same rating. So
  /// many rows of the import as `place` says came before.
  func insert(
    _ rows: [StagedRating], number: Int, after place: Int
  ) throws(OfficeError) -> [ImportedOutcome] {
    let start = ImportPosition.of(place, in: number)
    let here = try ownLevels(among: rows)
    var outcomes = rows.map { row -> ImportedOutcome in
      guard let level = here[row.rating.id] else { return .added }
      return level == row.rating.level.level ? .unchanged : .differing
    }
    let places = rows.indices.filter { outcomes[$0] == .added }
    let known = try loadNew(
      into: "imported_rating", columns: StagedRating.columns, key: ["id", "unit"],
      rows: places.map { rows[$0].values(at: start + $0) })
    for place in known.map({ places[$0] }) { outcomes[place] = try outcome(of: rows[place].rating, number: number) }
    return outcomes
  }

  /// The levels of ratings that were given here and come back in an export of these books.
  private func ownLevels(among rows: [StagedRating]) throws(OfficeError) -> [String: Int] {
    let ids = Set(rows.map(\.rating).filter(\.mayBeOwn).map(\.id)).sorted()
    var levels: [String: Int] = [:]
    for start in stride(from: 0, to: ids.count, by: 500) {
      let some = ids[start..<min(start + 500, ids.count)].map { SQLValue.text($0) }
      let marks = some.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
      let found = try fields(
        """
        SELECT id, level FROM keyed_rating WHERE id IN (\(marks))
        UNION ALL SELECT id, level FROM ballot WHERE id IN (\(marks))
        """, some)
      for row in found { levels[try row.text(0)] = try row.int(1) }
    }
    return levels
  }

  private func outcome(of rating: ImportedRating, number: Int) throws(OfficeError) -> ImportedOutcome {
    let row = try first(
      "SELECT position, time, source, level FROM imported_rating WHERE id = $1 AND unit = $2",
      [.text(rating.id), SQLValue(rating.unit)])
    guard let row else { throw .unavailable(.damaged("imported_rating")) }
    let (time, source, level) = (try row.instant(1), try row.text(2), try row.int(3))
    if time == rating.time, source == rating.source.rawValue, level == rating.level.level { return .unchanged }
    return .conflict(try row.int(0) >= ImportPosition.first(of: number) ? .inFile : .withBooks)
  }
}

extension ImportedRating {
  /// Whether the id has a form that ratings get here: unit and number, or a ballot's random one. Spares the rest of a
  /// million rows a look.
  fileprivate var mayBeOwn: Bool {
    id.utf8.count == Token.length || id.hasPrefix("\(unit)/")
  }
}
