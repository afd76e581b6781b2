// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A table on its way into a file, row by row, in memory that does not grow: the file is there whole at the end, or not
/// at all. Stays inside the function that made it.
package final class RowFile {
  private let file: ResultFile
  /// Nil once the file is finished.
  private var draft: FileDraft?
  private var rows: any RowSink
  private var count = 0

  /// Begins a file of a number of rows.
  /// - Throws: what is wrong with its place, or more rows than the format can hold, before anything is written.
  package init(
    _ file: ResultFile, _ format: TableFormat, columns: [String], sheet: String, rows count: Int
  ) throws(ResultFile.Problem) {
    guard format != .xlsx || count <= WorkbookSheet.rowLimit else {
      throw .tooManyRows(count, limit: WorkbookSheet.rowLimit)
    }
    self.file = file
    let draft = try file.emptyDraft()
    do {
      rows = try Self.sink(format, draft, columns, sheet)
    } catch {
      draft.close()
      throw error
    }
    self.draft = draft
  }

  deinit { draft?.close() }

  package func append(_ cells: [DataCell]) throws(ResultFile.Problem) {
    try rows.append(cells)
    count += 1
  }

  /// Lets everything reach the disk; the file has yet to be put in its place.
  package func finish() throws(ResultFile.Problem) -> PendingFile {
    guard let draft else { throw .engine("the file is finished") }
    try rows.finish()
    let pending = try PendingFile(draft, of: file, rows: count)
    self.draft = nil
    return pending
  }

  private static func sink(
    _ format: TableFormat, _ draft: FileDraft, _ columns: [String], _ sheet: String
  ) throws(ResultFile.Problem) -> any RowSink {
    switch format {
    case .csv: try TextRows(draft, CSVLines(columns, delimiter: .comma))
    case .tsv: try TextRows(draft, CSVLines(columns, delimiter: .tab))
    case .json: try TextRows(draft, JSONLines(columns))
    case .md: try TextRows(draft, MarkdownLines(columns))
    case .xlsx: try WorkbookSink(draft, columns, sheet)
    }
  }
}

/// What takes rows and makes a file of them.
protocol RowSink {
  mutating func append(_ cells: [DataCell]) throws(ResultFile.Problem)
  mutating func finish() throws(ResultFile.Problem)
}

/// Rows as a spreadsheet of one sheet.
private struct WorkbookSink: RowSink {
  private let book: WorkbookDraft
  private let sheet: WorkbookSheet

  init(_ draft: FileDraft, _ columns: [String], _ name: String) throws(ResultFile.Problem) {
    book = try WorkbookDraft(path: draft.path, streams: true)
    sheet = try book.addSheet(name, titles: columns)
  }

  mutating func append(_ cells: [DataCell]) throws(ResultFile.Problem) {
    try sheet.append(cells)
    if sheet.rows.isMultiple(of: 1_000) { try book.checkRoom() }
  }

  mutating func finish() throws(ResultFile.Problem) { try book.close() }
}
