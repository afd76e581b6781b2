// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

/// What can be done with notices, by the word after `tb`.
enum NoticeAction: Sendable, CaseIterable {
  case approve
  case number
  case publish
  case retract
  case print
  case deliver
  case publicSet
  case post

  static let words = WordTable<NoticeAction>([
    .init(["duyet", "duyệt", "approve"], .approve), .init(["so", "số", "number"], .number),
    .init(["dang", "đăng", "publish"], .publish), .init(["huy", "hủy", "retract"], .retract),
    .init(["xuat", "xuất", "export"], .print), .init(["giao", "deliver"], .deliver),
    .init(["cong", "cổng", "portal"], .publicSet), .init(["gui", "gửi", "post"], .post),
  ])

  /// What may follow it.
  var arguments: [Argument] {
    switch self {
    case .print: [.paperFile]
    case .publicSet: [.file]
    case .approve, .number, .publish, .retract, .deliver, .post: [.notice]
    }
  }

  /// Whether it only reads the books: what it writes are files.
  var isReading: Bool { self == .print || self == .publicSet }

  /// Whether a line numbers, sends or takes back a notice.
  static func isTaken(by line: String) -> Bool {
    guard let parsed = try? CommandLineWords(parsing: line) else { return false }
    let words = parsed.separated { OptionName.named($0)?.isFlag ?? false }.words.map(\.text)
    guard let match = CommandTable.shared.words.match(words), match.value.name == Command.notices.name else {
      return false
    }
    let action = self.words.match(words.dropFirst(match.consumed), allowingPrefixes: false)?.value
    return action.map { !$0.isReading } ?? false
  }
}

