// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  @MainActor
  static func approveNotice(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let (paper, unit) = try await call.notice(session)
    try call.finish()
    let draft = paper.notice.draft
    let number = try await session.office { office throws(OfficeError) in
      try await office.expectedNumber(ofDraft: draft, unit: unit)
    }
    try session.checkLetters(of: paper)
    let (name, day) = (paper.file.shortName, session.formats.day(paper.notice.newDay))
    if let number {
      try await session.confirm(
        "Sẽ ban hành văn bản xin lỗi số \(number) cho \(name) (hẹn lại \(day)).",
        "The apology No. \(number) for \(name) (new date \(day)) will be issued.")
    } else {
      try await session.confirm(
        "Sẽ duyệt văn bản xin lỗi cho \(name) (hẹn lại \(day)); văn thư sẽ cấp số.",
        "The apology for \(name) (new date \(day)) will be approved; the registry numbers it.")
    }
    let outcome = try await session.office { office throws(OfficeError) in try await office.approve(draft, unit: unit) }
    return try await issued(outcome, paper, session)
  }

  @MainActor
  static func numberNotice(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let (paper, unit) = try await call.notice(session)
    let draft = paper.notice.draft
    let number = try call.next("số của văn thư, ví dụ 05/TB-UBND", "the registry's number, such as 05/TB-UBND").text
    try call.finish()
    try session.checkLetters(of: paper)
    try await session.confirm(
      "Sẽ ban hành bản \(draft) với số \(number).", "Draft \(draft) will be issued as \(number).")
    let outcome = try await session.office { office throws(OfficeError) in
      try await office.number(draft, number, unit: unit)
    }
    return try await issued(outcome, paper, session)
  }

  @MainActor
  private static func issued(
    _ outcome: NoticeOutcome, _ paper: NoticePaper, _ session: Session
  ) async throws(CommandFailure) -> Report {
    let notice = outcome.notice
    var sentence: String
    if let number = notice.number {
      sentence = session.text("Đã ban hành số \(number).", "Issued as \(number).")
      sentence += try await publishing(notice.draft, paper, session)
    } else {
      sentence = session.text(
        "Đã duyệt bản \(notice.draft); chờ số của văn thư: tb so \(notice.draft) SỐ/KÝ HIỆU.",
        "Draft \(notice.draft) approved; awaits its number: notices number \(notice.draft) NUMBER.")
    }
    return session.report("notices approve", [sentence], rows: [outcome.row])
  }

  /// What is still to be done for the public; nothing where the procedure keeps it from them.
  @MainActor
  private static func publishing(
    _ draft: Int, _ paper: NoticePaper, _ session: Session
  ) async throws(CommandFailure) -> String {
    guard paper.procedure?.isSensitive == false else { return "" }
    guard try await session.portalAddress() == nil else {
      return session.text(" Chờ gửi lên Cổng: tb gui.", " Waits to be posted: notices post.")
    }
    return session.text(" Chưa đăng lên Cổng: tb dang \(draft).", " Not yet published: notices publish \(draft).")
  }

  /// Marks one notice or several as published.
  @MainActor
  static func publishNotices(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    var papers: [NoticePaper] = []
    var unit: UnitCode?
    repeat {
      let (paper, named) = try await call.notice(session)
      papers.append(paper)
      unit = named
    } while !call.isEmpty
    let drafts = papers.map { String($0.notice.draft) }.joined(separator: ", ")
    try await session.confirm(
      "Sẽ ghi bản \(drafts) đã đăng lên Cổng dịch vụ công.", "Will be marked as published: \(drafts).")
    var sentences: [String] = []
    var rows: [JSONObject] = []
    for draft in papers.map(\.notice.draft) {
      let outcome = try await session.office { office throws(OfficeError) in
        try await office.publish(draft, unit: unit)
      }
      let number = outcome.notice.number ?? ""
      sentences.append(session.text("Số \(number): đã đăng.", "No. \(number): published."))
      rows.append(outcome.row)
    }
    return session.report("notices publish", sentences, rows: rows)
  }

  @MainActor
  static func retractNotice(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    let (paper, unit) = try await call.notice(session)
    try call.finish()
    let draft = paper.notice.draft
    let reason = try await session.reason(
      call, missing: "Thiếu lý do hủy: --lydo \"…\".", "The reason is missing: --reason \"…\".")
    try await session.confirm(
      "Sẽ hủy bản \(draft); số đã cấp vẫn giữ.", "Draft \(draft) will be retracted; its number stays used.")
    let outcome = try await session.office { office throws(OfficeError) in
      try await office.retract(draft, reason: reason, unit: unit)
    }
    var sentences = [session.text("Đã hủy bản \(draft).", "Draft \(draft) retracted.")]
    if outcome.notice.published != nil {
      sentences.append(
        session.text(
          "Bản này đã đăng: gỡ khỏi Cổng dịch vụ công.", "It is published: take it down from the portal."))
    }
    return session.report("notices retract", sentences, rows: [outcome.row])
  }
}

extension Call {
  /// The notice whose draft is named, with the unit that was named beside it: what is not there is said before anybody
  /// is asked.
  @MainActor
  mutating func notice(_ session: Session) async throws(CommandFailure) -> (NoticePaper, UnitCode?) {
    let draft = try draft()
    let unit = try await unit(session)
    let paper = try await session.office { office throws(OfficeError) in try await office.noticePaper(draft, unit: unit)
    }
    return (paper, unit)
  }
}
