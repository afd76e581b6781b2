// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads a UTF-8 CSV file row by row in constant memory; the first row is the header and names the fields.
///
///     var reader = try CSVReader(ByteSource(path: "hoso.csv"))
///     while let record = try reader.next() { … }
package struct CSVReader: ~Copyable {
  /// Comma, semicolon or tab, whichever the header line uses most.
  package let delimiter: CSVDelimiter
  package let header: CSVRecord
  private var rows: CSVRowScanner

  /// Reads the header; a UTF-8 byte order mark before it is passed over.
  ///
  /// `onChunk` sees each byte of the source once, in order, so that the file can be hashed while it is read.
  /// It has seen all of them when `next()` returns nil, unless an error ended the reading early.
  package init(_ source: consuming ByteSource, onChunk: ((ArraySlice<UInt8>) -> Void)? = nil) throws(InvalidCSV) {
    var window = ByteWindow(source, onChunk: onChunk)
    let headerLine: ArraySlice<UInt8>
    do {
      headerLine = try window.open(limit: CSVRowScanner.rowLimit)
    } catch {
      throw InvalidCSV(line: 1, column: 1, problem: .unreadable(code: error.code))
    }
    if let problem = Self.foreignFormat(window) { throw InvalidCSV(line: 1, column: 1, problem: problem) }
    let delimiter = CSVDelimiter.detected(in: headerLine)
    var rows = CSVRowScanner(window, delimiter: delimiter)
    guard let header = try rows.next() else { throw InvalidCSV(line: 1, column: 1, problem: .empty) }
    self.delimiter = delimiter
    self.header = header
    self.rows = rows
  }

  /// The next row, which has as many fields as the header, or nil at the end.
  ///
  /// After an error that `concernsOneRow` the next call goes on with the row after it; after any other it returns nil.
  package mutating func next() throws(InvalidCSV) -> CSVRecord? {
    guard let record = try rows.next() else { return nil }
    guard record.count == header.count else {
      let place = record.position(of: min(record.count, header.count))
      let problem = InvalidCSV.Problem.fieldCount(expected: header.count, found: record.count)
      throw InvalidCSV(line: place.line, column: place.column, problem: problem)
    }
    return record
  }

  /// All rows that are left, for files known to be small; throws at the first that is wrong.
  package mutating func remaining() throws(InvalidCSV) -> [CSVRecord] {
    var records: [CSVRecord] = []
    while let record = try next() { records.append(record) }
    return records
  }

  private static func foreignFormat(_ window: borrowing ByteWindow) -> InvalidCSV.Problem? {
    if window.startsWith([0xFF, 0xFE]) || window.startsWith([0xFE, 0xFF]) { return .utf16 }
    let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
    return window.startsWith(zip) || window.startsWith(ole) ? .workbook : nil
  }
}
