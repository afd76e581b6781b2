// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Testing
import Wording

@Suite struct DOCXTests {
  @Test(arguments: [[SamplePapers.apology], [SamplePapers.long, SamplePapers.receipt]])
  func `the same papers give the same bytes`(_ papers: [Paper]) throws {
    #expect(try DOCX.bytes(of: papers) == DOCX.bytes(of: papers))
  }

  @Test func `papers of one file have a section, a sheet and page numbers each`() async throws {
    let file = try DOCXFile([SamplePapers.apology, SamplePapers.receipt, SamplePapers.apology])
    let text = try await file.part("word/document.xml")
    let a4 = "<w:pgSz w:w=\"11906\" w:h=\"16838\" w:orient=\"portrait\"/>"
    let a5 = "<w:pgSz w:w=\"11906\" w:h=\"8391\" w:orient=\"landscape\"/>"
    #expect(try text.pieces("<w:pgSz [^>]*>") == [a4, a5, a4])
    #expect(try text.pieces("<w:pgNumType [^>]*>") == Array(repeating: "<w:pgNumType w:start=\"1\"/>", count: 3))
    #expect(try text.pieces("<w:titlePg/>").count == 3)
    #expect(try await file.paragraphs().count { $0.hasSuffix("§") } == 2)
  }

  @Test func `papers with the same top margin share its parts, and another mark has its own`() async throws {
    let draft = SamplePapers.apology(reason: "", mark: "BẢN NHÁP 7 – CHƯA DUYỆT")
    let file = try DOCXFile([SamplePapers.apology, draft, SamplePapers.apology, draft])
    let names = try await file.part("[Content_Types].xml").pieces("/word/header[0-9]+.xml")
    #expect(names == (1...4).map { "/word/header\($0).xml" })
    #expect(try await file.part("word/header3.xml").contains("BẢN NHÁP 7 – CHƯA DUYỆT"))
    #expect(try await file.part("word/header4.xml").contains("BẢN NHÁP 7 – CHƯA DUYỆT"))
  }

  @Test func `the file says what it is and when it was made`() async throws {
    let properties = try await DOCXFile([SamplePapers.apology]).part("docProps/core.xml")
    #expect(properties.contains("<dc:title>Phiếu xin lỗi và hẹn lại ngày trả kết quả 01/PXL</dc:title>"))
    #expect(properties.contains("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-25T01:15:00Z</dcterms:created>"))
  }

  @Test func `all scripts are set in Times New Roman and checked as Vietnamese`() async throws {
    let styles = try await DOCXFile([SamplePapers.apology]).part("word/styles.xml")
    let face = ["ascii", "hAnsi", "eastAsia", "cs"].map { "w:\($0)=\"Times New Roman\"" }.joined(separator: " ")
    #expect(styles.contains("<w:rFonts \(face)/>"))
    #expect(styles.contains("<w:lang w:val=\"vi-VN\""))
  }

  @Test func `a row with too few or too many cells gets as many as there are columns`() async throws {
    let table = PaperTable(
      [.init("A"), .init("B", weight: .nan), .init("C", weight: -1)], rows: [["1"], ["1", "2", "3", "4"]])
    let paper = Paper(title: "", made: SamplePapers.made, blocks: [.table(table), .table(PaperTable([]))])
    let paragraphs = try await DOCXFile([paper]).paragraphs()
    #expect(
      paragraphs == [
        "cellTitle:A", "cellTitle:B", "cellTitle:C", "cell:1", "cell:", "cell:", "cell:1", "cell:2", "cell:3", "gap:",
      ])
  }

  @Test func `what no code holds is refused, and so is a file of nothing`() {
    let paper = Paper(
      title: "", made: SamplePapers.made, blocks: [.code(PaperCode(text: "Xin lỗi", notes: []))])
    #expect(throws: PaperFailure.codeNotASCII("Xin lỗi")) { try DOCX.bytes(of: [paper]) }
    #expect(throws: PaperFailure.self) { try DOCX.bytes(of: []) }
  }
}

extension String {
  /// What matches a pattern, in order.
  fileprivate func pieces(_ pattern: String) throws -> [String] {
    try matches(of: Regex(pattern)).map { String(self[$0.range]) }
  }
}
