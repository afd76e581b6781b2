// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// What a receipt or slip states, put into the words of official papers.
struct SlipFacts {
  private let slip: CaseSlip
  /// Where the visit can be rated from home.
  private let rating: String?
  private let formats = Formats(language: .vi)
  private var file: CaseFile { slip.file }

  init(_ slip: CaseSlip, rating: String?) {
    self.slip = slip
    self.rating = rating
  }

  /// A committee stands above its desk; a desk below the agency it belongs to.
  var head: PaperHead {
    let date = formats.officialDay(slip.dated.day)
    var head = PaperHead(slip.letterhead, number: "Mã hồ sơ: \(file.name)", date: date)
    if slip.unit?.isPlace == true { (head.parentAgency, head.agency) = (head.agency, "BỘ PHẬN MỘT CỬA") }
    return head
  }

  var title: String {
    switch slip.kind {
    case .receipt: "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"
    case .supplement: "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ"
    case .refusal: "PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ"
    case .stop: "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ"
    }
  }

  var lines: [String] {
    switch slip.kind {
    case .receipt: person + ["Nội dung yêu cầu giải quyết: \(procedure)."] + receipt
    case .supplement: person + ["Nội dung yêu cầu giải quyết: \(procedure)."] + supplement
    case .refusal: person + ["Nội dung yêu cầu giải quyết: \(procedure)."] + refusal
    case .stop: person + ["Nội dung yêu cầu giải quyết: \(procedure)."] + stop
    }
  }

  /// Codes hold ASCII only; a case code with other letters gets none.
  private var code: PaperCode? {
    guard slip.lookup.unicodeScalars.allSatisfy(\.isASCII) else { return nil }
    let isAddress = slip.lookup != file.name
    return PaperCode(
      text: slip.lookup,
      notes: isAddress ? ["Quét mã để tra cứu", "tình trạng hồ sơ"] : ["Mã tra cứu: \(file.name)"])
  }

  private var ratingCode: PaperCode? {
    rating.map { PaperCode(text: $0, notes: ["Đánh giá tại nhà,", "trong 7 ngày, ẩn danh"]) }
  }

  var closing: PaperClosing {
    let rated = [ratingCode].compactMap(\.self)
    let how = "(Ký và ghi rõ họ tên)"
    if slip.kind == .stop {
      return PaperClosing(recipients: ["- Như trên;", "- Lưu: VT."], signatures: [agency], codes: rated)
    }
    let officer = PaperSignature(titles: [role], note: how, name: slip.officer)
    guard slip.kind == .receipt else { return PaperClosing(signatures: [officer], codes: rated) }
    let person = PaperSignature(
      titles: ["NGƯỜI NỘP HỒ SƠ"], note: how, name: slip.owner.map { $0.submitter ?? $0.name })
    return PaperClosing(signatures: [person, officer], codes: [code].compactMap(\.self) + rated)
  }

  var values: [Paper.Value] {
    let own: [(PaperField, String?)] = [
      (.owner, slip.owner?.name), (.submitter, slip.owner?.submitter), (.address, slip.owner?.address),
      (.phone, slip.owner?.phone), (.reason, slip.reason), (.caseCode, file.name), (.procedure, slip.procedure?.name),
      (.agency, slip.letterhead.agency), (.parentAgency, slip.letterhead.parentAgency),
      (.place, slip.letterhead.place), (.contact, slip.letterhead.contact), (.signer, slip.officer),
      (.unit, slip.unit?.name),
    ]
    return own.compactMap { field, text in text.map { Paper.Value(field, $0) } }
  }

  /// Stopping is an act of the agency.
  private var agency: PaperSignature {
    let position = slip.letterhead.position
    return PaperSignature(
      titles: position.isEmpty ? ["THỦ TRƯỞNG ĐƠN VỊ"] : position.map { $0.uppercased() },
      note: slip.letterhead.signer == nil ? "(Ký, ghi rõ họ tên và đóng dấu)" : nil, name: slip.letterhead.signer)
  }

