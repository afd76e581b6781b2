// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Wording

/// A table in columns of spaces, by what a terminal shows and not by characters, never wider than the terminal.
///
/// Where there is no room, columns that can be missed give way first as long as a text would get fewer than twenty
/// columns, then the widest texts, then columns from the right; `…` after the titles says that some are not shown.
struct TerminalTable {
  /// Texts are not made narrower than this.
  private static let least = 8
  /// From this width on a text is worth more than a column that can be missed.
  private static let comfortable = 20

  private let table: Table
  private let width: Int
  /// The columns that are shown.
  private var shown: [Int]
  /// The width of each column, shown or not.
  private var widths: [Int]

  init(_ table: Table, width: Int) {
    self.table = table
    self.width = width
    shown = Array(table.columns.indices)
    widths = table.titles.map { DisplayWidth.of(Self.shown($0)) }
    for row in table.allRows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], DisplayWidth.of(Self.shown(cell)))
      }
    }
    widths = widths.map { min($0, width) }
    makeRoom()
  }

  /// The cell on one line; a mark at its beginning gets a circle to stand on, or it would join the space before it.
  private static func shown(_ cell: String) -> String {
    let text = Printable.line(cell)
    return (" " + text).count == text.count && !text.isEmpty ? "◌" + text : text
  }

  private mutating func makeRoom() {
    while !fits(least: Self.comfortable), let column = dispensable { shown.removeAll { $0 == column } }
    while !fits(least: Self.least), let column = last { shown.removeAll { $0 == column } }
    shrink(shown.filter { table.columns[$0].kind == .text }, least: Self.least)
    shrink(shown.filter { table.columns[$0].kind.isFree }, least: Self.least)
  }

  /// The column that is missed least, the last of those; nil where every column is needed.
  private var dispensable: Int? {
    let rank = shown.map { table.columns[$0].rank }.max() ?? 0
    return rank == 0 ? nil : shown.last { table.columns[$0].rank == rank }
  }

  /// The last column, as long as it is neither the first nor what names the row.
  private var last: Int? {
    let name = table.columns.firstIndex { $0.kind.isFree } ?? 0
    return shown.last.flatMap { $0 > max(0, name) ? $0 : nil }
  }

  private var isCut: Bool { shown.count < table.columns.count }

  /// Columns of the terminal that the table takes: a space before, two between, and the sign that some are missing.
  private func total(_ widths: [Int]) -> Int {
    1 + shown.reduce(0) { $0 + widths[$1] } + 2 * (shown.count - 1) + (isCut ? 3 : 0)
  }

  private func fits(least: Int) -> Bool {
    total(widths.indices.map { table.columns[$0].kind == .text ? min(widths[$0], least) : widths[$0] }) <= width
  }

  /// Takes from the widest of some columns, as often as it takes.
  private mutating func shrink(_ columns: [Int], least: Int) {
    var excess = total(widths) - width
    while excess > 0, let widest = columns.filter({ widths[$0] > least }).max(by: { widths[$0] < widths[$1] }) {
      widths[widest] -= 1
      excess -= 1
    }
  }

  /// The titles, the rows, and the total under a rule.
  func lines(_ paint: Paint = .none) -> [String] {
    var lines = [paint(.heading, line(table.titles, isCut: isCut))] + table.rows.map { line($0) }
    if let total = table.total {
      if !table.rows.isEmpty { lines.append(paint(.dim, rule)) }
      lines.append(paint(.heading, line(total)))
    }
    return lines
  }

  private var rule: String {
    " " + String(repeating: "─", count: max(1, min(width, total(widths)) - 1 - (isCut ? 3 : 0)))
  }

  private func line(_ cells: [String], isCut: Bool = false) -> String {
    var line = ""
    for column in shown {
      let text = DisplayWidth.truncated(Self.shown(cells[column]), to: widths[column])
      let alignment: DisplayWidth.Alignment = table.columns[column].kind.alignment == .trailing ? .trailing : .leading
      line += (line.isEmpty ? " " : "  ") + DisplayWidth.padded(text, to: widths[column], alignment)
    }
    if isCut { line += "  …" }
    while line.last == " " { line.removeLast() }
    return DisplayWidth.truncated(line, to: width)
  }
}
