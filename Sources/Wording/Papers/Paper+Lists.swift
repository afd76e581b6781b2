// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Paper {
  /// Whom a day's notices go to: for the one who hands them over. It holds names and addresses and stays in the office.
  package init(deliveryListOf papers: [NoticePaper], by letterhead: Letterhead, on day: LocalDay, made: Instant) {
    let formats = Formats(language: .vi)
    let table = PaperTable(
      [
        .init("STT", weight: 0.9, .centre), .init("Số văn bản", weight: 1.7), .init("Mã hồ sơ", weight: 1.6),
        .init("Người nhận", weight: 1.9), .init("Địa chỉ, điện thoại", weight: 2.4),
        .init("Cách giao", weight: 1.2), .init("Tình trạng", weight: 1.4),
      ], rows: papers.enumerated().map { Self.deliveryRow($0 + 1, $1, formats) })
    self.init(
      title: "Danh sách giao văn bản xin lỗi \(formats.day(day))", made: made,
      blocks: [
        Self.listHead(letterhead, day, formats),
        .title("DANH SÁCH GIAO VĂN BẢN XIN LỖI", subject: "Ngày \(formats.day(day))"), .table(table),
        .closing(PaperClosing(signatures: [PaperSignature(titles: ["NGƯỜI GIAO"], note: "(Ký và ghi rõ họ tên)")])),
      ], values: papers.flatMap { paper in Self.personal(paper) })
  }

  private static func deliveryRow(_ index: Int, _ paper: NoticePaper, _ formats: Formats) -> [String] {
    let contact = [paper.owner?.address, paper.owner?.phone].compactMap(\.self).joined(separator: ", ")
    let last = paper.deliveries.last
    return [
      String(index), paper.notice.number ?? "chờ số", paper.file.name, paper.owner?.name ?? "(đã xóa)", contact,
      last?.way.name(formats) ?? "", last.map { "đã giao \(formats.day($0.delivered.day))" } ?? "chưa giao",
    ]
  }

  private static func personal(_ paper: NoticePaper) -> [Value] {
    let own: [(PaperField, String?)] = [
      (.owner, paper.owner?.name), (.address, paper.owner?.address), (.phone, paper.owner?.phone),
      (.caseCode, paper.file.name),
    ]
    return own.compactMap { field, text in text.map { Value(field, $0) } }
  }

  /// The redacted list for the portal: codes, fields and dates; the whole hashes stand in the files beside it.
  package init(_ set: PublicationSet, by letterhead: Letterhead, on day: LocalDay, made: Instant) {
    let formats = Formats(language: .vi)
    let table = PaperTable(
      [
        .init("STT", weight: 0.9, .centre), .init("Mã hồ sơ", weight: 2), .init("Lĩnh vực", weight: 1.7),
        .init("Hạn trả ban đầu", weight: 1.8), .init("Ngày hẹn lại", weight: 1.8),
        .init("Số văn bản, cơ quan", weight: 2.4), .init("Mã kiểm chứng", weight: 1.8),
      ],
      rows: set.notices.enumerated().map { index, one in
        [
          String(index + 1), one.name, one.field, one.originalDue.text(formats), formats.day(one.newDay),
          "\(one.number)\n\(one.agency)",
          String(one.hash.prefix(8)),
        ]
      })
    self.init(
      title: "Hồ sơ đã xin lỗi và hẹn lại \(formats.day(day))", made: made,
      blocks: [
        Self.listHead(letterhead, day, formats),
        .title(
          "DANH SÁCH HỒ SƠ ĐÃ XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", subject: "Tính đến ngày \(formats.day(day))"
        ),
        .table(table),
        .paragraph("Mã kiểm chứng là 8 ký tự đầu của mã băm trong sổ; mã đầy đủ ở tệp dữ liệu kèm theo."),
      ],
      values: set.notices.flatMap { [Value(.caseCode, $0.name), Value(.number, $0.number)] })
  }

  /// Lists have no number of their own.
  private static func listHead(_ letterhead: Letterhead, _ day: LocalDay, _ formats: Formats) -> Block {
    .head(PaperHead(letterhead, number: "", date: formats.officialDay(day)))
  }
}
