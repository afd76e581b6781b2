// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import Seeds
import Testing
import Wording

@Suite struct PDFTextTests {
  static let pangram = """
    Do bạch kim rất quý nên sẽ dùng để lắp vô xương. Tâm tưởng tôi tỏ tình tới Tú từ tháng tư, thư từ tôi tả thời ốm o \
    “Ừ – ợ, ỵ, Ẫ, Ỡ, Đ” … 5.000 ₫
    """

  static func paper(_ texts: [String], values: [Paper.Value] = []) -> Paper {
    Paper(title: "Thử", made: SamplePapers.made, blocks: texts.map { .paragraph($0) }, values: values)
  }

  static func procedures() throws -> [String] {
    var reader = try CSVReader(ByteSource(Seeds.procedures))
    let header = try CSVHeader(reader.header, columns: [CSVColumn("name", isRequired: true)])
    var names: [String] = []
    while let record = try reader.next() { names.append(try #require(header.value(of: "name", in: record))) }
    return names
  }

  @Test func `a reader finds every letter of the pangram`() async throws {
    #expect(try await PDFReading(Self.paper([Self.pangram])).rawText().joined == Self.pangram.joined)
  }

  @Test func `a reader finds the names of all procedures`() async throws {
    let names = try Self.procedures()
    #expect(names.count == 100)
    let text = try await PDFReading(Self.paper(names)).rawText().joined
    for name in names { #expect(text.unicodeScalars.contains(name.joined.unicodeScalars), "\(name)") }
  }

  @Test func `decomposed letters are printed composed`() async throws {
    let written = Self.pangram.decomposedStringWithCanonicalMapping
    let text = try await PDFReading(Self.paper([written])).rawText().joined
    #expect(Array(text.unicodeScalars) == Array(Self.pangram.joined.unicodeScalars))
  }

  @Test func `letters that mean something to markup are only letters`() async throws {
    let text = "<b>5 < 6 && 7 > 6</b> &amp; \"'%s\\"
    #expect(try await PDFReading(Self.paper([text])).rawText().joined == text)
  }

  @Test func `a line break begins a line`() async throws {
    let page = try #require(try await PDFReading(Self.paper(["Một\nHai"])).pages().first)
    #expect(page.words.map(\.text) == ["Một", "Hai"])
    #expect(page.words[1].top > page.words[0].top)
  }

  @Test func `a reason of 5,000 characters is printed whole`() async throws {
    let sentence = "hồ sơ phải xác minh lại, "
    let reason = String(String(repeating: sentence, count: 5_000 / sentence.count + 1).prefix(5_000))
    let text = try await PDFReading(SamplePapers.apology(reason: reason)).rawText()
    let found = text.split(whereSeparator: \.isWhitespace).count { $0 == "minh" }
    #expect(found == reason.split(separator: " ").count { $0 == "minh" })
  }

  @Test func `a word longer than a line is broken and stays as it is`() async throws {
    let word = String(String(repeating: "đườngsắt", count: 5_000 / 8 + 1).prefix(5_000))
    let reading = try PDFReading(Self.paper([word]))
    let pages = try await reading.pages()
    #expect(pages.flatMap(\.words).map(\.text).joined().contains(word.prefix(2_000)))
    #expect(try await reading.rawText().filter { !$0.isWhitespace && !$0.isNumber } == word)
    // A hyphen put in would be drawn together with the letter before it, under that letter's name.
    #expect(try await !reading.source().contains("ActualText"))
    #expect(pages.flatMap(\.words).allSatisfy { $0.right <= pages[0].width - 15 / 25.4 * 72 + 0.5 })
  }

  @Test func `empty texts and papers are printed`() async throws {
    #expect(try PDFReading(Self.paper([""])).printed.pages == 1)
    #expect(try PDFReading(Self.paper([])).printed.pages == 1)
    #expect(throws: PaperFailure.self) { try PDFPress(PaperFonts.find()).pdf([]) }
  }
}
