// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

/// Closed words of what is said about notices and papers.
extension Command {
  static let noticeForms = WordTable<NoticeForm>([
    .init(["phieu", "phiếu", "slip"], .slip), .init(["gia-han", "giahan", "gia hạn", "request"], .request),
    .init(["thong-bao", "thongbao", "thông báo", "announcement"], .announcement),
  ])

  static let deliveryWays = WordTable<DeliveryWay>([
    .init(["truc-tiep", "tructiep", "trực tiếp", "in-person"], .inPerson),
    .init(["buu-dien", "buudien", "bưu điện", "post"], .post), .init(["email", "thư điện tử", "e-mail"], .email),
    .init(["nhan-tin", "nhantin", "tin nhắn", "sms"], .sms),
  ])

  static let sheets = WordTable<PaperFormat>([.init(["lon", "lớn", "a4"], .a4), .init(["nho", "nhỏ", "a5"], .a5)])

  static let paperFiles = WordTable<PaperFile>([.init(["pdf"], .pdf), .init(["doc", "docx", "word"], .docx)])

  static let slipKinds = WordTable<SlipKind>([
    .init(["nhan", "giấy tiếp nhận", "receipt"], .receipt), .init(["bs", "bổ sung", "supplement"], .supplement),
    .init(["tuchoi", "từ chối", "refusal"], .refusal), .init(["ngung", "ngừng", "stop"], .stop),
  ])

  static let ledgerGroupings = WordTable<LedgerGrouping>([
    .init(["donvi", "đơn vị", "unit"], .unit), .init(["chang", "chặng", "leg"], .leg),
    .init(["thang", "tháng", "month"], .month), .init(["linhvuc", "lĩnh vực", "field"], .field),
  ])

  static let lateFilters = WordTable<LateFilter>([
    .init(["chua", "chưa xin lỗi", "missing"], .apology(.missing)), .init(["nhap", "nháp", "draft"], .apology(.draft)),
    .init(["kip", "kịp thời", "in-time"], .apology(.inTime)), .init(["muon", "muộn", "late"], .apology(.late)),
    .init(["khong", "không thể báo trước", "not-possible"], .apology(.notPossible)),
    .init(["cho", "chờ hẹn", "open"], .promise(.open)), .init(["giu", "giữ hẹn", "kept"], .promise(.kept)),
    .init(["lo", "lỡ hẹn", "broken"], .promise(.broken)), .init(["hai", "hẹn lần hai", "second"], .second),
  ])
}

/// Which late cases a list is narrowed to.
enum LateFilter: Hashable, Sendable {
  case apology(ApologyState)
  case promise(PromiseState)
  case second

  func holds(_ late: LateCase) -> Bool {
    switch self {
    case .apology(let state): late.apology == state
    case .promise(let state): late.promise == state
    case .second: late.isSecondPromise
    }
  }
}

extension Call {
  /// What an option says in a closed set's words; nil where it is not given.
  func choice<Value>(_ option: OptionName, _ table: WordTable<Value>) throws(CommandFailure) -> Value? {
    guard let word = options[option] else { return nil }
    if let value = table.meaning(of: word.text) { return value }
    let shown = Printable.line(word.text)
    throw notAmong(
      option.argument ?? .freeText, word.range, word.text, .refused,
      Said("\"\(shown)\" không dùng được ở đây.", "\"\(shown)\" does not fit here."))
  }

  /// A closed set's words at the front of the line; nil where something else stands there.
  mutating func leading<Value>(_ table: WordTable<Value>) -> Value? {
    guard let match = table.match(words.map(\.text), allowingPrefixes: false) else { return nil }
    drop(match.consumed)
    return match.value
  }
}
