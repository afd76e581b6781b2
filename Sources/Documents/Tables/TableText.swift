// SPDX-License-Identifier: GPL-3.0-or-later

/// The plain texts into which a table can be written.
package enum TableText: String, CaseIterable, Sendable {
  case csv, tsv, md

  /// The whole table, titles first and total last, each line ended.
  ///
  /// With `neutralise`, spreadsheets cannot run free text in csv and tsv as formulas; see `CSVWriter`.
  package func text(of table: Table, neutralise: Bool = false) -> String {
    let table = neutralise && self != .md ? Self.neutralised(table) : table
    switch self {
    case .csv: return CSVWriter().text([table.titles] + table.allRows)
    case .tsv: return Self.lines([table.titles] + table.allRows, Self.tsvLine)
    case .md: return Self.markdown(table)
    }
  }

  private static func markdown(_ table: Table) -> String {
    let rules = table.columns.map { column in
      switch column.kind.alignment {
      case .leading: "---"
      case .centre: ":---:"
      case .trailing: "---:"
      }
    }
    return markdownLine(table.titles.map(markdownCell)) + markdownLine(rules)
      + lines(table.allRows) { markdownLine($0.map(markdownCell)) }
  }

  private static func lines(_ rows: [[String]], _ line: ([String]) -> String) -> String {
    rows.reduce(into: "") { $0 += line($1) }
  }

  /// TSV has no quoting: tabs and line breaks inside a cell become spaces.
  private static func tsvLine(_ cells: [String]) -> String {
    cells.map { cell in
      replacing(in: cell) { $0 == "\t" || isLineBreak($0) ? " " : nil }
    }.joined(separator: "\t") + "\n"
  }

  static func markdownLine(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// Keeps a cell in its column: pipes, backslashes and `<` are escaped, line breaks become `<br>`.
  static func markdownCell(_ cell: String) -> String {
    replacing(in: cell) { scalar in
      switch scalar {
      case "|", "\\", "<": "\\\(scalar)"
      case _ where isLineBreak(scalar): "<br>"
      default: nil
      }
    }
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Works on scalars, since a sign and a mark after it are one `Character`; CRLF counts as one line break.
  private static func replacing(in cell: String, _ other: (Unicode.Scalar) -> String?) -> String {
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in cell.unicodeScalars {
      defer { previous = scalar }
      guard !(scalar == "\n" && previous == "\r") else { continue }
      if let other = other(scalar) { text.append(contentsOf: other.unicodeScalars) } else { text.append(scalar) }
    }
    return String(text)
  }

  private static func neutralised(_ table: Table) -> Table {
    var neutral = Table(table.columns)
    for row in table.rows { neutral.append(neutralised(row, under: table.columns)) }
    if let total = table.total { neutral.setTotal(neutralised(total, under: table.columns)) }
    return neutral
  }

  private static func neutralised(_ row: [String], under columns: [Table.Column]) -> [String] {
    zip(row, columns).map { cell, column in column.kind.isFree ? CSVWriter.neutralised(cell) : cell }
  }
}
