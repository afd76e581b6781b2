// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing

@testable import Documents

/// Whether a workbook that was written is all there.
struct WorkbookWholeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder("whole") }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?>\n<worksheet xmlns=\"x\"><sheetData>", "</sheetData></worksheet>", true),
    ("<?xml version=\"1.0\"?>\n<worksheet xmlns=\"x\"><sheetData>", "<c r=\"A1\"", false),
    ("<?xml version=\"1.0\"?>\n<worksheet xmlns=\"x\"><sheetData>", "<row r=\"1\"/>", false),
    ("<?xml version=\"1.0\"?>\n<sst count=\"0\"/>", "<sst count=\"0\"/>", true), ("", "", false),
  ])
  func `a part is whole that ends with the element it begins with`(head: String, tail: String, isWhole: Bool) {
    #expect(WorkbookCheck.isClosed(head, tail) == isWhole)
  }

  @Test func `a sheet that lacks rows it was given is noticed, and so is a file that is cut off`() throws {
    let path = folder.file("x.xlsx")
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let book = try WorkbookDraft(path: path, streams: true)
    let sheet = try book.addSheet("A", titles: ["a"])
    for number in 1...1_000 { try sheet.append([.integer(number)]) }
    try book.close()
    try WorkbookCheck(path: path, sheets: [30_000]).check()
    #expect(throws: ResultFile.Problem.temporaryFull) { try WorkbookCheck(path: path, sheets: [60_000]).check() }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try bytes.dropLast(30).write(to: URL(fileURLWithPath: path))
    #expect(throws: ResultFile.Problem.temporaryFull) { try WorkbookCheck(path: path, sheets: [1]).check() }
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func `columns are named as spreadsheets name them`(column: Int, letters: String) {
    #expect(WorkbookChart.letters(of: column) == letters)
  }

  /// 36526 and 45236 are what Excel shows for these days.
  @Test(arguments: [("2000-01-01", 36_526.0), ("2023-11-06", 45_236), ("1900-03-01", 61)])
  func `days are counted as spreadsheets count them`(day: String, serial: Double) throws {
    #expect(WorkbookSerial.day(try LocalDay(parsing: day)) == serial)
    #expect(WorkbookSerial.instant(Instant(try LocalDay(parsing: day), .noon)) == serial + 0.5)
  }
}
