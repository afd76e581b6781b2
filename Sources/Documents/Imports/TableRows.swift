// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of a table in a file, whatever kind of file it is.
protocol TableRows: AnyObject {
  /// The row of titles.
  var titles: CSVRecord { get }
  var header: CSVHeader { get }
  /// The row that was read last, also one that is not as wide as the table.
  var record: CSVRecord? { get }
  var progress: ImportProgress { get }

  /// The next row, as wide as the titles, or nil at the end.
  func next() throws(InvalidCSV) -> CSVRecord?
}
