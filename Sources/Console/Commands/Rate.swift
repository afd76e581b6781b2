// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let rate = Command(
    "rate", ["dg", "đánh giá", "rate"],
    help: CommandHelp(
      usage: "dg SỐ 1–5",
      vi: "Ghi mức công dân tự chọn tại quầy cho lần phục vụ vừa rồi, khi lời mời còn hiệu lực: "
        + "5 Rất hài lòng, 4 Hài lòng, 3 Bình thường, 2 Không hài lòng, 1 Rất không hài lòng.",
      en: "Record what the citizen chose at the counter for the visit just ended, while its prompt is open.",
      example: "dg 209 5")
  ) { call, session throws(CommandFailure) in
    var call = call
    let reference = try call.reference()
    let word = try call.next("mức 1–5", "the level, 1 to 5")
    try call.finish()
    let level = try call.value(
      word, vi: "mức hài lòng: chỉ 1, 2, 3, 4 hoặc 5", en: "a level: only 1, 2, 3, 4 or 5"
    ) { text throws(InvalidSatisfaction) in try Satisfaction(parsing: text) }
    let rating = try await session.office { office throws(OfficeError) in try await office.rate(reference, level) }
    let file = try await session.office { office throws(OfficeError) in try await office.story(of: reference).file }
    var row = file.row
    row.set("level", .int(level.level))
    row.set("source", .string(rating.source.rawValue))
    row.set("corrections", .int(rating.corrections))
    let how =
      rating.corrections > 0
      ? session.text("sửa \(rating.corrections) lần", "corrected \(rating.corrections)×")
      : session.text("bấm tại quầy", "keyed at the counter")
    let (who, name) = (file.shortName, level.name(session.formats))
    return session.report(
      "rate", [session.text("✓ \(who) \(name) (\(how)) (lui: sửa lại)", "✓ \(who) \(name) (\(how)) (undo: change it)")],
      rows: [row])
  }
}
