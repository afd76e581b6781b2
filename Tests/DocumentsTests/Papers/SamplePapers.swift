// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Papers as the office writes them, for every renderer to show what it makes of them.
enum SamplePapers {
  /// 25 November 2026, 08:15 in Vietnam.
  static let made = Instant(milliseconds: 1_795_569_300_000)

  static let head = PaperHead(
    parentAgency: "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", agency: "ỦY BAN NHÂN DÂN XÃ BÌNH SƠN", number: "Số: 01/PXL",
    placeAndDate: "Bình Sơn, ngày 25 tháng 11 năm 2026")

  static let owner = "Nguyễn Thị Hoàng Oanh"
  static let procedure = """
    Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các trường hợp chuyển nhượng, \
    thừa kế, tặng cho
    """
  static let reason = """
    cơ quan đăng ký đất đai phải xác minh lại ranh giới thửa đất số 217, tờ bản đồ số 14 với các hộ liền kề, do hồ sơ \
    địa chính lập năm 1998 không thống nhất với hiện trạng
    """

  /// One page: a notice to one person, with what it was filled in with.
  static let apology = apology(reason: reason)

  static func apology(reason: String, owner: String = owner, mark: String? = nil) -> Paper {
    Paper(
      title: "Phiếu xin lỗi và hẹn lại ngày trả kết quả 01/PXL", made: made, mark: mark,
      blocks: [
        .head(head),
        .title(
          "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", subject: "Về việc giải quyết hồ sơ 000.00.53.H48-261102-0012"),
        .addressee(["Kính gửi: Ông/Bà \(owner)", "Địa chỉ: thôn Phú Lộc, xã Bình Sơn, tỉnh Quảng Ngãi"]),
      ] + paragraphs(reason: reason, owner: owner).map { .paragraph($0) } + [.closing(closing)],
      values: [
        Paper.Value(.owner, owner), Paper.Value(.procedure, procedure), Paper.Value(.reason, reason),
        Paper.Value(.caseCode, "000.00.53.H48-261102-0012"),
      ])
  }

  static func paragraphs(reason: String, owner: String = owner) -> [String] {
    [
      """
      Ngày 02 tháng 11 năm 2026, Trung tâm Phục vụ hành chính công xã Bình Sơn tiếp nhận hồ sơ mã số \
      000.00.53.H48-261102-0012 của Ông/Bà \(owner) về việc giải quyết thủ tục hành chính: \(procedure).
      """,
      """
      Thời gian hẹn trả kết quả là 16 giờ 30 phút, thứ Hai, ngày 23 tháng 11 năm 2026. Tuy nhiên, đến nay hồ sơ của \
      Ông/Bà chưa được giải quyết xong. Lý do: \(reason).
      """,
      """
      Sự chậm trễ này đã gây phiền hà, làm mất thời gian và ảnh hưởng đến công việc của Ông/Bà. Ủy ban nhân dân xã \
      Bình Sơn chân thành xin lỗi Ông/Bà về việc trễ hẹn nói trên.
      """,
      """
      Ủy ban nhân dân xã Bình Sơn sẽ trả kết quả cho Ông/Bà chậm nhất là 16 giờ 30 phút, thứ Năm, ngày 03 tháng 12 năm \
      2026, tại Trung tâm Phục vụ hành chính công xã Bình Sơn hoặc qua dịch vụ bưu chính công ích nếu Ông/Bà đã đăng ký.
      """,
      """
      Mọi thắc mắc, phản ánh, kiến nghị, đề nghị Ông/Bà liên hệ Trung tâm Phục vụ hành chính công xã Bình Sơn, điện \
      thoại 0255 3851 234, để được giải đáp. Rất mong nhận được sự thông cảm và chia sẻ của Ông/Bà./.
      """,
    ]
  }

