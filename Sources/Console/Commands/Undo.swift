// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let undo = Command(
    "undo", ["lui", "lùi", "undo"], arguments: [], options: [.reason],
    optionHelp: [.reason: Said("Vì sao lùi, khi đã quá 10 phút.", "Why, once 10 minutes have passed.")],
    help: CommandHelp(
      title: Said("Lùi việc vừa làm", "Take back a change"), usage: Said("lui [--lydo \"…\"]", "undo [--reason \"…\"]"),
      meaning: Said(
        "Lùi việc vừa làm hôm nay; sau 10 phút phải ghi lý do. Không xóa gì.",
        "Take back your last change of today; after 10 minutes with a reason. Nothing is erased."),
      keywords: [
        "sửa", "nhầm", "bấm nhầm", "bỏ", "hủy", "huỷ", "xóa", "xoá", "quay lại", "chọn lại", "correct", "mistake",
        "revert", "cancel", "delete",
      ],
      examples: [Said("lui", "undo")])
  ) { call, session throws(CommandFailure) in
    try call.finish()
    let undone = try await session.undo(reason: call.freeText(.reason))
    let what = session.text("Đã lùi: ", "Taken back: ") + undone.shown(session)
    let when = " (\(session.formats.timeWithSeconds(undone.at.time)))."
    if let visit = undone.rating?.visit, undone.canChooseAgain, let conversation = session.conversation,
      session.format == .table
    {
      return try await session.chooseAgain(what + when, visit, undone, conversation)
    }
    return session.report("undo", [what + when + session.text(" (lai: làm lại)", " (redo: again)")], rows: [undone.row])
  }

  static let redo = Command(
    "redo", ["lai", "lại", "redo"], arguments: [],
    help: CommandHelp(
      title: Said("Làm lại việc vừa lùi", "Do it again"), usage: Said("lai", "redo"),
      meaning: Said("Làm lại việc vừa lùi.", "Do again what was taken back."),
      keywords: ["làm lại", "lùi nhầm", "again", "repeat"], examples: [Said("lai", "redo")])
  ) { call, session throws(CommandFailure) in
    try call.finish()
    let undone = try await session.office { office throws(OfficeError) in try await office.redo() }
    return session.report(
      "redo", [session.text("Đã làm lại: \(undone.shown(session)).", "Done again: \(undone.shown(session)).")],
      rows: [undone.row])
  }
}

extension Session {
  /// Takes the last change back; a person is asked for the reason where one is needed.
  fileprivate func undo(reason: FreeText?) async throws(CommandFailure) -> Undone {
    do throws(CommandFailure) {
      return try await office { office throws(OfficeError) in try await office.undo(reason: reason) }
    } catch {
      guard case .undoNeedsReason = error.refusal, let conversation else { throw error }
      conversation.say(error.message + "\n")
      let given = try await self.reason(conversation)
      return try await office { office throws(OfficeError) in try await office.undo(reason: given) }
    }
  }

  /// After a rating was taken back the citizen chooses again, which is one correction; Enter leaves it taken back.
  fileprivate func chooseAgain(
    _ sentence: String, _ visit: VisitID, _ undone: Undone, _ conversation: any Conversation
  ) async throws(CommandFailure) -> Report? {
    let ask = text(" Chọn lại (1–5), Enter để thôi:", " Choose again (1–5), Enter to leave it:")
    display(report("undo", [sentence + ask], rows: [undone.row]))
    let keys = RatingKeys(session: self, conversation: conversation)
    let rating = try await keys.rating { level throws(CommandFailure) in
      try await self.office { office throws(OfficeError) in try await office.rate(visit, level) }
    }
    guard let rating else { return nil }
    return report("rate", sentences(rating, of: undone.served?.shortName ?? ""), rows: [rating.row])
  }
}

extension Undone {
  @MainActor
  fileprivate func shown(_ session: Session) -> String {
    let what = verb.done(session.formats)
    if let file { return "\(file.shortName) \(what)" }
    if let rating { return (served.map { $0.shortName + " " } ?? "") + rating.level.name(session.formats) }
    if let notice { return session.text("bản nháp \(notice.draft)", "draft \(notice.draft)") }
    return what
  }

  fileprivate var row: JSONObject {
    [
      "verb": .string(verb.rawValue), "case": JSONValue(file?.name), "stage": JSONValue(file?.stage.rawValue),
      "due": JSONValue(file?.due),
    ]
  }
}
