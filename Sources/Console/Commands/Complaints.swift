// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let complaints = Command(
    "complaints", ["pa", "phản ánh", "complaints"],
    arguments: [.one(.complaintAction, .complaint), .one(.complaint), .one(.complaintOutcome), .rest(.freeText)],
    options: [.kind, .about, .attitude, .channel, .owner, .phone, .at, .newDate, .reason, .period, .unit],
    optionHelp: [
      .kind: Said("phan-anh hoặc kiennghi.", "complaint or suggestion."),
      .about: Said("Về hồ sơ nào.", "Which case it is about."),
      .channel: Said("truc tiep, dien thoai, web, buu chinh, hom thu.", "counter, phone, online, post, box."),
      .owner: Said("Người phản ánh, nếu họ cho biết.", "Who complains, if they say."),
      .phone: Said("Điện thoại của người phản ánh.", "Their telephone."),
      .at: Said("Ngày nhận, nếu không phải hôm nay.", "The day it came in, if not today."),
      .newDate: Said("Hạn mới, là ngày làm việc: 27/11.", "The new day, a working day: 27/11."),
      .reason: Said("Vì sao gia hạn.", "Why it takes longer."),
      .unit: Said("Đơn vị bị phản ánh, hoặc chỉ đơn vị này.", "The unit it is about, or only this one."),
    ],
    help: CommandHelp(
      title: Said("Phản ánh", "Register"),
      usage: Said(
        "pa [KỲ]  |  pa SỐ  |  pa nhan \"…\" [--ve SỐ HỒ SƠ] [--thaido CÁN BỘ] [--chu … --dt …]  |  "
          + "pa xong SỐ dung|motphan|khongdung|chuyen \"đã làm gì\"  |  pa gia-han SỐ --hen NGÀY --lydo \"…\"",
        "complaints [PERIOD]  |  complaints NUMBER  |  complaints receive \"…\" [--about CASE] [--attitude OFFICER] "
          + "[--owner … --phone …]  |  complaints handle NUMBER upheld|partly|not-upheld|passed-on \"what was done\"  |  "
          + "complaints prolong NUMBER --new-date DAY --reason \"…\""),
      meaning: Said(
        "Sổ phản ánh, kiến nghị: chưa xử lý trước, theo hạn (15 ngày làm việc). Ai ở quầy cũng nhận được; chỉ lãnh đạo "
          + "không bị phản ánh mới đọc, gia hạn (một lần, trước hạn) và ghi kết quả.",
        "The register: open ones first, by due day (15 working days). Everybody at a desk may enter one; only managers "
          + "it is not about read it, prolong it (once, before its day) and say what was done."),
      keywords: ["khiếu nại", "tố cáo", "đường dây nóng", "thái độ", "complain", "grievance", "suggestion", "hotline"],
      examples: [
        Said("pa", "complaints"),
        Said(
          "pa nhan \"Chờ hai giờ không ai gọi số\" --ve 209",
          "complaints receive \"Two hours and nobody called\" --about 209"),
        Said("pa xong 1 dung \"Đã thêm người trực\"", "complaints handle 1 upheld \"One more officer at the desk\""),
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    switch call.leading(ComplaintAction.words) {
    case .receive: return try await receiveComplaint(&call, session)
    case .handle: return try await handleComplaint(&call, session)
    case .prolong: return try await prolongComplaint(&call, session)
    case nil: return try await readComplaints(&call, session)
    }
  }

  /// One complaint by its number, or the list; a number like a year is a period.
  @MainActor
  private static func readComplaints(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let unit = try await call.unit(session)
    if let word = call.words.first, let reference = ComplaintReference(parsing: word.text),
      reference.year != nil || !LocalDay.acceptedYears.contains(reference.number)
    {
      _ = call.next()
      try call.finish()
      let story = try await session.office { office throws(OfficeError) in
        try await office.complaint(reference, unit: unit)
      }
      return Report(
        "complaints", asOf: session.now, heading: story.lines(session), rows: [story.fullRow], isResult: true)
    }
    let period = try call.period(today: session.now.day)
    if period == nil, let word = call.words.first { throw call.notAComplaint(word) }
    try call.finish()
    let stories = try await session.office { office throws(OfficeError) in
      try await office.complaints(unit: unit, during: period)
    }
    return session.list(stories, period)
  }

  @MainActor
  private static func handleComplaint(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let reference = try call.complaint()
    let outcome = try await session.outcome(&call)
    let done = try await session.done(&call)
    let unit = try await call.unit(session)
    let story = try await session.office { office throws(OfficeError) in
      try await office.handleComplaint(reference, as: outcome, done: done, unit: unit)
    }
    let (kind, number) = (story.complaint.kind.name(session.formats), story.complaint.number.description)
    let late = (story.complaint.wasInTime ?? true) ? "" : session.text(", trễ hạn", ", late")
    return session.report(
      "complaints",
      [
        session.text(
          "Đã xử lý \(kind) \(number): \(outcome.name(session.formats))\(late).",
          "Handled \(kind) \(number): \(outcome.name(session.formats))\(late).")
      ], rows: [story.row])
  }

  @MainActor
  private static func prolongComplaint(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let reference = try call.complaint()
    try call.finish()
    guard let day = try call.day(.newDate, today: session.now.day) else {
      throw call.refused("Thiếu hạn mới. Ví dụ: --hen 27/11.", "The new day is missing. Example: --new-date 27/11.")
    }
    let reason = try await session.reason(
      call, missing: "Thiếu lý do gia hạn: --lydo \"…\".", "Why it takes longer is missing: --reason \"…\".")
    let unit = try await call.unit(session)
    let story = try await session.office { office throws(OfficeError) in
      try await office.prolongComplaint(reference, to: day, reason: reason, unit: unit)
    }
    let (number, shown) = (story.complaint.number.description, session.formats.day(day))
    return session.report(
      "complaints",
      [session.text("Đã gia hạn \(number) đến \(shown).", "Complaint \(number) has until \(shown).")],
      rows: [story.row])
  }
}

