// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let open = Command(
    "open", ["mo", "mở", "mở quầy", "open"],
    help: CommandHelp(
      usage: "mo QUẦY [QUẦY …]", vi: "Bắt đầu làm việc ở một hay nhiều quầy hôm nay.",
      en: "Start work at one or several counters today.", example: "mo 3")
  ) { call, session throws(CommandFailure) in
    var call = call
    var counters: [CounterNumber] = []
    let first = try call.next("số quầy", "the counter's number")
    for word in [first] + call.words {
      counters.append(
        try call.value(word, vi: "số quầy (1–99)", en: "a counter's number (1–99)") { text throws(InvalidCounter) in
          try CounterNumber(parsing: text)
        })
    }
    let wanted = counters
    let opened = try await session.office { office throws(OfficeError) in try await office.open(wanted) }
    let names = opened.map(\.counter.description).joined(separator: ", ")
    let time = session.formats.time(session.now.time)
    let rows: [JSONObject] = opened.map {
      ["counter": .int($0.counter.rawValue), "unit": .string($0.unit.rawValue), "opened": JSONValue($0.opened)]
    }
    return session.report(
      "open", [session.text("Đã mở quầy \(names) lúc \(time).", "Counter \(names) open at \(time).")], rows: rows)
  }

  static let close = Command(
    "close", ["dong", "đóng", "đóng quầy", "close"],
    help: CommandHelp(
      usage: "dong", vi: "Đóng quầy, in tổng kết trong ngày; lời mời chưa trả lời hết hiệu lực.",
      en: "Close the counter, print the day's summary; unanswered prompts expire.", example: "dong")
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
