// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension LoadedUnit {
  func loadNotices(_ connection: any SQLConnection) throws {
    var rows: [[SQLValue]] = []
    for notice in unit.notices { rows.append(try row(notice)) }
    try connection.load(
      into: "notice",
      columns: [
        "unit", "draft", "case_id", "author", "old_day", "old_time", "new_day", "drafted_by", "drafted_at",
        "approved_by", "approved_at", "number", "year", "issued_by", "issued_at", "published_by", "published_at",
        "withdrawn_by", "withdrawn_at", "second", "timeliness", "form", "letterhead",
      ], rows: rows)
    try connection.load(
      into: "notice_delivery",
      columns: [
        "unit", "year", "receipt", "draft", "way", "delivered", "entered_by", "entered_at", "reference",
      ],
      rows: unit.deliveries.map { delivery in
        let base: [SQLValue] = [
          SQLValue(delivery.unit), SQLValue(delivery.entered.at.day.year), SQLValue(delivery.receipt),
          SQLValue(delivery.draft), .text(delivery.way.rawValue), SQLValue(delivery.delivered),
        ]
        return base + SQLValue.stamp(delivery.entered) + [SQLValue(delivery.reference?.rawValue)]
      })
  }

  private func row(_ notice: ApologyNotice) throws -> [SQLValue] {
    var row: [SQLValue] = [
      SQLValue(notice.unit), SQLValue(notice.draft), .text(notice.caseID.rawValue), SQLValue(notice.author),
    ]
    row += SQLValue.due(notice.oldDue)
    row.append(SQLValue(notice.newDay))
    row += SQLValue.stamp(notice.drafted)
    row += SQLValue.stamp(notice.approved)
    row += [SQLValue(notice.number), SQLValue(notice.issued?.at.day.year)]
    row += SQLValue.stamp(notice.issued)
    row += SQLValue.stamp(notice.published)
    row += SQLValue.stamp(notice.withdrawn)
    row += [
      SQLValue(notice.isSecondPromise), SQLValue(notice.timeliness?.rawValue), SQLValue(notice.form?.rawValue),
      SQLValue(try notice.letterhead.map { try CanonicalJSON.text($0) }),
    ]
    return row
  }
}
