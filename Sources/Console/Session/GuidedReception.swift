// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Takes a case in question by question: Enter takes what stands in brackets, `-` leaves a field empty, `<` goes back.
/// A dossier's code read by a scanner is kept whichever question it meets.
@MainActor
struct GuidedReception {
  let session: Session
  let conversation: any Conversation
  let procedure: Procedure
  var unit: UnitCode?
  /// Whether it was received earlier, so that only the books know which days may be promised.
  var isLate = false
  private(set) var code: CaseCode?
  private(set) var promised: LocalDay?
  private var name = ""
  private var asked: Set<Step> = []
  /// What was typed for a field, nil inside for a field left empty; a field that is not here has its default.
  private var answers: [Step: String?] = [:]
  /// Where the defaults come from: the most similar earlier case of this owner.
  private var earlier: Owner?
  private var due: Deadline?

  init(_ procedure: Procedure, _ session: Session, _ conversation: any Conversation) {
    self.procedure = procedure
    self.session = session
    self.conversation = conversation
  }

  /// Who it is of, and how to reach them.
  var owner: Owner {
    Owner(name: name, phone: value(.phone), address: value(.address), submitter: value(.submitter))
  }

  /// Takes over what the command's options have said.
  mutating func begin(phone: String?, address: String?, submitter: String?, code: CaseCode?, promised: LocalDay?) {
    for (step, text) in [(Step.phone, phone), (.address, address), (.submitter, submitter)] {
      if let text { answers[step] = text }
    }
    self.code = code
    self.promised = promised
  }

  private enum Step: Int, CaseIterable {
    case owner, submitter, phone, address, due
  }

  private enum Move {
    case on, back, again
  }

  /// Asks everything; false when the person gives up.
  mutating func ask() async throws(CommandFailure) -> Bool {
    let (code, unit) = (procedure.code, unit)
    due = try await session.office { office throws(OfficeError) in try await office.expectedDue(of: code, unit: unit) }
    return try await ask(from: .owner, went: [])
  }

  /// Says why the case was not taken in, and asks again for what can be mended here; false for anything else, and when
  /// the person gives up.
  mutating func askAgain(after failure: CommandFailure) async throws(CommandFailure) -> Bool {
    switch failure.refusal {
    case .invalidPromise: promised = nil
    case .caseCodeTaken: code = nil
    case .contactMissing: return try await tell(failure, asking: .phone)
    default: throw failure
    }
    return try await tell(failure, asking: due == nil ? .phone : .due)
  }

  private mutating func tell(_ failure: CommandFailure, asking step: Step) async throws(CommandFailure) -> Bool {
    conversation.say("  " + failure.message + "\n")
    return try await ask(from: step, went: Step.allCases.filter { $0.rawValue < step.rawValue && $0 != .address })
  }

  private mutating func ask(from first: Step, went before: [Step]) async throws(CommandFailure) -> Bool {
    var step = first
    var went = before
    while true {
      guard let move = try await take(step) else { return false }
      switch move {
      case .again: continue
      case .back: step = went.popLast() ?? .owner
      case .on:
        went.append(step)
        guard let next = next(after: step) else { return true }
        step = next
      }
    }
  }

  /// The questions that are worth asking: an address only where nothing else reaches the owner.
  private func next(after step: Step) -> Step? {
    Step.allCases.first { next in
      guard next.rawValue > step.rawValue else { return false }
      return switch next {
      case .address: value(.phone) == nil && !procedure.isSameDay
      case .due: due != nil
      default: true
      }
    }
  }

  private mutating func take(_ step: Step) async throws(CommandFailure) -> Move? {
    // What was typed before the first question was not meant for it; a fast typist's next answer is.
    let question = Question(prompt: "  " + question(step) + ": ", takesTypeAhead: !asked.isEmpty)
    asked.insert(step)
    guard let typed = await conversation.answer(to: question) else { return nil }
    let answer = typed.tidied
    if answer == "<" { return .back }
    if let scanned = try? CaseCode(parsing: answer), scanned.hasUsualShape {
      code = scanned
      conversation.say(session.text("  Mã hồ sơ: \(scanned)\n", "  Code: \(scanned)\n"))
      return .again
    }
    do throws(CommandFailure) {
      return try await store(answer, as: step)
    } catch {
      conversation.say("  " + error.message + "\n")
      return .again
    }
  }

