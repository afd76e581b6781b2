// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  /// Records that a notice was handed over or sent, and says the number of the receipt.
  @MainActor
  static func deliverNotice(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let (paper, unit) = try await call.notice(session)
    try call.finish()
    guard let way = try call.choice(.way, deliveryWays) else {
      throw call.refused(
        "Giao cách nào? Thêm --cach truc-tiep, buu-dien, email hoặc nhan-tin.",
        "How? Add --way in-person, post, email or sms.")
    }
    let at = try call.instant(.at, today: session.now.day)
    let reference = try call.value(
      .reference, vi: "số bưu gửi, ví dụ RB123456789VN", en: "the number of an item of post"
    ) {
      text throws(InvalidReference) in
      try DeliveryReference(parsing: text)
    }
    let draft = paper.notice.draft
    let (outcome, delivery) = try await session.office { office throws(OfficeError) in
      try await office.deliverNotice(draft, by: way, at: at, reference: reference, unit: unit)
    }
    let (number, how) = (outcome.notice.number ?? "", way.name(session.formats))
    return session.report(
      "notices deliver",
      [
        session.text(
          "Đã ghi giao số \(number) (\(how), \(session.formats.instant(delivery.delivered))). "
            + "Số biên nhận: \(delivery.receiptNumber).",
          "No. \(number) handed over (\(how), \(session.formats.instant(delivery.delivered))). "
            + "Receipt: \(delivery.receiptNumber).")
      ], rows: [delivery.row])
  }
}

extension NoticeDelivery {
  fileprivate var row: JSONObject {
    [
      "draft": .int(draft), "unit": .string(unit.rawValue), "way": .string(way.rawValue),
      "deliveredAt": JSONValue(delivered), "enteredAt": JSONValue(entered.at),
      "enteredBy": .string(entered.officer.rawValue), "reference": JSONValue(reference?.rawValue),
      "receipt": .string(receiptNumber),
    ]
  }
}
