// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let deadline = Command(
    "deadline", ["han", "hạn", "deadline"], arguments: [.one(.anyCase, .day), .one(.limit), .one(.limit)],
    options: [.daily], isReading: true,
    help: CommandHelp(
      title: Said("Vì sao hẹn ngày đó", "Why that due date"),
      usage: Said(
        "han SỐ [--tungngay]   |   han NGÀY [GIỜ] THỜI HẠN (3nlv, 15n, 8gio, 2th, ngay)",
        "deadline CASE [--daily]   |   deadline DAY [TIME] LIMIT (3wd, 15d, 8h, 2mo, day)"),
      meaning: Said(
        "Giải thích vì sao đến hạn ngày đó: của một hồ sơ, hoặc của một ngày nhận và thời hạn (kê từng ngày).",
        "Explain a due date: of a case, or of a day of receipt and a limit (each day listed)."),
      keywords: [
        "ngày trả", "ngày hẹn", "tính ngày", "bao giờ xong", "ngày lễ", "ngày làm việc", "holiday", "working days",
        "calculate", "when",
      ],
      examples: [Said("han 26/4/2024 3nlv", "deadline 26/4/2024 3wd")])
  ) { call, session throws(CommandFailure) in
    var call = call
    let first = try call.next("số hồ sơ hoặc ngày nhận", "a case's number or a day of receipt")
    if let second = call.next() {
      let (received, limit) = try call.receipt(first, second, session.now.day)
      let deadline = try await session.office { office throws(OfficeError) in
        try await office.deadline(from: received, limit)
      }
      return deadline.report(nil, session, daily: true)
    }
    let reference = try await call.reference(first, session)
    let (file, deadline) = try await session.office { office throws(OfficeError) in
      try await office.deadline(of: reference)
    }
    guard let deadline else {
      return session.report(
        "deadline",
        [session.text("\(file.shortName) không có thời hạn giải quyết.", "\(file.shortName) has no time limit.")],
        rows: [file.row])
    }
    return deadline.report(file.shortName, session, daily: call.has(.daily))
  }
}

extension Call {
  /// A day, perhaps with a time, and a limit.
  fileprivate mutating func receipt(
    _ first: CommandLineWords.Word, _ second: CommandLineWords.Word, _ today: LocalDay
  ) throws(CommandFailure) -> (Instant, TimeLimit) {
    var limit = second
    var received: Instant
    if let third = next() {
      received = try value(
        first, vi: "ngày giờ nhận, ví dụ 26/4/2024 07:30", en: "a moment of receipt, such as 26/4/2024 07:30"
      ) { text throws(InvalidInstant) in
        try Instant(parsing: "\(text) \(second.text)")
      }
      limit = third
    } else if first.text.contains(":") {
      received = try value(
        first, vi: "ngày giờ nhận, ví dụ 26/4/2024 07:30", en: "a moment of receipt, such as 26/4/2024 07:30"
      ) { text throws(InvalidInstant) in
        try Instant(parsing: text)
      }
    } else {
      let morning = (try? LocalTime(hour: 8, minute: 0)) ?? .midnight
      received = Instant(try day(first, today: today), morning)
    }
    try finish()
    let counted = try value(
      limit, vi: "thời hạn: 3nlv, 15n, 8gio, 2th, ngay", en: "a limit: 3wd, 15d, 8h, 2mo, day"
    ) { text throws(InvalidTimeLimit) in try TimeLimit(parsing: text) }
    return (received, counted)
  }
}

extension Deadline {
  @MainActor
  fileprivate func report(_ name: String?, _ session: Session, daily: Bool) -> Report {
    let steps: [JSONValue] = steps.map {
      .object(["day": .string($0.day.iso), "kind": .string($0.kind.rawValue), "name": JSONValue($0.name)])
    }
    var row: JSONObject = [
      "received": JSONValue(received), "limit": .string(limit.value), "limitUnit": .string(limit.limitUnit),
      "due": JSONValue(due), "provisional": .bool(isProvisional), "steps": .array(steps),
    ]
    if let name { row.set("case", .string(name)) }
    let explanation = DeadlineExplanation(self, of: name)
    var table = Table(explanation.titledColumns(session.formats))
    for day in explanation.dayRows(session.formats) { table.append(day) }
    return Report(
      "deadline", asOf: session.now, heading: explanation.lines(session.formats), table: daily ? table : nil,
      rows: [row], isResult: true)
  }
}

extension DeadlineExplanation {
  fileprivate func titledColumns(_ formats: Formats) -> [Table.Column] {
    let kinds: [Table.Kind] = [.day, .text, .text, .decimal]
    return zip(Self.dayTitles(formats), kinds).map { Table.Column($0, $1) }
  }
}
