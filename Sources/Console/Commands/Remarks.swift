// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

/// What is done with a remark beside reading it.
enum RemarkAction: Sendable, CaseIterable {
  case review

  static let words = WordTable<RemarkAction>([.init(["duyet", "duyệt", "xem", "review"], .review)])
}

extension Command {
  static let remarks = Command(
    "remarks", ["gopy", "góp ý", "remarks"], arguments: [.one(.remarkAction, .remark), .one(.remark)],
    help: CommandHelp(
      title: Said("Góp ý, xin gọi lại", "Remarks and call-backs"),
      usage: Said("gopy   |   gopy SỐ   |   gopy duyet SỐ", "remarks   |   remarks NUMBER   |   remarks review NUMBER"),
      meaning: Said(
        "Góp ý công dân gửi từ nhà, và những người đồng ý để lãnh đạo liên hệ lại, kèm hạn gọi (5 ngày làm việc); dành "
          + "cho lãnh đạo. Góp ý có thể nêu tên người thì chờ xem: gopy duyet SỐ mở ra và để lại trong danh sách.",
        "What citizens wrote from home, and who agreed to be called back, with the day by which (5 working days); for "
          + "managers. A remark that may name a person waits: remarks review NUMBER opens it and lets it stand."),
      keywords: [
        "phản ánh", "kiến nghị", "ý kiến", "nhận xét", "gọi lại", "liên hệ lại", "khiếu nại", "comment", "feedback",
        "complaint", "call back",
      ],
      examples: [Said("gopy", "remarks"), Said("gopy 12", "remarks 12"), Said("gopy duyet 12", "remarks review 12")])
  ) { call, session throws(CommandFailure) in
    var call = call
    if call.isEmpty { return try await listRemarks(session) }
    let isReviewing = call.leading(RemarkAction.words) != nil
    let word = try call.next("số góp ý, ví dụ 12", "the remark's number, such as 12")
    guard let number = Int(word.text), number > 0 else {
      throw call.refused(
        "\"\(Printable.line(word.text))\" không phải số góp ý, ví dụ 12.",
        "\"\(Printable.line(word.text))\" is not a remark's number, such as 12.", word)
    }
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
      .init(session.text("Số", "No."), .integer), .init(session.text("Lúc", "When")),
      .init(session.text("Nội dung", "What")), .init(session.text("Gọi trước", "Call by"), .day),
      .init(session.text("Đơn vị", "Unit"), .code, rank: 1),
    ])
    for wish in wishes {
      table.append([
        "", session.formats.day(wish.asked), wish.text(session), wish.due.map(session.formats.day) ?? "",
        wish.visit.unit.rawValue,
      ])
    }
    for remark in remarks {
      table.append([
        String(remark.number), session.formats.month(remark.month), remark.text(session), "", remark.unit.rawValue,
      ])
    }
    return Report(
      "remarks", asOf: session.now, table: table, rows: wishes.map(\.row) + remarks.map(\.row),
      opens: wishes.map { $0.cases.first.map { "tra \(Quoting.word($0))" } ?? "" }
        + remarks.map { "gopy \($0.number)" })
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

extension ContactWish {
  @MainActor
  fileprivate func text(_ session: Session) -> String {
    let names = cases.isEmpty ? session.text("không có hồ sơ", "no case") : cases.joined(separator: ", ")
    let why = reasons.map { DissatisfactionReason(rawValue: $0)?.name(session.formats) ?? $0 }
    return ([session.text("Xin gọi lại: ", "Call back: ") + names] + why).joined(separator: "; ")
  }

  fileprivate var row: JSONObject {
    [
      "kind": "wish", "unit": .string(visit.unit.rawValue), "asked": JSONValue(asked), "due": JSONValue(due),
      "cases": .array(cases.map { .string($0) }), "reasons": .array(reasons.map { .string($0) }),
    ]
  }
}
