// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Testing
import Wording

@Suite struct DOCXTextTests {
  @Test func `a notice says all that it should, in order`() async throws {
    let paragraphs = try await DOCXFile([SamplePapers.apology]).paragraphs()
    let body = SamplePapers.paragraphs(reason: SamplePapers.reason).map { "body:" + $0 }
    let head = [
      "parentAgency:ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", "agency:ỦY BAN NHÂN DÂN XÃ BÌNH SƠN", "rule:",
      "nation:CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "motto:Độc lập - Tự do - Hạnh phúc", "rule:", "number:Số: 01/PXL",
      "placeAndDate:Bình Sơn, ngày 25 tháng 11 năm 2026", "title:PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
      "subject:Về việc giải quyết hồ sơ 000.00.53.H48-261102-0012",
      "addressee:Kính gửi: Ông/Bà Nguyễn Thị Hoàng Oanh",
      "addressee:Địa chỉ: thôn Phú Lộc, xã Bình Sơn, tỉnh Quảng Ngãi",
    ]
    let closing = [
      "recipientsTitle:Nơi nhận:", "recipient:- Như trên;", "recipient:- Chủ tịch, các Phó Chủ tịch UBND xã;",
      "recipient:- Trung tâm Phục vụ hành chính công xã;", "recipient:- Lưu: VT, HCC.",
      "signatureTitle:TM. ỦY BAN NHÂN DÂN", "signatureTitle:KT. CHỦ TỊCH", "signatureTitle:PHÓ CHỦ TỊCH",
      "signatureName:Trần Quốc Đạt", "gap:",
    ]
    #expect(paragraphs == head + body + closing)
  }

  @Test func `a receipt has items, a code, and two who sign with their names on one row`() async throws {
    let paragraphs = try await DOCXFile([SamplePapers.receipt]).paragraphs()
    #expect(
      paragraphs.suffix(14) == [
        "itemA5:- Tờ khai đăng ký khai sinh: 01 bản chính.", "itemA5:- Giấy chứng sinh: 01 bản chính.", "noteA5:#",
        "noteA5:Mã hồ sơ: 000.00.53.H48-261125-0007",
        "noteA5:Hẹn trả kết quả: 15 giờ 00 phút, ngày 25 tháng 11 năm 2026",
        "noteA5:Quét mã để xem tình trạng hồ sơ và đánh giá mức độ hài lòng.", "gapA5:",
        "signatureTitleA5:NGƯỜI NỘP HỒ SƠ", "signatureNoteA5:(Ký và ghi rõ họ tên)",
        "signatureTitleA5:NGƯỜI TIẾP NHẬN HỒ SƠ", "signatureNoteA5:(Ký và ghi rõ họ tên)",
        "signatureNameA5:Nguyễn Thị Hoàng Oanh", "signatureNameA5:Võ Minh Châu", "gapA5:",
      ])
  }

  @Test(arguments: [
    ("<w:p><w:r/></w:p>&amp;\"'", "<w:p><w:r/></w:p>&amp;\"'"), ("  hai  khoảng trắng  ", "  hai  khoảng trắng  "),
    ("Lý\u{0} do\u{B}\u{1B}[31m\u{FFFF}", "Lý do[31m"), ("🙂 👩‍👧 \u{202E}đảo", "🙂 👩‍👧 \u{202E}đảo"),
    ("một\nhai\r\nba\rbốn\tnăm", "một⏎hai⏎ba⏎bốn\tnăm"), ("Nguye\u{302}\u{303}n Thi\u{323} Oanh", "Nguyễn Thị Oanh"),
    ("Ua\u{309}", "Uả"),
  ])
  func `what a person wrote stays text wherever it stands`(_ text: String, _ read: String) async throws {
    let paragraphs = try await DOCXFile([Self.everywhere(text)]).paragraphs()
    let written = paragraphs.filter { !$0.hasSuffix(":") && !$0.hasPrefix("nation") && !$0.hasPrefix("motto") }
    let texts = written.map { $0.drop { $0 != ":" }.dropFirst() }
    #expect(texts.count == 17)
    for found in texts where found != "#" {
      #expect(Array(found.unicodeScalars).ends(with: Array(read.unicodeScalars)), "\(found)")
    }
  }

  @Test func `very many recipients stand below who signs, and nobody leaves nothing`() async throws {
    let recipients = (1...30).map { "- Nơi \($0);" }
    let many = PaperClosing(recipients: recipients, signatures: [PaperSignature(titles: ["CHỦ TỊCH"])])
    let paper = Paper(
      title: "", made: SamplePapers.made, blocks: [.closing(PaperClosing(signatures: [])), .closing(many)])
    let expected =
      ["gap:", "signatureTitle:CHỦ TỊCH", "signatureName:", "recipientsTitle:Nơi nhận:"]
      + recipients.map { "recipient:" + $0 }
    #expect(try await DOCXFile([paper]).paragraphs() == expected)
  }

  @Test func `five thousand letters without a space are one paragraph`() async throws {
    let long = String(repeating: "Ừ", count: 5_000)
    let paragraphs = try await DOCXFile([Paper(title: "", made: SamplePapers.made, blocks: [.paragraph(long)])])
      .paragraphs()
    #expect(paragraphs == ["body:" + long])
  }

  /// A paper with the text in every place that takes one.
  private static func everywhere(_ text: String) -> Paper {
    let signature = PaperSignature(titles: [text], note: text, name: text)
    return Paper(
      title: text, made: SamplePapers.made, mark: text,
      blocks: [
        .head(PaperHead(parentAgency: text, agency: text, number: text, placeAndDate: text)),
        .title(text, subject: text), .addressee([text]), .paragraph(text), .item(text),
        .table(PaperTable([.init(text)], rows: [[text]])), .code(PaperCode(text: "x", notes: [text])),
        .closing(PaperClosing(recipients: [text], signatures: [signature])),
      ])
  }
}

extension [Unicode.Scalar] {
  fileprivate func ends(with other: [Unicode.Scalar]) -> Bool { suffix(other.count) == other[...] }
}