  static let closing = PaperClosing(
    recipients: [
      "- Như trên;", "- Chủ tịch, các Phó Chủ tịch UBND xã;", "- Trung tâm Phục vụ hành chính công xã;",
      "- Lưu: VT, HCC.",
    ],
    signatures: [
      PaperSignature(titles: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], name: "Trần Quốc Đạt")
    ])

  /// How many rows the long paper's table has.
  static let longRows = 500

  static let longColumns = [
    PaperTable.Column("STT", weight: 0.5, .centre), PaperTable.Column("Mã hồ sơ", weight: 2.4),
    PaperTable.Column("Chủ hồ sơ", weight: 2), PaperTable.Column("Ngày hẹn trả", weight: 1.2, .centre),
    PaperTable.Column("Quá hạn (ngày)", weight: 1, .trailing),
  ]

  /// Many pages: a list of late cases.
  static let long = Paper(
    title: "Danh sách hồ sơ quá hạn", made: made,
    blocks: [
      .head(head),
      .title("DANH SÁCH HỒ SƠ QUÁ HẠN", subject: "Tháng 11 năm 2026"),
      .paragraph("Ủy ban nhân dân xã Bình Sơn thông báo các hồ sơ chưa được giải quyết đúng thời hạn như sau:"),
      .table(
        PaperTable(
          longColumns,
          rows: (1...longRows).map { row in
            [
              "\(row)", longCode(row), longOwners[row % longOwners.count], "\(10 + row % 15)/11/2026",
              "\(1 + row % 15)",
            ]
          })),
      .item("Hồ sơ quá hạn vì cơ quan khác được tính riêng."),
      .item("Số liệu tính đến hết ngày 24 tháng 11 năm 2026."),
      .paragraph("Đề nghị các đơn vị khẩn trương giải quyết, xin lỗi tổ chức, cá nhân theo quy định./."),
      .closing(closing),
    ])

  /// The code in a row of the long paper, counted from 1.
  static func longCode(_ row: Int) -> String {
    let number = String(row)
    return "000.00.53.H48-261102-" + String(repeating: "0", count: 4 - number.count) + number
  }

  static let longOwners = [
    "Nguyễn Văn An", "Trần Thị Bích Ngọc", "Lê Hữu Phước", "Phạm Thị Ánh Tuyết", "Đỗ Quang Vũ",
    "Công ty trách nhiệm hữu hạn một thành viên Xây dựng và Thương mại Trà Bồng",
  ]

  /// Where the receipt's code leads.
  static let lookUp = "https://motcua.binhson.quangngai.gov.vn/h/000.00.53.H48-261125-0007"

  /// A small lying sheet with a code and two signatures.
  static let receipt = receipt(format: .a5)

  static func receipt(format: PaperFormat) -> Paper {
    Paper(
      format: format, title: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", made: made,
      blocks: [
        .head(
          PaperHead(
            parentAgency: "ỦY BAN NHÂN DÂN XÃ BÌNH SƠN", agency: "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
            number: "Số: 07/TNHS", placeAndDate: "Bình Sơn, ngày 25 tháng 11 năm 2026")),
        .title("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
        .paragraph("Tiếp nhận hồ sơ của: \(owner). Số điện thoại: 0905 123 456."),
        .paragraph("Nội dung yêu cầu giải quyết: Đăng ký khai sinh."),
        .item("Tờ khai đăng ký khai sinh: 01 bản chính."),
        .item("Giấy chứng sinh: 01 bản chính."),
        .code(
          PaperCode(
            text: lookUp,
            notes: [
              "Mã hồ sơ: 000.00.53.H48-261125-0007", "Hẹn trả kết quả: 15 giờ 00 phút, ngày 25 tháng 11 năm 2026",
              "Quét mã để xem tình trạng hồ sơ và đánh giá mức độ hài lòng.",
            ])),
        .closing(
          PaperClosing(signatures: [
            PaperSignature(titles: ["NGƯỜI NỘP HỒ SƠ"], note: "(Ký và ghi rõ họ tên)", name: owner),
            PaperSignature(titles: ["NGƯỜI TIẾP NHẬN HỒ SƠ"], note: "(Ký và ghi rõ họ tên)", name: "Võ Minh Châu"),
          ])),
      ])
  }
}
