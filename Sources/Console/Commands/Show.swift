// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let show = Command(
    "show", ["tra", "tra cứu", "show"], arguments: [.one(.anyCase)], isReading: true,
    help: CommandHelp(
      title: Said("Xem một hồ sơ", "One case"), usage: Said("tra SỐ", "show CASE"),
      meaning: Said(
        "Xem một hồ sơ và mọi việc đã xảy ra với nó.", "One case with everything that happened to it."),
      keywords: ["xem", "tình trạng", "đến đâu", "quá trình", "mã hồ sơ", "status", "details", "progress"],
      examples: [Said("tra 209", "show 209")])
  ) { call, session throws(CommandFailure) in
    var call = call
    let reference = try await call.reference(session)
    try call.finish()
    let story = try await session.office { office throws(OfficeError) in try await office.story(of: reference) }
    return story.report(session)
  }

  static let history = Command(
    "history", ["ls", "lịch sử", "history"], arguments: [], isReading: true,
    help: CommandHelp(
      title: Said("Việc mình làm hôm nay", "What you did today"), usage: Said("ls", "history"),
      meaning: Said("Những việc mình đã làm hôm nay, theo sổ.", "What you did today, from the books."),
      keywords: ["hôm nay", "đã làm", "nhật ký", "today", "log", "journal", "done"],
      examples: [Said("ls", "history")])
  ) { call, session throws(CommandFailure) in
    try call.finish()
    let entries = try await session.office { office throws(OfficeError) in try await office.actionsToday() }
    var table = Table([
      .init("#", .integer), .init(session.text("Lúc", "At"), .instant), .init(session.text("Việc", "What")),
      .init(session.text("Về", "About")),
    ])
    for (index, entry) in entries.enumerated() {
      table.append(
        [
          String(index + 1), session.formats.timeWithSeconds(entry.at.time), entry.verb.done(session.formats),
          entry.shownSubject,
        ], exact: [1: [.instant(entry.at)]])
    }
    let rows: [JSONObject] = entries.map {
      ["at": JSONValue($0.at), "verb": .string($0.verb.rawValue), "subject": .string($0.shownSubject)]
    }
    let heading = entries.isEmpty ? [session.text("Hôm nay chưa làm gì.", "Nothing done today.")] : []
    return Report(
      "history", asOf: session.now, heading: heading, table: table, rows: rows,
      opens: entries.map { $0.record.file?.opens ?? "" })
  }
}

extension CaseStory {
  @MainActor
  func report(_ session: Session) -> Report {
    let formats = session.formats
    let name = Printable.line(procedure?.name ?? file.procedure.rawValue)
    let rest = " " + state(session)
    let room = max(12, min(session.width, 100) - DisplayWidth.of(file.shortName + " " + rest))
    let shown = DisplayWidth.truncated(name, to: room)
    var lines = [file.shortName + " " + shown + rest]
    if shown != name { lines.append(session.text("  Thủ tục: ", "  Procedure: ") + name) }
    if let code = file.code { lines.append(session.text("  Mã hồ sơ: \(code)", "  Code: \(code)")) }
    if let owner { lines.append(session.text("  Chủ hồ sơ: ", "  Owner: ") + Printable.line(owner.name)) }
    lines.append(
      session.text("  Nhận: ", "  Received: ") + formats.instant(file.received) + ", "
        + (file.limit?.text(formats) ?? session.text("không có thời hạn", "no limit")) + ", "
        + session.dueText(file))
    for notice in notices {
      lines.append(
        session.text("  Xin lỗi: ", "  Apology: ")
          + (notice.number ?? session.text("bản nháp \(notice.draft)", "draft \(notice.draft)"))
          + ", \(notice.state.name(formats)), " + session.text("hẹn lại ", "new day ") + formats.day(notice.newDay))
    }
    for entry in history {
      lines.append("  \(formats.instant(entry.at))  \(entry.verb.done(formats))  \(Printable.line(entry.officer))")
    }
    return Report("show", asOf: session.now, heading: lines, rows: [row], isResult: true)
  }

  /// How far it is, and whether the citizen has answered; never how.
  @MainActor
  private func state(_ session: Session) -> String {
    let formats = session.formats
    let how = session.punctuality(of: file)
    var state: String
    if let delivered = file.delivered {
      state = session.text("đã trao ", "handed over ") + formats.instant(delivered) + how + "."
    } else if let resolved = file.resolved {
      state = "\(file.stage.name(formats)) \(formats.instant(resolved))\(how)."
    } else {
      state = "\(file.stage.name(formats)), \(session.dueText(file))."
    }
    guard let prompt else { return state }
    state += session.text(" Đánh giá: ", " Rating: ")
    return state
      + (prompt.isAnswered ? session.text("đã trả lời.", "answered.") : session.text("chưa trả lời.", "not answered."))
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
