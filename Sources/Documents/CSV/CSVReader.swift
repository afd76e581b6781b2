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
    _ = try Self.opening(&window)
    let delimiter = CSVDelimiter.detected(in: try Self.firstLine(&window))
    var rows = CSVRowScanner(window, delimiter: delimiter)
    guard let header = try rows.next() else { throw InvalidCSV(line: 1, column: 1, problem: .empty) }
    self.delimiter = delimiter
    self.header = header
    self.rows = rows
  }

  /// Passes over what stands above the row of titles, and finds the delimiter by which it is such a row.
  ///
  /// - Throws: `legacyEncoding` too, for a beginning that is not UTF-8 but readable as one of the old encodings.
  init(
    _ source: consuming ByteSource, finding search: inout HeaderSearch, onChunk: ((ArraySlice<UInt8>) -> Void)?
  ) throws(InvalidCSV) {
    var window = ByteWindow(source, onChunk: onChunk)
    let opening = Array(try Self.opening(&window))
    if let encoding = LegacyWatch.verdict(on: opening) {
      throw InvalidCSV(line: 1, column: 1, problem: .legacyEncoding(encoding))
    }
    let delimiter = Self.search(opening, &search, first: CSVDelimiter.detected(in: try Self.firstLine(&window)))
    var rows = CSVRowScanner(window, delimiter: delimiter)
    guard let header = try Self.row(of: search.best?.line, in: &rows) else {
      throw InvalidCSV(line: 1, column: 1, problem: .empty)
    }
    try rows.checkEnd(after: header)
    search.settle(on: header)
    self.delimiter = delimiter
    self.header = header
    self.rows = rows
  }

  /// How much of the file has been read.
  var progress: ImportProgress { rows.progress }

  /// The next row, which has as many fields as the header, or nil at the end.
  ///
  /// After an error that `concernsOneRow` the next call goes on with the row after it; after any other it returns nil.
  package mutating func next() throws(InvalidCSV) -> CSVRecord? {
    guard let record = try rows.next() else { return nil }
    return try checked(record)
  }

  /// The next row, whatever its width.
  mutating func nextOfAnyWidth() throws(InvalidCSV) -> CSVRecord? {
    guard let record = try rows.next() else { return nil }
    try rows.checkEnd(after: record)
    return record
  }

  /// The row, if it has as many fields as the header.
  func checked(_ record: CSVRecord) throws(InvalidCSV) -> CSVRecord {
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
}

// MARK: - The beginning of a file

extension CSVReader {
  private static func opening(_ window: inout ByteWindow) throws(InvalidCSV) -> ArraySlice<UInt8> {
    do { return try window.open() } catch { throw failure(error) }
  }

  private static func firstLine(_ window: inout ByteWindow) throws(InvalidCSV) -> ArraySlice<UInt8> {
    do { return try window.firstLine(limit: CSVRowScanner.rowLimit) } catch { throw failure(error) }
  }

  private static func failure(_ error: UnreadableSource) -> InvalidCSV {
    InvalidCSV(line: 1, column: 1, problem: .unreadable(code: error.code))
  }

  /// The delimiter with which the row of titles comes first; the one that is tried first wins on a tie.
  private static func search(
    _ opening: [UInt8], _ search: inout HeaderSearch, first: CSVDelimiter
  ) -> CSVDelimiter {
    var chosen = first
    let fresh = search
    search = tried(opening, fresh, first)
    if search.isFoundAtOnce { return chosen }
    for delimiter in CSVDelimiter.allCases where delimiter != first {
      let other = tried(opening, fresh, delimiter)
      guard other.isBetter(than: search) else { continue }
      search = other
      chosen = delimiter
    }
    return chosen
  }

  private static func tried(_ opening: [UInt8], _ search: HeaderSearch, _ delimiter: CSVDelimiter) -> HeaderSearch {
    var search = search
    var rows = CSVRowScanner(ByteWindow(ByteSource(opening), onChunk: nil), delimiter: delimiter)
    while search.goesOn {
      do {
        guard let record = try rows.next() else { break }
        search.consider(record)
      } catch {
        guard error.concernsOneRow else { break }
      }
    }
    return search
  }

  /// The row that begins on a line, passing over those above it; without a line the first row.
  private static func row(of line: Int?, in rows: inout CSVRowScanner) throws(InvalidCSV) -> CSVRecord? {
    while true {
      do {
        guard let record = try rows.next() else { return nil }
        if line.map({ record.line >= $0 }) ?? true { return record }
      } catch {
        guard line != nil, error.concernsOneRow else { throw error }
      }
    }
  }
}
