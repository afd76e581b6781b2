// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func deliveries(of notice: ApologyNotice) throws(OfficeError) -> [NoticeDelivery] {
    let rows = try fields(
      """
      SELECT way, delivered, entered_by, entered_at, reference, receipt FROM notice_delivery
      WHERE unit = $1 AND draft = $2 ORDER BY delivered, year, receipt
      """, [SQLValue(notice.unit), SQLValue(notice.draft)])
    var deliveries: [NoticeDelivery] = []
    for row in rows {
      guard let entered = try row.stamp(2) else { throw .unavailable(.damaged("notice_delivery")) }
      deliveries.append(
        NoticeDelivery(
          unit: notice.unit, draft: notice.draft, way: try row.choice(0), delivered: try row.instant(1),
          entered: entered, reference: try row.optionalText(4).map(DeliveryReference.init(rawValue:)),
          receipt: try row.int(5)))
    }
    return deliveries
  }

  func insert(_ delivery: NoticeDelivery) throws(OfficeError) {
    try run(
      """
      INSERT INTO notice_delivery (unit, year, receipt, draft, way, delivered, entered_by, entered_at, reference)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """,
      [
        SQLValue(delivery.unit), SQLValue(delivery.entered.at.day.year), SQLValue(delivery.receipt),
        SQLValue(delivery.draft), .text(delivery.way.rawValue), SQLValue(delivery.delivered),
      ] + SQLValue.stamp(delivery.entered) + [SQLValue(delivery.reference?.rawValue)])
  }

  func issueHash(of notice: ApologyNotice) throws(OfficeError) -> String? {
    guard notice.issued != nil else { return nil }
    return try first(
      """
      SELECT hash FROM journal WHERE subject = $1 AND unit = $2 AND verb IN ('approve', 'number')
      ORDER BY sequence DESC LIMIT 1
      """, [.text(notice.subject), SQLValue(notice.unit)])?.text(0)
  }
}
