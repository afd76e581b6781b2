// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Wording

/// A table in columns of spaces, by what a terminal shows and not by characters; the widest text column gives way
/// when the whole does not fit.
struct TerminalTable {
  private let table: Table
  private let widths: [Int]

  init(_ table: Table, width: Int) {
    self.table = table
    var widths = table.titles.map(DisplayWidth.of)
    for row in table.allRows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], DisplayWidth.of(Printable.line(cell)))
      }
    }
    let free = table.columns.indices.filter { table.columns[$0].kind == .text }
    let excess = widths.reduce(0, +) + 2 * (widths.count - 1) + 1 - width
    if excess > 0, let widest = free.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] = max(8, widths[widest] - excess)
    }
    self.widths = widths
  }

  var lines: [String] {
    [line(table.titles)] + table.allRows.map(line)
  }

  private func line(_ cells: [String]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let text = DisplayWidth.truncated(Printable.line(cell), to: widths[column])
      let alignment: DisplayWidth.Alignment = table.columns[column].kind.alignment == .trailing ? .trailing : .leading
      line += (column == 0 ? " " : "  ") + DisplayWidth.padded(text, to: widths[column], alignment)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
