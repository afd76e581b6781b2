// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let undo = Command(
    "undo", ["lui", "lùi", "undo"], options: [.reason],
    help: CommandHelp(
      usage: "lui [--lydo \"…\"]", vi: "Lùi việc vừa làm hôm nay; sau 10 phút phải ghi lý do. Không xóa gì.",
      en: "Take back your last change of today; after 10 minutes with a reason. Nothing is erased.", example: "lui")
  ) { call, session throws(CommandFailure) in
    try call.finish()
    let reason = try call.freeText(.reason)
    let undone = try await session.office { office throws(OfficeError) in try await office.undo(reason: reason) }
    return session.report(
      "undo",
      [
        session.text(
          "Đã lùi: \(undone.shown(session)) (\(session.formats.timeWithSeconds(undone.at.time))). (lai: làm lại)",
          "Taken back: \(undone.shown(session)) (\(session.formats.timeWithSeconds(undone.at.time))). (redo: again)")
      ], rows: [undone.row])
  }

  static let redo = Command(
    "redo", ["lai", "lại", "redo"],
    help: CommandHelp(
      usage: "lai", vi: "Làm lại việc vừa lùi.", en: "Do again what was taken back.", example: "lai")
  ) { call, session throws(CommandFailure) in
    try call.finish()
    let undone = try await session.office { office throws(OfficeError) in try await office.redo() }
    return session.report(
      "redo", [session.text("Đã làm lại: \(undone.shown(session)).", "Done again: \(undone.shown(session)).")],
      rows: [undone.row])
  }
}

extension Undone {
  @MainActor
  fileprivate func shown(_ session: Session) -> String {
    let what = verb.done(session.formats)
    if let file { return "\(file.shortName) \(what)" }
    if let rating { return "\(rating.level.name(session.formats))" }
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
