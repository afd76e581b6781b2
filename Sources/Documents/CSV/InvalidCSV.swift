// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a file of rows, or one row of it, cannot be taken, and where: line and character column, both from 1; in a
/// worksheet the row and column of the sheet.
package struct InvalidCSV: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    /// Not even a header line.
    case empty
    /// A workbook, or something that was named like one, that cannot be read.
    case workbook(WorkbookFault)
    /// Vietnamese text in an encoding from before Unicode.
    case legacyEncoding(LegacyEncoding)
    case nulByte
    case invalidUTF8
    /// Half a character of UTF-16, or a file of UTF-16 that is cut off in the middle of one.
    case invalidUTF16
    /// The quote that opens a field is never closed; the place is the opening quote.
    case unterminatedQuote
    /// The last line has no line end: the file may be cut off in the middle of it.
    case unfinishedLine
    /// A quote inside a field that does not begin with one.
    case quoteInsideField
    /// Text between a closing quote and the next delimiter; the place is that quote.
    case textAfterQuote
    /// A row with more or fewer fields than the header.
    case fieldCount(expected: Int, found: Int)
    /// A field beyond `limit` bytes, most often a forgotten closing quote; the place is where it begins.
    case fieldTooLong(limit: Int)
    case rowTooLong(limit: Int)
    /// Two header names that mean the same column; the name is the second as written.
    case duplicateColumn(String)
    /// Required columns, by their canonical names, that no header name means.
    case missingColumns([String])
    /// Reading failed half-way; `code` is the system's `errno`.
    case unreadable(code: Int32)
  }

  package let line: Int
  package let column: Int
  package let problem: Problem

  package init(line: Int, column: Int, problem: Problem) {
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// True when only this row is lost and reading may go on with the next; otherwise nothing more can be trusted.
  package var concernsOneRow: Bool {
    switch problem {
    case .invalidUTF8, .invalidUTF16, .quoteInsideField, .fieldCount, .workbook(.errorCell):
      true
    case .empty, .workbook, .legacyEncoding, .nulByte, .unterminatedQuote, .unfinishedLine, .textAfterQuote,
      .fieldTooLong, .rowTooLong,
      .duplicateColumn, .missingColumns, .unreadable:
      false
    }
  }
}