  private var role: String { slip.kind == .supplement ? "NGƯỜI HƯỚNG DẪN" : "NGƯỜI TIẾP NHẬN HỒ SƠ" }

  private var procedure: String { slip.procedure?.name ?? file.procedure.rawValue }

  private var desk: String { slip.unit?.deskName ?? file.unit.rawValue }

  private var person: [String] {
    guard let owner = slip.owner else { return ["Tiếp nhận hồ sơ của: (thông tin cá nhân đã xóa)."] }
    let contacts = [owner.address.map { "Địa chỉ: \($0)" }, owner.phone.map { "Số điện thoại: \($0)" }]
      .compactMap(\.self).joined(separator: "; ")
    let by = owner.submitter.map { " (người nộp: \($0))" } ?? ""
    return ["Tiếp nhận hồ sơ của: \(owner.name)\(by)."] + (contacts.isEmpty ? [] : [contacts + "."])
  }

  /// Which papers were handed in is not in the books: lines to write on.
  private var receipt: [String] {
    let dots = String(repeating: "…", count: 18)
    return [
      "Thành phần hồ sơ nộp gồm: \(dots) Số lượng: …… bộ.",
      file.limit.map { "Thời gian giải quyết hồ sơ theo quy định là: \($0.text(formats))." },
      "Thời gian nhận hồ sơ: \(officialMoment(file.received)).", due, "Nhận kết quả tại: \(desk).", contact,
    ].compactMap(\.self)
  }

  private var due: String? {
    guard let due = slip.received.promised ?? slip.received.due ?? slip.received.statutoryDue else { return nil }
    let estimate = slip.received.isProvisional ? " (tạm tính, chưa có lịch nghỉ của năm)" : ""
    return "Thời gian trả kết quả giải quyết hồ sơ: \(formats.officialDue(due))\(estimate)."
  }

  private var contact: String? {
    slip.letterhead.contact.map { "Nếu cần hỏi thêm, xin liên hệ: \($0)." }
  }

  private var supplement: [String] {
    let asks = "Để giải quyết được hồ sơ, \(desk) đề nghị Ông/Bà (quý tổ chức) bổ sung, hoàn thiện những nội dung sau:"
    return [
      asks, reason, waiting, contact,
    ].compactMap(\.self).finished
  }

  /// What waiting does to the limit (Decree 61/2018/NĐ-CP art. 19.4; since 2025 the limit stands still).
  private var waiting: String {
    switch slip.rules.supplement {
    case .restart: "Thời hạn giải quyết được tính lại từ đầu khi nhận đủ hồ sơ bổ sung."
    case .pause: "Thời hạn giải quyết tạm dừng cho đến khi nhận đủ hồ sơ bổ sung."
    }
  }

  private var refusal: [String] {
    ["Qua xem xét, \(desk) thông báo không tiếp nhận, giải quyết hồ sơ này với lý do như sau:", reason, contact, known]
      .compactMap(\.self).finished
  }

  private var stop: [String] {
    ["\(desk) thông báo dừng giải quyết hồ sơ này với lý do như sau:", reason, contact, known].compactMap(\.self)
      .finished
  }

  private var known: String { "Xin thông báo để Ông/Bà (quý tổ chức) biết." }

  private var reason: String { slip.reason.map { $0.inOneSpacing.withoutFullStop + "." } ?? "(đã xóa)." }

  /// `8 giờ 05, ngày 23 tháng 10 năm 2026`.
  private func officialMoment(_ moment: Instant) -> String {
    formats.officialDue(Due(day: moment.day, time: moment.time))
  }
}

extension [String] {
  /// The sign that ends an official text: `./.` in place of the last full stop.
  fileprivate var finished: [String] {
    guard let last else { return self }
    return dropLast() + [last.withoutFullStop + "./."]
  }
}
