// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of a sheet: its texts end to end, up to the last cell that holds anything.
struct SheetRow {
  /// Between two texts; which byte makes no difference.
  private static let separator: UInt8 = 0x09

  private(set) var number = 0
  private(set) var text: [UInt8] = []
  private(set) var ends: [Int32] = []
  /// The first cell with an error in it, as the spreadsheet shows it, and its column from 0.
  private(set) var error: (word: String, column: Int)?

  var isBlank: Bool { ends.isEmpty }

  mutating func begin(_ number: Int) {
    self.number = number
    text.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    error = nil
  }

  /// Puts a text into a column, after those that were put in before; what the closure appends is the text.
  /// - Throws: `damaged` when the cells of a row are out of order, `textTooLong`, or `tooManyColumns`.
  mutating func put(
    into column: Int, _ append: (inout [UInt8]) throws(WorkbookFault) -> Void
  ) throws(WorkbookFault) {
    guard column >= ends.count else { throw .damaged }
    let (length, count) = (text.count, ends.count)
    fill(upTo: column)
    separate()
    let start = text.count
    try append(&text)
    guard text[start...].contains(where: { $0 > 0x20 }) else {
      // A cell of spaces is blank, and blanks at the end of a row are none of its cells.
      text.removeSubrange(length...)
      ends.removeSubrange(count...)
      return
    }
    guard column < SheetCells.columnLimit else { throw .tooManyColumns(limit: SheetCells.columnLimit) }
    guard text.count <= CSVRowScanner.rowLimit else { throw .textTooLong(limit: CSVRowScanner.rowLimit) }
    ends.append(Int32(text.count))
  }

  mutating func note(error word: String, column: Int) {
    if error == nil { error = (word, column) }
  }

  /// The row as wide as the table: cells that are missing at its end are blank.
  func record(width: Int) -> CSVRecord {
    var row = self
    row.fill(upTo: width)
    return CSVRecord(line: number, literal: String(decoding: row.text, as: UTF8.self), ends: row.ends)
  }

  /// Blank cells before a column.
  private mutating func fill(upTo column: Int) {
    guard column <= SheetCells.columnLimit else { return }
    while ends.count < column {
      separate()
      ends.append(Int32(text.count))
    }
  }

  private mutating func separate() {
    if !ends.isEmpty { text.append(Self.separator) }
  }
}
