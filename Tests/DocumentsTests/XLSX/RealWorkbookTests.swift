// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import Proving
import Testing

/// Workbooks of the programs that offices and portals write them with.
@Suite(.serialized) struct RealWorkbookTests {
  @Test func `openpyxl's cells come out as they went in`() async throws {
    let folder = try TemporaryFolder("openpyxl")
    let script = """
      import openpyxl, datetime
      book = openpyxl.Workbook()
      sheet = book.active
      sheet.append(["BÁO CÁO HỒ SƠ"])
      sheet.append([])
      sheet.append(["Mã đơn vị", "Tên đơn vị", "Từ ngày", "ghi chú"])
      sheet.append(["0101", "Xã Bình Đông", datetime.date(2023, 9, 5), 1.5])
      sheet.append([21040, "Thị trấn\\nChâu Ổ", datetime.datetime(2023, 9, 5, 8, 30), True])
      sheet.append(["x", "=1+", datetime.time(7, 45), 1e20])
      sheet["B6"].data_type = "s"
      sheet["D4"].number_format = "0.00"
      book.create_sheet("Khác")
      book.save("x.xlsx")
      """
    try await Tool("/usr/bin/python3").run(["-c", script], in: folder.path)
    #expect(
      try ImportFile.rows(ByteSource(path: folder.file("x.xlsx"))) == [
        ["Mã đơn vị", "Tên đơn vị", "Từ ngày", "ghi chú"],
        ["0101", "Xã Bình Đông", "2023-09-05", "1.5"],
        ["21040", "Thị trấn\nChâu Ổ", "2023-09-05T08:30:00+07:00", "1"],
        ["x", "=1+", "07:45", "1e+20"],
      ])
  }

  @Test func `LibreOffice's cells come out as they went in`() async throws {
    let folder = try TemporaryFolder("calc")
    let csv = #"""
      code,name,valid_from,note
      0101,Xã Bình Đông,2023-09-05,"a, ""b"""
      ,Thị trấn Châu Ổ,2023-09-05 08:30:00,12.5
      3,"hai
      dòng",,

      """#
    try Data(csv.utf8).write(to: URL(fileURLWithPath: folder.file("x.csv")))
    try await Tool("soffice").run(
      [
        "-env:UserInstallation=file://\(folder.file("profile"))", "--headless", "--convert-to", "xlsx",
        "--infilter=CSV:44,34,76,1,1/2/3/5,1033", "x.csv",
      ], in: folder.path)
    #expect(
      try ImportFile.rows(ByteSource(path: folder.file("x.xlsx"))) == [
        ["code", "name", "valid_from", "note"],
        ["0101", "Xã Bình Đông", "2023-09-05", "a, \"b\""],
        ["", "Thị trấn Châu Ổ", "2023-09-05T08:30:00+07:00", "12.5"],
        ["3", "hai\ndòng", "", ""],
      ])
    try await Tool("soffice").run(
      [
        "-env:UserInstallation=file://\(folder.file("profile"))", "--headless", "--convert-to", "xls", "x.xlsx",
      ], in: folder.path)
    let old = try Data(contentsOf: URL(fileURLWithPath: folder.file("x.xls")))
    #expect(ImportFile.fault(of: Array(old)) == .old)
  }

  @Test func `every row of a long sheet is read, and progress grows`() async throws {
    let folder = try TemporaryFolder("rows")
    let script = """
      import openpyxl
      book = openpyxl.Workbook(write_only=True)
      sheet = book.create_sheet()
      sheet.append(["code", "name"])
      for i in range(2000): sheet.append([i, "Xã %d" % i])
      book.save("x.xlsx")
      """
    try await Tool("/usr/bin/python3").run(["-c", script], in: folder.path)
    var table = try ImportTable(ByteSource(path: folder.file("x.xlsx")), columns: unitColumns)
    var count = 0
    var last = 0
    while let row = try table.next() {
      count += 1
      #expect(table.progress.passed >= last)
      last = table.progress.passed
      if count == 2_000 { #expect(row.line == 2_001) }
    }
    #expect(count == 2_000)
  }
}
