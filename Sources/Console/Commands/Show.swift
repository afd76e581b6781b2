// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let show = Command(
    "show", ["tra", "tra cứu", "show"], isReading: true,
    help: CommandHelp(
      usage: "tra SỐ", vi: "Xem một hồ sơ và mọi việc đã xảy ra với nó.",
      en: "One case with everything that happened to it.", example: "tra 209")
  ) { call, session throws(CommandFailure) in
    var call = call
    let reference = try call.reference()
    try call.finish()
    let story = try await session.office { office throws(OfficeError) in try await office.story(of: reference) }
    return story.report(session)
  }

  static let history = Command(
    "history", ["ls", "lịch sử", "history"], isReading: true,
    help: CommandHelp(
      usage: "ls", vi: "Những việc mình đã làm hôm nay, theo sổ.", en: "What you did today, from the books.",
      example: "ls")
  ) { call, session throws(CommandFailure) in
    try call.finish()
    let entries = try await session.office { office throws(OfficeError) in try await office.actionsToday() }
    var table = Table([
      .init(session.text("Lúc", "At"), .instant), .init(session.text("Việc", "What")),
      .init(session.text("Về", "About")),
    ])
    for entry in entries {
      table.append([
        session.formats.timeWithSeconds(entry.at.time), entry.verb.done(session.formats), entry.shownSubject,
      ])
    }
    let rows: [JSONObject] = entries.map {
      ["at": JSONValue($0.at), "verb": .string($0.verb.rawValue), "subject": .string($0.shownSubject)]
    }
    let heading = entries.isEmpty ? [session.text("Hôm nay chưa làm gì.", "Nothing done today.")] : []
    return Report("history", asOf: session.now, heading: heading, table: table, rows: rows)
  }
}

extension CaseStory {
  @MainActor
  func report(_ session: Session) -> Report {
    let formats = session.formats
    var lines = [
      "\(file.shortName) \(Printable.line(procedure?.name ?? file.procedure.rawValue)) – \(file.stage.name(formats))"
    ]
    if let code = file.code { lines.append(session.text("Mã hồ sơ: \(code)", "Code: \(code)")) }
    if let owner { lines.append(session.text("Chủ hồ sơ: ", "Owner: ") + Printable.line(owner.name)) }
    lines.append(
      session.text("Nhận: ", "Received: ") + formats.instant(file.received) + ", "
        + (file.limit?.text(formats) ?? session.text("không có thời hạn", "no limit")) + ", "
        + session.dueText(file))
    if let resolved = file.resolved {
      let how = file.punctuality(by: file.due)?.name(formats) ?? ""
      lines.append(session.text("Có kết quả: ", "Ready: ") + formats.instant(resolved) + ", \(how)")
    }
    if let prompt {
      lines.append(
        session.text("Đánh giá: ", "Rating: ")
          + (prompt.isAnswered ? session.text("đã trả lời", "answered") : session.text("chưa trả lời", "not answered")))
    }
    for notice in notices {
      lines.append(
        session.text("Xin lỗi: ", "Apology: ")
          + (notice.number ?? session.text("bản nháp \(notice.draft)", "draft \(notice.draft)"))
          + ", \(notice.state.name(formats)), " + session.text("hẹn lại ", "new day ") + formats.day(notice.newDay))
    }
    for entry in history {
      lines.append("  \(formats.instant(entry.at))  \(entry.verb.done(formats))  \(Printable.line(entry.officer))")
    }
    return session.report("show", lines, rows: [row])
  }

  private var row: JSONObject {
    var row = file.row
    row.set("procedure", .string(file.procedure.rawValue))
    row.set("unit", .string(file.unit.rawValue))
    row.set("handler", .string(file.handler.rawValue))
    row.set("received", JSONValue(file.received))
    row.set("statutoryDue", JSONValue(file.statutoryDue))
    row.set("promisedDue", JSONValue(file.promised))
    row.set("resolved", JSONValue(file.resolved))
    row.set("delivered", JSONValue(file.delivered))
    row.set("punctuality", JSONValue(file.punctuality(by: file.due)?.rawValue))
    row.set("prompt", .string(prompt.map { $0.isAnswered ? "answered" : "unanswered" } ?? "none"))
    row.set(
      "history",
      .array(
        history.map {
          .object(["at": JSONValue($0.at), "verb": .string($0.verb.rawValue), "officer": .string($0.officer)])
        }))
    return row
  }
}
