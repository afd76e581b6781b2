// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let forward = Command(
    "forward", ["chuyen", "chuyển", "forward"], arguments: [.one(.openCase), .rest(.unit)],
    options: [.limit, .at, .reason], optionHelp: [.reason: .lateEntryReason],
    help: CommandHelp(
      title: Said("Chuyển đơn vị khác", "To another unit"),
      usage: Said(
        "chuyen SỐ ĐƠN VỊ [--han 3nlv] [--luc … --lydo …]", "forward CASE UNIT [--limit 3wd] [--at … --reason …]"),
      meaning: Said(
        "Chuyển hồ sơ cho đơn vị giải quyết tiếp theo, kèm thời hạn riêng nếu có.",
        "Hand the case on to the next unit, with its share of the limit."),
      keywords: ["gửi", "luân chuyển", "bàn giao", "phòng chuyên môn", "send", "transfer", "pass on"],
      examples: [Said("chuyen 209 524 --han 3nlv", "forward 209 524 --limit 3wd")])
  ) { call, session throws(CommandFailure) in
    var call = call
    let reference = try await call.reference(session)
    let words = call.rest()
    guard !words.isEmpty else {
      throw call.syntax(
        "Thiếu đơn vị nhận. Ví dụ: chuyen 209 524.", "The receiving unit is missing. Example: forward 209 524.")
    }
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(words, session)
    let limit = try call.limit(.limit)
    let late = try call.lateEntry(today: around.today)
    let outcome = try await session.office { office throws(OfficeError) in
      try await office.forward(reference, to: unit, limit: limit, late: late)
    }
    let name = Printable.line(around.units[unit]?.name ?? unit.rawValue)
    return session.answer(
      "forward", outcome,
      session.text(
        "Đã chuyển \(outcome.file.shortName) cho \(name).", "Forwarded \(outcome.file.shortName) to \(name)."))
  }

  static let void = Command(
    "void", ["sai", "void"], arguments: [.one(.anyCase), .rest(.mistake)], options: [.reason],
    optionHelp: [
      .reason: Said("Sai thế nào; trao-nham thì bắt buộc.", "What went wrong; compulsory for a wrong delivery.")
    ],
    help: CommandHelp(
      title: Said("Nhận sai, trao nhầm", "Mistaken receipt"),
      usage: Said(
        "sai SỐ thutuc|trung|coquan [--lydo \"…\"]   |   sai SỐ trao-nham --lydo \"…\"",
        "void CASE procedure|duplicate|office [--reason \"…\"]   |   void CASE delivery --reason \"…\""),
      meaning: Said(
        "Nhận sai (sai thủ tục, trùng, nhầm cơ quan) hoặc trao nhầm: lãnh đạo quyết định; không xóa gì.",
        "Wrongly received (wrong procedure, duplicate, wrong office) or wrongly delivered: a manager decides."),
      keywords: [
        "xóa", "xoá", "hủy", "huỷ", "hủy hồ sơ", "nhầm", "trùng", "nhập sai", "nhận nhầm", "delete", "remove", "cancel",
        "mistake", "duplicate",
      ],
      examples: [
        Said("sai 209 trung --lydo \"Nhận hai lần\"", "void 209 duplicate --reason \"Received twice\"")
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    let reference = try await call.reference(session)
    let said = call.words
    let word = call.rest()
    let reason = try call.freeText(.reason)
    guard let mistake = mistakes.meaning(of: word) else {
      let range = said.first.map { $0.range.lowerBound..<said[said.count - 1].range.upperBound }
      let nearest = Argument.mistake.closedWords?.nearest(to: word) ?? []
      throw call.failure(
        .syntax,
        Said(
          "Ghi rõ sai gì: thutuc, trung, coquan, hoặc trao-nham.",
          "Say what was wrong: procedure, duplicate, office, or delivery."), at: range, nearest: nearest)
    }
    switch mistake {
    case .delivery:
      guard let reason else {
        throw call.refused("Thiếu lý do: --lydo \"…\".", "The reason is missing: --reason \"…\".")
      }
      let outcome = try await session.office { office throws(OfficeError) in
        try await office.correctDelivery(reference, reason: reason)
      }
      let stage = outcome.file.stage.name(session.formats)
      return session.answer(
        "void", outcome,
        session.text("\(outcome.file.shortName) trở lại: \(stage).", "\(outcome.file.shortName) is back: \(stage)."))
    case .receipt(let kind):
      let outcome = try await session.office { office throws(OfficeError) in
        try await office.void(reference, because: kind, note: reason)
      }
      return session.answer(
        "void", outcome,
        session.text(
          "\(outcome.file.shortName) đã hủy: \(kind.name(session.formats)).",
          "\(outcome.file.shortName) is void: \(kind.name(session.formats))."))
    }
  }

  static let mistakes = WordTable<Mistake>([
    .init(["thutuc", "thủ tục", "sai thủ tục", "procedure"], .receipt(.wrongProcedure)),
    .init(["trung", "trùng", "duplicate"], .receipt(.duplicate)),
    .init(["coquan", "cơ quan", "nhầm cơ quan", "office"], .receipt(.wrongOffice)),
    .init(["trao-nham", "traonham", "trao nhầm", "delivery"], .delivery),
  ])
}

/// What was done wrongly with a case, by the word after its number.
enum Mistake: Sendable {
  case receipt(VoidReason)
  case delivery
}
