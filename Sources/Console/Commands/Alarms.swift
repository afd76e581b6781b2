// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

/// What is done with an alarm beside reading it.
enum AlarmAction: Sendable, CaseIterable {
  case acknowledge, close

  static let words = WordTable<AlarmAction>([
    .init(["nhan", "nhận", "acknowledge"], .acknowledge), .init(["dong", "đóng", "close"], .close),
  ])

  func allows(_ state: AlarmState) -> Bool {
    switch self {
    case .acknowledge: state == .open
    case .close: state != .closed
    }
  }
}

extension Command {
  static let alarms = Command(
    "alarms", ["cb", "cảnh báo", "alarms"], arguments: [.one(.alarmAction, .alarm), .one(.alarm)],
    options: [.unit, .reason],
    optionHelp: [
      .unit: Said(
        "Chỉ đơn vị này; cần khi nhiều đơn vị cùng số.", "This unit alone; where several have the same number."),
      .reason: Said("Khi đóng: đã thấy gì, đã làm gì.", "To close: what was found and done."),
    ],
    help: CommandHelp(
      title: Said("Cảnh báo", "Alarms"),
      usage: Said(
        "cb [SỐ]   |   cb nhan SỐ   |   cb dong SỐ --lydo \"…\"",
        "alarms [NUMBER]   |   alarms acknowledge NUMBER   |   alarms close NUMBER --reason \"…\""),
      meaning: Said(
        "Báo cho lãnh đạo, từ sáng ngày làm việc sau, khi đánh giá không hài lòng nhiều hẳn lên so với các năm trước của "
          + "chính đơn vị. Cần ít nhất 1.000 lượt của các năm trước. Xem vì sao có cảnh báo: cb SỐ.",
        "Tells managers, from the next working morning on, when bad ratings become far more frequent than in the unit's "
          + "own past. Needs 1,000 ratings of the years before. How one came about: alarms NUMBER."),
      keywords: [
        "báo động", "bất thường", "không hài lòng", "đánh giá xấu", "tăng", "theo dõi", "alarm", "warning", "bad",
        "watch", "cusum",
      ],
      examples: [
        Said("cb", "alarms"), Said("cb 1", "alarms 1"), Said("cb nhan 1", "alarms acknowledge 1"),
        Said(
          "cb dong 1 --lydo \"Mất mạng cả buổi, đã sửa\"", "alarms close 1 --reason \"Network was down, repaired\""),
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    let unit = try await call.unit(session)
    guard !call.isEmpty else { return try await listAlarms(unit, session) }
    let action = call.leading(AlarmAction.words)
    let number = try call.alarm()
    try call.finish()
    switch action {
    case nil: return try await showAlarm(number, unit, session)
    case .acknowledge: return try await acknowledgeAlarm(number, unit, session)
    case .close: return try await closeAlarm(number, unit, call, session)
    }
  }

  @MainActor
  private static func listAlarms(_ unit: UnitCode?, _ session: Session) async throws(CommandFailure) -> Report {
    let list = try await session.office { office throws(OfficeError) in try await office.alarms(unit: unit) }
    var table = Table([
      .init("#", .integer), .init(session.text("Số", "No."), .integer), .init(session.text("Ngày", "Day"), .day),
      .init(session.text("Không hài lòng", "Dissatisfied")), .init(session.text("Tình trạng", "State")),
      .init(session.text("Đơn vị", "Unit"), .code),
    ])
    for (index, alarm) in list.alarms.enumerated() {
      table.append([
        String(index + 1), String(alarm.number), session.formats.day(alarm.day), alarm.counts(session),
        alarm.state.name(session.formats), alarm.unit.rawValue,
      ])
    }
    return Report(
      "alarms", asOf: session.now,
      heading: list.alarms.isEmpty ? [session.text("Không có cảnh báo nào.", "There are no alarms.")] : [],
      table: table, notes: list.watchLines(session), rows: list.alarms.map(\.row), total: list.total,
      opens: list.alarms.map { "cb \($0.number) --donvi \(Quoting.word($0.unit.rawValue))" })
  }

  @MainActor
  private static func showAlarm(
    _ number: Int, _ unit: UnitCode?, _ session: Session
  ) async throws(CommandFailure) -> Report {
    let story = try await session.office { office throws(OfficeError) in try await office.alarm(number, unit: unit) }
    return Report(
      "alarms", asOf: session.now, heading: story.lines(session), table: story.table(session),
      notes: story.notes(session), rows: [story.row], isResult: true)
  }

  @MainActor
  private static func acknowledgeAlarm(
    _ number: Int, _ unit: UnitCode?, _ session: Session
  ) async throws(CommandFailure) -> Report {
    let alarm = try await session.office { office throws(OfficeError) in
      try await office.acknowledgeAlarm(number, unit: unit)
    }
    return session.report(
      "alarms acknowledge",
      [
        session.text(
          "Đã nhận cảnh báo \(number). Xem xét xong thì đóng: cb dong \(number) --lydo \"…\".",
          "Alarm \(number) acknowledged. When it was looked into: alarms close \(number) --reason \"…\".")
      ], rows: [alarm.row])
  }

  @MainActor
  private static func closeAlarm(
    _ number: Int, _ unit: UnitCode?, _ call: Call, _ session: Session
  ) async throws(CommandFailure) -> Report {
    // What is not there is said before anybody is asked.
    let story = try await session.office { office throws(OfficeError) in try await office.alarm(number, unit: unit) }
    guard story.alarm.state != .closed else {
      throw CommandFailure(.refused(.alarmState(number, .closed)), session.formats)
    }
    let comment = try await session.reason(
      call, missing: "Thiếu ý kiến khi đóng: --lydo \"…\".", "To close, say what was found: --reason \"…\".")
    let alarm = try await session.office { office throws(OfficeError) in
      try await office.closeAlarm(number, comment: comment, unit: unit)
    }
    return session.report(
      "alarms close", [session.text("Đã đóng cảnh báo \(number).", "Alarm \(number) closed.")], rows: [alarm.row])
  }
}

extension Call {
  /// The number of an alarm.
  fileprivate mutating func alarm() throws(CommandFailure) -> Int {
    let word = try next("số cảnh báo, ví dụ 3", "the alarm's number, such as 3")
    guard let number = Int(word.text), number > 0 else {
      throw notAmong(
        .alarmAction, word.range, word.text, .refused,
        Said(
          "\"\(Printable.line(word.text))\" không phải số cảnh báo, ví dụ 3.",
          "\"\(Printable.line(word.text))\" is not an alarm's number, such as 3."))
    }
    return number
  }
}
