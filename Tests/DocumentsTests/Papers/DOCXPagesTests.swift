// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import Proving
import Testing
import Wording

/// What LibreOffice makes of a DOCX on paper.
@Suite struct DOCXPagesTests {
  @Test func `a notice is one page, with the number and the date on one row`() async throws {
    let pages = try await DOCXFile([SamplePapers.apology]).pages()
    #expect(pages.count == 1)
    let rows = pages.first?.rows ?? []
    #expect(rows.contains("Số: 01/PXL Bình Sơn, ngày 25 tháng 11 năm 2026"))
    #expect(rows.contains("Nơi nhận: TM. ỦY BAN NHÂN DÂN"))
    #expect(rows.contains { $0.hasSuffix("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") })
    #expect(rows.last == "Trần Quốc Đạt")
  }

  @Test func `a long table begins every page with its head, under the page's number`() async throws {
    let pages = try await DOCXFile([SamplePapers.long]).pages()
    #expect(pages.count > 10)
    for (number, page) in pages.enumerated().dropFirst().dropLast() {
      #expect(page.rows.first == "\(number + 1)")
      #expect(page.rows.dropFirst().prefix(3).contains { $0.contains("Mã hồ sơ Chủ hồ sơ Ngày hẹn trả") })
    }
    #expect(pages.first?.rows.first?.contains("CỘNG HÒA") == true)
    #expect(pages.last?.rows.contains { $0.contains("TM. ỦY BAN NHÂN DÂN") } == true)
    #expect(pages.last?.rows.contains { $0.contains("Đề nghị các đơn vị") } == true)
  }

  @Test func `a draft says on every page that it is one, and each paper begins at page 1`() async throws {
    let mark = "BẢN NHÁP 7 – CHƯA DUYỆT"
    let reason = Array(repeating: SamplePapers.reason, count: 12).joined(separator: "; ")
    let papers = [SamplePapers.apology(reason: reason, mark: mark), SamplePapers.apology(reason: reason)]
    let pages = try await DOCXFile(papers).pages()
    #expect(pages.map { $0.contains(mark) } == [true, true, false, false])
    #expect(pages.map { $0.rows.contains("2") } == [false, true, false, true])
  }

  @Test func `who signs stands on the page of the name below and of the last words above`() async throws {
    let papers = (1...14).map { lines in
      SamplePapers.apology(reason: Array(repeating: "lý do", count: lines * 14).joined(separator: " "))
    }
    let pages = try await DOCXFile(papers).pages()
    let signed = pages.filter { $0.contains("TM. ỦY BAN NHÂN DÂN") }
    #expect(signed.count == papers.count)
    #expect((papers.count + 2..<2 * papers.count - 1).contains(pages.count), "some notices take two pages, some one")
    #expect(signed.allSatisfy { $0.contains("Trần Quốc Đạt") && $0.contains("Ông/Bà./.") })
  }

  @Test func `a receipt is one small lying page whose code a telephone reads`() async throws {
    let file = try DOCXFile([SamplePapers.receipt])
    #expect(try await file.pages().count == 1)
    try await Tool("pdftoppm").run(["-r", "200", "-png", "-singlefile", "paper.pdf", "page"], in: file.folder.path)
    let read = try await Tool("zbarimg").text(["--quiet", "--raw", "page.png"], in: file.folder.path)
    #expect(read == SamplePapers.lookUp + "\n")
  }
}

extension String {
  /// The lines that say something, with single spaces.
  fileprivate var rows: [String] {
    split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }
}