extension Command {
  static let notices = Command(
    "notices", ["tb", "thông báo", "notices"],
    arguments: [.one(.noticeAction, .notice), .one(.noticeObject), .each(.noticeDetail)],
    options: [
      .unit, .reason, .way, .at, .reference, .period, .separate, .sheet, .overwrite,
    ],
    optionHelp: [
      .unit: Said(
        "Đơn vị có văn bản, khi nhiều đơn vị cùng số.", "The unit, where several have the same draft number."),
      .reason: Said("Vì sao hủy văn bản.", "Why a notice is retracted."),
      .at: Said("Giao lúc nào, nếu không phải bây giờ.", "When it was handed over, if not now."),
      .period: Said("Với cong: văn bản ban hành trong kỳ.", "With portal: issued in this period."),
    ],
    help: CommandHelp(
      title: Said("Duyệt, in, giao xin lỗi", "Apology notices"),
      usage: Said(
        "tb [SỐ]  |  tb duyet SỐ  |  tb so SỐ 05/TB-UBND  |  tb xuat pdf|doc [SỐ…|NGÀY] [TỆP] [--rieng]  |  "
          + "tb giao SỐ --cach CÁCH  |  tb dang SỐ…  |  tb cong [TÊN TỆP]  |  tb gui [SỐ…]  |  tb huy SỐ --lydo \"…\"",
        "notices [DRAFT]  |  notices approve|publish|retract DRAFT  |  notices number DRAFT 05/TB-UBND  |  "
          + "notices export pdf|docx [DRAFT…|DAY] [FILE] [--separate]  |  notices deliver DRAFT --way WAY  |  "
          + "notices portal [NAME]  |  notices post [DRAFT…]"),
      meaning: Said(
        "Văn bản xin lỗi: xem, duyệt (người soạn không tự duyệt), ghi số của văn thư, in để ký, ghi việc giao, ghi đã "
          + "đăng, lập bộ công khai, gửi lên Cổng, hủy. Duyệt, ghi số, đăng, gửi, hủy đều hỏi lại (--yes để đồng ý).",
        "Apology notices: show, approve (not by the drafter), number, print for signature, record delivery, mark as "
          + "published, make the public set, post to the portal, retract. What leaves the office is confirmed (--yes)."),
      keywords: [
        "văn bản xin lỗi", "phiếu xin lỗi", "duyệt", "ký", "ban hành", "cấp số", "văn thư", "đăng cổng", "bản nháp",
        "hủy", "huỷ", "giao", "bưu điện", "công khai", "approve", "sign", "issue", "publish", "draft", "letter",
        "print", "deliver",
      ],
      examples: [
        Said("tb", "notices"), Said("tb 1", "notices 1"), Said("tb duyet 1", "notices approve 1"),
        Said("tb xuat pdf 1 xin-loi.pdf", "notices export pdf 1 xin-loi.pdf"),
        Said("tb giao 1 --cach truc-tiep", "notices deliver 1 --way in-person"), Said("tb dang 1", "notices publish 1"),
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
    switch match.value {
    case .approve: return try await approveNotice(&call, session)
    case .number: return try await numberNotice(&call, session)
    case .publish: return try await publishNotices(&call, session)
    case .retract: return try await retractNotice(&call, session)
    case .print: return try await printNotices(&call, session)
    case .deliver: return try await deliverNotice(&call, session)
    case .publicSet: return try await writePublicSet(&call, session)
    case .post: return try await postNotices(&call, session)
    }
  }

  @MainActor
  private static func paper(_ draft: Int, _ unit: UnitCode?, _ session: Session) async throws(CommandFailure) -> Report
  {
    let paper = try await session.office { office throws(OfficeError) in try await office.noticePaper(draft, unit: unit)
    }
    let outcome = NoticeOutcome(notice: paper.notice, file: paper.file, warnings: [])
    return Report(
      "notices", asOf: session.now, heading: PaperText(session.marked(Paper(paper))).lines + gaps(in: paper, session),
      rows: [outcome.row], isResult: true)
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
      .init(session.text("Giao", "Handed over"), rank: 1), .init(session.text("Kịp hạn", "In time"), rank: 1),
      .init(session.text("Đơn vị", "Unit"), .code, rank: 2),
    ])
    for (index, one) in found.enumerated() {
      table.append([
        String(index + 1), String(one.notice.draft), one.notice.number ?? "", one.file.shortName,
        one.notice.oldDue.text(session.formats),
        session.formats.day(one.notice.newDay), one.notice.state.name(session.formats),
        one.delivery?.way.name(session.formats) ?? "", one.notice.timeliness?.name(session.formats) ?? "",
        one.notice.unit.rawValue,
      ])
    }
    let heading = found.isEmpty ? [session.text("Chưa có văn bản xin lỗi nào.", "There are no notices.")] : []
    return Report(
      "notices", asOf: session.now, heading: heading, table: table, rows: found.map(\.row),
      opens: found.map { "tb \($0.notice.draft) --donvi \(Quoting.word($0.notice.unit.rawValue))" })
  }

  /// What the paper lacks before it can be signed, for whoever looks at a draft.
  @MainActor
  private static func gaps(in paper: NoticePaper, _ session: Session) -> [String] {
    if paper.notice.state == .approved {
      return ["", session.text("Đã duyệt, chờ số của văn thư.", "Approved, awaits the registry's number.")]
    }
    guard paper.notice.state == .draft, !paper.missing.isEmpty else { return [] }
    let names = paper.missing.map { $0.name(session.formats) }.joined(separator: ", ")
    let code = Printable.line(paper.notice.author.rawValue)
    return [
      "",
      session.text(
        "Chưa ký được: thiếu \(names). Đặt: thethuc \(code).",
        "Cannot be signed yet: \(names) missing. Set it: letterhead \(code)."),
    ]
  }
}

extension Call {
  /// The unit that `--donvi` names, by code or name.
  @MainActor
  func unit(_ session: Session) async throws(CommandFailure) -> UnitCode? {
    guard options[.unit] != nil else { return nil }
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    return try around.unit(.unit, self, session)
  }
}
