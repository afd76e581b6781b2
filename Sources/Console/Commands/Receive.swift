// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let receive = Command(
    "receive", ["nhan", "n", "nhận", "receive"], arguments: [.rest(.procedure)],
    options: [
      .owner, .phone, .address, .submitter, .code, .channel, .counter, .unit, .sameVisit, .newDate, .at, .reason,
    ],
    optionHelp: [
      .reason: .lateEntryReason,
      .newDate: Said("Hẹn sớm hơn hạn giải quyết: 27/11.", "Promised earlier than the limit: 27/11."),
      .unit: Said("Đơn vị tiếp nhận, nếu không phải đơn vị mình.", "The receiving unit, if not your own."),
    ],
    help: CommandHelp(
      title: Said("Tiếp nhận hồ sơ", "Take in a case"),
      usage: Said(
        "nhan THỦ TỤC --chu TÊN --dt SỐ [--diachi …] [--nopthay …] [--ma MÃ] [--kenh …] [--hen NGÀY] "
          + "[--luc … --lydo …]",
        "receive PROCEDURE --owner NAME --phone NUMBER [--address …] [--submitter …] [--code CODE] [--channel …] "
          + "[--new-date DAY] [--at … --reason …]"),
      meaning: Said(
        "Tiếp nhận hồ sơ: tên, chữ đầu (dklks) hay mã thủ tục; tính ngày hẹn trả. Khách sau đến thì khách trước "
          + "được mời đánh giá; --cungkhach: vẫn người đang ngồi trước quầy.",
        "Take in a case: the procedure's name, initials (dklks) or code; counts the due date. The next person's "
          + "arrival prompts the one before; --same-visit: still the same person."),
      keywords: [
        "hồ sơ mới", "nộp", "nộp hồ sơ", "thêm hồ sơ", "tiếp nhận", "giấy hẹn", "nộp thay", "new case", "submit",
        "take in", "accept", "file",
      ],
      examples: [
        Said(
          "nhan dklks --chu \"Trần Văn Bình\" --dt 0905000123",
          "receive dklks --owner \"Trần Văn Bình\" --phone 0905000123")
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    guard let procedure = try await session.procedure(&call, around) else { return nil }
    let unit = try around.unit(.unit, call, session)
    var reception = Reception(
      procedure: procedure.code, owner: Owner(name: ""), channel: try call.channel() ?? .counter,
      code: try call.code(), counter: try call.counter(), unit: unit, joinsVisit: call.has(.sameVisit),
      promised: try call.day(.newDate, today: around.today), late: try call.lateEntry(today: around.today))
    let outcome: Outcome
    if let owner = try call.owner() {
      reception.owner = owner
      outcome = try await session.receive(reception)
    } else if let conversation = session.conversation {
      var guided = GuidedReception(procedure, session, conversation)
      guided.unit = unit
      guided.isLate = reception.late != nil
      guided.begin(
        phone: try call.freeText(.phone)?.text, address: try call.freeText(.address)?.text,
        submitter: try call.freeText(.submitter)?.text, code: reception.code, promised: reception.promised)
      guard let taken = try await session.receive(reception, askedBy: &guided) else {
        return session.report("receive", [session.text("Chưa nhận gì.", "Nothing was taken in.")])
      }
      outcome = taken
    } else {
      throw call.syntax("Thiếu chủ hồ sơ: --chu \"Trần Văn Bình\".", "The owner is missing: --owner \"Trần Văn Bình\".")
    }
    let (name, due) = (Printable.line(outcome.procedure?.name ?? ""), session.dueText(outcome.file))
    return session.answer(
      "receive", outcome,
      session.hinted(
        session.text(
          "Đã nhận \(outcome.file.shortName) – \(name) – \(due).",
          "Received \(outcome.file.shortName) – \(name) – \(due)."),
        session.text("(lui để bỏ)", "(undo takes it back)")))
  }
}

extension Session {
  fileprivate func receive(_ reception: Reception) async throws(CommandFailure) -> Outcome {
    try await office { office throws(OfficeError) in try await office.receive(reception) }
  }

  /// Takes a case in as its questions were answered, asking again what cannot be so; nil when the person gives up.
  fileprivate func receive(
    _ reception: Reception, askedBy guided: inout GuidedReception
  ) async throws(CommandFailure) -> Outcome? {
    var goesOn = try await guided.ask()
    while goesOn {
      var wanted = reception
      wanted.owner = guided.owner
      wanted.code = guided.code
      wanted.promised = guided.promised
      do throws(CommandFailure) {
        return try await receive(wanted)
      } catch {
        goesOn = try await guided.askAgain(after: error)
      }
    }
    return nil
  }
}

extension Session {
  /// The procedure the words of a call mean; a person is asked where they mean none or several. Nil when they give up.
  fileprivate func procedure(_ call: inout Call, _ around: Surroundings) async throws(CommandFailure) -> Procedure? {
    guard let conversation else { return try around.procedure(call.rest(), call, self) }
    var words = call.rest()
    while true {
      if !words.isEmpty {
        let found = around.procedures(matching: words)
        guard found.count > 1 else { return try around.procedure(words, call, self) }
        guard let chosen = await choice(of: found, conversation) else { return nil }
        if let chosen = chosen.procedure { return chosen }
        words = chosen.typed
        continue
      }
      let question = Question(prompt: "  " + text("Thủ tục: ", "Procedure: "), offers: .procedure)
      guard let typed = await conversation.answer(to: question) else { return nil }
      words = typed.tidied
    }
  }

  /// One of several procedures, by its number in a list; or other words to look for.
  private func choice(
    of procedures: [Procedure], _ conversation: any Conversation
  ) async -> (procedure: Procedure?, typed: String)? {
    let shown = procedures.prefix(9)
    for (index, procedure) in shown.enumerated() {
      conversation.say("  \(index + 1) \(DisplayWidth.truncated(Printable.line(procedure.name), to: width - 5))\n")
    }
    let prompt = "  " + text("Thủ tục [1–\(shown.count)]: ", "Procedure [1–\(shown.count)]: ")
    guard let typed = await conversation.answer(to: Question(prompt: prompt, offers: .procedure)) else { return nil }
    let answer = typed.tidied
    if let number = Int(answer), shown.indices.contains(number - 1) { return (shown[number - 1], answer) }
    return (nil, answer)
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
    try value(
      .code, vi: "mã hồ sơ, ví dụ 000.00.53.H48-231105-0012",
      en: "a dossier's code, such as 000.00.53.H48-231105-0012"
    ) { text throws(InvalidCaseCode) in
      try CaseCode(parsing: text)
    }
  }

  fileprivate func channel() throws(CommandFailure) -> Channel? {
    guard let word = options[.channel] else { return nil }
    guard let channel = Self.channels.meaning(of: word.text) else {
      let shown = Printable.line(word.text)
      throw notAmong(
        .channel, word.range, word.text, .refused,
        Said("\"\(shown)\" không phải hình thức nộp.", "\"\(shown)\" is not a channel."))
    }
    return channel
  }

  static let channels = WordTable<Channel>([
    .init(["truc tiep", "trực tiếp", "quay", "quầy", "counter"], .counter),
    .init(["truc tuyen", "trực tuyến", "web", "online"], .online),
    .init(["buu chinh", "bưu chính", "bưu điện", "post"], .post),
  ])
}
