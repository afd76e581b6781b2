// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let receive = Command(
    "receive", ["nhan", "n", "nhận", "receive"],
    options: [
      .owner, .phone, .address, .submitter, .code, .channel, .counter, .unit, .sameVisit, .at, .reason,
    ],
    help: CommandHelp(
      usage: "nhan THỦ TỤC --chu TÊN --dt SỐ [--diachi …] [--nopthay …] [--ma MÃ] [--kenh online] [--luc … --lydo …]",
      vi: "Tiếp nhận hồ sơ: tên, chữ đầu (dklks) hay mã thủ tục; tính ngày hẹn trả. Khách sau đến thì khách trước "
        + "được mời đánh giá; --cungkhach: vẫn người đang ngồi trước quầy.",
      en: "Take in a case: the procedure's name, initials (dklks) or code; counts the due date. The next person's "
        + "arrival prompts the one before; --same-visit: still the same person.",
      example: "nhan dklks --chu \"Trần Văn Bình\" --dt 0905000123")
  ) { call, session throws(CommandFailure) in
    var call = call
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let procedure = try around.procedure(call.rest(), call, session)
    let unit = try around.unit(.unit, call, session)
    guard let owner = try call.owner() else {
      throw call.syntax("Thiếu chủ hồ sơ: --chu \"Trần Văn Bình\".", "The owner is missing: --owner \"Trần Văn Bình\".")
    }
    let reception = Reception(
      procedure: procedure.code, owner: owner, channel: try call.channel() ?? .counter, code: try call.code(),
      counter: try call.counter(), unit: unit, joinsVisit: call.has(.sameVisit),
      late: try call.lateEntry(today: around.today))
    let outcome = try await session.office { office throws(OfficeError) in try await office.receive(reception) }
    let name = Printable.line(outcome.procedure?.name ?? "")
    return session.answer(
      "receive", outcome,
      session.text(
        "Đã nhận \(outcome.file.shortName) – \(name) – \(session.dueText(outcome.file)). (lui để bỏ)",
        "Received \(outcome.file.shortName) – \(name) – \(session.dueText(outcome.file)). (undo takes it back)"))
  }
}

extension Call {
  fileprivate func owner() throws(CommandFailure) -> Owner? {
    guard let name = try freeText(.owner) else { return nil }
    return Owner(
      name: name.text, phone: try freeText(.phone)?.text, address: try freeText(.address)?.text,
      submitter: try freeText(.submitter)?.text)
  }

  fileprivate func code() throws(CommandFailure) -> CaseCode? {
    try value(.code, vi: "mã hồ sơ", en: "a dossier's code") { text throws(InvalidCaseCode) in
      try CaseCode(parsing: text)
    }
  }

  fileprivate func channel() throws(CommandFailure) -> Channel? {
    guard let word = options[.channel] else { return nil }
    guard let channel = Self.channels.meaning(of: word.text) else {
      throw refused(
        "\"\(Printable.line(word.text))\" không phải hình thức nộp: truc tiep, truc tuyen, buu chinh.",
        "\"\(Printable.line(word.text))\" is not a channel: counter, online, post.", word)
    }
    return channel
  }

  static let channels = WordTable<Channel>([
    .init(["truc tiep", "trực tiếp", "quay", "quầy", "counter"], .counter),
    .init(["truc tuyen", "trực tuyến", "web", "online"], .online),
    .init(["buu chinh", "bưu chính", "bưu điện", "post"], .post),
  ])
}
