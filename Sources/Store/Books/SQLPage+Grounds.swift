// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func journalHeads(of units: Set<UnitCode>) throws(OfficeError) -> [JournalHead] {
    let list = list(units.union([.root]), from: 1)
    let rows = try fields(
      "SELECT unit, sequence, hash FROM head WHERE unit IN \(list.sql) ORDER BY unit, origin", list.values)
    var heads: [JournalHead] = []
    for row in rows {
      heads.append(JournalHead(unit: try row.unit(0), entries: try row.int(1), hash: try row.text(2)))
    }
    return heads
  }

  func finishedLate(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> [CaseFile] {
    let list = list(units, from: 3)
    return try files(
      """
      WHERE judged_statutory = 'late' AND resolved_day BETWEEN $1 AND $2 AND stage <> 'void' AND unit IN \(list.sql)
      ORDER BY resolved_day, id
      """, [SQLValue(period.from), SQLValue(period.through)] + list.values)
  }
}
