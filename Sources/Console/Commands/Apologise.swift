// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let apologise = Command(
    "apologise", ["xinloi", "xin lỗi", "apologise", "apologize"], options: [.reason, .newDate, .override],
    help: CommandHelp(
      usage: "xinloi SỐ --lydo \"…\" --hen NGÀY [--vuot]",
      vi: "Soạn văn bản xin lỗi và hẹn lại ngày trả: lý do và ngày hẹn lại đều bắt buộc; ngày hẹn lại là ngày làm việc "
        + "sau hôm nay và sau lời hẹn cũ. --vuot: lãnh đạo cho hẹn lại lần hai, ghi là vi phạm.",
      en: "Draft an apology with reason and new date, both compulsory. --override: a manager lets a second new date "
        + "pass, recorded as a breach.", example: "xinloi 209 --lydo \"Chờ xác minh nguồn gốc đất\" --hen 27/11")
  ) { call, session throws(CommandFailure) in
    var call = call
    let reference = try call.reference()
    try call.finish()
    guard let reason = try call.freeText(.reason) else {
      throw call.refused(
        "Thiếu lý do. Ví dụ: --lydo \"Chờ xác minh nguồn gốc đất\".",
        "The reason is missing. Example: --reason \"…\".")
    }
    guard let newDay = try call.day(.newDate, today: session.now.day) else {
      throw call.refused(
        "Thiếu ngày hẹn lại. Ví dụ: --hen 27/11.", "The new date is missing. Example: --new-date 27/11.")
    }
    let override = call.has(.override)
    let place = call.place(of: .newDate)
    let outcome: NoticeOutcome
    do throws(OfficeError) {
      outcome = try await session.office.apologise(reference, reason: reason, newDay: newDay, override: override)
    } catch {
      throw CommandFailure(.refused, error.sentence(session.formats), at: error.isAboutNewDay ? place : nil)
    }
    return drafted(outcome, session)
  }

  @MainActor
  private static func drafted(_ outcome: NoticeOutcome, _ session: Session) -> Report {
    session.warn(outcome.warnings)
    let notice = outcome.notice
    let day = session.formats.day(notice.newDay)
    return session.report(
      "apologise",
      [
        session.text(
          "Bản nháp \(notice.draft): \(outcome.file.shortName), hẹn lại \(day). "
            + "(tb \(notice.draft) xem · tb duyet \(notice.draft) · lui bỏ)",
          "Draft \(notice.draft): \(outcome.file.shortName), new date \(day). "
            + "(notices \(notice.draft) · notices approve \(notice.draft) · undo)")
      ], rows: [outcome.row])
  }
}

extension OfficeError {
  fileprivate var isAboutNewDay: Bool {
    switch self {
    case .refused(.newDayNotWorking), .refused(.newDayNotAfterToday), .refused(.newDayNotAfterPromise): true
    default: false
    }
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
