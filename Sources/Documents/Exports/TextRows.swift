// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Rows as lines of text, written in pieces of 64 KiB.
struct TextRows<Lines: RowLines>: RowSink {
  private let draft: FileDraft
  private let lines: Lines
  private var buffer: [UInt8] = []

  init(_ draft: FileDraft, _ lines: Lines) throws(ResultFile.Problem) {
    self.draft = draft
    self.lines = lines
    buffer.reserveCapacity(Self.piece + 8_192)
    buffer += lines.opening.utf8
  }

  mutating func append(_ cells: [DataCell]) throws(ResultFile.Problem) {
    buffer += lines.line(cells).utf8
    if buffer.count >= Self.piece { try flush() }
  }

  mutating func finish() throws(ResultFile.Problem) { try flush() }

  private mutating func flush() throws(ResultFile.Problem) {
    try draft.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private static var piece: Int { 65_536 }
}

/// One way to write rows as lines.
protocol RowLines {
  /// What stands above the first row.
  var opening: String { get }
  func line(_ cells: [DataCell]) -> String
}

/// Lines that our own imports read back: with a byte order mark, without which spreadsheets misread Vietnamese, formulas
/// made harmless, line breaks and delimiters in quotes.
struct CSVLines: RowLines {
  private let writer: CSVWriter
  private let columns: [String]

  init(_ columns: [String], delimiter: CSVDelimiter) {
    self.columns = columns
    writer = CSVWriter(delimiter: delimiter, byteOrderMark: true, neutralise: true)
  }

  var opening: String { writer.opening + writer.line(columns) }

  func line(_ cells: [DataCell]) -> String { writer.line(cells.map(\.machineText)) }
}

/// One object a line, under the names of the columns.
struct JSONLines: RowLines {
  private let keys: [String]

  init(_ columns: [String]) { keys = columns.map { JSONText.quoted($0) + ":" } }

  let opening = ""

  func line(_ cells: [DataCell]) -> String {
    "{" + zip(keys, cells).map { $0 + Self.value($1) }.joined(separator: ",") + "}\n"
  }

  private static func value(_ cell: DataCell) -> String {
    switch cell {
    case .empty: "null"
    case .text(let text): JSONText.quoted(text)
    case .integer(let number): String(number)
    case .number(let number), .share(let number): number.isFinite ? "\(number)" : "null"
    case .day, .instant: JSONText.quoted(cell.machineText)
    }
  }
}

/// A table in a text.
struct MarkdownLines: RowLines {
  private let columns: [String]

  init(_ columns: [String]) { self.columns = columns }

  var opening: String {
    TableText.markdownLine(columns.map(TableText.markdownCell))
      + TableText.markdownLine(columns.map { _ in "---" })
  }

  func line(_ cells: [DataCell]) -> String {
    TableText.markdownLine(cells.map { TableText.markdownCell(Printable.lines($0.machineText)) })
  }
}
