// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of a CSV file below its titles.
final class CSVRows: TableRows {
  let header: CSVHeader
  private(set) var record: CSVRecord?
  private var reader: CSVReader

  init(
    _ source: consuming ByteSource, _ search: HeaderSearch, onChunk: ((ArraySlice<UInt8>) -> Void)?
  ) throws(InvalidCSV) {
    var search = search
    reader = try CSVReader(source, finding: &search, onChunk: onChunk)
    header = try search.header()
  }

  var titles: CSVRecord { reader.header }
  var progress: ImportProgress { reader.progress }

  func next() throws(InvalidCSV) -> CSVRecord? {
    record = nil
    record = try reader.nextOfAnyWidth()
    return try record.map { record throws(InvalidCSV) in try reader.checked(record) }
  }
}
