// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Proving
import Testing

let unitColumns = Unit.columns

/// Finding the sheet, and refusing what is no workbook.
@Suite struct WorkbookTests {
  private static func two(_ state: String, first kind: String = "worksheet") -> HandmadeWorkbook {
    var workbook = HandmadeWorkbook(HandmadeWorkbook.titles + HandmadeWorkbook.row(2, ["1", "ẩn"]))
    workbook["xl/workbook.xml"] = """
      <workbook xmlns:q="\(HandmadeWorkbook.relation)"><sheets><sheet name="Một" sheetId="1" \(state) q:id="rId1"/>\
      <sheet name="Hai" sheetId="2" q:id="rId9"/></sheets></workbook>
      """
    workbook["xl/_rels/workbook.xml.rels"] = HandmadeWorkbook.relations([
      ("rId1", kind, "worksheets/sheet1.xml"), ("rId9", "worksheet", "../khác/./Hai.xml"),
    ])
    workbook["khác/Hai.xml"] = HandmadeWorkbook.sheet(
      HandmadeWorkbook.titles + HandmadeWorkbook.row(2, ["2", "hiện"]))
    return workbook
  }

  @Test func `the first sheet that people see is read, or the one that is named`() throws {
    #expect(try ImportFile.rows(Self.two("state=\"hidden\"").bytes()).last == ["2", "hiện"])
    #expect(try ImportFile.rows(Self.two("state=\"veryHidden\"").bytes()).last == ["2", "hiện"])
    #expect(try ImportFile.rows(Self.two("", first: "chartsheet").bytes()).last == ["2", "hiện"])
    let both = try Self.two("").bytes()
    #expect(try ImportFile.rows(both).last == ["1", "ẩn"])
    #expect(try ImportFile.rows(ByteSource(both), sheet: "Hai").last == ["2", "hiện"])
    #expect(ImportFile.fault(of: both, sheet: "Ba") == .unknownSheet("Ba"))
    let hidden = try Self.two("state=\"hidden\"").bytes()
    #expect(ImportFile.fault(of: hidden, sheet: "Một") == .unknownSheet("Một"))
  }

