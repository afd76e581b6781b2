// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Paper {
  /// What hangs on the wall for one procedure: its name and what is asked most, and a code to its page.
  ///
  /// Nothing is invented: what is not known says so, and a time limit that nobody has checked too.
  package init(posterOf procedure: Procedure, by office: String, at address: String?, made: Instant) {
    let formats = Formats(language: .vi)
    let table = PaperTable(
      [.init("Nội dung", weight: 1), .init("Quy định", weight: 1.8)],
      rows: [
        ["Mã thủ tục", procedure.code.rawValue], ["Lĩnh vực", known(procedure.field)],
        ["Nơi giải quyết", known(procedure.level)], ["Thời hạn giải quyết", Self.limit(of: procedure, formats)],
        ["Phí, lệ phí", known(procedure.fee)],
      ])
    let link = address.map { "\($0)/thu-tuc/\(procedure.code.rawValue)" }
    self.init(
      title: procedure.name, made: made,
      blocks: [
        Self.posterHead(office), .title("THỦ TỤC HÀNH CHÍNH", subject: procedure.name), .table(table),
      ] + Self.code(link, ["Quét mã bằng điện thoại để xem thủ tục.", link ?? ""]) + [
        .paragraph(Self.advice(formats, made))
      ],
      values: [Value(.procedure, procedure.name), Value(.unit, office), Value(.procedure, procedure.fee)])
    isPoster = true
  }

  /// The procedures of a field, with a code to their page.
  package init(
    wallListOf field: String, _ procedures: [Procedure], by office: String, at link: (site: String, list: String)?,
    made: Instant
  ) {
    let formats = Formats(language: .vi)
    let table = PaperTable(
      [
        .init("STT", weight: 0.8, .centre), .init("Tên thủ tục", weight: 4), .init("Mã", weight: 1.2, .centre),
        .init("Thời hạn giải quyết", weight: 1.8), .init("Phí, lệ phí", weight: 1.6),
      ],
      rows: procedures.enumerated().map { index, one in
        [String(index + 1), one.name, one.code.rawValue, Self.limit(of: one, formats), known(one.fee)]
      })
    self.init(
      title: "Thủ tục hành chính, \(field)", made: made,
      blocks: [Self.posterHead(office), .title("DANH SÁCH THỦ TỤC HÀNH CHÍNH", subject: "Lĩnh vực: \(field)")]
        + Self.code(link?.list, ["Quét mã bằng điện thoại để xem các thủ tục này.", link?.site ?? ""])
        + [.table(table), .paragraph(Self.advice(formats, made))],
      values: procedures.flatMap { [Value(.procedure, $0.name), Value(.procedure, $0.fee)] } + [Value(.unit, office)])
  }

  /// Posters have no number of their own.
  private static func posterHead(_ office: String) -> Block {
    .head(PaperHead(agency: office.uppercased(), number: "", placeAndDate: ""))
  }

  private static func code(_ link: String?, _ notes: [String]) -> [Block] {
    link.map { [.code(PaperCode(text: $0, notes: notes))] } ?? []
  }

  private static func limit(of procedure: Procedure, _ formats: Formats) -> String {
    guard let limit = procedure.limit else { return unknown }
    return limit.text(formats) + (procedure.limitConfidence == "unverified" ? " (chưa kiểm chứng)" : "")
  }

  private static func advice(_ formats: Formats, _ made: Instant) -> String {
    "Lập ngày \(formats.day(made.day)), để tham khảo. Có chỗ chưa rõ, xin hỏi tại quầy."
  }
}

private let unknown = "chưa có dữ liệu"

private func known(_ text: String) -> String { text.isEmpty ? unknown : text }
