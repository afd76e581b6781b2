// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  /// Which open cases would move; nothing is stored.
  @MainActor
  static func previewCalendar(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let path = call.next()?.text
    try call.finish()
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, call, session)
    var entries: [CalendarEntry] = []
    if let path {
      let words = try await session.office { office throws(OfficeError) in try await office.importWords() }
      let context = ImportContext(units: around.units, procedures: around.procedures, words: words, now: session.now)
      entries = try await FileRows(path: path).read(CalendarEntry.columns, session) { row throws(InvalidRow) in
        try CalendarEntry(row, in: context)
      }
    }
    let added = entries
    let preview = try await session.office { office throws(OfficeError) in
      try await office.calendarPreview(adding: added, unit: unit)
    }
    let next =
      path == nil
      ? session.text("Đổi hạn: lich apdung.", "To move them: calendar apply.")
      : session.text(
        "Chưa nạp gì. Nạp tệp: nap lich TỆP, rồi lich apdung.",
        "Nothing was loaded. Load it with import calendar FILE, then calendar apply.")
    return preview.report(
      session, heading: preview.wouldMove(session), notes: preview.moves.isEmpty && path == nil ? [] : [next])
  }

  /// Moves the cases, once somebody has said yes, and says which receipts have to be printed anew.
  @MainActor
  static func applyCalendar(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    try call.finish()
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, call, session)
    let preview = try await session.office { office throws(OfficeError) in
      try await office.calendarPreview(toApplyIn: unit)
    }
    guard !preview.moves.isEmpty else {
      return preview.report(session, heading: preview.wouldMove(session), isApplied: true)
    }
    if session.conversation != nil, !session.answersYes {
      session.display(preview.report(session, heading: preview.wouldMove(session)))
    }
    let (count, papers) = (
      session.formats.count(preview.moves.count), session.formats.count(preview.toTellAgain.count)
    )
    try await session.confirm(
      "Sẽ đổi hạn \(count) hồ sơ; \(papers) giấy hẹn phải in lại.",
      "Cases to be moved: \(count); receipts to be printed anew: \(papers).")
    let done = try await session.office { office throws(OfficeError) in
      try await office.applyCalendar(unit: unit, shown: preview)
    }
    var heading: [String] = []
    if done.differs {
      heading.append(
        session.text(
          "Lịch hoặc hồ sơ đã thay đổi sau khi xem thử: đã áp dụng theo hiện trạng.",
          "Calendar or cases changed after the preview: what holds now was applied."))
    }
    heading.append(done.applied.moved(session))
    return done.applied.report(
      session, heading: heading, notes: session.receiptsToPrint(done.applied.toTellAgain.map(\.moved)), isApplied: true)
  }
}

extension CalendarPreview {
  @MainActor
  fileprivate func wouldMove(_ session: Session) -> [String] {
    guard !moves.isEmpty else {
      return [
        session.text(
          "Không hồ sơ nào đổi hạn (đã xem \(session.formats.count(examined)) hồ sơ chưa xong).",
          "No case would move (open cases looked at: \(session.formats.count(examined))).")
      ]
    }
    let (count, papers) = (session.formats.count(moves.count), session.formats.count(toTellAgain.count))
    return [
      session.text(
        "\(count) hồ sơ sẽ đổi hạn, \(papers) giấy hẹn phải in lại.",
        "Cases that would move: \(count); receipts to print anew: \(papers).")
    ]
  }

  @MainActor
  fileprivate func moved(_ session: Session) -> String {
    let (count, short) = (session.formats.count(moves.count), String(version.prefix(12)))
    return session.text(
      "Đã đổi hạn \(count) hồ sơ theo lịch \(short).", "Cases moved by calendar \(short): \(count).")
  }

  @MainActor
  fileprivate func report(
    _ session: Session, heading: [String], notes: [String] = [], isApplied: Bool = false
  ) -> Report {
    var table = Table([
      .init("#", .integer), .init(session.text("Hồ sơ", "Case"), .code), .init(session.text("Thủ tục", "Procedure")),
      .init(session.text("Nhận", "Received"), .day, rank: 2), .init(session.text("Hạn cũ", "Was due"), .day),
      .init(session.text("Hạn mới", "Is due"), .day), .init(session.text("Ngày*", "Days*"), .integer),
      .init(session.text("Đã hẹn", "Promised"), .day, rank: 1), .init(session.text("Giấy hẹn", "Receipt")),
    ])
    for (index, move) in moves.enumerated() {
      table.append([
        String(index + 1), move.file.shortName, move.procedure, session.formats.day(move.file.received.day),
        move.shownFrom(session), move.to?.text(session.formats) ?? "", session.formats.signed(move.days),
        move.file.promised?.text(session.formats) ?? "", move.mustTellAgain ? session.text("in lại", "anew") : "",
      ])
    }
    let legend = moves.isEmpty ? [] : [session.text("* ngày làm việc", "* working days")]
    return Report(
      "calendar", asOf: session.now, heading: heading, table: table,
      notes: legend + settled(session) + waiting(session) + notes,
      rows: moves.map { $0.row(isApplied: isApplied) },
      total: [
        "examined": .int(examined), "moved": .int(moves.count), "receiptsToReissue": .int(toTellAgain.count),
        "settled": .int(moves.count(where: \.settles)), "waiting": .int(waiting.count),
        "version": version.isEmpty ? .null : .string(version),
      ], opens: moves.map(\.file.opens))
  }

  @MainActor
  private func settled(_ session: Session) -> [String] {
    let count = moves.count(where: \.settles)
    guard count > 0 else { return [] }
    return [
      session.text(
        "~ hạn tạm tính, nay thành hạn chính thức: \(session.formats.count(count)) hồ sơ.",
        "~ provisional due dates that become real: \(session.formats.count(count)).")
    ]
  }

  @MainActor
  private func waiting(_ session: Session) -> [String] {
    guard !waiting.isEmpty else { return [] }
    let names = waiting.prefix(10).map(\.shortName).joined(separator: ", ") + (waiting.count > 10 ? "…" : "")
    let count = session.formats.count(waiting.count)
    return [
      session.text(
        "\(count) hồ sơ giữ nguyên vì hạn rơi vào năm chưa nạp đủ lịch: \(names).",
        "Left as they are, since their deadlines lie in years that are not all loaded: \(count) (\(names)).")
    ]
  }
}

extension CalendarMove {
  @MainActor
  fileprivate func shownFrom(_ session: Session) -> String {
    (settles ? "~" : "") + (from?.text(session.formats) ?? "")
  }

  fileprivate func row(isApplied: Bool) -> JSONObject {
    [
      "case": .string(file.name), "procedure": .string(file.procedure.rawValue), "unit": .string(file.unit.rawValue),
      "received": JSONValue(file.received), "from": JSONValue(from), "to": JSONValue(to), "days": .int(days),
      "settled": .bool(settles), "promisedDue": JSONValue(file.promised), "reissue": .bool(mustTellAgain),
      "applied": .bool(isApplied),
    ]
  }
}

extension Session {
  /// The receipts that have to be printed anew, as commands.
  func receiptsToPrint(_ files: [CaseFile]) -> [String] {
    guard !files.isEmpty else { return [] }
    let word = Command.print.word(formats.language)
    let lines = files.prefix(20).map { "\(word) \($0.shortName)" }.joined(separator: ", ")
    let more = files.count > 20 ? "…" : ""
    return [
      text(
        "Giấy hẹn phải in lại (\(formats.count(files.count))): \(lines)\(more).",
        "Receipts to print anew (\(formats.count(files.count))): \(lines)\(more).")
    ]
  }
}
