// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes rows as RFC 4180 has them, quoting only what needs it; `CSVReader` reads every such text back.
package struct CSVWriter: Sendable {
  package enum LineEnd: String, Sendable {
    case lf = "\n"
    case crlf = "\r\n"
  }

  package var delimiter: CSVDelimiter
  package var lineEnd: LineEnd
  /// Spreadsheets take a file without the mark for one in the local code page.
  package var byteOrderMark: Bool
  /// Puts an apostrophe before cells that a spreadsheet would run as a formula; the text is then no longer the same.
  package var neutralise: Bool

  package init(
    delimiter: CSVDelimiter = .comma, lineEnd: LineEnd = .lf, byteOrderMark: Bool = false, neutralise: Bool = false
  ) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
    self.byteOrderMark = byteOrderMark
    self.neutralise = neutralise
  }

  /// What stands before the first row: the byte order mark or nothing.
  package var opening: String {
    byteOrderMark ? "\u{FEFF}" : ""
  }

  /// One row with its line end.
  package func line(_ cells: [String]) -> String {
    // A single empty cell is quoted: an empty line would be no row at all.
    guard cells != [""] else { return "\"\"" + lineEnd.rawValue }
    return cells.map(written).joined(separator: String(delimiter.rawValue)) + lineEnd.rawValue
  }

  package func text(_ rows: some Sequence<[String]>) -> String {
    rows.reduce(into: opening) { $0 += line($1) }
  }

  /// The cell with an apostrophe in front when a spreadsheet would take it for a formula: = + - @ tab or CR first.
  ///
  /// One that looks like the outcome of this, `'=…`, gets another, so that `restored` undoes it exactly.
  package static func neutralised(_ cell: String) -> String {
    isFormula(cell.utf8.drop { $0 == 0x27 }) ? "'" + cell : cell
  }

  /// What `neutralised` was given: without the apostrophe before = + - @ tab or CR, other apostrophes stay.
  package static func restored(_ cell: String) -> String {
    guard cell.utf8.first == 0x27, isFormula(cell.utf8.drop { $0 == 0x27 }) else { return cell }
    return String(Substring(cell.utf8.dropFirst()))
  }

  private static func isFormula(_ cell: Substring.UTF8View) -> Bool {
    switch cell.first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, .carriageReturn: true
    default: false
    }
  }

  private func written(_ cell: String) -> String {
    let cell = neutralise ? Self.neutralised(cell) : cell
    guard Self.needsQuotes(cell) else { return cell }
    var quoted = "\"".unicodeScalars
    for scalar in cell.unicodeScalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append(scalar) }
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// All three delimiters are quoted, whichever is in use, so that a reader cannot mistake one for another.
  private static func needsQuotes(_ cell: String) -> Bool {
    guard let first = cell.utf8.first, let last = cell.utf8.last else { return false }
    if first == 0x20 || last == 0x20 { return true }
    return cell.utf8.contains { byte in
      switch byte {
      case .quote, .lineFeed, .carriageReturn, 0x2C, 0x3B, 0x09: true
      default: false
      }
    }
  }
}
