// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// The commands that move a case on: supplement, ready, refused, withdrawn, stopped.
extension Command {
  static let supplement = Command(
    "supplement", ["bs", "bổ sung", "supplement"], options: [.reason, .complete, .counter, .at],
    help: CommandHelp(
      usage: "bs SỐ --lydo \"…\"   |   bs SỐ --du",
      vi: "Yêu cầu bổ sung (thời hạn dừng lại); --du khi giấy tờ đã đủ (tính tiếp hoặc tính lại theo quy định).",
      en: "Ask for what is missing (the limit stands still); --complete when it has come.",
      example: "bs 209 --lydo \"Thiếu bản sao giấy chứng nhận kết hôn\"")
  ) { call, session throws(CommandFailure) in
    var call = call
    let reference = try call.reference()
    let isComplete = call.takeWord(["du", "đủ", "complete"]) || call.has(.complete)
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
    guard let reason = try call.freeText(.reason) else {
      throw call.refused(
        "Thiếu nội dung cần bổ sung: --lydo \"…\". Giấy tờ đã đủ thì: bs SỐ --du.",
        "Say what is missing: --reason \"…\". When it has come: supplement NUMBER --complete.")
    }
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
    "resolve", ["xong", "có kết quả", "resolve"], options: [.at, .reason],
    help: CommandHelp(
      usage: "xong SỐ", vi: "Hồ sơ đã có kết quả tại quầy; ngày này quyết định đúng hạn hay trễ hạn.",
      en: "The result is ready at the desk; this day decides whether it was in time.", example: "xong 209")
  ) { call, session throws(CommandFailure) in
    var call = call
    let reference = try call.reference()
    try call.finish()
    let late = try call.lateEntry(today: session.now.day)
    let outcome = try await session.office { office throws(OfficeError) in
      try await office.resolve(reference, late: late)
    }
    let how = outcome.file.punctuality(by: outcome.file.due)?.name(session.formats) ?? ""
    return session.answer(
      "resolve", outcome,
      session.text(
        "\(outcome.file.shortName) đã có kết quả, \(how). (lui để bỏ)",
        "\(outcome.file.shortName) is ready, \(how). (undo takes it back)"))
  }

  static let refuse = ending(
    "refuse", ["tuchoi", "từ chối", "refuse"], .refused, vi: "Từ chối hồ sơ; phải ghi lý do.",
    en: "Refuse a case; needs a reason.", example: "tuchoi 209 --lydo \"Không thuộc thẩm quyền\"")
  static let withdraw = ending(
    "withdraw", ["rut", "rút", "rút hồ sơ", "withdraw"], .withdrawn, vi: "Công dân rút hồ sơ.",
    en: "The citizen takes the case back.", example: "rut 209")
  static let stop = ending(
    "stop", ["ngung", "ngừng", "dừng", "stop"], .stopped, vi: "Dừng giải quyết; phải ghi lý do.",
    en: "Stop working on a case; needs a reason.", example: "ngung 209 --lydo \"Người nộp đã mất\"")

  private static func ending(
    _ name: String, _ words: [String], _ ending: Ending, vi: String, en: String, example: String
  ) -> Command {
    Command(
      name, words, options: [.reason, .counter, .at],
      help: CommandHelp(usage: "\(words[0]) SỐ [--lydo \"…\"]", vi: vi, en: en, example: example)
    ) { call, session throws(CommandFailure) in
      var call = call
      let reference = try call.reference()
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
  /// Takes a keyword off the front of the words, accents optional.
  mutating func takeWord(_ spellings: [String]) -> Bool {
    guard let word = words.first, !word.isQuoted else { return false }
    guard spellings.contains(where: { Folding.folded($0) == Folding.folded(word.text) }) else { return false }
    drop(1)
    return true
  }
}
