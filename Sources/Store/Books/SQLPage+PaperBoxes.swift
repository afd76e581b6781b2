// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func openBox(in unit: UnitCode) throws(OfficeError) -> PaperBox? {
    try boxes("WHERE unit = $1 AND closed IS NULL", [SQLValue(unit)]).first
  }

  func box(_ number: Int, in unit: UnitCode) throws(OfficeError) -> PaperBox? {
    try boxes("WHERE unit = $1 AND number = $2", [SQLValue(unit), SQLValue(number)]).first
  }

  private func boxes(_ condition: String, _ arguments: [SQLValue]) throws(OfficeError) -> [PaperBox] {
    let rows = try fields(
      """
      SELECT unit, number, emptied, slips, first_officer, second_officer, opened, closed FROM paper_box \(condition)
      """, arguments)
    var boxes: [PaperBox] = []
    for row in rows {
      boxes.append(
        PaperBox(
          unit: try row.unit(0), number: try row.int(1), emptied: try row.day(2), slips: try row.int(3),
          officers: [try row.login(4), try row.login(5)], opened: try row.instant(6),
          closed: try row.optionalInstant(7)))
    }
    return boxes
  }

  func slipCount(of box: PaperBox) throws(OfficeError) -> Int {
    let row = try first(
      """
      SELECT count(*) FROM paper_slip AS s JOIN keyed_rating AS r ON r.id = s.rating
      WHERE s.unit = $1 AND s.box = $2 AND r.withdrawn = 0
      """, [SQLValue(box.unit), SQLValue(box.number)])
    return try row?.int(0) ?? 0
  }

  func lastSlip(of box: PaperBox) throws(OfficeError) -> String? {
    try first(
      """
      SELECT s.rating FROM paper_slip AS s JOIN keyed_rating AS r ON r.id = s.rating
      WHERE s.unit = $1 AND s.box = $2 AND r.withdrawn = 0 ORDER BY s.position DESC LIMIT 1
      """, [SQLValue(box.unit), SQLValue(box.number)])?.text(0)
  }

  func insert(_ box: PaperBox) throws(OfficeError) {
    guard box.officers.count == 2 else { throw .unavailable(.damaged(box.subject)) }
    try run(
      """
      INSERT INTO paper_box (unit, number, emptied, slips, first_officer, second_officer, opened, closed)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      [
        SQLValue(box.unit), SQLValue(box.number), SQLValue(box.emptied), SQLValue(box.slips),
        .text(box.officers[0].rawValue), .text(box.officers[1].rawValue), SQLValue(box.opened), SQLValue(box.closed),
      ])
  }

  func save(_ box: PaperBox) throws(OfficeError) {
    try run(
      "UPDATE paper_box SET closed = $3 WHERE unit = $1 AND number = $2",
      [SQLValue(box.unit), SQLValue(box.number), SQLValue(box.closed)])
  }

  func add(slip rating: String, to box: PaperBox) throws(OfficeError) {
    try run(
      """
      INSERT INTO paper_slip (unit, box, position, rating)
      SELECT $1, $2, coalesce(max(position), 0) + 1, $3 FROM paper_slip WHERE unit = $1 AND box = $2
      """, [SQLValue(box.unit), SQLValue(box.number), .text(rating)])
  }
}
