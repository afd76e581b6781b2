// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Testing
import Wording

@Suite struct PDFLetterTests {
  /// Emoji, other scripts, tick boxes, commands to turn or hide text, and controls.
  static let unprintable: [Unicode.Scalar] = [
    "😀", "漢", "ก", "☐", "\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}", "\u{34F}", "\u{FE0F}",
    "\u{0}", "\u{7}", "\t", "\r", "\u{1B}", "\u{7F}", "\u{85}", "\u{2028}", "\u{E000}", "\u{FFFF}", "\u{10FFFF}",
  ]

  @Test(arguments: unprintable)
  func `what would not show is refused with its field`(_ letter: Unicode.Scalar) throws {
    let press = try PDFPress(PaperFonts.find())
    let paper = SamplePapers.apology(reason: "mất giấy \(letter) tờ")
    #expect(throws: PaperFailure.unprintableLetter(letter, .reason)) { try press.pdf([paper]) }
  }

  @Test func `without a field that has it the letter is told alone`() throws {
    let press = try PDFPress(PaperFonts.find())
    #expect(throws: PaperFailure.unprintableLetter("漢", nil)) { try press.pdf([PDFTextTests.paper(["漢"])]) }
  }

  @Test func `the first field that has the letter is named`() throws {
    let press = try PDFPress(PaperFonts.find())
    let values = [Paper.Value(.place, "Bình Sơn"), Paper.Value(.owner, "An ☐"), Paper.Value(.reason, "☐")]
    #expect(throws: PaperFailure.unprintableLetter("☐", .owner)) {
      try press.pdf([PDFTextTests.paper(["Một ☐"], values: values)])
    }
  }

  static let places: [(Paper.Block)] = [
    .head(PaperHead(parentAgency: "☐", agency: "A", number: "1", placeAndDate: "B")),
    .head(PaperHead(agency: "☐", number: "1", placeAndDate: "B")),
    .head(PaperHead(agency: "A", number: "☐", placeAndDate: "B")),
    .head(PaperHead(agency: "A", number: "1", placeAndDate: "☐")),
    .title("☐"), .title("A", subject: "☐"), .addressee(["☐"]), .paragraph("☐"), .item("☐"),
    .table(PaperTable([PaperTable.Column("☐")])), .table(PaperTable([PaperTable.Column("A")], rows: [["☐"]])),
    .code(PaperCode(text: "A", notes: ["☐"])), .closing(PaperClosing(recipients: ["☐"], signatures: [])),
    .closing(PaperClosing(signatures: [PaperSignature(titles: ["☐"])])),
    .closing(PaperClosing(signatures: [PaperSignature(titles: [], note: "☐")])),
    .closing(PaperClosing(signatures: [PaperSignature(titles: [], name: "☐")])),
  ]

  @Test(arguments: places)
  func `no place of a paper lets such a letter through`(_ block: Paper.Block) throws {
    let press = try PDFPress(PaperFonts.find())
    let paper = Paper(title: "Thử", made: SamplePapers.made, blocks: [block])
    #expect(throws: PaperFailure.unprintableLetter("☐", nil)) { try press.pdf([paper]) }
  }

  @Test func `the draft mark is looked at too`() throws {
    let press = try PDFPress(PaperFonts.find())
    let paper = SamplePapers.apology(reason: "x", mark: "NHÁP ☐")
    #expect(throws: PaperFailure.unprintableLetter("☐", nil)) { try press.pdf([paper]) }
  }

  @Test func `after a refusal the press prints the next paper`() throws {
    let press = try PDFPress(PaperFonts.find())
    let first = try press.pdf([SamplePapers.apology]).bytes
    #expect(throws: PaperFailure.self) { try press.pdf([SamplePapers.apology(reason: "☐")]) }
    #expect(try press.pdf([SamplePapers.apology]).bytes == first)
  }
}
