// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// The commands that move a case on: supplement, ready, refused, withdrawn, stopped.
extension Command {
  /// The word that says that what was missing has come.
  static let complete = WordTable<Bool>([.init(["du", "đủ", "complete"], true)])

  static let supplement = Command(
    "supplement", ["bs", "bổ sung", "supplement"], arguments: [.one(.openCase)],
    options: [.reason, .complete, .counter, .at],
    optionHelp: [.reason: Said("Giấy tờ còn thiếu, để trong ngoặc kép.", "What is missing, in quotes.")],
    help: CommandHelp(
      title: Said("Yêu cầu bổ sung", "Ask for more papers"),
      usage: Said(
        "bs SỐ --lydo \"…\"   |   bs SỐ --du", "supplement CASE --reason \"…\"   |   supplement CASE --complete"),
      meaning: Said(
        "Yêu cầu bổ sung (thời hạn dừng lại); --du khi giấy tờ đã đủ (tính tiếp hoặc tính lại theo quy định).",
        "Ask for what is missing (the limit stands still); --complete when it has come."),
      keywords: ["thiếu giấy tờ", "thiếu", "tạm dừng", "đủ giấy tờ", "missing", "incomplete", "papers", "pause"],
      examples: [
        Said(
          "bs 209 --lydo \"Thiếu bản sao giấy chứng nhận kết hôn\"",
          "supplement 209 --reason \"A copy of the marriage certificate\"")
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    let reference = try await call.reference(session)
    let isComplete = call.takes(complete) || call.has(.complete)
    try call.finish()
    let counter = try call.counter()
    if isComplete {
      let late = try call.lateEntry(today: session.now.day)
      let outcome = try await session.office { office throws(OfficeError) in
        try await office.resume(reference, counter: counter, late: late)
      }
      return session.answer(
        "supplement", outcome,
        session.text(
          "\(outcome.file.shortName) đã bổ sung đủ, \(session.dueText(outcome.file)).",
          "\(outcome.file.shortName) is complete, \(session.dueText(outcome.file))."))
    }
    let reason = try await session.reason(
      call, missing: "Thiếu nội dung cần bổ sung: --lydo \"…\". Giấy tờ đã đủ thì: bs SỐ --du.",
      "Say what is missing: --reason \"…\". When it has come: supplement NUMBER --complete.")
    let late = try call.lateEntry(today: session.now.day)
    let outcome = try await session.office { office throws(OfficeError) in
      try await office.supplement(reference, reason: reason, counter: counter, late: late)
    }
    return session.answer(
      "supplement", outcome,
      session.text(
        "\(outcome.file.shortName) chờ bổ sung; thời hạn dừng từ hôm nay. (lui để bỏ)",
        "\(outcome.file.shortName) awaits a supplement; its limit stands still. (undo takes it back)"))
  }

  static let resolve = Command(
    "resolve", ["xong", "có kết quả", "resolve"], arguments: [.one(.openCase)], options: [.at, .reason],
    optionHelp: [.reason: .lateEntryReason],
    help: CommandHelp(
      title: Said("Đã có kết quả", "The result is ready"),
      usage: Said("xong SỐ [--luc … --lydo …]", "resolve CASE [--at … --reason …]"),
      meaning: Said(
        "Hồ sơ đã có kết quả tại quầy; ngày này quyết định đúng hạn hay trễ hạn.",
        "The result is ready at the desk; this day decides whether it was in time."),
      keywords: ["giải quyết xong", "hoàn thành", "kết quả", "đã ký", "done", "ready", "finished", "complete"],
      examples: [Said("xong 209", "resolve 209")])
  ) { call, session throws(CommandFailure) in
    var call = call
    let reference = try await call.reference(session)
    try call.finish()
    let late = try call.lateEntry(today: session.now.day)
    let outcome = try await session.office { office throws(OfficeError) in
      try await office.resolve(reference, late: late)
    }
    let how = session.punctuality(of: outcome.file)
    return session.answer(
      "resolve", outcome,
      session.text(
        "\(outcome.file.shortName) đã có kết quả\(how). (lui để bỏ)",
        "\(outcome.file.shortName) is ready\(how). (undo takes it back)"))
  }

  static let refuse = ending(
    "refuse", ["tuchoi", "từ chối", "refuse"], .refused, title: Said("Từ chối hồ sơ", "Refuse a case"),
    meaning: Said("Từ chối hồ sơ; phải ghi lý do.", "Refuse a case; needs a reason."),
    keywords: ["không nhận", "trả lại hồ sơ", "không đủ điều kiện", "reject", "deny"],
    example: Said("tuchoi 209 --lydo \"Không thuộc thẩm quyền\"", "refuse 209 --reason \"Not ours to decide\""))
  static let withdraw = ending(
    "withdraw", ["rut", "rút", "rút hồ sơ", "withdraw"], .withdrawn,
    title: Said("Công dân rút hồ sơ", "Taken back"),
    meaning: Said("Công dân rút hồ sơ.", "The citizen takes the case back."),
    keywords: ["lấy lại hồ sơ", "không làm nữa", "take back", "cancel"], example: Said("rut 209", "withdraw 209"))
  static let stop = ending(
    "stop", ["ngung", "ngừng", "dừng", "stop"], .stopped, title: Said("Dừng giải quyết", "Stop working on it"),
    meaning: Said("Dừng giải quyết; phải ghi lý do.", "Stop working on a case; needs a reason."),
    keywords: ["đình chỉ", "chấm dứt", "thôi", "end", "abandon"],
    example: Said("ngung 209 --lydo \"Người nộp đã mất\"", "stop 209 --reason \"The applicant has died\""))

  private static func ending(
    _ name: String, _ words: [String], _ ending: Ending, title: Said, meaning: Said, keywords: [String], example: Said
  ) -> Command {
    Command(
      name, words, arguments: [.one(.openCase)], options: [.reason, .counter, .at],
      help: CommandHelp(
        title: title, usage: Said("\(words[0]) SỐ [--lydo \"…\"] [--luc …]", "\(name) CASE [--reason \"…\"] [--at …]"),
        meaning: meaning, keywords: keywords, examples: [example])
    ) { call, session throws(CommandFailure) in
      var call = call
      let reference = try await call.reference(session)
      try call.finish()
      let (reason, counter) = (try call.freeText(.reason), try call.counter())
      let late = try call.lateEntry(today: session.now.day)
      let outcome = try await session.office { office throws(OfficeError) in
        try await office.end(reference, as: ending, reason: reason, counter: counter, late: late)
      }
      let stage = outcome.file.stage.name(session.formats)
      return session.answer(
        name, outcome,
        session.text(
          "\(outcome.file.shortName): \(stage). (lui để bỏ)",
          "\(outcome.file.shortName): \(stage). (undo takes it back)"))
    }
  }
}

extension Call {
  /// Takes the next word off the front if it is one of a closed set.
  mutating func takes(_ words: WordTable<Bool>) -> Bool {
    guard let word = self.words.first, !word.isQuoted, words.meaning(of: word.text) != nil else { return false }
    drop(1)
    return true
  }
}
