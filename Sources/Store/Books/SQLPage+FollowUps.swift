// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func setContactWish(
    _ isWished: Bool, about visit: VisitID, on day: LocalDay, reasons: [String]
  ) throws(OfficeError) {
    let key = [SQLValue(visit.unit), SQLValue(visit.number)]
    guard isWished else {
      try run("DELETE FROM contact_wish WHERE unit = $1 AND number = $2 AND closed = 0", key)
      return
    }
    let words = SQLValue.text(try CanonicalJSON.text(reasons))
    // Somebody who was called back today and changes the answer afterwards does not ask again.
    guard try first("SELECT 1 FROM contact_wish WHERE unit = $1 AND number = $2", key) == nil else {
      try run("UPDATE contact_wish SET reasons = $3 WHERE unit = $1 AND number = $2 AND closed = 0", key + [words])
      return
    }
    let serial = try next(.wish, in: visit.unit)
    try run(
      "INSERT INTO contact_wish (unit, number, asked, reasons, serial) VALUES ($1, $2, $3, $4, $5)",
      key + [SQLValue(day), words, SQLValue(serial)])
  }

  func contactWishes(in units: Set<UnitCode>) throws(OfficeError) -> [ContactWish] {
    let list = list(units, from: 1)
    let rows = try fields(
      """
      SELECT unit, number, serial, asked, reasons FROM contact_wish WHERE closed = 0 AND unit IN \(list.sql)
      ORDER BY asked, unit, serial
      """, list.values)
    var wishes: [ContactWish] = []
    for row in rows {
      let visit = VisitID(unit: try row.unit(0), number: try row.int(1))
      var names: [String] = []
      for id in try self.visit(visit)?.cases ?? [] { names.append(try file(id)?.name ?? id.rawValue) }
      wishes.append(
        ContactWish(
          visit: visit, number: try row.int(2), asked: try row.day(3), cases: names,
          reasons: try CanonicalJSON.value([String].self, from: try row.text(4))))
    }
    return wishes
  }

  func close(_ wish: ContactWish, as closed: ClosedWish) throws(OfficeError) {
    let key = [SQLValue(wish.visit.unit), SQLValue(wish.visit.number)]
    // As long as the answer may still change, an empty row keeps it from asking again.
    if try first("SELECT 1 FROM open_answer WHERE unit = $1 AND number = $2", key) != nil {
      try run("UPDATE contact_wish SET closed = 1, reasons = '[]' WHERE unit = $1 AND number = $2", key)
    } else {
      try run("DELETE FROM contact_wish WHERE unit = $1 AND number = $2", key)
    }
    try run(
      """
      INSERT INTO closed_wish (unit, serial, month, outcome, tries, in_time, closed_by, closed_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      [
        SQLValue(closed.unit), SQLValue(closed.number), .text(closed.month.iso), .text(closed.outcome.name),
        SQLValue(closed.outcome.tries), SQLValue(closed.isInTime),
      ] + SQLValue.stamp(closed.closed))
  }

  func closedWishes(
    in units: Set<UnitCode>, during months: ClosedRange<LocalMonth>
  ) throws(OfficeError) -> [ClosedWish] {
    let list = list(units, from: 3)
    let rows = try fields(
      """
      SELECT unit, serial, month, outcome, tries, in_time, closed_by, closed_at FROM closed_wish
      WHERE month BETWEEN $1 AND $2 AND unit IN \(list.sql) ORDER BY unit, serial
      """, [.text(months.lowerBound.iso), .text(months.upperBound.iso)] + list.values)
    var wishes: [ClosedWish] = []
    for row in rows {
      guard let month = try? LocalMonth(parsing: try row.text(2)), let closed = try row.stamp(6) else {
        throw .unavailable(.damaged("closed_wish"))
      }
      wishes.append(
        ClosedWish(
          unit: try row.unit(0), number: try row.int(1), month: month, outcome: try outcome(row),
          isInTime: try row.bool(5), closed: closed))
    }
    return wishes
  }

  private func outcome(_ row: Fields) throws(OfficeError) -> FollowUpOutcome {
    let (name, tries) = (try row.text(3), try row.optionalInt(4))
    switch (name, tries) {
    case ("reached", nil): return .reached
    case ("not_reached", let tries?): return .notReached(tries: tries)
    case ("not_wished", nil): return .noLongerWished
    default: throw .unavailable(.damaged("closed_wish \(name)"))
    }
  }
}
