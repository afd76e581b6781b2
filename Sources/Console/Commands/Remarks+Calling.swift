// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  /// Shows one who agreed to be called back, or notes what came of the call.
  @MainActor
  static func callBack(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let number = try call.remark()
    let unit = try await call.unit(session)
    let wish = try await session.office { office throws(OfficeError) in
      try await office.contactWish(number, unit: unit)
    }
    guard let word = call.words.first else {
      return Report(
        "remarks", asOf: session.now, heading: wish.lines(session), rows: [wish.row(session.now.day)], isResult: true)
    }
    let outcome = try call.followUpOutcome(at: word)
    let done = try await session.done(&call)
    let names = wish.cases.map(Printable.line).joined(separator: ", ")
    try await session.confirm(
      "Khép lượt xin gọi lại \(number) (\(names)): sau đó không còn biết là của hồ sơ nào.",
      "The call-back \(number) (\(names)) is closed: afterwards nothing tells which case it was about.")
    let closed = try await session.office { office throws(OfficeError) in
      try await office.closeWish(number, as: outcome, done: done, unit: wish.visit.unit)
    }
    let late = closed.isInTime ? "" : session.text(", quá hạn gọi", ", after its day")
    return session.report(
      "remarks",
      [
        session.text(
          "Đã khép lượt xin gọi lại \(number): \(outcome.name(session.formats))\(late).",
          "Call-back \(number) is closed: \(outcome.name(session.formats))\(late).")
      ], rows: [closed.row])
  }
}

extension Call {
  /// What a call came to; one that reached nobody says how often it was tried.
  fileprivate mutating func followUpOutcome(at word: CommandLineWords.Word) throws(CommandFailure) -> FollowUpOutcome {
    switch leading(Command.followUpOutcomes) {
    case .reached: return .reached
    case .noLongerWished: return .noLongerWished
    case .notReached:
      guard let tries = try count(.times), FollowUpOutcome.tries.contains(tries) else {
        throw refused(
          "Đã gọi mấy lần? Ví dụ: khonggap --lan 3.", "How often was it tried? Example: not-reached --times 3.")
      }
      return .notReached(tries: tries)
    case nil:
      let shown = Printable.line(word.text)
      throw notAmong(
        .followUpOutcome, word.range, word.text, .refused,
        Said("\"\(shown)\" không phải kết quả gọi.", "\"\(shown)\" is not what a call comes to."))
    }
  }
}

extension ContactWish {
  @MainActor
  func text(_ session: Session) -> String {
    let names = cases.isEmpty ? session.text("không có hồ sơ", "no case") : cases.joined(separator: ", ")
    let why = reasons.map { DissatisfactionReason(rawValue: $0)?.name(session.formats) ?? $0 }
    let late = isOverdue(on: session.now.day) ? [session.text("quá hạn gọi", "overdue")] : []
    return ([session.text("Xin gọi lại: ", "Call back: ") + names] + why + late).joined(separator: "; ")
  }

  @MainActor
  fileprivate func lines(_ session: Session) -> [String] {
    let (asked, due) = (session.formats.day(asked), self.due.map(session.formats.day) ?? "")
    return [
      text(session) + ".",
      session.text(
        "Đánh giá ngày \(asked), hạn gọi \(due). Gọi xong: gopy goi \(number) gap \"…\".",
        "Rated on \(asked), to be called by \(due). Afterwards: remarks call \(number) reached \"…\"."),
    ]
  }

  private func isOverdue(on today: LocalDay) -> Bool { due.map { $0 < today } ?? false }

  func row(_ today: LocalDay) -> JSONObject {
    [
      "kind": "wish", "unit": .string(visit.unit.rawValue), "asked": JSONValue(asked), "due": JSONValue(due),
      "cases": .array(cases.map { .string($0) }), "reasons": .array(reasons.map { .string($0) }),
      "number": .int(number), "overdue": .bool(isOverdue(on: today)),
    ]
  }
}

extension ClosedWish {
  fileprivate var row: JSONObject {
    [
      "kind": "closed_wish", "unit": .string(unit.rawValue), "number": .int(number), "month": .string(month.iso),
      "outcome": .string(outcome.name), "tries": JSONValue(outcome.tries), "inTime": .bool(isInTime),
    ]
  }
}
