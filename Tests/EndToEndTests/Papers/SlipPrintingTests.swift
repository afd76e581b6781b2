// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

/// Receipts and slips as a clerk prints them.
struct SlipPrintingTests {
  @Test func `the receipt of the case in hand fits one sheet, and its code leads to the case`() async throws {
    let desk = try await Desk(after: Desk.lan, "dat tracuu https://dichvucong.example/tra-cuu/")
    var lan = desk.motcua
    lan.officer = "lan"
    lan.format = nil
    let ended = try await lan.run(
      #"nhan 1.012784 --chu "Trần Văn Bình" --dt 0905000123 --diachi "Thôn Phú Lễ, xã Bình Trung" --nopthay "Lê Thị Hòa""#,
      "in")
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(ended.text.contains("Đã ghi giấy tiếp nhận của H1: ./giay-tiep-nhan-H1.pdf (1 trang)."), "\(ended.text)")
    let path = lan.path("giay-tiep-nhan-H1.pdf")
    let text = try await Tool("pdftotext").text(["-layout", path, "-"])
    for words in [
      "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Mã hồ sơ: H1", "Trần Văn Bình (người nộp: Lê Thị Hòa)",
      "Tách thửa hoặc hợp thửa đất", "15 ngày làm việc", "08 giờ 00 phút, ngày 06 tháng 11 năm 2023",
      "ngày 27 tháng 11 năm 2023", "Bộ phận Một cửa huyện Bình Sơn", "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ",
    ] { #expect(text.contains(words), "\(words): \(text)") }
    try await Tool("pdftoppm").run(["-r", "150", "-png", "-singlefile", path, lan.path("page")])
    let read = try await Tool("zbarimg").text(["--quiet", "--raw", lan.path("page.png")])
    #expect(read == "https://dichvucong.example/tra-cuu/H1\n")
  }

  @Test func `the receipt carries a second code to rate from home, on the same sheet`() async throws {
    let desk = try await Desk(
      after: Desk.lan, "dat tracuu https://dichvucong.example/tra-cuu/", "dat trangtin https://motcua.example")
    var lan = desk.motcua
    lan.officer = "lan"
    lan.format = nil
    let ended = try await lan.run(
      #"nhan 1.012784 --chu "Trần Văn Bình và đồng sở hữu" --dt 0905000123 --diachi "Thôn Phú Lễ, xã Bình Trung" --nopthay "Lê Thị Hòa""#,
      "in")
    #expect(ended.text.contains("giay-tiep-nhan-H1.pdf (1 trang)."), "\(ended.text)\(ended.errors)")
    let path = lan.path("giay-tiep-nhan-H1.pdf")
    let text = try await Tool("pdftotext").text(["-layout", path, "-"])
    #expect(text.contains("Đánh giá tại nhà"), "\(text)")
    try await Tool("pdftoppm").run(["-r", "150", "-png", "-singlefile", path, lan.path("page")])
    let read = try await Tool("zbarimg").text(["--quiet", "--raw", lan.path("page.png")]).split(separator: "\n")
      .sorted()
    #expect(read.count == 2)
    #expect(read.first == "https://dichvucong.example/tra-cuu/H1")
    #expect(read.last?.wholeMatch(of: /https:\/\/motcua\.example\/r\/[0-9a-z]{26}/) != nil, "\(read)")
    let word = try await lan.run("in 1 doc")
    #expect(word.code == 0, "\(word.errors)")
  }

  @Test func `what is in the citizen's hands is not taken back by undoing`() async throws {
    let desk = try await Desk(after: Desk.lan)
    var lan = desk.motcua
    lan.officer = "lan"
    #expect(try await lan.run(#"nhan 1.012784 --chu "Trần Văn Bình" --dt 0905000123"#, "in 1").code == 0)
    let ended = try await lan.run("lui")
    #expect(ended.code == 1)
    #expect(ended.errors.contains("giấy đã in cho công dân"), "\(ended.errors)")
  }

  @Test func `each stage has its slip, with what was said`() async throws {
    let desk = try await Desk(after: Desk.lan)
    var lan = desk.motcua
    lan.officer = "lan"
    let asked = try await lan.run(
      #"nhan 1.012784 --chu "Trần Văn Bình" --dt 0905000123"#, #"bs 1 --lydo "Thiếu bản vẽ & sơ đồ <A4>""#, "in",
      #"nhan 1.012784 --chu "Võ Năm" --dt 0905000124"#, #"tuchoi 2 --lydo "Không thuộc thẩm quyền.""#, "in 2")
    #expect(asked.code == 0, "\(asked.errors)")
    let supplement = try await Tool("pdftotext").text(["-layout", lan.path("phieu-bo-sung-H1.pdf"), "-"])
    #expect(supplement.contains("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ"))
    #expect(supplement.contains("Thiếu bản vẽ & sơ đồ <A4>."))
    #expect(supplement.contains("được tính lại từ đầu"), "received under Decree 61/2018")
    let refusal = try await Tool("pdftotext").text(["-layout", lan.path("phieu-tu-choi-H2.pdf"), "-"])
    #expect(refusal.contains("Không thuộc thẩm quyền.\n") || refusal.contains("Không thuộc thẩm quyền. "))
    #expect(refusal.contains("Xin thông báo để Ông/Bà (quý tổ chức) biết./."))
  }
}
