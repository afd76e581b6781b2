// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

/// What can be done with notices, by the word after `tb`.
enum NoticeAction: Sendable {
  case approve
  case number
  case publish
  case retract

  static let words = WordTable<NoticeAction>([
    .init(["duyet", "duyệt", "approve"], .approve), .init(["so", "số", "number"], .number),
    .init(["dang", "đăng", "publish"], .publish), .init(["huy", "hủy", "retract"], .retract),
  ])

  /// Whether a line numbers, sends or takes back a notice.
  static func isTaken(by line: String) -> Bool {
    guard let parsed = try? CommandLineWords(parsing: line) else { return false }
    let words = parsed.separated { OptionName.named($0)?.isFlag ?? false }.words.map(\.text)
    guard let match = CommandTable.shared.words.match(words), match.value.name == Command.notices.name else {
      return false
    }
    return self.words.match(words.dropFirst(match.consumed), allowingPrefixes: false) != nil
  }
}

extension Command {
  static let notices = Command(
    "notices", ["tb", "thông báo", "notices"],
    arguments: [.one(.noticeAction, .notice), .one(.notice), .one(.noticeNumber)], options: [.unit, .reason],
    optionHelp: [
      .unit: Said(
        "Đơn vị có văn bản, khi nhiều đơn vị cùng số.", "The unit, where several have the same draft number."),
      .reason: Said("Vì sao hủy văn bản.", "Why a notice is retracted."),
    ],
    help: CommandHelp(
      title: Said("Duyệt, đăng xin lỗi", "Apology notices"),
      usage: Said(
        "tb   |   tb SỐ   |   tb duyet SỐ   |   tb so SỐ 05/TB-UBND   |   tb dang SỐ   |   tb huy SỐ --lydo \"…\"",
        "notices   |   notices DRAFT   |   notices approve DRAFT   |   notices number DRAFT 05/TB-UBND   |   "
          + "notices publish DRAFT   |   notices retract DRAFT --reason \"…\""),
      meaning: Said(
        "Văn bản xin lỗi: liệt kê, xem một bản, duyệt (người soạn không tự duyệt), ghi số của văn thư, đánh dấu đã "
          + "đăng lên Cổng, hủy. Duyệt, ghi số và đăng hỏi lại trước khi làm (--yes để đồng ý).",
        "Apology notices: list, show, approve (not by the drafter), number by the registry, mark as published, "
          + "retract. Approving, numbering and publishing ask first (--yes agrees)."),
      keywords: [
        "văn bản xin lỗi", "phiếu xin lỗi", "duyệt", "ký", "ban hành", "cấp số", "văn thư", "đăng cổng", "bản nháp",
        "hủy", "huỷ", "approve", "sign", "issue", "publish", "draft", "letter",
      ],
      examples: [
        Said("tb", "notices"), Said("tb 1", "notices 1"), Said("tb duyet 1", "notices approve 1"),
        Said("tb dang 1", "notices publish 1"),
        Said("tb huy 1 --lydo \"Ghi sai ngày hẹn\"", "notices retract 1 --reason \"Wrong date\""),
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    guard let word = call.words.first else { return try await list(call, session) }
    if Int(word.text) != nil {
      let draft = try call.draft()
      try call.finish()
      return try await paper(draft, try await call.unit(session), session)
    }
    guard let match = NoticeAction.words.match(call.words.map(\.text), allowingPrefixes: false) else {
      let shown = Printable.line(word.text)
      throw call.notAmong(
        .noticeAction, word.range, word.text, .syntax,
        Said("tb không có \"\(shown)\".", "notices has no \"\(shown)\"."))
    }
    call.drop(match.consumed)
    return try await act(match.value, &call, session)
  }

  @MainActor
  private static func act(
    _ action: NoticeAction, _ call: inout Call, _ session: Session
  ) async throws(CommandFailure) -> Report {
    let draft = try call.draft()
    let unit = try await call.unit(session)
    // What is not there is said before anybody is asked.
    let paper = try await session.office { office throws(OfficeError) in try await office.noticePaper(draft, unit: unit)
    }
    switch action {
    case .approve:
      try call.finish()
      return try await approve(paper, unit, session)
    case .number:
      let number = try call.next("số của văn thư, ví dụ 05/TB-UBND", "the registry's number, such as 05/TB-UBND").text
      try call.finish()
      try await session.confirm(
        "Sẽ ban hành bản \(draft) với số \(number).", "Draft \(draft) will be issued as \(number).")
      let outcome = try await session.office { office throws(OfficeError) in
        try await office.number(draft, number, unit: unit)
      }
      return issued(outcome, session)
    case .publish:
      try call.finish()
      try await session.confirm(
        "Sẽ ghi bản \(draft) đã đăng lên Cổng dịch vụ công.", "Draft \(draft) will be marked as published.")
      let outcome = try await session.office { office throws(OfficeError) in try await office.publish(draft, unit: unit)
      }
      let number = outcome.notice.number ?? ""
      return session.report(
        "notices publish",
        [session.text("Số \(number): đã đăng.", "No. \(number): published.")], rows: [outcome.row])
    case .retract:
      try call.finish()
      let reason = try await session.reason(
        call, missing: "Thiếu lý do hủy: --lydo \"…\".",
        "The reason is missing: --reason \"…\".")
      try await session.confirm(
        "Sẽ hủy bản \(draft); số đã cấp vẫn giữ.", "Draft \(draft) will be retracted; its number stays used.")
      let outcome = try await session.office { office throws(OfficeError) in
        try await office.retract(draft, reason: reason, unit: unit)
      }
      return session.report(
        "notices retract", [session.text("Đã hủy bản \(draft).", "Draft \(draft) retracted.")], rows: [outcome.row])
    }
  }

  @MainActor
  private static func approve(
    _ paper: NoticePaper, _ unit: UnitCode?, _ session: Session
  ) async throws(CommandFailure) -> Report {
    let draft = paper.notice.draft
    let number = try await session.office { office throws(OfficeError) in
      try await office.expectedNumber(ofDraft: draft, unit: unit)
    }
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
    return issued(outcome, session)
  }

  @MainActor
  private static func issued(_ outcome: NoticeOutcome, _ session: Session) -> Report {
    let notice = outcome.notice
    let sentence =
      notice.number.map {
        session.text(
          "Đã ban hành số \($0). Chưa đăng lên Cổng: tb dang \(notice.draft).",
          "Issued as \($0). Not yet published: notices publish \(notice.draft).")
      }
      ?? session.text(
        "Đã duyệt bản \(notice.draft); chờ số của văn thư: tb so \(notice.draft) SỐ/KÝ HIỆU.",
        "Draft \(notice.draft) approved; awaits its number: notices number \(notice.draft) NUMBER.")
    return session.report("notices approve", [sentence], rows: [outcome.row])
  }

  @MainActor
  private static func paper(_ draft: Int, _ unit: UnitCode?, _ session: Session) async throws(CommandFailure) -> Report
  {
    let paper = try await session.office { office throws(OfficeError) in try await office.noticePaper(draft, unit: unit)
    }
    let outcome = NoticeOutcome(notice: paper.notice, file: paper.file, warnings: [])
    return Report(
      "notices", asOf: session.now, heading: NoticeText(paper).lines, rows: [outcome.row], isResult: true)
  }

  @MainActor
  private static func list(_ call: Call, _ session: Session) async throws(CommandFailure) -> Report {
    let unit = try await call.unit(session)
    let found = try await session.office { office throws(OfficeError) in
      try await office.notices([.draft, .approved, .issued, .published], unit: unit)
    }
    var table = Table([
      .init("#", .integer), .init(session.text("Bản", "Draft"), .integer), .init(session.text("Số", "No."), .code),
      .init(session.text("Hồ sơ", "Case"), .code), .init(session.text("Hạn cũ", "Old due"), .day),
      .init(session.text("Hẹn lại", "New date"), .day), .init(session.text("Tình trạng", "State")),
      .init(session.text("Kịp hạn", "In time"), rank: 1), .init(session.text("Đơn vị", "Unit"), .code, rank: 2),
    ])
    for (index, one) in found.enumerated() {
      table.append([
        String(index + 1), String(one.notice.draft), one.notice.number ?? "", one.file.shortName,
        one.notice.oldDue.text(session.formats),
        session.formats.day(one.notice.newDay), one.notice.state.name(session.formats),
        one.notice.timeliness?.name(session.formats) ?? "", one.notice.unit.rawValue,
      ])
    }
    let heading = found.isEmpty ? [session.text("Chưa có văn bản xin lỗi nào.", "There are no notices.")] : []
    return Report(
      "notices", asOf: session.now, heading: heading, table: table, rows: found.map(\.row),
      opens: found.map { "tb \($0.notice.draft) --donvi \(Quoting.word($0.notice.unit.rawValue))" })
  }
}

extension Call {
  /// The unit that `--donvi` names, by code or name.
  @MainActor
  fileprivate func unit(_ session: Session) async throws(CommandFailure) -> UnitCode? {
    guard options[.unit] != nil else { return nil }
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    return try around.unit(.unit, self, session)
  }
}
