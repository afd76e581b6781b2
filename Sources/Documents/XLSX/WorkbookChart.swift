// SPDX-License-Identifier: GPL-3.0-or-later

import CXlsxWriter

/// A column chart over two columns of a sheet: what each column is called, and the share it shows.
struct WorkbookChart: Hashable, Sendable {
  let title: String
  /// The columns of the names and of the shares, from 0.
  let names: Int
  let shares: Int

  /// Draws it below the rows of a sheet, which begin under the titles.
  func draw(
    in book: UnsafeMutablePointer<lxw_workbook>, on sheet: WorkbookSheet, rows: Int
  ) throws(ResultFile.Problem) {
    guard rows > 0 else { return }
    guard let chart = workbook_add_chart(book, UInt8(LXW_CHART_COLUMN.rawValue)) else {
      throw .engine("libxlsxwriter: no memory")
    }
    let series = chart_add_series(chart, range(names, rows, sheet.name), range(shares, rows, sheet.name))
    guard series != nil else { throw .engine("libxlsxwriter: no memory") }
    chart_title_set_name(chart, title)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    // From nothing to everything: a cut axis would make small differences look large.
    chart_axis_set_min(chart.pointee.y_axis, 0)
    chart_axis_set_max(chart.pointee.y_axis, 1)
    chart_axis_set_num_format(chart.pointee.y_axis, "0%")
    try sheet.insert(chart, wide: min(max(Double(rows) / 6, 1.5), 4))
  }

  /// `='Biểu đồ'!$B$2:$B$9`.
  private func range(_ column: Int, _ rows: Int, _ sheet: String) -> String {
    let letters = Self.letters(of: column)
    return "=\(WorkbookName.quoted(sheet))!$\(letters)$2:$\(letters)$\(rows + 1)"
  }

  /// `A` … `Z`, `AA` …, as spreadsheets name their columns.
  static func letters(of column: Int) -> String {
    var rest = column + 1
    var letters = ""
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
