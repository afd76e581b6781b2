// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let open = Command(
    "open", ["mo", "mở", "mở quầy", "open"], arguments: [.each(.counter)],
    help: CommandHelp(
      title: Said("Mở quầy", "Start at a counter"), usage: Said("mo QUẦY [QUẦY …]", "open COUNTER [COUNTER …]"),
      meaning: Said(
        "Bắt đầu làm việc ở một hay nhiều quầy hôm nay.", "Start work at one or several counters today."),
      keywords: ["bắt đầu", "vào ca", "vào làm", "ngồi quầy", "start", "begin", "sign on"],
      examples: [Said("mo 3", "open 3")])
  ) { call, session throws(CommandFailure) in
    var call = call
    var counters: [CounterNumber] = []
    let first = try call.next("số quầy, ví dụ 3", "the counter's number, such as 3")
    for word in [first] + call.words {
      counters.append(
        try call.value(word, vi: "số quầy (1–99), ví dụ 3", en: "a counter's number (1–99), such as 3") {
          text throws(InvalidCounter) in
          try CounterNumber(parsing: text)
        })
    }
    let wanted = counters
    let opened = try await session.office { office throws(OfficeError) in try await office.open(wanted) }
    let rows: [JSONObject] = opened.map {
      [
        "counter": .int($0.attendance.counter.rawValue), "unit": .string($0.attendance.unit.rawValue),
        "opened": JSONValue($0.attendance.opened),
      ]
    }
    return session.report("open", opened.map { $0.sentence(session) }, rows: rows)
  }

  static let close = Command(
    "close", ["dong", "đóng", "đóng quầy", "close"], arguments: [],
    help: CommandHelp(
      title: Said("Đóng quầy", "Close the counter"), usage: Said("dong", "close"),
      meaning: Said(
        "Đóng quầy, in tổng kết trong ngày; lời mời chưa trả lời hết hiệu lực.",
        "Close the counter, print the day's summary; unanswered prompts expire."),
      keywords: ["hết ca", "nghỉ", "về", "tổng kết ngày", "kết thúc", "end", "finish", "summary"],
      examples: [Said("dong", "close")])
  ) { call, session throws(CommandFailure) in
    try call.finish()
    let day = try await session.office { office throws(OfficeError) in try await office.close() }
    let row: JSONObject = [
      "received": .int(day.received), "delivered": .int(day.delivered), "visits": .int(day.visits),
      "prompts": .int(day.prompts), "answered": .int(day.answered),
    ]
    return session.report(
      "close",
      [
        session.text(
          "Đã đóng quầy. Hôm nay: nhận \(day.received), trao \(day.delivered), \(day.visits) lượt khách, "
            + "mời đánh giá \(day.prompts), trả lời \(day.answered).",
          "Counter closed. Today: received \(day.received), delivered \(day.delivered), \(day.visits) visits, "
            + "\(day.prompts) asked, \(day.answered) answered.")
      ], rows: [row])
  }
}

extension OpenedCounter {
  @MainActor
  fileprivate func sentence(_ session: Session) -> String {
    let counter = attendance.counter
    let time = session.formats.time(attendance.opened.time)
    let opened =
      isFurther
      ? session.text("Đã mở thêm quầy \(counter).", "Counter \(counter) open as well.")
      : session.text("Đã mở quầy \(counter) lúc \(time).", "Counter \(counter) open at \(time).")
    let tablet =
      hasTablet
      ? session.text("Máy tính bảng: đã ghép.", "Tablet: paired.")
      : session.text(
        "Quầy \(counter) chưa có máy tính bảng: đánh giá bằng phím.",
        "Counter \(counter) has no tablet: ratings by key.")
    return opened + " " + tablet
  }
}
