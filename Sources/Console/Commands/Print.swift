// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let print = Command(
    "print", ["in", "print"], arguments: [.one(.anyCase), .one(.slipKind), .one(.paperFile), .one(.file)],
    options: [.sheet, .overwrite],
    help: CommandHelp(
      title: Said("In giấy tờ của hồ sơ", "Papers of a case"),
      usage: Said(
        "in [SỐ] [nhan|bs|tuchoi|ngung] [pdf|doc] [TỆP] [--kho lon]",
        "print [CASE] [receipt|supplement|refusal|stop] [pdf|docx] [FILE] [--sheet a4]"),
      meaning: Said(
        "Ghi ra tệp giấy tiếp nhận và hẹn trả (có mã QR tra cứu và đánh giá tại nhà), phiếu yêu cầu bổ sung, phiếu từ chối hay thông báo "
          + "dừng, tùy hồ sơ đang ở bước nào. Không ghi số thì in hồ sơ vừa làm. Đã in thì không lùi được nữa.",
        "Writes the receipt (with QR codes to look it up and to rate from home), the supplement slip, the refusal or the stop notice, as the "
          + "case stands. Without a number: the case you handled last. What is printed cannot be undone."),
      keywords: [
        "giấy hẹn", "biên nhận", "giấy tiếp nhận", "phiếu hẹn", "mã qr", "phiếu bổ sung", "phiếu từ chối", "receipt",
        "slip", "paper", "qr",
      ],
      examples: [Said("in 209", "print 209"), Said("in 209 doc giay-hen.docx", "print 209 docx giay-hen.docx")])
  ) { call, session throws(CommandFailure) in
    var call = call
    let reference = try await call.printed(session)
    let kind = call.leading(slipKinds)
    let file = call.leading(paperFiles) ?? .pdf
    let path = call.next()?.text
    try call.finish()
    let sheet = try call.choice(.sheet, sheets) ?? .a5
    let slip = try await session.office { office throws(OfficeError) in try await office.slip(reference, kind) }
    let link = try await session.office { office throws(OfficeError) in try await office.ratingLink(reference) }
    let target = path ?? "./" + FileName.made(of: [slip.kind.stem, slip.file.name]) + ".\(file.rawValue)"
    let (bytes, pages) = try session.print([Paper(slip, rating: link?.address, format: sheet)], as: file)
    try session.write([(ResultFile(path: target, overwrites: call.has(.overwrite)), bytes)])
    try await session.office { office throws(OfficeError) in try await office.notePrinted(slip, link: link) }
    let shown = Printable.line(target)
    let count = pages.map { session.text(" (\($0) trang)", $0 == 1 ? " (1 page)" : " (\($0) pages)") } ?? ""
    return session.report(
      "print",
      [
        session.text(
          "Đã ghi \(slip.kind.name(session.formats)) của \(slip.file.shortName): \(shown)\(count).",
          "Wrote the \(slip.kind.name(session.formats)) of \(slip.file.shortName): \(shown)\(count).")
      ],
      rows: [["case": .string(slip.file.name), "paper": .string(slip.kind.rawValue), "file": .string(target)]])
  }
}

extension Call {
  /// The case that is named, or the last one the officer did something to today.
  @MainActor
  fileprivate mutating func printed(_ session: Session) async throws(CommandFailure) -> CaseReference {
    let isNamed = words.first.map { (try? CaseReference(parsing: $0.text)) != nil } ?? false
    if isNamed { return try await reference(session) }
    let entries = try await session.office { office throws(OfficeError) in try await office.actionsToday() }
    guard let name = entries.last(where: { $0.record.file != nil })?.record.file?.name else {
      throw refused(
        "Hôm nay chưa làm hồ sơ nào để in. Ví dụ: in 214.", "You handled no case today. Example: print 214.")
    }
    guard let last = try? CaseReference(parsing: name) else { throw refused("Ví dụ: in 214.", "Example: print 214.") }
    return last
  }
}

extension SlipKind {
  /// How its files are called.
  fileprivate var stem: String {
    switch self {
    case .receipt: "giay-tiep-nhan"
    case .supplement: "phieu-bo-sung"
    case .refusal: "phieu-tu-choi"
    case .stop: "thong-bao-dung"
    }
  }
}
