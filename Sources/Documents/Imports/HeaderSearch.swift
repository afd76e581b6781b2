// SPDX-License-Identifier: GPL-3.0-or-later

/// Looks for the row of titles: portals put the name of the report and blank lines above it.
///
/// It is the first of the first twenty rows that has all required columns; if none has, the one with most of them.
struct HeaderSearch {
  static let rowLimit = 20

  let names: ColumnNames
  private(set) var best: CSVRecord?
  private(set) var isFound = false
  private var bestCount = -1
  private var rows = 0
  private var watch = LegacyWatch()

  init(_ names: ColumnNames) {
    self.names = names
  }

  /// Whether it is worth looking at another row.
  var goesOn: Bool { !isFound && rows < Self.rowLimit }

  /// Whether the very first row is the one.
  var isFoundAtOnce: Bool { isFound && rows == 1 }

  mutating func consider(_ record: CSVRecord) {
    rows += 1
    watch.look(at: record.raw)
    let columns = names.columns(in: record)
    isFound = names.required.allSatisfy(columns.contains)
    guard isFound || columns.count > bestCount else { return }
    best = record
    bestCount = columns.count
  }

  /// Takes the row that was found as it stands in the file, where only its beginning was looked at.
  mutating func settle(on record: CSVRecord) { best = record }

  /// Whether this search, of the same rows with other delimiters, came to a better end.
  func isBetter(than other: HeaderSearch) -> Bool {
    guard isFound == other.isFound else { return isFound }
    return isFound ? rows < other.rows : bestCount > other.bestCount
  }

  /// The columns of the row that was found.
  /// - Throws: what is wrong with the best row; if its titles could not be read, the encoding they are in.
  func header() throws(InvalidCSV) -> CSVHeader {
    guard let best else { throw InvalidCSV(line: 1, column: 1, problem: .empty) }
    if !isFound, let encoding = watch.verdict {
      throw InvalidCSV(line: best.line, column: 1, problem: .legacyEncoding(encoding))
    }
    return try CSVHeader(best, names)
  }
}
