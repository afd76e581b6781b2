// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Proving
import Testing
import Wording

/// Figures as workbooks.
struct TableWorkbookTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder("figure") }

  private func table(_ language: Language) throws -> CellTable {
    let formats = Formats(language: language)
    var table = Table([
      .init("#", .integer), .init("Lĩnh vực"), .init("Lượt", .integer), .init("Tỷ lệ", .percent),
      .init("Khoảng 95%", .interval), .init("Từ ngày", .day),
    ])
    table.append(
      [
        "1", "Đất đai", formats.count(4769), formats.percentage(4740, of: 4769), formats.interval(0.9913, 0.9958),
        "01/01/2023",
      ],
      exact: [3: [.share(4740.0 / 4769)], 4: [.share(0.99128), .share(0.99576)]])
    table.append(["2", "Hộ tịch", formats.count(51), "*", "*", "05/01/2024 07:31"])
    table.append(["3", "Y tế", "0", "–", "–", ""])
    table.setTotal(["", "Tổng", formats.count(4820), "99,2%", "", ""])
    return table.cells(formats)
  }

  @Test(arguments: [Language.vi, .en])
  func `texts become the values they stand for`(language: Language) throws {
    let table = try table(language)
    let bounds = language == .vi ? ["Khoảng 95% – từ", "Khoảng 95% – đến"] : ["Khoảng 95% – from", "Khoảng 95% – to"]
    #expect(table.titles == ["#", "Lĩnh vực", "Lượt", "Tỷ lệ"] + bounds + ["Từ ngày"])
    #expect(
      table.rows[0] == [
        .integer(1), .text("Đất đai"), .integer(4769), .share(4740.0 / 4769), .share(0.99128), .share(0.99576),
        .day(try LocalDay(parsing: "2023-01-01")),
      ])
    #expect(
      table.rows[1] == [
        .integer(2), .text("Hộ tịch"), .integer(51), .text("*"), .text("*"), .empty,
        .instant(Instant(try LocalDay(parsing: "2024-01-05"), try LocalTime(parsing: "07:31"))),
      ])
    #expect(table.rows[2] == [.integer(3), .text("Y tế"), .integer(0), .empty, .empty, .empty, .empty])
    #expect(table.total == [.empty, .text("Tổng"), .integer(4820), .share(0.992), .empty, .empty, .empty])
  }

  @Test func `a figure of groups has a chart, a total below, and says where it comes from`() async throws {
    let path = folder.file("hl.xlsx")
    let book = TableWorkbook(
      try table(.vi), title: "Mức độ hài lòng – năm 2023", sheet: "Hài lòng: 'năm' 2023", isCharted: true,
      author: "Bộ phận Một cửa",
      sources: [
        .init("Chỉ số", .text("satisfied.top2")), .init("Kỳ từ ngày", .day(try LocalDay(parsing: "2023-01-01"))),
      ], isVietnamese: true)
    #expect(try book.write(to: ResultFile(path: path, overwrites: false)) == 4)
    let sheets = try await OtherReaders.openpyxl(path).sheets
    #expect(sheets.map(\.name) == ["Hài lòng- ’năm’ 2023", "Nguồn"])
    #expect(
      sheets[0].charts == [
        [
          "BarChart", "Mức độ hài lòng – năm 2023", "'Hài lòng- ’năm’ 2023'!$B$2:$B$4",
          "'Hài lòng- ’năm’ 2023'!$D$2:$D$4",
        ]
      ])
    #expect(sheets[0].filter == "A1:G4", "the total is no row to be sorted with the others")
    #expect(sheets[0][4, 1].bold && sheets[0][4, 2].value == "4820")
    #expect(sheets[0][1, 3].format == "0.0%")
    #expect(sheets[1].rows[1].map(\.value) == ["Chỉ số", "satisfied.top2"])
    #expect(sheets[1][2, 1].value == "2023-01-01 00:00:00")
  }

  @Test func `a list has no chart`() async throws {
    var table = Table([.init("Tên"), .init("Tỷ lệ", .percent)])
    table.append(["a", "50,0%"])
    let path = folder.file("ls.xlsx")
    let book = TableWorkbook(
      table.cells(Formats(language: .en)), title: "x", sheet: "Source", isCharted: true, author: "", sources: [],
      isVietnamese: false)
    _ = try book.write(to: ResultFile(path: path, overwrites: false))
    let sheets = try await OtherReaders.openpyxl(path).sheets
    #expect(sheets.map(\.name) == ["Source", "Source (2)"])
    #expect(sheets[0].charts.isEmpty)
  }
}
