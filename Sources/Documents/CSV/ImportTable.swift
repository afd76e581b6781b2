// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// An import file as rows of known columns, read one at a time.
package struct ImportTable: ~Copyable {
  private var reader: CSVReader
  private let header: CSVHeader
  /// The row that was read last, as it stands in the file: what goes into a file of rejects.
  package private(set) var record: CSVRecord?

  /// Reads the header; `onChunk` sees every byte of the file as it passes, for a hash over it.
  /// - Throws: `InvalidCSV` for a file that is not CSV, or lacks a required column.
  package init(
    _ source: consuming ByteSource, columns: [ImportColumn], onChunk: ((ArraySlice<UInt8>) -> Void)? = nil
  ) throws(InvalidCSV) {
    let reader = try CSVReader(source, onChunk: onChunk)
    header = try CSVHeader(
      reader.header, columns: columns.map { CSVColumn($0.name, $0.aliases, isRequired: $0.isRequired) },
      fold: Folding.folded)
    self.reader = reader
  }

  /// The titles as they stand in the file.
  package var titles: [String] { reader.header.fields }

  /// Columns of the file that mean nothing here; their fields are ignored.
  package var unknown: [String] { header.unknown }

  /// The next row; nil at the end of the file. After a fault of one row, reading can go on.
  package mutating func next() throws(InvalidCSV) -> ImportRow? {
    record = nil
    guard let record = try reader.next() else { return nil }
    self.record = record
    let header = header
    return ImportRow(line: record.line) { column in header.value(of: column, in: record) }
  }
}
