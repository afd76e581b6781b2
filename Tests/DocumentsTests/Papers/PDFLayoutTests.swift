// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Testing
import Wording

/// Decree 30/2020/NĐ-CP, annex I, measured on the finished page.
@Suite struct PDFLayoutTests {
  static func millimetres(_ count: Double) -> Double { count * 72 / 25.4 }

  private func page() async throws -> PDFReading.Page {
    try #require(try await PDFReading(SamplePapers.apology).pages().first)
  }

  @Test func `a notice is one upright A4 sheet, a receipt one lying A5`() async throws {
    for (paper, width, height) in [(SamplePapers.apology, 210.0, 297.0), (SamplePapers.receipt, 210, 148)] {
      let pages = try await PDFReading(paper).pages()
      #expect(pages.count == 1)
      #expect(abs(pages[0].width - Self.millimetres(width)) < 1)
      #expect(abs(pages[0].height - Self.millimetres(height)) < 2)
    }
  }

  @Test func `text keeps to the margins`() async throws {
    let page = try await page()
    #expect((Self.millimetres(30) - 0.5...Self.millimetres(35)).contains(page.words.left))
    #expect((Self.millimetres(15) - 0.5...Self.millimetres(20)).contains(page.width - page.words.right))
    #expect(page.words.map(\.top).min() ?? 0 >= Self.millimetres(20) - 0.5)
    #expect(page.words.map(\.bottom).max() ?? .infinity <= page.height - Self.millimetres(20) + 0.5)
  }

  @Test(arguments: [SamplePapers.apology, SamplePapers.receipt])
  func `the country stands on one line, the motto centred under it`(_ paper: Paper) async throws {
    let page = try #require(try await PDFReading(paper).pages().first)
    let (nation, motto) = (page.words(of: PaperHead.nation), page.words(of: PaperHead.motto))
    #expect(nation.rows == 1)
    #expect(motto.rows == 1)
    #expect(abs(nation.centre - motto.centre) < 1)
    #expect(motto[0].top > nation[0].top)
    #expect(nation.left - page.words(of: "ỦY BAN NHÂN DÂN").right > 4)
  }

  @Test func `rules stand under the motto and under the agency`() async throws {
    let reading = try PDFReading(SamplePapers.apology)
    let (page, bars) = (try #require(try await reading.pages().first), try await reading.bars())
    let motto = page.words(of: PaperHead.motto)
    let agency = page.words.filter { $0.right < page.width / 2 && $0.bottom < motto[0].bottom + 40 && $0.size > 12.5 }
    let long = try #require(bars.first { $0.x > page.width / 2 })
    let short = try #require(bars.first { $0.x < page.width / 2 })
    #expect(abs(long.width - (motto.right - motto.left)) < 1)
    #expect(abs(long.x - motto.left) < 1)
    #expect((1 / 3...1 / 2).contains(short.width / (agency.right - agency.left)))
    #expect(abs(short.x + short.width / 2 - agency.centre) < 1)
  }

  @Test func `number and date stand on one row`() async throws {
    let page = try await page()
    let row = page.words(of: SamplePapers.head.number) + page.words(of: SamplePapers.head.placeAndDate)
    #expect(row.count == 10)
    #expect(row.rows == 1)
    #expect(row.allSatisfy { (13...14).contains($0.size.rounded()) })
  }

  @Test func `letters are as large as the decree wants`() async throws {
    let page = try await page()
    for (text, sizes) in [
      (PaperHead.nation, 12...13), (PaperHead.motto, 13...14), ("ỦY BAN NHÂN DÂN", 12...13),
      ("PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", 13...14), ("Sự chậm trễ này", 13...14), ("PHÓ CHỦ TỊCH", 13...14),
      ("Trần Quốc Đạt", 13...14), ("Nơi nhận:", 12...12), ("- Như trên;", 11...11),
    ] as [(String, ClosedRange<Double>)] {
      let words = page.words(of: text)
      #expect(!words.isEmpty, "\(text)")
      #expect(words.allSatisfy { sizes.contains(($0.size * 10).rounded() / 10) }, "\(text)")
    }
  }

  @Test func `paragraphs begin a little in and fill their lines`() async throws {
    let page = try await page()
    let (margin, edge) = (Self.millimetres(30), page.width - Self.millimetres(15))
    let first = try #require(page.words(of: "Sự chậm trễ").first)
    #expect((Self.millimetres(10) - 0.5...Self.millimetres(12.7) + 0.5).contains(first.left - margin))
    let row = page.words.filter { abs($0.top - first.top) < 1 }
    #expect(abs(row.right - edge) < 0.5)
    let below = page.words.filter { $0.top > first.top + 1 && $0.top < first.top + 20 }
    #expect(abs(below.left - margin) < 0.5)
  }

  @Test func `paragraphs stand at least 6 points apart`() async throws {
    let page = try await page()
    let (first, second) = (page.words(of: "Sự chậm trễ")[0], page.words(of: "trễ hẹn nói trên.")[0])
    let next = page.words(of: "Ủy ban nhân dân xã Bình Sơn sẽ")[0]
    // The paragraph has three lines, so two steps lead from its first to its last.
    #expect(next.top - second.top - (second.top - first.top) / 2 >= 6)
  }

  @Test func `there is room to sign above the name`() async throws {
    let page = try await page()
    let (title, name) = (page.words(of: "PHÓ CHỦ TỊCH"), page.words(of: "Trần Quốc Đạt"))
    #expect((60...70).contains(name[0].top - title[0].bottom))
    #expect(abs(name.centre - title.centre) < 1)
    #expect(title.left > page.width / 2)
  }

  @Test func `two who sign stand side by side, the names on one row`() async throws {
    let page = try #require(try await PDFReading(SamplePapers.receipt).pages().first)
    let names = page.words.filter { $0.top > page.height / 2 && ["Oanh", "Châu"].contains($0.text) }
    #expect(names.count == 2)
    #expect(names.rows == 1)
  }

  @Test func `the first page has no number, the draft mark stands above all`() async throws {
    let words = try await page().words
    #expect(words.filter { $0.bottom < Self.millimetres(20) }.isEmpty)
    let draft = try await PDFReading(SamplePapers.apology(reason: "x", mark: "BẢN NHÁP 7 – CHƯA DUYỆT")).pages()
    let mark = try #require(draft.first).words(of: "BẢN NHÁP 7 – CHƯA DUYỆT")
    #expect(mark.rows == 1)
    #expect(mark[0].bottom < Self.millimetres(20))
    #expect(mark[0].size >= 13)
  }
}