  private mutating func store(_ answer: String, as step: Step) async throws(CommandFailure) -> Move {
    switch step {
    case .owner:
      guard !answer.isEmpty || !name.isEmpty else {
        conversation.say(session.text("  Hồ sơ phải có chủ.\n", "  A case has an owner.\n"))
        return .again
      }
      try await take(owner: answer)
    case .submitter, .phone, .address:
      if answer == "-" { answers[step] = .some(nil) } else if !answer.isEmpty { answers[step] = try text(answer) }
      // An address is asked for only where there is no phone either.
      guard step != .address || value(.address) != nil else {
        throw CommandFailure(Refusal.contactMissing, session.formats)
      }
    case .due: promised = try await day(answer)
    }
    return .on
  }

  /// Another owner has other defaults; what was typed stays.
  private mutating func take(owner answer: String) async throws(CommandFailure) {
    guard !answer.isEmpty, try text(answer) != name else { return }
    name = try text(answer)
    let (name, code) = (name, procedure.code)
    earlier = try await session.office { office throws(OfficeError) in
      try await office.earlierOwner(named: name, procedure: code)
    }
  }

  /// What was typed, or what an earlier case knows; nothing that nobody was asked about.
  private func value(_ step: Step) -> String? {
    if let typed = answers[step] { return typed }
    guard asked.contains(step) else { return nil }
    return known(step)
  }

  private func known(_ step: Step) -> String? {
    switch step {
    case .submitter: earlier?.submitter
    case .phone: earlier?.phone
    case .address: earlier?.address
    case .owner, .due: nil
    }
  }

  /// What Enter stands for.
  private func offered(_ step: Step) -> String? { answers[step] ?? known(step) }

  private func text(_ answer: String) throws(CommandFailure) -> String {
    do {
      return try FreeText(parsing: answer).text
    } catch {
      throw CommandFailure(.refused, Refusal.invalidText(error).sentence(session.formats))
    }
  }

  private func day(_ answer: String) async throws(CommandFailure) -> LocalDay? {
    guard !answer.isEmpty else { return promised }
    guard let day = LocalDay(typed: answer, today: session.now.day) else {
      throw CommandFailure(
        .refused,
        session.text(
          "\"\(Printable.line(answer))\" không phải ngày. Ví dụ: 27/11.",
          "\"\(Printable.line(answer))\" is not a day, such as 27/11."))
    }
    if !isLate {
      let (code, unit) = (procedure.code, unit)
      _ = try await session.office { office throws(OfficeError) in
        try await office.expectedDue(of: code, unit: unit, promising: day)
      }
    }
    return day
  }

  /// What is asked, with what Enter stands for.
  private func question(_ step: Step) -> String {
    switch step {
    case .owner: return bracketed(session.text("Chủ hồ sơ", "Owner"), name.isEmpty ? nil : name)
    case .submitter:
      return bracketed(
        session.text("Người nộp thay", "Handed in by"),
        offered(.submitter) ?? session.text("chính chủ", "the owner"))
    case .phone:
      return bracketed(
        session.text("Điện thoại", "Phone"), offered(.phone) ?? session.text("bỏ qua", "none"))
    case .address: return bracketed(session.text("Địa chỉ", "Address"), offered(.address))
    case .due:
      let limit = procedure.limit?.text(session.formats) ?? ""
      let shown = promised.map { session.formats.day($0) } ?? due?.due?.text(session.formats) ?? ""
      return bracketed(session.text("Hẹn trả", "Due"), "\(shown), \(limit)")
    }
  }

  private func bracketed(_ title: String, _ value: String?) -> String {
    value.map { "\(title) [\(Printable.line($0))]" } ?? title
  }
}