  @Test func `what is no workbook is told apart`() throws {
    var word = HandmadeWorkbook("")
    word["_rels/.rels"] = HandmadeWorkbook.relations([("rId1", "officeDocument", "word/document.xml")])
    word["word/document.xml"] = "<document/>"
    #expect(ImportFile.fault(of: try word.bytes()) == .otherArchive)
    var binary = HandmadeWorkbook("")
    binary["_rels/.rels"] = HandmadeWorkbook.relations([("rId1", "officeDocument", "xl/workbook.bin")])
    #expect(ImportFile.fault(of: try binary.bytes()) == .binary)
    var archive = ZipArchive(made: .init(milliseconds: 1_700_000_000_000))
    archive.add("content.xml", Array("<office/>".utf8))
    #expect(ImportFile.fault(of: try archive.bytes()) == .otherArchive)
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 70_000)
    #expect(ImportFile.fault(of: ole) == .old)
    let locked = ole + "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(ImportFile.fault(of: locked) == .encrypted)
    for page in ["<html><table>", "\u{FEFF}\r\n <?xml version=\"1.0\"?><Workbook/>"] {
      #expect(ImportFile.fault(of: Array(page.utf8)) == .markup)
    }
  }

  @Test func `a workbook without its sheet, texts or rows is named`() throws {
    for part in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"] {
      var workbook = HandmadeWorkbook(HandmadeWorkbook.titles)
      workbook.remove(part)
      #expect(ImportFile.fault(of: try workbook.bytes()) == .damaged, "\(part)")
    }
    var empty = HandmadeWorkbook(HandmadeWorkbook.titles)
    empty["xl/workbook.xml"] = empty["xl/workbook.xml"].replacing("<sheet ", with: "<sheet state=\"hidden\" ")
    #expect(ImportFile.fault(of: try empty.bytes()) == .noSheet)
    #expect(ImportFile.failure(of: try HandmadeWorkbook("").bytes())?.problem == .empty)
    let untitled = HandmadeWorkbook(HandmadeWorkbook.row(4, ["mã", "ghi chú"]))
    #expect(
      ImportFile.failure(of: try untitled.bytes())
        == InvalidCSV(line: 4, column: 1, problem: .missingColumns(["name"])))
  }

  @Test(arguments: [
    "<row><c t=\"s\"><v>0</v></c></row>", "<row><c t=\"s\"><v>-1</v></c></row>", "<row><c t=\"s\"><v>x</v></c></row>",
    "<row><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>", "<row><c>",
    "<row>\u{1}</row>", "<row>&x;</row>",
  ])
  func `a sheet that contradicts itself is damaged`(_ rows: String) throws {
    let workbook = HandmadeWorkbook(HandmadeWorkbook.titles + rows)
    #expect(ImportFile.fault(of: try workbook.bytes()) == .damaged)
  }

  @Test func `a document type ends the reading`() throws {
    for part in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "_rels/.rels"] {
      var workbook = HandmadeWorkbook(HandmadeWorkbook.titles)
      workbook[part] = workbook[part].replacing(
        "encoding=\"UTF-8\"?>", with: "encoding=\"UTF-8\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>")
      #expect(ImportFile.fault(of: try workbook.bytes()) == .documentType, "\(part)")
    }
  }

  @Test func `more columns than a list has are refused`() throws {
    let most = HandmadeWorkbook(HandmadeWorkbook.titles + "<row r=\"2\"><c r=\"AMJ2\"><v>1</v></c></row>")
    #expect(
      ImportFile.failure(of: try most.bytes())?.problem == .fieldCount(expected: 2, found: 1_024), "AMJ is the 1024th")
    let over = HandmadeWorkbook(HandmadeWorkbook.titles + "<row r=\"2\"><c r=\"AMK2\"><v>1</v></c></row>")
    #expect(ImportFile.fault(of: try over.bytes()) == .tooManyColumns(limit: 1_024))
  }

  @Test func `a text beyond 64 KiB is refused`() throws {
    let most = String(repeating: "x", count: 65_536)
    let row = HandmadeWorkbook.row(2, ["1", most])
    #expect(try ImportFile.rows(HandmadeWorkbook(HandmadeWorkbook.titles + row).bytes()).last == ["1", most])
    let over = HandmadeWorkbook(HandmadeWorkbook.titles + HandmadeWorkbook.row(2, ["1", most + "x"]))
    #expect(ImportFile.fault(of: try over.bytes()) == .textTooLong(limit: 65_536))
    let shared = HandmadeWorkbook(HandmadeWorkbook.titles, texts: ["<t>\(most)x</t>"])
    #expect(ImportFile.fault(of: try shared.bytes()) == .textTooLong(limit: 65_536))
  }

  @Test func `the whole file passes the hook, and the sheet passes by its size`() throws {
    let bytes = try HandmadeWorkbook(HandmadeWorkbook.titles + HandmadeWorkbook.row(2, ["1", "a"])).bytes()
    var seen: [UInt8] = []
    var table = try ImportTable(ByteSource(bytes, chunk: 100), columns: unitColumns) { seen += $0 }
    while try table.next() != nil {}
    #expect(seen == bytes)
    #expect(table.progress.passed == table.progress.total)
    #expect(table.progress.passed > 0)
  }

  @Test func `a file is read from its path, and refused from a pipe`() throws {
    let bytes = try HandmadeWorkbook(HandmadeWorkbook.titles + HandmadeWorkbook.row(2, ["1", "a"])).bytes()
    let folder = try TemporaryFolder()
    try Data(bytes).write(to: URL(fileURLWithPath: folder.file("x.csv")))
    #expect(try ImportFile.rows(ByteSource(path: folder.file("x.csv"))).last == ["1", "a"])
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data(bytes))
    try pipe.fileHandleForWriting.close()
    let descriptor = pipe.fileHandleForReading.fileDescriptor
    #expect(throws: InvalidCSV(line: 1, column: 1, problem: .workbook(.damaged))) {
      _ = try ImportFile.rows(ByteSource(descriptor: descriptor))
    }
  }
}
