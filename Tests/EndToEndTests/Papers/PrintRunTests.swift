// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

/// A day's notices on their way into files.
struct PrintRunTests {
  @Test func `a day's notices are one file for the printer, with the list of whom they go to`() async throws {
    let motcua = try await NoticeBooks(12).motcua()
    let ended = try await motcua.run("tb xuat pdf")
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(ended.text.contains("Đã ghi 12 trang: ./van-ban-xin-loi-2023-11-28.pdf."))
    #expect(
      try motcua.files().filter { $0.hasSuffix(".pdf") } == [
        "van-ban-xin-loi-2023-11-28-danh-sach-giao.pdf", "van-ban-xin-loi-2023-11-28.pdf",
      ])
    let text = try await Tool("pdftotext").text(["-raw", motcua.path("van-ban-xin-loi-2023-11-28.pdf"), "-"])
    for number in 1...12 {
      #expect(text.contains("Số: \(number < 10 ? "0" : "")\(number)/PXL\n"))
      #expect(text.contains("Kính gửi: Nguyễn Thị Ánh \(number)\n"))
    }
    let list = try await Tool("pdftotext").text([
      "-layout", motcua.path("van-ban-xin-loi-2023-11-28-danh-sach-giao.pdf"), "-",
    ])
    #expect(list.contains("DANH SÁCH GIAO VĂN BẢN XIN LỖI"))
    #expect(list.split(separator: "\n").count { $0.contains("chưa giao") } == 12)
    #expect(try await Tool("pdffonts").text([motcua.path("van-ban-xin-loi-2023-11-28.pdf")]).contains("Liberation"))
  }

  @Test(arguments: ["pdf", "docx"])
  func `or a file each, by number and case, in a folder of their own`(kind: String) async throws {
    let motcua = try await NoticeBooks(3).motcua()
    let ended = try await motcua.run("tb xuat \(kind) --rieng")
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(ended.text.contains("Đã ghi 3 tệp vào ./van-ban-xin-loi-2023-11-28."))
    #expect(
      try motcua.files("van-ban-xin-loi-2023-11-28") == [
        "01-PXL-H1.\(kind)", "02-PXL-H2.\(kind)", "03-PXL-H3.\(kind)", "danh-sach-giao.\(kind)",
      ])
    #expect(ended.errors.isEmpty, "progress is for terminals")
  }

  @Test(arguments: ["", " --rieng"])
  func `a file that is there is not overwritten without a word`(option: String) async throws {
    let motcua = try await NoticeBooks(2).motcua()
    #expect(try await motcua.run("tb xuat docx\(option)").code == 0)
    let before = try motcua.contents()
    let again = try await motcua.run("tb xuat docx\(option)")
    #expect(again.code == 1)
    #expect(again.errors.contains("Đã có tệp ./van-ban-xin-loi-2023-11-28"), "\(again.errors)")
    #expect(again.errors.contains("--ghide"))
    #expect(try motcua.contents() == before)
    #expect(try await motcua.run("tb xuat docx\(option) --ghide").code == 0)
  }

  @Test func `named drafts, another day and another place are understood`() async throws {
    let motcua = try await NoticeBooks(3).motcua(at: "2023-11-29 09:00")
    let none = try await motcua.run("tb xuat pdf")
    #expect(none.code == 1)
    #expect(none.errors.contains("Không có văn bản nào được duyệt ngày 29/11/2023."))
    #expect(try await motcua.run("tb xuat pdf 28/11 hom-qua.pdf").text.contains("Đã ghi 3 trang: hom-qua.pdf."))
    #expect(try await motcua.run("tb xuat pdf 2 mot.pdf").text.contains("Đã ghi 1 trang: mot.pdf."))
    #expect(try await motcua.run("tb xuat pdf 3").text.contains("Đã ghi 1 trang: ./03-PXL-H3.pdf."))
    let text = try await Tool("pdftotext").text([motcua.path("mot.pdf"), "-"])
    #expect(text.contains("Số: 02/PXL") && !text.contains("Số: 01/PXL"))
  }

  @Test func `a case code from elsewhere leads to no other folder`() async throws {
    let books = try await NoticeBooks(1)
    let database = try await books.scratch.open()
    _ = try await database.write { connection in
      try connection.run("UPDATE case_row SET code = '../../../CON|\\x:*?' WHERE number = 1")
    }
    await database.close()
    let motcua = try books.motcua()
    #expect(try await motcua.run("tb xuat docx --rieng").code == 0)
    #expect(try motcua.files("van-ban-xin-loi-2023-11-28") == ["01-PXL-CON-x.docx"])
    #expect(try await motcua.run("in H1 docx").code == 0)
    #expect(try motcua.files().contains("giay-tiep-nhan-CON-x.docx"))
  }

  @Test(arguments: [
    ("tb xuat pdf \"a\u{0}b.pdf\"", "ký tự điều khiển"), ("tb xuat pdf khong-co/a.pdf", "thư mục"),
  ])
  func `a place that cannot be is named, and nothing is written`(command: String, words: String) async throws {
    let motcua = try await NoticeBooks(1).motcua()
    let before = try motcua.files()
    let script = command + "\n"
    let ended = try await motcua.run(arguments: [], input: Array(script.utf8))
    #expect(ended.code != 0)
    #expect(ended.errors.lowercased().contains(words), "\(ended.errors)")
    #expect(try motcua.files() == before)
  }

  @Test func `Ctrl-C leaves whole files only, and says how many`() async throws {
    let books = try await NoticeBooks(300)
    let motcua = try books.motcua()
    try await withScreen(motcua, rows: 30) { screen in
      try await screen.prompt()
      try await screen.enter("tb xuat pdf --rieng")
      let folder = "van-ban-xin-loi-2023-11-28"
      while (try? motcua.files(folder).count) ?? 0 < 20 { try await Task.sleep(for: .milliseconds(5)) }
      try await screen.press(.control("c"))
      let stopped = try await screen.prompt()
      #expect(stopped.contains("Đã dừng."), "\(stopped)")
      #expect(stopped.contains("trong 300 tệp."), "\(stopped)")
    }
    let files = try motcua.files("van-ban-xin-loi-2023-11-28")
    #expect((20..<300).contains(files.count), "\(files.count)")
    for file in files {
      #expect(file.hasSuffix(".pdf"))
      let facts = try await Tool("pdfinfo").text([motcua.path("van-ban-xin-loi-2023-11-28/\(file)")])
      #expect(facts.contains("Pages:           1"))
    }
  }

  @Test func `progress is shown on a terminal and gone in the end`() async throws {
    let motcua = try await NoticeBooks(120).motcua()
    try await withScreen(motcua, rows: 30) { screen in
      try await screen.prompt()
      try await screen.enter("tb xuat pdf --rieng")
      _ = try await screen.until("a count") { $0.lines.contains { $0.hasSuffix("/120") } }
      let done = try await screen.prompt()
      #expect(done.contains("Đã ghi 120 tệp"))
      #expect(!done.lines.contains { $0.hasSuffix("/120") })
    }
  }
}

extension Motcua {
  /// Every file below its folder, with its bytes.
  fileprivate func contents() throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) where name.hasSuffix("docx") {
      found[name] = FileManager.default.contents(atPath: path(name))
    }
    return found
  }
}
