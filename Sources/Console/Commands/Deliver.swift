// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let deliver = Command(
    "deliver", ["trao", "trả", "trả kết quả", "deliver"], arguments: [.each(.openCase)],
    options: [.counter, .at, .reason], optionHelp: [.reason: .lateEntryReason],
    help: CommandHelp(
      title: Said("Trao kết quả", "Hand over results"),
      usage: Said(
        "trao SỐ [SỐ …] [--quay N] [--luc … --lydo …]", "deliver CASE [CASE …] [--counter N] [--at … --reason …]"),
      meaning: Said(
        "Trao kết quả cho một người: một hay nhiều hồ sơ, một lượt khách, một lần mời đánh giá.",
        "Hand over results to one person: one or several cases, one visit, one prompt."),
      keywords: ["giao", "đưa", "phát", "lấy kết quả", "nhận kết quả", "hand over", "give", "return", "collect"],
      examples: [Said("trao 209 210", "deliver 209 210")])
  ) { call, session throws(CommandFailure) in
    var call = call
    let references = try await call.references(session)
    let counter = try call.counter()
    let late = try call.lateEntry(today: session.now.day)
    let delivery = try await session.office { office throws(OfficeError) in
      try await office.deliver(references, counter: counter, late: late)
    }
    session.warn(delivery.outcomes.flatMap(\.warnings))
    let sentences = delivery.outcomes.map { outcome in
      let how = session.punctuality(of: outcome.file)
      return session.text(
        "Đã trao kết quả \(outcome.file.shortName)\(how).", "Delivered \(outcome.file.shortName)\(how).")
    }
    let names = delivery.outcomes.map(\.file.shortName).joined(separator: ", ")
    let done = session.report("deliver", sentences, rows: delivery.outcomes.map(\.file.row))
    return try await session.goOn(from: done, to: delivery.asked, names)
  }

  static let visit = Command(
    "visit", ["khach", "khách", "visit"], arguments: [], options: [.counter],
    help: CommandHelp(
      title: Said("Khách không có hồ sơ", "Guidance only"), usage: Said("khach [--quay N]", "visit [--counter N]"),
      meaning: Said(
        "Một lượt khách không có hồ sơ (hướng dẫn); cũng được mời đánh giá.",
        "A visit without a dossier (guidance); prompts as well."),
      keywords: ["hướng dẫn", "hỏi", "tư vấn", "lượt khách", "guidance", "advice", "question"],
      examples: [Said("khach", "visit")])
  ) { call, session throws(CommandFailure) in
    try call.finish()
    let counter = try call.counter()
    let asked = try await session.office { office throws(OfficeError) in try await office.guide(counter: counter) }
    let done = session.report(
      "visit", [session.text("Đã ghi một lượt hướng dẫn.", "One visit for guidance recorded.")])
    return try await session.goOn(from: done, to: asked, session.text("Lượt hướng dẫn", "Guidance"))
  }
}

extension Session {
  /// Ends a visit: says what was done, then how the citizen is asked. Without a tablet they choose by key, here and
  /// now, where somebody sits at the terminal.
  func goOn(from done: Report, to asked: Asked?, _ names: String) async throws(CommandFailure) -> Report? {
    guard let asked, var last = done.heading.last else { return done }
    var report = done
    if asked.byTablet {
      last += text(" Đã mời đánh giá trên máy tính bảng.", " The tablet asks for a rating.")
    } else if let conversation, format == .table {
      report.heading[report.heading.count - 1] = last + text(" Mời công dân chọn:", " Ask the citizen to choose:")
      display(report)
      return try await ask(asked, names, conversation)
    } else if let name = names.split(separator: ", ").first, done.command == "deliver" {
      report.heading.append(
        text("Mời công dân đánh giá (dg \(name) 1–5).", "Ask the citizen to rate (rate \(name) 1–5)."))
      return report
    }
    report.heading[report.heading.count - 1] = last
    return report
  }
}
