// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  /// Takes a complaint or suggestion in: from the line, or question by question.
  @MainActor
  static func receiveComplaint(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let typed = call.rest()
    let reception: ComplaintReception
    if !typed.isEmpty {
      reception = try await call.complaint(saying: try session.freeText(typed), session)
    } else if let conversation = session.conversation {
      reception = try await session.ask(about: call, conversation)
    } else {
      throw call.syntax(
        "Thiếu nội dung: pa nhan \"Chờ hai giờ\".", "What is said is missing: complaints receive \"…\".")
    }
    let complaint = try await session.office { office throws(OfficeError) in
      try await office.receiveComplaint(reception)
    }
    return session.received(complaint)
  }
}

extension Call {
  /// What the options say of a complaint.
  @MainActor
  fileprivate func complaint(saying text: FreeText, _ session: Session) async throws(CommandFailure)
    -> ComplaintReception
  {
    var reception = ComplaintReception(text: text)
    if let kind = try choice(.kind, .complaintKind, Command.complaintKinds) { reception.kind = kind }
    if let channel = try choice(.channel, .complaintChannel, Command.complaintChannels) { reception.channel = channel }
    if let word = options[.about] { reception.about = try reference(word) }
    if let word = options[.attitude] {
      reception.isAboutAttitude = true
      if Command.nobodyKnown.meaning(of: word.text) == nil { reception.officer = try login(word) }
    }
    reception.citizen = try freeText(.owner)
    reception.phone = try freeText(.phone)
    reception.received = try day(.at, today: session.now.day)
    reception.unit = try await unit(session)
    return reception
  }

  fileprivate func login(_ word: CommandLineWords.Word) throws(CommandFailure) -> Login {
    try value(word, vi: "tên đăng nhập của cán bộ, hay khongbiet", en: "an officer's login, or unknown") {
      text throws(InvalidLogin) in try Login(parsing: text)
    }
  }
}

extension Call {
  /// An option's value in words that mean it for complaints alone.
  fileprivate func choice<Value>(
    _ option: OptionName, _ argument: Argument, _ table: WordTable<Value>
  ) throws(CommandFailure) -> Value? {
    guard let word = options[option] else { return nil }
    if let value = table.meaning(of: word.text) { return value }
    let shown = Printable.line(word.text)
    throw notAmong(
      argument, word.range, word.text, .refused,
      Said("\"\(shown)\" không dùng được ở đây.", "\"\(shown)\" does not fit here."))
  }
}

extension Session {
  /// Asks for what the options have not said; Enter takes what stands in brackets, Ctrl-C gives up.
  fileprivate func ask(
    about call: Call, _ conversation: any Conversation
  ) async throws(CommandFailure) -> ComplaintReception {
    let words = try await asked(text("Nội dung", "What is said"), conversation, takesTypeAhead: false) {
      answer throws(CommandFailure) in try freeText(answer)
    }
    guard let words else { throw givenUp }
    var reception = try await call.complaint(saying: words, self)
    if call.options[.about] == nil {
      reception.about = try await asked(text("Về hồ sơ [không]", "About case [none]"), conversation, offers: .anyCase) {
        answer throws(CommandFailure) in try reference(answer)
      }
    }
    if call.options[.owner] == nil {
      reception.citizen = try await asked(text("Người phản ánh [không nêu]", "Who says so [not said]"), conversation) {
        answer throws(CommandFailure) in try freeText(answer)
      }
    }
    if reception.citizen != nil, call.options[.phone] == nil {
      reception.phone = try await asked(text("Điện thoại [bỏ qua]", "Telephone [none]"), conversation) {
        answer throws(CommandFailure) in try freeText(answer)
      }
    }
    return reception
  }

  private func reference(_ answer: String) throws(CommandFailure) -> CaseReference {
    do {
      return try CaseReference(parsing: answer)
    } catch {
      let shown = Printable.line(answer)
      throw CommandFailure(.refused, text("\"\(shown)\" không phải hồ sơ.", "\"\(shown)\" is no case."))
    }
  }

  /// One answer, asked again until it can be read; nil for Enter.
  private func asked<Value>(
    _ title: String, _ conversation: any Conversation, offers: Argument? = nil, takesTypeAhead: Bool = true,
    _ read: (String) throws(CommandFailure) -> Value
  ) async throws(CommandFailure) -> Value? {
    while true {
      let question = Question(prompt: "  \(title): ", offers: offers, takesTypeAhead: takesTypeAhead)
      guard let typed = await conversation.answer(to: question) else { throw givenUp }
      guard !typed.tidied.isEmpty else { return nil }
      do throws(CommandFailure) {
        return try read(typed.tidied)
      } catch {
        conversation.say("  " + error.message + "\n")
      }
    }
  }

  fileprivate func received(_ complaint: Complaint) -> Report {
    let (kind, number) = (complaint.kind.name(formats), complaint.number.description)
    let due = formats.day(complaint.due) + (complaint.isProvisional ? text(" (tạm tính)", " (provisional)") : "")
    return report(
      "complaints",
      [text("Đã nhận \(kind) \(number), hạn trả lời \(due).", "Received \(kind) \(number), due \(due).")],
      rows: [
        [
          "complaint": .string(number), "unit": .string(complaint.unit.rawValue),
          "kind": .string(complaint.kind.rawValue), "received": JSONValue(complaint.received),
          "due": JSONValue(complaint.due), "provisional": .bool(complaint.isProvisional), "state": "open",
        ]
      ])
  }
}
