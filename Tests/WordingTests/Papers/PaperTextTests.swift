// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop
@testable import Wording

struct PaperTextTests {
  @Test func `a notice that comes late, from the commune itself, asks for more time`() throws {
    #expect(
      PaperText(Paper(try NoticePapers.late())).text == """
                 ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                 TỈNH QUẢNG NGÃI                  Độc lập - Tự do - Hạnh phúc
                 ỦY BAN NHÂN DÂN                  ---------------------------
                   XÃ BÌNH SƠN
                    ----------

                    Số: 01/PXL                Bình Sơn, ngày 25 tháng 11 năm 2026

                  VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT

                Kính gửi: Trần Văn Bình
                Địa chỉ: Thôn 2, xã Bình Sơn
                Điện thoại: 0905 000 123

            Ngày 23 tháng 10 năm 2026, Bộ phận Một cửa của Ủy ban nhân dân xã Bình
        Sơn tiếp nhận hồ sơ mã số H151 của Ông/Bà (quý tổ chức) về thủ tục “Tách
        thửa hoặc hợp thửa đất”; thời hạn trả kết quả là ngày 13 tháng 11 năm 2026.
            Đến nay đã quá thời hạn nêu trên nhưng Ủy ban nhân dân xã Bình Sơn chưa
        giải quyết xong hồ sơ.
            Lý do: Chờ xác minh nguồn gốc đất.
            Ủy ban nhân dân xã Bình Sơn thành thật xin lỗi Ông/Bà (quý tổ chức) về
        sự chậm trễ này, đề nghị gia hạn thời gian giải quyết hồ sơ và hẹn trả kết
        quả vào ngày 27 tháng 11 năm 2026, tại Bộ phận Một cửa của Ủy ban nhân dân
        xã Bình Sơn.
            Rất mong nhận được sự thông cảm của Ông/Bà (quý tổ chức)./.

        Nơi nhận:                                     TM. ỦY BAN NHÂN DÂN
        - Như trên;                                         CHỦ TỊCH
        - Bộ phận Một cửa của Ủy ban nhân       (Ký, ghi rõ họ tên và đóng dấu)
        dân xã Bình Sơn;
        - Lưu: VT, hồ sơ.

        """)
  }

  @Test func `a draft of a department, before the due date, has no number and no date`() throws {
    #expect(
      PaperText(Paper(try NoticePapers.early())).text == """
                              *** BẢN NHÁP 7 – CHƯA DUYỆT ***

                 ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                  HUYỆN BÌNH SƠN                  Độc lập - Tự do - Hạnh phúc
             PHÒNG KINH TẾ VÀ HẠ TẦNG             ---------------------------
                    ----------

                 Số:      /PXL-MC              Bình Sơn, ngày      tháng      năm

                         PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ

                Kính gửi: Nguyễn Thị Ánh

            Ngày 23 tháng 10 năm 2026, Bộ phận Một cửa huyện Bình Sơn tiếp nhận hồ
        sơ mã số H151 của Ông/Bà (quý tổ chức) về thủ tục “1.012784”; thời hạn trả
        kết quả là 11 giờ 30 phút, ngày 27 tháng 11 năm 2026.
            Phòng Kinh tế và Hạ tầng dự kiến không thể giải quyết xong hồ sơ đúng
        thời hạn nêu trên.
            Lý do: Thiếu cán bộ
        thẩm định.
            Phòng Kinh tế và Hạ tầng thành thật xin lỗi Ông/Bà (quý tổ chức) về sự
        chậm trễ này và hẹn trả kết quả vào ngày 05 tháng 01 năm 2027, tại Bộ phận
        Một cửa huyện Bình Sơn.
            Rất mong nhận được sự thông cảm của Ông/Bà (quý tổ chức)./.

        Nơi nhận:                                      THỦ TRƯỞNG ĐƠN VỊ
        - Như trên;                             (Ký, ghi rõ họ tên và đóng dấu)
        - Bộ phận Một cửa huyện Bình Sơn;
        - Lưu: VT, hồ sơ.

        """)
  }

  @Test func `a withdrawn notice keeps its number, is marked, and says nothing of a person who was erased`() throws {
    let text = PaperText(Paper(try NoticePapers.withdrawn())).text
    let rest = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
    #expect(text.hasPrefix("                     *** ĐÃ THU HỒI NGÀY 26/11/2026 ***\n\n"))
    #expect(rest.contains { $0.contains("Số: 01/PXL") })
    #expect(text.contains("        Kính gửi: (thông tin cá nhân đã xóa)\n"))
    #expect(text.contains("    Lý do: (đã xóa).\n"))
    #expect(!text.contains("Trần Văn Bình"))
  }

  @Test func `every line fits the paper, whatever people wrote`() throws {
    let paper = try NoticePapers.late()
    let long = String(repeating: "Nguyễn", count: 60) + " \u{1B}[31m " + String(repeating: "資料 ", count: 60)
    let wide = NoticePaper(
      notice: paper.notice, file: paper.file, rules: paper.rules, unit: paper.unit,
      author: paper.author, procedure: Procedure(code: paper.file.procedure, name: long),
      owner: Owner(name: long, phone: long, address: long), reason: long + "\n" + long, letterhead: paper.letterhead,
      symbol: paper.symbol)
    let lines = PaperText(Paper(wide)).lines
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= PaperText.width })
    #expect(!lines.joined().unicodeScalars.contains { $0.properties.generalCategory == .control })
    #expect(lines.joined().filter { $0 == "料" }.count == 60 * 6)
  }

  @Test func `an approved draft waits for its number`() throws {
    var notice = try NoticePapers.early().notice
    notice.approved = Stamp(officer: Login(rawValue: "hoa"), at: try moment("25/11/2026 09:00"))
    let paper = try NoticePapers.early()
    let approved = NoticePaper(
      notice: notice, file: paper.file, rules: paper.rules, unit: paper.unit,
      author: paper.author, procedure: paper.procedure, owner: paper.owner, reason: paper.reason,
      letterhead: paper.letterhead, symbol: paper.symbol)
    let text = PaperText(Paper(approved)).text
    #expect(!text.contains("***"), "it is signed before it is numbered")
    #expect(text.contains("Số:      /PXL-MC"))
  }
}
