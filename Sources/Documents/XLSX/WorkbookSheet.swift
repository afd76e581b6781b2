// SPDX-License-Identifier: GPL-3.0-or-later

import CXlsxWriter
import OneStop
import Wording

/// One sheet of a workbook: titles in a frozen row with a filter, and rows below, written from top to bottom.
final class WorkbookSheet {
  /// How many rows there is room for below the titles.
  static let rowLimit = 1_048_575
  /// How many letters a cell may hold, in UTF-16 units, as Excel counts.
  static let textLimit = 32_767

  let name: String
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let looks: WorkbookLooks
  private let titles: [String]
  private var widths: [Int]
  /// Rows below the titles, the total not among them.
  private(set) var rows = 0
  private var hasTotal = false

  init(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String, titles: [String], looks: WorkbookLooks
  ) throws(ResultFile.Problem) {
    self.sheet = sheet
    self.name = name
    self.titles = titles
    self.looks = looks
    widths = titles.map { $0.split(separator: " ").map { DisplayWidth.of(String($0)) }.max() ?? 0 }.map { $0 + 3 }
    // Rows are written once and in order: how high the titles stand must be known before the first of them.
    let lines = zip(titles, widths).map(Self.lines).max() ?? 1
    if lines > 1 { try check(worksheet_set_row(sheet, 0, Self.lineHeight * Double(lines), nil)) }
    for (column, title) in titles.enumerated() {
      try check(title, column: column)
      try check(worksheet_write_string(sheet, 0, lxw_col_t(column), WorkbookText.written(title), looks.title))
    }
  }

  /// How many lines a title takes in a column of a width.
  private static func lines(of title: String, within width: Int) -> Int {
    var (lines, used) = (1, 0)
    for word in title.split(separator: " ").map({ DisplayWidth.of(String($0)) }) {
      if used > 0, used + 1 + word > width {
        lines += 1
        used = word
      } else {
        used += used > 0 ? 1 + word : word
      }
    }
    return lines
  }

  /// Of a line of titles, in points.
  private static let lineHeight = 15.0

  /// Writes the next row; the total comes last.
  func append(_ cells: [DataCell], isTotal: Bool = false) throws(ResultFile.Problem) {
    guard rows < Self.rowLimit, !hasTotal else { throw .tooManyRows(rows + 1, limit: Self.rowLimit) }
    let row = lxw_row_t(rows + 1)
    for (column, cell) in cells.enumerated() {
      try write(cell, row, column, looks.look(of: cell, isTotal: isTotal))
      if rows < Self.measured { widen(column, cell) }
    }
    if isTotal { hasTotal = true } else { rows += 1 }
  }

  /// Sets what depends on all the rows: widths, filter, and how it is printed.
  func finish() throws(ResultFile.Problem) {
    let last = lxw_col_t(max(titles.count, 1) - 1)
    for (column, width) in widths.enumerated() {
      let place = lxw_col_t(column)
      try check(worksheet_set_column(sheet, place, place, Double(min(max(width, 6), Self.widest)), nil))
    }
    worksheet_freeze_panes(sheet, 1, 0)
    try check(worksheet_autofilter(sheet, 0, 0, lxw_row_t(rows), last))
    try check(worksheet_repeat_rows(sheet, 0, 0))
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, Self.a4)
    worksheet_fit_to_pages(sheet, 1, 0)
    try check(worksheet_set_footer(sheet, "&C&P/&N"))
    // Codes and telephones are texts of digits on purpose.
    let range = "A1:\(WorkbookChart.letters(of: Int(last)))\(rows + 2)"
    try check(worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range))
  }

  /// Puts a chart below the rows.
  func insert(_ chart: UnsafeMutablePointer<lxw_chart>, wide scale: Double) throws(ResultFile.Problem) {
    var options = lxw_chart_options()
    options.x_scale = scale
    options.y_scale = 1.2
    try check(worksheet_insert_chart_opt(sheet, lxw_row_t(rows + (hasTotal ? 1 : 0) + 2), 1, chart, &options))
  }

  /// So many rows say how wide the columns must be.
  private static let measured = 500
  private static let widest = 60
  private static let a4: UInt8 = 9
}

extension WorkbookSheet {
  private func write(
    _ cell: DataCell, _ row: lxw_row_t, _ column: Int, _ look: WorkbookLooks.Look
  ) throws(ResultFile.Problem) {
    let place = lxw_col_t(column)
    switch cell {
    case .empty: break
    case .text(let text):
      try check(text, column: column)
      // Never as a formula, whatever it begins with.
      try check(worksheet_write_string(sheet, row, place, WorkbookText.written(text), look))
    case .integer(let number): try check(worksheet_write_number(sheet, row, place, Double(number), look))
    case .number(let number), .share(let number):
      guard number.isFinite else { return }
      try check(worksheet_write_number(sheet, row, place, number, look))
    case .day(let day): try write(WorkbookSerial.day(day), cell, row, column, look)
    case .instant(let instant): try write(WorkbookSerial.instant(instant), cell, row, column, look)
    }
  }

  private func write(
    _ serial: Double?, _ cell: DataCell, _ row: lxw_row_t, _ column: Int, _ look: WorkbookLooks.Look
  ) throws(ResultFile.Problem) {
    guard let serial else { return try write(.text(cell.machineText), row, column, look) }
    try check(worksheet_write_number(sheet, row, lxw_col_t(column), serial, look))
  }

  private func check(_ text: String, column: Int) throws(ResultFile.Problem) {
    guard text.utf8.count > Self.textLimit, text.utf16.count > Self.textLimit else { return }
    throw .textTooLong(
      column: titles.indices.contains(column) ? String(titles[column].prefix(60)) : "", row: rows + 2,
      count: text.utf16.count, limit: Self.textLimit)
  }

  private func widen(_ column: Int, _ cell: DataCell) {
    let width =
      switch cell {
      case .empty: 0
      case .text(let text): text.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
      case .integer(let number): String(number).utf8.count * 4 / 3
      case .number, .share: 8
      case .day: 11
      case .instant: 19
      }
    widths[column] = max(widths[column], width + 2)
  }

  private func check(_ error: lxw_error) throws(ResultFile.Problem) { try WorkbookDraft.check(error) }
}
