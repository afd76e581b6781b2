// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// An import file, CSV or XLSX, as rows of known columns, read one at a time in bounded memory.
package struct ImportTable: ~Copyable {
  private let rows: any TableRows
  private var watch = LegacyWatch()

  /// Finds out what kind of file it is and reads up to the row of titles.
  ///
  /// `onChunk` sees every byte of the file once, in order, for a hash over it; it has seen all of them when `next()`
  /// returns nil.
  /// - Parameters:
  ///   - source: the file; a workbook cannot be read from a pipe.
  ///   - sheet: the name of the sheet in a workbook; the first that people see, unless named.
  ///   - columns: what may and must be in it.
  ///   - onChunk: sees the file pass.
  /// - Throws: `InvalidCSV` for a file that is no table, or lacks a required column.
  package init(
    _ source: consuming ByteSource, sheet: String? = nil, columns: [ImportColumn],
    onChunk: ((ArraySlice<UInt8>) -> Void)? = nil
  ) throws(InvalidCSV) {
    let known = columns.map { CSVColumn($0.name, $0.aliases, isRequired: $0.isRequired) }
    let search = HeaderSearch(ColumnNames(known, fold: Folding.folded))
    var source = source
    switch try Self.shape(of: &source) {
    case .text: rows = try CSVRows(source, search, onChunk: onChunk)
    case .zip: rows = try WorkbookRows(source, sheet: sheet, search, onChunk: onChunk)
    case .compound: throw Self.failure(.workbook(CompoundFile.fault(of: &source)))
    case .markup: throw Self.failure(.workbook(.markup))
    }
  }

  /// The titles as they stand in the file.
  package var titles: [String] { rows.titles.fields }

  /// Columns of the file that mean nothing here; their fields are ignored.
  package var unknown: [String] { rows.header.unknown }

  /// The texts of the row that was read last, as they are meant: what goes into a file of rejects. Also of one that
  /// could be read but not taken, because it is not as wide as the table or has an error in a cell; nil where there is
  /// none.
  package var fields: [String]? { rows.record?.fields.map(restored) }

  /// How much of the file has been read.
  package var progress: ImportProgress { rows.progress }

  /// The next row; nil at the end of the file. After a fault of one row, reading can go on.
  ///
  /// Cells that an export of ours put an apostrophe before, lest a spreadsheet run them, come out without it.
  package mutating func next() throws(InvalidCSV) -> ImportRow? {
    guard let record = try rows.next() else { return nil }
    if watch.isOpen {
      watch.look(at: record.raw)
      if let encoding = watch.verdict {
        throw InvalidCSV(line: record.line, column: 1, problem: .legacyEncoding(encoding))
      }
    }
    let header = rows.header
    let restored = self.restored
    return ImportRow(line: record.line) { column in header.value(of: column, in: record).map(restored) }
  }

  /// A workbook needs no such apostrophe, and one in it is meant.
  private var restored: (String) -> String {
    if rows is CSVRows { return CSVWriter.restored }
    return { text in text }
  }

  private static func shape(of source: inout ByteSource) throws(InvalidCSV) -> FileShape {
    do {
      return FileShape(start: try source.peek(64))
    } catch {
      throw failure(.unreadable(code: error.code))
    }
  }

  private static func failure(_ problem: InvalidCSV.Problem) -> InvalidCSV {
    InvalidCSV(line: 1, column: 1, problem: problem)
  }
}
