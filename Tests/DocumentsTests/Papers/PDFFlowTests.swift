// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Testing
import Wording

@Suite struct PDFFlowTests {
  @Test func `a table repeats its head and keeps all its rows`() async throws {
    let reading = try PDFReading(SamplePapers.long)
    let pages = try await reading.pages()
    #expect(pages.count > 5)
    #expect(try await reading.facts()["Pages"] == "\(pages.count)")
    #expect(reading.printed.pages == pages.count)
    let codes = pages.map { page in page.words.map(\.text).filter { $0.hasPrefix("000.00") } }
    #expect(codes.flatMap(\.self) == (1...SamplePapers.longRows).map(SamplePapers.longCode))
    for (page, codes) in zip(pages, codes) where !codes.isEmpty {
      #expect(page.words(of: "Mã hồ sơ").count == 3)
    }
  }

  @Test func `pages are numbered from the second, centred in the top margin`() async throws {
    let pages = try await PDFReading(SamplePapers.long).pages()
    let margin = PDFLayoutTests.millimetres(20)
    for (number, page) in zip(1..., pages) {
      let above = page.words.filter { $0.bottom < margin }
      #expect(above.map(\.text) == (number == 1 ? [] : ["\(number)"]))
      // Centred between the margins of 30 and 15 mm.
      if number > 1 { #expect(abs(above.centre - (page.width + PDFLayoutTests.millimetres(15)) / 2) < 1) }
      #expect(page.words.map(\.bottom).max() ?? 0 <= page.height - margin + 0.5)
    }
  }

  @Test func `several papers in one file begin on new pages and count from 1`() async throws {
    let reading = try PDFReading([SamplePapers.apology, SamplePapers.receipt, SamplePapers.long, SamplePapers.apology])
    let pages = try await reading.pages()
    let long = try PDFReading(SamplePapers.long).printed.pages
    #expect(pages.count == 3 + long)
    #expect(reading.printed.pages == pages.count)
    for start in [0, 1, 2, pages.count - 1] { #expect(!pages[start].words(of: PaperHead.nation).isEmpty) }
    #expect(pages[1].height < pages[1].width)
    #expect(pages[2].words.allSatisfy { $0.text != "3" || $0.bottom > PDFLayoutTests.millimetres(20) })
    #expect(pages[3].words.contains { $0.text == "2" && $0.bottom < PDFLayoutTests.millimetres(20) })
  }

  @Test func `a row taller than a page flows on`() async throws {
    let words = (1...3_000).map { "chữ\($0)" }
    let table = PaperTable(
      [PaperTable.Column("STT", weight: 0.2), PaperTable.Column("Nội dung")],
      rows: [["1", "ngắn"], ["2", words.joined(separator: " ")], ["3", "ngắn"]])
    let paper = Paper(title: "Thử", made: SamplePapers.made, blocks: [.table(table)])
    let pages = try await PDFReading(paper).pages()
    #expect(pages.count > 2)
    #expect(pages.allSatisfy { !$0.words(of: "Nội dung").isEmpty })
    #expect(pages.flatMap(\.words).map(\.text).filter { $0.hasPrefix("chữ") } == words)
  }

  @Test(arguments: 20..<48)
  func `who signs is never alone on a page, nor torn`(_ lines: Int) async throws {
    let body = (1...lines).map { Paper.Block.item("Mục số \($0).") }
    let paper = Paper(title: "Thử", made: SamplePapers.made, blocks: body + [.closing(SamplePapers.closing)])
    let pages = try await PDFReading(paper).pages()
    let last = try #require(pages.last)
    #expect(!last.words(of: "Mục số \(lines).").isEmpty)
    for text in ["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "Trần Quốc Đạt"] { #expect(!last.words(of: text).isEmpty) }
  }

  @Test(arguments: 24..<38)
  func `a title stands with what it heads`(_ lines: Int) async throws {
    let body = (1...lines).map { Paper.Block.item("Mục số \($0).") }
    let paper = Paper(
      title: "Thử", made: SamplePapers.made, blocks: body + [.title("TIÊU ĐỀ", subject: "Về việc"), .paragraph("Sau.")])
    let pages = try await PDFReading(paper).pages()
    let page = try #require(pages.first { !$0.words(of: "TIÊU ĐỀ").isEmpty })
    #expect(!page.words(of: "Về việc").isEmpty)
    #expect(!page.words(of: "Sau.").isEmpty)
  }

  @Test(arguments: 36..<48)
  func `no line of a paragraph stands alone at the edge of a page`(_ lines: Int) async throws {
    let body = [Paper.Block.paragraph((1...lines).map { "Dòng \($0)." }.joined(separator: "\n"))]
    let text = (1...60).map { "chữ\($0)" }.joined(separator: " ")
    let paper = Paper(title: "Thử", made: SamplePapers.made, blocks: body + [.paragraph(text)])
    for page in try await PDFReading(paper).pages() {
      let words = page.words.filter { $0.text.hasPrefix("chữ") }
      #expect(words.isEmpty || words.rows > 1)
    }
  }

  @Test func `very many recipients flow on below who signs`() async throws {
    let names = (1...200).map { "- Đơn vị \($0);" }
    let paper = Paper(
      title: "Thử", made: SamplePapers.made,
      blocks: [
        .paragraph("Nội dung."),
        .closing(PaperClosing(recipients: names, signatures: SamplePapers.closing.signatures)),
      ])
    let pages = try await PDFReading(paper).pages()
    for name in names { #expect(pages.contains { !$0.words(of: name).isEmpty }, "\(name)") }
  }
}