extension Call {
  /// The complaint a word names.
  mutating func complaint() throws(CommandFailure) -> ComplaintReference {
    let word = try next("số phản ánh, ví dụ 7", "the complaint's number, such as 7")
    guard let reference = ComplaintReference(parsing: word.text) else { throw notAComplaint(word) }
    return reference
  }

  func notAComplaint(_ word: CommandLineWords.Word) -> CommandFailure {
    let shown = Printable.line(word.text)
    return failure(
      .refused,
      Said(
        "\"\(shown)\" không phải số phản ánh (7, 7/2026) hay kỳ (2023, thang nay).",
        "\"\(shown)\" is neither a complaint's number (7, 7/2026) nor a period (2023, this month)."),
      at: word.range, nearest: Argument.complaintAction.closedWords?.nearest(to: word.text) ?? [])
  }
}

extension Session {
  /// What a complaint came to: from the line, or chosen from a list.
  fileprivate func outcome(_ call: inout Call) async throws(CommandFailure) -> ComplaintOutcome {
    if let outcome = call.leading(Command.complaintOutcomes) { return outcome }
    if let word = call.words.first {
      throw call.notAmong(
        .complaintOutcome, word.range, word.text, .refused,
        Said("\"\(Printable.line(word.text))\" không phải kết quả.", "\"\(Printable.line(word.text))\" is no outcome."))
    }
    guard let conversation else {
      throw call.syntax(
        "Thiếu kết quả: dung, motphan, khongdung, chuyen.",
        "The outcome is missing: upheld, partly, not-upheld, passed-on.")
    }
    let choices = ComplaintOutcome.allCases.enumerated().map { "\($0 + 1) \($1.name(formats))" }
    conversation.say("  " + choices.joined(separator: "  ") + "\n")
    guard let typed = await conversation.answer(to: Question(prompt: text("kết quả> ", "outcome> "))) else {
      throw givenUp
    }
    if let number = Int(typed.tidied), ComplaintOutcome.allCases.indices.contains(number - 1) {
      return ComplaintOutcome.allCases[number - 1]
    }
    guard let outcome = Command.complaintOutcomes.meaning(of: typed.tidied) else { throw givenUp }
    return outcome
  }

  /// What was done, in the manager's own words: the rest of the line, or asked for.
  func done(_ call: inout Call) async throws(CommandFailure) -> FreeText {
    let typed = call.rest()
    if !typed.isEmpty { return try freeText(typed) }
    guard let conversation else {
      throw call.syntax("Thiếu việc đã làm, trong ngoặc kép.", "What was done is missing, in quotes.")
    }
    guard let answer = await conversation.answer(to: Question(prompt: text("đã làm gì> ", "what was done> "))),
      !answer.tidied.isEmpty
    else { throw givenUp }
    return try freeText(answer.tidied)
  }
}
