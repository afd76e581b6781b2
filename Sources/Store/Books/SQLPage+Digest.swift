// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  /// At the answer the groups of the visit and the reasons are both known; afterwards a ballot has reasons alone. So
  /// they are counted together when nothing about the day changes any more, and before the link is dropped.
  func countReasons(of day: UnsealedDay) throws(OfficeError) {
    let key = [SQLValue(day.unit), SQLValue(day.day)]
    let rows = try fields(
      "SELECT reasons, keys FROM open_answer WHERE unit = $1 AND day = $2 AND level <= 2", key)
    var counts: [[String]: Int] = [:]
    for row in rows {
      let reasons = try CanonicalJSON.value([String].self, from: try row.text(0))
      let keys = try row.keys(1)
      for reason in reasons.isEmpty ? [""] : reasons { counts[[reason, keys[.field], keys[.delay]], default: 0] += 1 }
    }
    // In an order of their own: where rows stand must not tell who came first.
    for (group, count) in counts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      try run(
        """
        INSERT INTO reason_month (unit, month, reason, field, delay, count) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (unit, month, reason, field, delay) DO UPDATE SET count = reason_month.count + excluded.count
        """, [SQLValue(day.unit), .text(day.day.month.iso)] + group.map { .text($0) } + [SQLValue(count)])
    }
    try run("DELETE FROM contact_wish WHERE unit = $1 AND asked <= $2 AND closed = 1", key)
  }

  func reasonCounts(in units: Set<UnitCode>, during month: LocalMonth) throws(OfficeError) -> [ReasonCount] {
    let list = list(units, from: 2)
    let integer = connection.dialect == .postgres ? "bigint" : "INTEGER"
    let rows = try fields(
      """
      SELECT reason, field, delay, CAST(sum(count) AS \(integer)) FROM reason_month
      WHERE month = $1 AND unit IN \(list.sql) GROUP BY reason, field, delay ORDER BY reason, field, delay
      """, [.text(month.iso)] + list.values)
    var counts: [ReasonCount] = []
    for row in rows {
      counts.append(
        ReasonCount(
          reason: try row.text(0), field: try row.text(1), delay: try row.text(2), count: try row.int(3)))
    }
    return counts
  }

  // MARK: - What was changed

  func insert(_ change: PublicChange) throws(OfficeError) {
    try run(
      """
      INSERT INTO public_change (number, day, text, reason, field, month, withdrawn) VALUES ($1, $2, $3, $4, $5, $6, 0)
      """,
      [
        SQLValue(change.number), SQLValue(change.day), .text(change.text), SQLValue(change.cause.reason?.rawValue),
        SQLValue(change.cause.field), SQLValue(change.cause.month?.iso),
      ])
  }

  func withdrawLatestChange() throws(OfficeError) {
    try run(
      """
      UPDATE public_change SET withdrawn = 1
      WHERE number = (SELECT max(latest.number) FROM public_change AS latest WHERE latest.withdrawn = 0)
      """)
  }

  func publicChanges() throws(OfficeError) -> [PublicChange] {
    let rows = try fields(
      "SELECT number, day, text, reason, field, month FROM public_change WHERE withdrawn = 0 ORDER BY number DESC")
    var changes: [PublicChange] = []
    for row in rows {
      let cause = ChangeCause(
        reason: try row.optionalChoice(3), field: try row.optionalText(4),
        month: try row.optionalText(5).flatMap { try? LocalMonth(parsing: $0) })
      changes.append(
        PublicChange(number: try row.int(0), day: try row.day(1), text: try row.text(2), cause: cause))
    }
    return changes
  }
}
