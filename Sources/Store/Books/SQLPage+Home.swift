// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import Foundation
import OneStop

extension SQLPage {
  func isLink(_ token: Token) throws(OfficeError) -> Bool {
    try first("SELECT 1 FROM visit_link WHERE hash = $1", [.text(token.hash)]) != nil
  }

  /// A visit that has been closed already has its question, which takes the secret at once.
  func setLink(_ token: Token, of visit: VisitID, at now: Instant) throws(OfficeError) {
    let key = [SQLValue(visit.unit), SQLValue(visit.number)]
    try run(
      """
      INSERT INTO visit_link (unit, number, hash, made) VALUES ($1, $2, $3, $4)
      ON CONFLICT (unit, number) DO UPDATE SET hash = excluded.hash, made = excluded.made
      """, key + [.text(token.hash), SQLValue(now)])
    try run("UPDATE prompt SET link_hash = $3 WHERE unit = $1 AND number = $2", key + [.text(token.hash)])
  }

  // MARK: - Remarks

  /// The same secret finds the same remark again, but nobody who has only the books can tell whose it is.
  func keep(
    _ remark: HomeRemark, for token: Token, in unit: UnitCode, during month: LocalMonth, isHeld: Bool
  ) throws(OfficeError) {
    let hash = SHA256.hash(data: Data("remark \(token.text)".utf8)).hex
    guard remark.comment != nil || remark.contact != nil else {
      try run("DELETE FROM remark WHERE hash = $1", [.text(hash)])
      return
    }
    try lock(.root)
    try run(
      """
      INSERT INTO remark (number, hash, unit, month, comment, contact, held, reviewed)
      SELECT coalesce(max(number), 0) + 1, $1, $2, $3, $4, $5, $6, 0 FROM remark WHERE 1 = 1
      ON CONFLICT (hash) DO UPDATE SET comment = excluded.comment, contact = excluded.contact, held = excluded.held,
        reviewed = 0
      """,
      [
        .text(hash), SQLValue(unit), .text(month.iso),
        remark.comment.map { .text($0.text) } ?? .null, remark.contact.map { .text($0.text) } ?? .null,
        SQLValue(isHeld),
      ])
  }

  func remarks(in units: Set<UnitCode>) throws(OfficeError) -> [KeptRemark] {
    let list = list(units, from: 1)
    let rows = try fields(
      """
      SELECT number, unit, month, comment, contact, held, reviewed FROM remark WHERE unit IN \(list.sql)
      ORDER BY month DESC, number DESC
      """, list.values)
    var remarks: [KeptRemark] = []
    for row in rows {
      guard let month = try? LocalMonth(parsing: try row.text(2)) else { throw .unavailable(.damaged("remark")) }
      remarks.append(
        KeptRemark(
          number: try row.int(0), unit: try row.unit(1), month: month, comment: try row.optionalText(3),
          contact: try row.optionalText(4), isHeld: try row.bool(5), isReviewed: try row.bool(6)))
    }
    return remarks
  }

  func save(_ remark: KeptRemark) throws(OfficeError) {
    try run(
      "UPDATE remark SET reviewed = $2 WHERE number = $1", [SQLValue(remark.number), SQLValue(remark.isReviewed)])
  }
}
