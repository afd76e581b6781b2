// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

/// What is done with remarks and with people to call back, beside reading the list.
enum RemarkAction: Sendable, CaseIterable {
  case review
  /// One who agreed to be called back.
  case call
  /// What a month's dissatisfied ratings said.
  case month
  /// What was changed because of it.
  case change

  static let words = WordTable<RemarkAction>([
    .init(["duyet", "duyệt", "xem", "review"], .review), .init(["goi", "gọi", "call"], .call),
    .init(["thang", "tháng", "month"], .month), .init(["caitien", "cải tiến", "change"], .change),
  ])

}

extension Command {
  static let remarks = Command(
    "remarks", ["gopy", "góp ý", "remarks"],
    arguments: [.one(.remarkAction, .remark), .one(.remark), .one(.followUpOutcome), .rest(.freeText)],
    options: [.times, .reason, .field, .period, .unit],
    optionHelp: [
      .times: Said("Đã gọi mấy lần mà không gặp.", "How often somebody tried."),
      .reason: Said("Với caitien: vì lý do nào (cho, tre, thai-do…).", "With change: because of which reason."),
      .field: Said("Với caitien: về lĩnh vực nào.", "With change: about which field."),
      .period: Said("Với caitien: góp ý của tháng nào.", "With change: which month's ratings."),
      .unit: Said("Đơn vị, khi nhiều đơn vị cùng số.", "The unit, where several have the number."),
    ],
    help: CommandHelp(
      title: Said("Góp ý, xin gọi lại", "Remarks and call-backs"),
      usage: Said(
        "gopy  |  gopy SỐ  |  gopy duyet SỐ  |  gopy goi SỐ [gap|khonggap --lan N|thoi \"đã làm gì\"]  |  "
          + "gopy thang [11/2023]  |  gopy caitien [\"…\"]",
        "remarks  |  remarks NUMBER  |  remarks review NUMBER  |  remarks call NUMBER [reached|not-reached --times N|"
          + "not-wished \"what was done\"]  |  remarks month [11/2023]  |  remarks change [\"…\"]"),
      meaning: Said(
        "Góp ý từ nhà và người xin gọi lại (hạn 5 ngày làm việc), cho lãnh đạo. duyet: mở góp ý có thể nêu tên người. "
          + "goi: ghi kết quả gọi, rồi bỏ liên kết với hồ sơ. thang: lý do chưa hài lòng, nhóm từ 10 lượt. caitien: "
          + "điều đã đổi.",
        "What citizens wrote from home and who is to be called back (5 working days); for managers. review: opens one "
          + "that may name a person. call: the outcome, then the link to the case is dropped. month: reasons, in groups "
          + "of 10. change: what was changed."),
      keywords: [
        "ý kiến", "nhận xét", "gọi lại", "liên hệ lại", "không hài lòng", "lý do", "comment", "feedback", "call back",
        "follow-up", "digest",
      ],
      examples: [
        Said("gopy", "remarks"), Said("gopy 12", "remarks 12"), Said("gopy duyet 12", "remarks review 12"),
        Said("gopy thang 10/2023", "remarks month 10/2023"),
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    if call.isEmpty { return try await listRemarks(session) }
    switch call.leading(RemarkAction.words) {
    case .call: return try await callBack(&call, session)
    case .month: return try await digest(&call, session)
    case .change: return try await changes(&call, session)
    case .review: return try await readRemark(&call, session, isReviewing: true)
    case nil: return try await readRemark(&call, session, isReviewing: false)
    }
  }

  @MainActor
  private static func readRemark(
    _ call: inout Call, _ session: Session, isReviewing: Bool
  ) async throws(CommandFailure) -> Report {
    let number = try call.remark()
    try call.finish()
    let remark = try await session.office { office throws(OfficeError) in
      isReviewing ? try await office.review(number) : try await office.remark(number)
    }
    return Report(
      "remarks", asOf: session.now, heading: remark.lines(session), rows: [remark.row], isResult: true)
  }

  @MainActor
  private static func listRemarks(_ session: Session) async throws(CommandFailure) -> Report {
    let wishes = try await session.office { office throws(OfficeError) in try await office.contactWishes() }
    let remarks = try await session.office { office throws(OfficeError) in try await office.remarks() }
    guard !wishes.isEmpty || !remarks.isEmpty else {
      return session.report(
        "remarks",
        [
          session.text(
            "Chưa có góp ý, chưa ai xin gọi lại.", "There are no remarks, and nobody asked to be called back.")
        ])
    }
    var table = Table([
      .init(session.text("Số", "No."), .code), .init(session.text("Lúc", "When")),
      .init(session.text("Nội dung", "What")), .init(session.text("Gọi trước", "Call by"), .day),
      .init(session.text("Đơn vị", "Unit"), .code, rank: 1),
    ])
    for wish in wishes {
      table.append([
        session.text("goi \(wish.number)", "call \(wish.number)"), session.formats.day(wish.asked),
        wish.text(session), wish.due.map(session.formats.day) ?? "", wish.visit.unit.rawValue,
      ])
    }
    for remark in remarks {
      table.append([
        String(remark.number), session.formats.month(remark.month), remark.text(session), "", remark.unit.rawValue,
      ])
    }
    return Report(
      "remarks", asOf: session.now, table: table,
      rows: wishes.map { $0.row(session.now.day) } + remarks.map(\.row),
      opens: wishes.map { "gopy goi \($0.number) --donvi \(Quoting.word($0.visit.unit.rawValue))" }
        + remarks.map { "gopy \($0.number)" })
  }
}

extension Call {
  /// The number of a remark, or of somebody to call back.
  mutating func remark() throws(CommandFailure) -> Int {
    let word = try next("số góp ý, ví dụ 12", "the remark's number, such as 12")
    guard let number = Int(word.text), number > 0 else {
      throw refused(
        "\"\(Printable.line(word.text))\" không phải số góp ý, ví dụ 12.",
        "\"\(Printable.line(word.text))\" is not a remark's number, such as 12.", word)
    }
    return number
  }
}

extension KeptRemark {
  fileprivate var isWaiting: Bool { isHeld && !isReviewed }

  /// In one line; one that waits says so.
  @MainActor
  fileprivate func text(_ session: Session) -> String {
    if isWaiting { return session.text("chờ xem: gopy duyet \(number)", "waits: remarks review \(number)") }
    let reply = contact.map { session.text("Liên hệ: ", "Contact: ") + $0 }
    return [comment, reply].compactMap(\.self).map(Printable.line).joined(separator: " – ")
  }

  @MainActor
  fileprivate func lines(_ session: Session) -> [String] {
    let when = session.formats.month(month)
    let title = session.text(
      "Góp ý \(number), \(when), \(unit.rawValue)", "Remark \(number), \(when), \(unit.rawValue)")
    if isWaiting {
      return [
        title + ".",
        session.text(
          "Chờ xem vì có thể nêu tên người: gopy duyet \(number).",
          "It waits because it may name a person: remarks review \(number)."),
      ]
    }
    let reply = contact.map { session.text("Liên hệ: ", "Contact: ") + Printable.line($0) }
    let words = comment.map { $0.split(separator: "\n").map { Printable.line(String($0)) } } ?? []
    return [title + ":"] + words + [reply].compactMap(\.self)
  }

  fileprivate var row: JSONObject {
    [
      "kind": "remark", "number": .int(number), "unit": .string(unit.rawValue), "month": .string(month.iso),
      "comment": JSONValue(comment), "contact": JSONValue(contact), "held": .bool(isHeld),
      "reviewed": .bool(isReviewed),
    ]
  }
}
