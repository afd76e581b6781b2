// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let apologise = Command(
    "apologise", ["xinloi", "xin lỗi", "apologise", "apologize"], arguments: [.one(.openCase)],
    options: [.reason, .newDate, .form, .override],
    optionHelp: [.reason: Said("Vì sao trễ, ghi vào văn bản xin lỗi.", "Why it is late, as the paper will say.")],
    help: CommandHelp(
      title: Said("Soạn văn bản xin lỗi", "Draft an apology"),
      usage: Said(
        "xinloi SỐ --lydo \"…\" --hen NGÀY [--mau MẪU] [--vuot]",
        "apologise CASE --reason \"…\" --new-date DAY [--form FORM] [--override]"),
      meaning: Said(
        "Soạn văn bản xin lỗi và hẹn lại ngày trả: lý do và ngày hẹn lại đều bắt buộc; ngày hẹn lại là ngày làm việc "
          + "sau hôm nay và sau lời hẹn cũ. --vuot: lãnh đạo cho hẹn lại lần hai, ghi là vi phạm.",
        "Draft an apology with reason and new date, both compulsory. --override: a manager lets a second new date "
          + "pass, recorded as a breach."),
      keywords: [
        "trễ", "chậm", "hẹn lại", "gia hạn", "phiếu xin lỗi", "sorry", "late", "extend", "postpone", "letter",
      ],
      examples: [
        Said(
          "xinloi 209 --lydo \"Chờ xác minh nguồn gốc đất\" --hen 27/11",
          "apologise 209 --reason \"Origin of the land to be verified\" --new-date 27/11")
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    let reference = try await call.reference(session)
    try call.finish()
    let reason = try await session.apologyReason(call)
    let newDay = try await session.newDay(call)
    let form = try call.choice(.form, noticeForms)
    let override = call.has(.override)
    let outcome = try await session.office { office throws(OfficeError) in
      try await office.apologise(reference, reason: reason, newDay: newDay, form: form, override: override)
    }
    return drafted(outcome, reason.text, session)
  }

  @MainActor
  private static func drafted(_ outcome: NoticeOutcome, _ reason: String, _ session: Session) -> Report {
    let notice = outcome.notice
    let day = session.formats.day(notice.newDay)
    let draft = session.text("Bản nháp \(notice.draft): ", "Draft \(notice.draft): ") + outcome.file.shortName
    var lines = [
      draft
        + session.text(
          ", lý do \"\(Printable.line(reason))\", hẹn lại \(day).", ", \"\(Printable.line(reason))\", new date \(day).")
    ]
    if session.conversation == nil {
      session.warn(outcome.warnings)
    } else {
      lines += outcome.warnings.map { $0.sentence(session.formats) }
    }
    let next = session.text(
      "(tb \(notice.draft) xem · tb duyet \(notice.draft) · lui bỏ)",
      "(notices \(notice.draft) · notices approve \(notice.draft) · undo)")
    lines = lines.dropLast() + session.hinted(lines[lines.count - 1], next)
    return session.report("apologise", lines, rows: [outcome.row])
  }
}

extension Session {
  /// Why a case is late: from the option, or chosen from the reasons given lately and in the person's own words.
  fileprivate func apologyReason(_ call: Call) async throws(CommandFailure) -> FreeText {
    if let reason = try call.freeText(.reason) { return reason }
    guard let conversation else {
      throw call.refused(
        "Thiếu lý do. Ví dụ: --lydo \"Chờ xác minh nguồn gốc đất\".",
        "The reason is missing. Example: --reason \"…\".")
    }
    let recent = try await office { office throws(OfficeError) in try await office.recentReasons() }
    let choices = (recent + [text("Lý do khác", "Another reason")]).enumerated().map {
      "\($0 + 1) \(Printable.line($1))"
    }
    conversation.say(
      text("Thiếu lý do.", "The reason is missing.")
        + (recent.isEmpty ? "" : text(" Gần đây: ", " Lately: ") + choices.joined(separator: "  ")) + "\n")
    let typed = try await reason(conversation)
    if let number = Int(typed.text), recent.indices.contains(number - 1) {
      return try freeText(recent[number - 1])
    }
    return Int(typed.text) == recent.count + 1 ? try await reason(conversation) : typed
  }

  fileprivate func newDay(_ call: Call) async throws(CommandFailure) -> LocalDay {
    if let day = try call.day(.newDate, today: now.day) { return day }
    guard let conversation else {
      throw call.refused(
        "Thiếu ngày hẹn lại. Ví dụ: --hen 27/11.", "The new date is missing. Example: --new-date 27/11.")
    }
    guard let typed = await conversation.answer(to: Question(prompt: text("hẹn lại> ", "new date> "), offers: .day))
    else { throw givenUp }
    guard let day = LocalDay(typed: typed.tidied, today: now.day) else {
      let shown = Printable.line(typed)
      throw CommandFailure(
        .refused, text("\"\(shown)\" không phải ngày. Ví dụ: 27/11.", "\"\(shown)\" is not a day, such as 27/11."))
    }
    return day
  }
}

extension NoticeOutcome {
  var row: JSONObject {
    [
      "draft": .int(notice.draft), "case": .string(file.name), "stage": .string(file.stage.rawValue),
      "due": JSONValue(file.due), "state": .string(notice.state.rawValue), "number": JSONValue(notice.number),
      "newDate": .string(notice.newDay.iso), "promisedDue": JSONValue(file.promised),
      "timeliness": JSONValue(notice.timeliness?.rawValue), "secondPromise": .bool(notice.isSecondPromise),
      "draftedBy": .string(notice.drafted.officer.rawValue), "approvedBy": JSONValue(notice.approved?.officer.rawValue),
      "issuedAt": JSONValue(notice.issued?.at), "publishedAt": JSONValue(notice.published?.at),
      "unit": .string(notice.unit.rawValue),
    ]
  }
}
