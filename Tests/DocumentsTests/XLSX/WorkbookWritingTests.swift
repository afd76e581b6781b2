// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Proving
import Testing

/// Spreadsheets as other people's programs see them.
struct WorkbookWritingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder("workbook") }

  private var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  private static let titles = ["Mã", "Tên", "Số lượt", "Tỷ lệ", "Ngày", "Lúc", "Số"]

  /// One row of every type, and one that is nearly empty.
  private static func rows() throws -> [[DataCell]] {
    let day = try LocalDay(parsing: "2023-12-31")
    return [
      [
        .text("000.00.53.H48-231105-0012"), .text("=1+1"), .integer(4769), .share(0.993919), .day(day),
        .instant(Instant(day, try LocalTime(parsing: "23:59:58"))), .number(2.5),
      ],
      [
        .text("0905123456"), .text("Lê Thị \"Hòa\", <b>\n& Ánh _x0041_"), .integer(-3), .empty,
        .day(try LocalDay(parsing: "2024-02-29")), .instant(Instant(day, .noon)), .empty,
      ],
    ]
  }

  private func written(_ rows: [[DataCell]], _ titles: [String] = titles, sheet: String = "Hồ sơ") throws -> String {
    let path = folder.file("so.xlsx")
    let file = try RowFile(
      ResultFile(path: path, overwrites: true), .xlsx, columns: titles, sheet: sheet, rows: rows.count)
    for row in rows { try file.append(row) }
    try file.finish().put()
    return path
  }

  @Test func `every type of value arrives as what it is`() async throws {
    let sheet = try await OtherReaders.openpyxl(try written(try Self.rows())).sheets[0]
    #expect(sheet.name == "Hồ sơ")
    #expect(sheet.rows[0].map(\.value) == Self.titles)
    #expect(sheet.rows[0].allSatisfy { $0.bold })
    #expect(sheet[1, 0] == .init(type: "str", value: "000.00.53.H48-231105-0012", format: "@", bold: false))
    #expect(sheet[1, 1] == .init(type: "str", value: "=1+1", format: "@", bold: false))
    #expect(sheet[1, 2] == .init(type: "int", value: "4769", format: "#,##0", bold: false))
    #expect(sheet[1, 3] == .init(type: "float", value: "0.993919", format: "0.0%", bold: false))
    #expect(sheet[1, 4] == .init(type: "datetime", value: "2023-12-31 00:00:00", format: "dd/mm/yyyy", bold: false))
    #expect(
      sheet[1, 5]
        == .init(type: "datetime", value: "2023-12-31 23:59:58", format: "dd/mm/yyyy hh:mm:ss", bold: false))
    #expect(sheet[1, 6].type == "float" && sheet[1, 6].value == "2.5")
    #expect(sheet[2, 0] == .init(type: "str", value: "0905123456", format: "@", bold: false))
    #expect(sheet[2, 2].value == "-3")
    #expect(sheet[2, 3].type == "NoneType")
    #expect(sheet[2, 4].value == "2024-02-29 00:00:00")
    #expect(sheet[2, 5].format == "dd/mm/yyyy hh:mm")
  }

  /// openpyxl leaves what stands for signs that XML has not as it is; what it stands for is ours to know.
  @Test func `texts keep their line breaks, signs and letters`() async throws {
    let sheet = try await OtherReaders.openpyxl(try written(try Self.rows())).sheets[0]
    let text = sheet[2, 1].value.replacing("_x005F_", with: "_")
    #expect(text == "Lê Thị \"Hòa\", <b>\n& Ánh _x0041_")
  }

  @Test func `titles stay in sight, can be filtered, and stand on every printed page`() async throws {
    let sheet = try await OtherReaders.openpyxl(try written(try Self.rows())).sheets[0]
    #expect(sheet.freeze == "A2")
    #expect(sheet.filter == "A1:G3")
    #expect(sheet.repeats?.filter { $0 != "$" } == "1:1")
    #expect(sheet.orientation == "landscape" && sheet.paper == 9)
    #expect(sheet.wide == 1 && sheet.tall == 0)
  }

  @Test func `LibreOffice shows what was written`() async throws {
    let text = try await OtherReaders.libreOffice(try written(try Self.rows()))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0] == "Mã,Tên,Số lượt,Tỷ lệ,Ngày,Lúc,Số")
    #expect(lines[1] == "000.00.53.H48-231105-0012,=1+1,\"4,769\",99.4%,31/12/2023,31/12/2023 23:59:58,2.5")
    #expect(lines[2] == "0905123456,\"Lê Thị \"\"Hòa\"\", <b>")
    #expect(lines[3] == "& Ánh _x0041_\",-3,,29/02/2024,31/12/2023 12:00,")
  }

  @Test func `a sheet without rows is a sheet all the same`() async throws {
    let sheet = try await OtherReaders.openpyxl(try written([])).sheets[0]
    #expect(sheet.rows.count == 1)
    #expect(sheet.filter == "A1:G1")
  }

  @Test(arguments: [
    ("Mức độ hài lòng", "Mức độ hài lòng"), ("01/01/2023: [mới]*?", "01-01-2023- -mới---"), ("'Châu Ổ'", "’Châu Ổ’"),
    ("", "-"), ("History", "History (2)"),
    ("Bộ phận Tiếp nhận và Trả kết quả hiện đại", "Bộ phận Tiếp nhận và Trả kết qu"),
    ("Nga\u{0300}y", "Ngày"),
  ])
  func `a sheet's name is made fit for one`(wanted: String, name: String) async throws {
    let sheets = try await OtherReaders.openpyxl(try written([], ["a"], sheet: wanted)).sheets
    #expect(sheets.map(\.name) == [name])
  }

  @Test func `a text that no cell can hold is named, and nothing is written`() throws {
    let long = String(repeating: "ă", count: 32_768)
    #expect(throws: ResultFile.Problem.textTooLong(column: "Tên", row: 3, count: 32_768, limit: 32_767)) {
      _ = try written([[.text("1"), .text(String(long.dropLast()))], [.text("2"), .text(long)]], ["Mã", "Tên"])
    }
    #expect(try files == [])
  }

  @Test func `more rows than a sheet has are refused before anything is written`() throws {
    #expect(throws: ResultFile.Problem.tooManyRows(1_048_576, limit: 1_048_575)) {
      _ = try RowFile(
        ResultFile(path: folder.file("x.xlsx"), overwrites: false), .xlsx, columns: ["a"], sheet: "a", rows: 1_048_576)
    }
    #expect(try files == [])
  }

  @Test(arguments: TableFormat.allCases)
  func `a file that was given up, or not put in its place, leaves nothing behind`(format: TableFormat) throws {
    let place = ResultFile(path: folder.file("x.\(format)"), overwrites: false)
    do {
      let file = try RowFile(place, format, columns: ["a"], sheet: "a", rows: 2)
      for _ in 1...2_000 { try file.append([.text(String(repeating: "b", count: 100))]) }
    }
    #expect(try files == [])
    let file = try RowFile(place, format, columns: ["a"], sheet: "a", rows: 1)
    try file.append([.integer(1)])
    try file.finish().drop()
    #expect(try files == [])
  }

  @Test func `a place that cannot be written to is told before the rows are asked for`() throws {
    try Data("cũ".utf8).write(to: URL(fileURLWithPath: folder.file("x.xlsx")))
    for (path, problem) in [
      (folder.file("x.xlsx"), ResultFile.Problem.exists), (folder.path, .isFolder),
      (folder.file("a/x.xlsx"), .noFolder),
    ] {
      #expect(throws: problem) {
        _ = try RowFile(ResultFile(path: path, overwrites: false), .xlsx, columns: ["a"], sheet: "a", rows: 1)
      }
    }
    #expect(try files == ["x.xlsx"])
  }

  @Test func `days that spreadsheets disagree about are written as text`() async throws {
    let sheet = try await OtherReaders.openpyxl(
      try written([[.day(try LocalDay(parsing: "1900-02-28"))], [.day(try LocalDay(parsing: "1900-03-01"))]], ["Ngày"])
    ).sheets[0]
    #expect(sheet[1, 0].type == "str" && sheet[1, 0].value == "1900-02-28")
    #expect(sheet[2, 0].value == "1900-03-01 00:00:00")
  }
}
