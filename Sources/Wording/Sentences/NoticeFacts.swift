// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// What a notice states, put into the words of official papers.
struct NoticeFacts {
  private let paper: NoticePaper
  private let formats = Formats(language: .vi)
  private var notice: ApologyNotice { paper.notice }

  init(_ paper: NoticePaper) { self.paper = paper }

  var mark: String? {
    switch notice.state {
    case .draft: "BẢN NHÁP \(notice.draft) – CHƯA DUYỆT"
    case .approved: "BẢN NHÁP \(notice.draft) – ĐÃ DUYỆT, CHỜ SỐ"
    case .issued, .published: nil
    case .withdrawn: "ĐÃ THU HỒI\(notice.withdrawn.map { " NGÀY \(formats.day($0.at.day))" } ?? "")"
    }
  }

  var author: String { paper.author.map { AgencyName($0).full } ?? Printable.line(notice.author.rawValue) }

  var isSignedByCommittee: Bool { paper.author.map { AgencyName($0).isPlace } ?? false }

  /// The desk where the case was handed in and the result will be.
  var desk: String { paper.unit.map { AgencyName($0).desk } ?? Printable.line(notice.unit.rawValue) }

  var parentAgency: String? {
    guard let above = paper.author?.parent else { return nil }
    return [paper.unit, paper.parent].compactMap { $0 }.first { $0.code == above }.map { AgencyName($0).full }
  }

  /// A draft has the place for its number, and what will stand behind it.
  var number: String {
    if let number = notice.number { return "Số: \(Printable.line(number))" }
    let symbol = paper.rules.noticeSymbol + (paper.unit?.symbol.map { "-\($0)" } ?? "")
    return "Số:      /\(Printable.line(symbol))"
  }

  var placeAndDate: String {
    let place = [paper.author, paper.unit, paper.parent].lazy.compactMap { $0.flatMap { AgencyName($0).place } }.first
    let date = notice.issued.map { formats.officialDay($0.at.day) } ?? "ngày … tháng … năm …"
    return "\(place ?? "………"), \(date)"
  }

  var addressee: [String] {
    guard let owner = paper.owner else { return ["Kính gửi: (thông tin cá nhân đã xóa)"] }
    let lines = [
      "Kính gửi: \(Printable.line(owner.name))", owner.address.map { "Địa chỉ: \(Printable.line($0))" },
      owner.phone.map { "Điện thoại: \(Printable.line($0))" },
    ]
    return lines.compactMap(\.self)
  }

  var paragraphs: [String] {
    [received, isLate ? late : willBeLate, "Lý do: \(reason).", apology, thanks]
  }

  private var received: String {
    let procedure = Printable.line(paper.procedure?.name ?? paper.file.procedure.rawValue)
    return """
      \(formats.officialDay(paper.file.received.day).capitalised), \(desk) tiếp nhận hồ sơ mã số \
      \(Printable.line(paper.file.name)) của \(Self.citizen) về thủ tục “\(procedure)”; thời hạn trả kết quả là \
      \(officialDue).
      """
  }

  private var late: String { "Đến nay, \(author) chưa giải quyết xong hồ sơ theo đúng thời hạn nêu trên." }

  private var willBeLate: String { "\(author) dự kiến không giải quyết xong hồ sơ theo đúng thời hạn nêu trên." }

  private var reason: String {
    guard let reason = paper.reason else { return "(đã xóa)" }
    return Printable.lines(reason).withoutFullStop
  }

  private var apology: String {
    let newDay = formats.officialDay(notice.newDay)
    guard asksForExtension else {
      return """
        \(author) thành thật xin lỗi \(Self.citizen) về sự chậm trễ này và hẹn trả kết quả vào \(newDay), tại \(desk).
        """
    }
    return """
      \(author) thành thật xin lỗi \(Self.citizen) về sự chậm trễ này, đề nghị gia hạn thời gian giải quyết hồ sơ và \
      hẹn trả kết quả vào \(newDay), tại \(desk).
      """
  }

  private var thanks: String { "Rất mong nhận được sự thông cảm của \(Self.citizen)./." }

  private static let citizen = "Ông/Bà (quý tổ chức)"

  /// The title says what the paper is; since 2025 it also asks for more time.
  private var asksForExtension: Bool { Folding.folded(paper.rules.noticeTitle).contains("gia han") }

  /// Whether the due date had passed when the notice was issued, or drafted where it is not yet.
  private var isLate: Bool {
    Punctuality(finished: (notice.issued ?? notice.drafted).at, due: notice.oldDue) == .late
  }

  private var officialDue: String {
    let day = formats.officialDay(notice.oldDue.day)
    guard let time = notice.oldDue.time else { return day }
    return "\(time.hour) giờ \(formats.padded(time.minute)), \(day)"
  }
}
