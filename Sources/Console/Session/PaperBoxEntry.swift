// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Enters a box of paper slips: when it was emptied and by which two officers, how many slips were counted, then one
/// key a slip, each stored as it is typed. A box that was left half-way goes on where it stopped.
@MainActor
struct PaperBoxEntry {
  let session: Session

  init(_ session: Session) { self.session = session }

  func run(_ call: inout Call) async throws(CommandFailure) -> Report? {
    var levels: [Satisfaction] = []
    while let word = call.next() { levels.append(try call.level(word)) }
    if !levels.isEmpty { return try await enter(levels, call) }
    if let reason = try call.freeText(.reason), let short = try await closeShort(reason) { return short }
    guard let conversation = session.conversation else {
      throw call.syntax("Thiếu các mức 1–5 của từng phiếu.", "The slips' levels (1 to 5) are missing.")
    }
    var state = try await unfinished(call)
    if state == nil { state = try await begin(call, conversation) }
    guard let begun = state else { throw session.givenUp }
    guard try await enterByKey(begun, conversation) else { return try await unfinished() }
    return try await close(nil)
  }

  /// A box that was left is closed short of slips by its reason; nil where none is open.
  private func closeShort(_ reason: FreeText) async throws(CommandFailure) -> Report? {
    guard try await session.office({ office throws(OfficeError) in try await office.openBox() }) != nil else {
      return nil
    }
    return try await close(reason)
  }

  /// How to go on with a box that was left.
  private func unfinished() async throws(CommandFailure) -> Report? {
    guard let state = try await session.office({ office throws(OfficeError) in try await office.openBox() }) else {
      return nil
    }
    let (number, entered, slips) = (state.box.number, state.entered, state.box.slips)
    return session.report(
      "rate",
      [
        session.text(
          "Hộp phiếu \(number) mới nhập \(entered)/\(slips) phiếu. dg phieu: nhập tiếp; dg phieu --lydo \"…\": đóng hộp.",
          "Box \(number): \(entered) of \(slips) slips entered. rate slips: go on; rate slips --reason \"…\": close it."
        )
      ])
  }

  /// A whole box at once: everything is stored, or nothing.
  private func enter(_ levels: [Satisfaction], _ call: Call) async throws(CommandFailure) -> Report {
    let emptied = try await emptied(call, session.now.day)
    let counted = try call.count(.counted) ?? levels.count
    let witness = try await witness(call)
    let given = try call.freeText(.reason)
    let summary = try await explained(given) { office, reason throws(OfficeError) in
      try await office.enterBox(emptied: emptied, slips: counted, with: witness, levels: levels, reason: reason)
    }
    return report(summary)
  }

  // MARK: - The box

  /// The box that was left half-way; what is known of it already cannot be said anew.
  private func unfinished(_ call: Call) async throws(CommandFailure) -> BoxState? {
    let state = try await session.office { office throws(OfficeError) in try await office.openBox() }
    guard let state else { return nil }
    let said = [OptionName.emptied, .counted, .witness].compactMap { call.options[$0] }
    guard let word = said.first else { return state }
    throw call.refused(
      "Hộp phiếu \(state.box.number) còn dở: nhập tiếp bằng dg phieu, không thêm gì.",
      "Box \(state.box.number) is not finished: go on with rate slips alone.", word)
  }

  private func begin(_ call: Call, _ conversation: any Conversation) async throws(CommandFailure) -> BoxState {
    let emptied = try await emptied(call, session.now.day)
    let counted = try await counted(call, conversation)
    let witness = try await witness(call)
    return try await session.office { office throws(OfficeError) in
      try await office.openBox(emptied: emptied, slips: counted, with: witness)
    }
  }

  private func emptied(_ call: Call, _ today: LocalDay) async throws(CommandFailure) -> LocalDay {
    if let day = try call.day(.emptied, today: today) { return day }
    guard let conversation = session.conversation else { return today }
    let title = session.text("  Ngày mở hộp phiếu", "  Box emptied on")
    let prompt = "\(title) [\(session.formats.day(today))]: "
    guard let typed = await conversation.answer(to: Question(prompt: prompt, offers: .day)) else {
      throw session.givenUp
    }
    if typed.tidied.isEmpty { return today }
    guard let day = LocalDay(typed: typed.tidied, today: today) else {
      let shown = Printable.line(typed)
      throw CommandFailure(
        .refused, session.text("\"\(shown)\" không phải ngày.", "\"\(shown)\" is not a day."))
    }
    return day
  }

  private func counted(_ call: Call, _ conversation: any Conversation) async throws(CommandFailure) -> Int {
    if let count = try call.count(.counted) { return count }
    let prompt = session.text("  Số phiếu đếm được: ", "  Slips counted: ")
    guard let typed = await conversation.answer(to: Question(prompt: prompt)) else { throw session.givenUp }
    guard let count = try? NumberReader.count(typed.tidied), count > 0 else {
      throw CommandFailure(
        .refused,
        session.text("Phải là số phiếu trong hộp, từ 1 trở lên.", "The number of slips in the box, at least 1."))
    }
    return count
  }

