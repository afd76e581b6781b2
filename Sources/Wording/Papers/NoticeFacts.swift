// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// What a notice states, put into the words of official papers.
struct NoticeFacts {
  let paper: NoticePaper
  private let formats = Formats(language: .vi)
  private var notice: ApologyNotice { paper.notice }
  private var letterhead: Letterhead { paper.letterhead }

  init(_ paper: NoticePaper) { self.paper = paper }

  var mark: String? {
    switch notice.state {
    case .draft: "BẢN NHÁP \(notice.draft) – CHƯA DUYỆT"
    // Signed first, then numbered and dated by the registry.
    case .approved, .issued, .published: nil
    case .withdrawn: "ĐÃ THU HỒI\(notice.withdrawn.map { " NGÀY \(formats.day($0.at.day))" } ?? "")"
    }
  }

  var head: PaperHead {
    let number = notice.number ?? "     /\(paper.symbol)"
    let date = notice.issued.map { formats.officialDay($0.at.day) } ?? "ngày      tháng      năm"
    return PaperHead(letterhead, number: "Số: \(number)", date: date)
  }

  /// The unit that is late and speaks (Decree 61/2018/NĐ-CP art. 19.9), not the desk.
  private var author: String { letterhead.agency ?? notice.author.rawValue }

  /// The desk where the case was handed in and the result will be.
  private var desk: String { paper.unit?.deskName ?? notice.unit.rawValue }

  /// `PHIẾU XIN LỖI …`; a notification names what it is about below.
  var title: (String, subject: String?) {
    switch notice.form {
    case .slip: ("Phiếu xin lỗi và hẹn lại ngày trả kết quả".uppercased(), nil)
    case .request: ("Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết".uppercased(), nil)
    case .announcement: ("THÔNG BÁO XIN LỖI", "Về việc chậm trả kết quả giải quyết thủ tục hành chính")
    case nil: (paper.rules.noticeTitle.uppercased(), nil)
    }
  }

  var addressee: [String] {
    guard let owner = paper.owner else { return ["Kính gửi: (thông tin cá nhân đã xóa)"] }
    let lines = [
      "Kính gửi: \(owner.name)", owner.address.map { "Địa chỉ: \($0)" }, owner.phone.map { "Điện thoại: \($0)" },
    ]
    return lines.compactMap(\.self)
  }

  var paragraphs: [String] {
    [received, isLate ? late : willBeLate, "Lý do: \(reason).", apology, thanks]
  }

  /// For whom is signed and in what office, the way of signing where the name is not known, and the name.
  var signature: PaperSignature {
    let usual = paper.author?.isPlace == true ? ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"] : ["THỦ TRƯỞNG ĐƠN VỊ"]
    let titles = letterhead.position.isEmpty ? usual : letterhead.position
    return PaperSignature(
      titles: titles.map { $0.uppercased() },
      note: letterhead.signer == nil ? "(Ký, ghi rõ họ tên và đóng dấu)" : nil, name: letterhead.signer)
  }

  var recipients: [String] {
    let copies = (author == desk ? [] : [desk]) + letterhead.recipients
    return ["- Như trên;"] + copies.map { "- \($0);" } + ["- Lưu: \(letterhead.filing ?? "VT, hồ sơ")."]
  }

  private var received: String {
    """
    \(formats.officialDay(paper.file.received.day).capitalised), \(desk) tiếp nhận hồ sơ mã số \(paper.file.name) của \
    \(Self.citizen) về thủ tục “\(procedure)”; thời hạn trả kết quả là \(officialDue).
    """
  }

  private var procedure: String { paper.procedure?.name ?? paper.file.procedure.rawValue }

  private var late: String { "Đến nay đã quá thời hạn nêu trên nhưng \(author) chưa giải quyết xong hồ sơ." }

  private var willBeLate: String { "\(author) dự kiến không thể giải quyết xong hồ sơ đúng thời hạn nêu trên." }

  private var reason: String { paper.reason?.inOneSpacing.withoutFullStop ?? "(đã xóa)" }

  private var newDay: String { formats.officialDay(notice.newDay) }

  private var apology: String {
    if let own = letterhead.apology { return own.filled(value) }
    let asks = asksForExtension ? ", đề nghị gia hạn thời gian giải quyết hồ sơ" : ""
    return """
      \(author) thành thật xin lỗi \(Self.citizen) về sự chậm trễ này\(asks) và hẹn trả kết quả vào \(newDay), tại \
      \(desk).
      """
  }

  private func value(of field: NoticeTemplate.Field) -> String {
    switch field {
    case .agency: author
    case .citizen: Self.citizen
    case .code: paper.file.name
    case .procedure: procedure
    case .oldDue: officialDue
    case .newDay: newDay
    case .desk: desk
    case .reason: reason
    }
  }

  private var thanks: String { "Rất mong nhận được sự thông cảm của \(Self.citizen)./." }

  private static let citizen = "Ông/Bà (quý tổ chức)"

  /// The paper of 2025 also asks for more time; which one it is, its title says.
  private var asksForExtension: Bool { Folding.folded(title.0).contains("gia han") }

  /// Whether the due date had passed when the notice was issued, or drafted where it is not yet.
  private var isLate: Bool {
    Punctuality(finished: (notice.issued ?? notice.drafted).at, due: notice.oldDue) == .late
  }

  private var officialDue: String { formats.officialDue(notice.oldDue) }
}
