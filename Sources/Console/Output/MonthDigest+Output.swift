// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension MonthDigest {
  /// Reasons in groups of ten and more, those who were called back, and what was changed.
  @MainActor
  func report(_ session: Session) -> Report {
    let formats = session.formats
    let shown = formats.month(month)
    var heading = [
      session.text("Lý do chưa hài lòng – \(shown)", "Why people were dissatisfied – \(shown)")
    ]
    if isUnknown {
      heading.append(
        session.text(
          "Chưa có số liệu: những ngày có lượt chưa hài lòng đã niêm phong trước khi sổ đếm lý do.",
          "No data: the days of dissatisfied ratings were sealed before reasons were counted."))
    } else if reasons.groups.isEmpty {
      heading.append(
        reasons.hasMore
          ? session.text(
            "Có lý do được nêu, nhưng chưa đủ 10 lượt để hiện mà không lộ ai.",
            "Reasons were given, but fewer than 10: too few to show without exposing anybody.")
          : session.text("Không có lượt chưa hài lòng nào.", "Nobody was dissatisfied."))
    }
    return Report(
      "remarks", asOf: session.now, period: .month(month), heading: heading,
      table: reasons.groups.isEmpty ? nil : table(session), notes: notes(session),
      rows: reasons.groups.map(\.row), total: total, isResult: true)
  }

  @MainActor
  private func table(_ session: Session) -> Table {
    var table = Table([
      .init(session.text("Lý do", "Reason")), .init(session.text("Lĩnh vực", "Field")),
      .init(session.text("Hạn", "Due")), .init(session.text("Lượt nêu", "Times given"), .integer),
    ])
    for group in reasons.groups {
      table.append([
        group.reasonText(session), group.fieldText(session), group.delayText(session),
        session.formats.count(group.count),
      ])
    }
    return table
  }

  @MainActor
  private func notes(_ session: Session) -> [String] {
    let formats = session.formats
    var notes: [String] = []
    if !reasons.groups.isEmpty, reasons.hasMore {
      notes.append(
        session.text("Còn vài lượt khác, dưới 10 nên không hiện.", "A few more were given, too few to show."))
    }
    let counts = [followUps.asked, followUps.inTime, followUps.late, followUps.open].map { formats.count($0) }
    notes.append(
      followUps.asked == 0
        ? session.text("Không ai xin gọi lại.", "Nobody asked to be called back.")
        : session.text(
          "Xin gọi lại \(counts[0]): gọi trong hạn \(counts[1]), muộn \(counts[2]), chưa gọi \(counts[3]).",
          "Asked to be called back \(counts[0]): in time \(counts[1]), late \(counts[2]), open \(counts[3])."))
    for change in changes {
      notes.append(session.text("Đã đổi: ", "Changed: ") + Printable.line(change.text))
    }
    return notes
  }

  private var total: JSONObject {
    [
      "hasMore": .bool(reasons.hasMore),
      "followUps": .object([
        "asked": .int(followUps.asked), "inTime": .int(followUps.inTime), "late": .int(followUps.late),
        "open": .int(followUps.open), "overdue": .int(followUps.overdue),
      ]), "changes": .array(changes.map { .object($0.row) }),
    ]
  }
}

extension ReasonGroup {
  @MainActor
  fileprivate func reasonText(_ session: Session) -> String {
    guard let reason else { return session.text("các lý do khác, gộp", "other reasons together") }
    if reason.isEmpty { return session.text("không nêu lý do", "no reason given") }
    return DissatisfactionReason(rawValue: reason)?.name(session.formats) ?? reason
  }

  @MainActor
  fileprivate func fieldText(_ session: Session) -> String {
    guard let field else { return session.text("khác, gộp", "others together") }
    if field == TallyKeys.several { return session.text("nhiều lĩnh vực", "several fields") }
    return field.isEmpty ? session.text("không có hồ sơ", "no case") : field
  }

  @MainActor
  fileprivate func delayText(_ session: Session) -> String {
    guard let delay else { return session.text("khác, gộp", "others together") }
    if delay.isEmpty { return session.text("chưa có kết quả", "no result yet") }
    return Punctuality(rawValue: delay)?.name(session.formats) ?? delay
  }

  /// What was put together has null for a key, what has none an empty text.
  fileprivate var row: JSONObject {
    [
      "reason": JSONValue(reason), "field": JSONValue(field), "delay": JSONValue(delay), "count": .int(count),
    ]
  }
}

extension ChangeCause {
  @MainActor
  func text(_ session: Session) -> String {
    [reason?.name(session.formats), field, month.map { session.formats.month($0) }].compactMap(\.self)
      .joined(separator: ", ")
  }
}

extension PublicChange {
  var row: JSONObject {
    [
      "kind": "change", "number": .int(number), "day": JSONValue(day), "text": .string(text),
      "reason": JSONValue(cause.reason?.rawValue), "field": JSONValue(cause.field),
      "month": JSONValue(cause.month?.iso),
    ]
  }
}