  /// The other officer who opened the box.
  private func witness(_ call: Call) async throws(CommandFailure) -> Login {
    let officers = try await session.office { office throws(OfficeError) in try await office.officers() }
    if let word = call.text(.witness) { return try session.officer(word, among: officers).login }
    guard let conversation = session.conversation else {
      throw call.refused(
        "Hộp phiếu do hai cán bộ mở: --voi TÊN.", "Two officers open a box: --with NAME.")
    }
    let prompt = session.text("  Cán bộ thứ hai: ", "  Second officer: ")
    guard let typed = await conversation.answer(to: Question(prompt: prompt, offers: .officer)) else {
      throw session.givenUp
    }
    return try session.officer(typed.tidied, among: officers).login
  }

  // MARK: - The slips

  /// One key a slip; false when the person leaves before the last one.
  private func enterByKey(_ begun: BoxState, _ conversation: any Conversation) async throws(CommandFailure) -> Bool {
    conversation.say(
      session.text(
        "Nhập từng phiếu: 1–5; l lùi một phiếu, t thôi.\n", "One key a slip: 1–5; l takes the last back, t stops.\n"))
    let outcome = await conversation.readingKeys { await slips(begun, $0, conversation) }
    return try outcome.get()
  }

  private func slips(
    _ begun: BoxState, _ keys: KeyReader, _ conversation: any Conversation
  ) async -> Result<Bool, CommandFailure> {
    var state = begun
    while true {
      let isFull = state.entered >= state.box.slips
      conversation.say(
        isFull
          ? session.text(
            "  Đủ \(state.entered) phiếu. Enter: đóng hộp, l: lùi. ", "  All \(state.entered). Enter: close, l: back. ")
          : "  \(state.entered + 1)/\(state.box.slips): ")
      do throws(CommandFailure) {
        switch await keys.next(within: RatingKeys.patience) {
        case .character(let character):
          if !isFull, let level = try? Satisfaction(parsing: String(character)) {
            state = try await session.office { office throws(OfficeError) in try await office.enterSlip(level) }
            conversation.say("\(level.level) \(level.name(session.formats))\n")
          } else if character.lowercased() == "l", state.entered > 0 {
            state = try await session.office { office throws(OfficeError) in try await office.takeBackSlip() }
            conversation.say(session.text("lùi\n", "taken back\n"))
          } else if character.lowercased() == "t" {
            conversation.say("\n")
            return .success(false)
          } else {
            conversation.say("\u{7}\r")
          }
        case .interrupt, .silence:
          conversation.say("\n")
          return .success(false)
        case .enter where isFull:
          conversation.say("\n")
          return .success(true)
        case .enter, .backspace, .other: conversation.say("\u{7}\r")
        }
      } catch {
        conversation.say("\n")
        return .failure(error)
      }
    }
  }

  /// Closes the box; a difference between what was counted and what was entered is recorded with its reason.
  private func close(_ given: FreeText?) async throws(CommandFailure) -> Report {
    report(
      try await explained(given) { office, reason throws(OfficeError) in try await office.closeBox(reason: reason) })
  }

  /// Has a verb close a box; a person is asked why the counts differ where they do.
  private func explained(
    _ given: FreeText?, by verb: (Office, FreeText?) async throws(OfficeError) -> BoxSummary
  ) async throws(CommandFailure) -> BoxSummary {
    do throws(CommandFailure) {
      return try await session.office { office throws(OfficeError) in try await verb(office, given) }
    } catch {
      guard case .boxDiffers = error.refusal, let conversation = session.conversation else { throw error }
      conversation.say(error.message + "\n")
      let reason = try await session.reason(conversation)
      return try await session.office { office throws(OfficeError) in try await verb(office, reason) }
    }
  }

  private func report(_ summary: BoxSummary) -> Report {
    let number = summary.box.number
    var sentence = session.text(
      "Đã nhập hộp phiếu \(number): \(summary.entered) phiếu.", "Box \(number): \(summary.entered) slips entered.")
    if summary.difference < 0 {
      sentence += session.text(
        " Thiếu \(-summary.difference) phiếu so với số đếm, đã ghi lý do.",
        " \(-summary.difference) fewer than counted; the reason is recorded.")
    } else if summary.difference > 0 {
      sentence += session.text(
        " Thừa \(summary.difference) phiếu so với số đếm, đã ghi lý do.",
        " \(summary.difference) more than counted; the reason is recorded.")
    }
    return session.report(
      "rate", [sentence],
      rows: [
        [
          "box": .int(number), "emptied": .string(summary.box.emptied.iso), "counted": .int(summary.counted),
          "entered": .int(summary.entered), "source": "paper",
        ]
      ])
  }
}
