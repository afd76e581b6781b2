// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop
@testable import Wording

/// What a notice says by the office's choice and in its own letterhead.
struct NoticePaperTests {
  @Test(arguments: [
    (NoticeForm?.none, "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT", nil, true),
    (.slip, "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", nil, false),
    (.request, "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT", nil, true),
    (.announcement, "THÔNG BÁO XIN LỖI", "Về việc chậm trả kết quả giải quyết thủ tục hành chính", false),
  ])
  func `each of the three papers has its title, and only the one of 2025 asks for more time`(
    form: NoticeForm?, title: String, subject: String?, asks: Bool
  ) throws {
    let paper = Paper(try Self.notice(form))
    #expect(paper.blocks.contains(.title(title, subject: subject)))
    #expect(PaperText(paper).text.contains("đề nghị gia hạn thời gian giải quyết hồ sơ") == asks)
  }

  @Test func `the letterhead gives head, signature, recipients and the apology in the unit's own words`() throws {
    var letterhead = Letterhead(unit: UnitCode(rawValue: "xa-binh-son"), validFrom: try day("1/1/2026"))
    letterhead.parentAgency = "Ủy ban nhân dân tỉnh Quảng Ngãi"
    letterhead.agency = "Trung tâm Phục vụ hành chính công"
    letterhead.place = "Châu Ổ"
    (letterhead.position, letterhead.signer) = (["Kt. Giám đốc", "Phó giám đốc"], "Võ Năm")
    (letterhead.recipients, letterhead.filing) = (["Phòng Tư pháp"], "VT, TTHC")
    letterhead.apology = try NoticeTemplate(
      parsing: FreeText(parsing: "{coquan} xin lỗi {congdan}; hồ sơ {hoso} trả vào {henlai} tại {noitra}."))
    let paper = Paper(try Self.notice(nil, letterhead))
    let text = PaperText(paper).text
    for words in [
      "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "Châu Ổ, ngày 25 tháng 11 năm 2026", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC",
      "Võ Năm", "- Phòng Tư pháp;", "- Lưu: VT, TTHC.",
    ] { #expect(text.contains(words), "\(words)\n\(text)") }
    #expect(!text.contains("(Ký, ghi rõ họ tên và đóng dấu)"), "the name is typed")
    #expect(
      paper.blocks.contains(
        .paragraph(
          """
          Trung tâm Phục vụ hành chính công xin lỗi Ông/Bà (quý tổ chức); hồ sơ H151 trả vào ngày 27 tháng 11 năm 2026 \
          tại Bộ phận Một cửa của Ủy ban nhân dân xã Bình Sơn.
          """)))
  }

  @Test func `every text from the books is known by its field`() throws {
    let paper = Paper(try Self.notice(nil))
    let fields = Dictionary(paper.values.map { ($0.field, $0.text) }, uniquingKeysWith: { first, _ in first })
    #expect(fields[.owner] == "Trần Văn Bình")
    #expect(fields[.address] == "Thôn 2, xã Bình Sơn")
    #expect(fields[.reason] == "Chờ xác minh nguồn gốc đất.")
    #expect(fields[.procedure] == "Tách thửa hoặc hợp thửa đất")
  }

  private static func notice(_ form: NoticeForm?, _ letterhead: Letterhead? = nil) throws -> NoticePaper {
    let paper = try NoticePapers.late()
    var notice = ApologyNotice(
      unit: paper.notice.unit, draft: 7, caseID: paper.notice.caseID, author: paper.notice.author,
      oldDue: paper.notice.oldDue, newDay: paper.notice.newDay, drafted: paper.notice.drafted, isSecondPromise: false,
      form: form)
    (notice.approved, notice.issued) = (paper.notice.approved, paper.notice.issued)
    notice.number = paper.notice.number
    return NoticePaper(
      notice: notice, file: paper.file, rules: paper.rules, unit: paper.unit, author: paper.author,
      procedure: paper.procedure, owner: paper.owner, reason: paper.reason,
      letterhead: letterhead ?? paper.letterhead, symbol: paper.symbol)
  }
}

struct PaperListTests {
  @Test func `the list of deliveries says to whom, where, how and whether`() throws {
    let late = try NoticePapers.late()
    let stamp = Stamp(officer: Login(rawValue: "lan"), at: try moment("26/11/2026 09:00"))
    let told = NoticeDelivery(
      unit: late.notice.unit, draft: 7, way: .post, delivered: stamp.at, entered: stamp, reference: nil, receipt: 1)
    let sent = NoticePaper(
      notice: late.notice, file: late.file, rules: late.rules, unit: late.unit, author: late.author,
      procedure: late.procedure, owner: late.owner, reason: late.reason, letterhead: late.letterhead,
      symbol: late.symbol, deliveries: [told])
    let list = Paper(
      deliveryListOf: [sent, try NoticePapers.early()], by: late.letterhead, on: try day("25/11/2026"), made: stamp.at)
    let rows = list.blocks.compactMap { block -> [[String]]? in
      if case .table(let table) = block { table.rows } else { nil }
    }
    #expect(
      rows == [
        [
          [
            "1", "01/PXL", "H151", "Trần Văn Bình", "Thôn 2, xã Bình Sơn, 0905 000 123", "bưu điện",
            "đã giao 26/11/2026",
          ],
          ["2", "chờ số", "H151", "Nguyễn Thị Ánh", "", "", "chưa giao"],
        ]
      ])
  }
}
