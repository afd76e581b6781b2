// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Testing

@testable import OneStop

/// Finding the titles, and what becomes of the cells below them.
@Suite struct ImportTableTests {
  @Test(arguments: [
    "Mã đơn vị,Tên đơn vị\n1,a\n", "UBND HUYỆN BÌNH SƠN\nBÁO CÁO, tháng 9\n\n\nMã đơn vị;Tên đơn vị\n1;a\n",
    "BÁO CÁO,,,\n,,,\nTừ ngày 1/9,đến ngày 30/9\nMã đơn vị,Tên đơn vị\n1,a\n",
    "\u{FEFF}\n\n\"BÁO CÁO;\nhai dòng\"\r\nMã đơn vị\tTên đơn vị\r\n1\ta\r\n",
    "ống 5\" là,mã\nMã đơn vị,Tên đơn vị\n1,a\n",
    String(repeating: "dòng\n", count: 19) + "Mã đơn vị,Tên đơn vị\n1,a\n",
  ])
  func `titles are found below what stands above them`(_ text: String) throws {
    #expect(try ImportFile.rows(text) == [["Mã đơn vị", "Tên đơn vị"], ["1", "a"]])
    #expect(try ImportFile.rows(ByteSource(text, chunk: 1)) == [["Mã đơn vị", "Tên đơn vị"], ["1", "a"]])
  }

  @Test(arguments: [
    ("BÁO CÁO\nMã đơn vị,ghi chú\n1,a\n", 2, "name"), ("x,y\n1,2\n", 1, "code name"),
    (String(repeating: "dòng\n", count: 20) + "code,name\n", 1, "code name"),
    ("tháng 9\n\nmã;loại;ghi chú\ntên,b\n", 3, "name"),
  ])
  func `without them the line that comes nearest says what it lacks`(
    _ text: String, _ line: Int, _ missing: String
  ) {
    let columns = missing.split(separator: " ").map(String.init)
    #expect(
      ImportFile.failure(of: Array(text.utf8)) == InvalidCSV(line: line, column: 1, problem: .missingColumns(columns)))
  }

  @Test func `a title that comes twice is named`() {
    let problem = InvalidCSV.Problem.duplicateColumn("mã")
    #expect(
      ImportFile.failure(of: Array("x\ncode,name,mã\n".utf8)) == InvalidCSV(line: 2, column: 11, problem: problem))
  }

  @Test func `titles are found in a workbook below what stands above them`() throws {
    let rows =
      HandmadeWorkbook.row(2, ["BÁO CÁO"]) + HandmadeWorkbook.row(3, ["", "", "", "Châu Ổ, ngày 5/9/2023"])
      + HandmadeWorkbook.row(6, ["Mã đơn vị", "Tên đơn vị"]) + HandmadeWorkbook.row(7, ["1", "a"])
    let bytes = try HandmadeWorkbook(rows).bytes()
    #expect(try ImportFile.rows(bytes) == [["Mã đơn vị", "Tên đơn vị"], ["1", "a"]])
  }

  @Test(arguments: [
    "=1+1", "+84905", "-5", "@x", "\tx", "\rx", "'=x", "''@", "'x", "'", "x", "", "''", "=", "'=\u{301}",
  ])
  func `what an export made harmless is read as it was`(_ cell: String) throws {
    #expect(CSVWriter.restored(CSVWriter.neutralised(cell)) == cell)
    let text = CSVWriter(neutralise: true).text([["code", "name"], ["1", "đầu" + cell], [cell, "x"]])
    var table = try ImportTable(ByteSource(text), columns: unitColumns)
    #expect(try table.next()?["name"] == "đầu" + cell)
    let trimmed = cell.isEmpty ? nil : cell
    #expect(try table.next()?["code"] == trimmed)
  }

  @Test func `only an apostrophe before a sign of formulas is taken away`() {
    #expect(CSVWriter.neutralised("=1") == "'=1")
    #expect(CSVWriter.neutralised("'=1") == "''=1")
    #expect(CSVWriter.neutralised("'tên'") == "'tên'")
    #expect(CSVWriter.restored("'tên'") == "'tên'")
    #expect(CSVWriter.restored("' =1") == "' =1")
  }

  @Test(arguments: ["code,name\n1,a\n2,b", "code,name\n1,a\n2", "code,name\n1,a\n\"2\",\"b\"", "code,name"])
  func `a last line without an end is refused, since nobody knows how it goes on`(_ text: String) throws {
    #expect(ImportFile.failure(of: Array(text.utf8))?.problem == .unfinishedLine)
    #expect(ImportFile.failure(of: Array((text + "\n").utf8))?.problem != .unfinishedLine)
    #expect(ImportFile.failure(of: Array((text + "\r").utf8))?.problem != .unfinishedLine)
  }

  @Test func `progress is counted in bytes of the file`() throws {
    let text = "code,name\n" + String(repeating: "1,a\n", count: 50_000)
    var table = try ImportTable(ByteSource(text), columns: unitColumns)
    var last = 0
    while try table.next() != nil {
      #expect(table.progress.passed >= last)
      last = table.progress.passed
    }
    #expect(table.progress == ImportProgress(passed: text.utf8.count, total: text.utf8.count))
  }

  @Test func `a folder or a vanished file is told by the system's number`() {
    #expect(throws: InvalidCSV(line: 1, column: 1, problem: .unreadable(code: 21))) {
      _ = try ImportFile.rows(ByteSource(path: "/"))
    }
  }
}
