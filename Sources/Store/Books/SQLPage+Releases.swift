// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func releases() throws(OfficeError) -> [MonthRelease] {
    let rows = try fields("SELECT body FROM month_release ORDER BY month")
    var releases: [MonthRelease] = []
    for row in rows { releases.append(try CanonicalJSON.value(MonthRelease.self, from: try row.text(0))) }
    return releases
  }

  /// The earlier release of the month goes; what it showed stands in the journal.
  func save(_ release: MonthRelease) throws(OfficeError) {
    try run("DELETE FROM month_release WHERE month = $1", [.text(release.month.iso)])
    try run(
      "INSERT INTO month_release (month, number, body) VALUES ($1, $2, $3)",
      [.text(release.month.iso), SQLValue(release.number), .text(try CanonicalJSON.text(release))])
  }

  func withdrawnRatings(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> Int {
    let list = list(units, from: 3)
    let row = try first(
      """
      SELECT count(*) FROM keyed_rating WHERE day BETWEEN $1 AND $2 AND withdrawn = 1 AND unit IN \(list.sql)
      """, [SQLValue(period.from), SQLValue(period.through)] + list.values)
    return try row?.int(0) ?? 0
  }
}
