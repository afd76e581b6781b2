// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop

/// Reading whole import files in one go: as units, whose columns `code` and `name` are required.
enum ImportFile {
  /// The titles and rows as they stand in the file.
  static func rows(
    _ source: consuming ByteSource, sheet: String? = nil, columns: [ImportColumn] = Unit.columns
  ) throws(InvalidCSV) -> [[String]] {
    var table = try ImportTable(source, sheet: sheet, columns: columns)
    var rows = [table.titles]
    while try table.next() != nil { rows.append(table.fields ?? []) }
    return rows
  }

  static func rows(_ bytes: [UInt8]) throws(InvalidCSV) -> [[String]] { try rows(ByteSource(bytes)) }
  static func rows(_ text: String) throws(InvalidCSV) -> [[String]] { try rows(ByteSource(text)) }

  /// The first error, if there is one.
  static func failure(
    of bytes: [UInt8], sheet: String? = nil, columns: [ImportColumn] = Unit.columns
  ) -> InvalidCSV? {
    do {
      _ = try rows(ByteSource(bytes), sheet: sheet, columns: columns)
      return nil
    } catch {
      return error
    }
  }

  static func fault(of bytes: [UInt8], sheet: String? = nil) -> WorkbookFault? {
    guard case .workbook(let fault) = failure(of: bytes, sheet: sheet)?.problem else { return nil }
    return fault
  }

  static func legacyEncoding(of bytes: [UInt8]) -> LegacyEncoding? {
    guard case .legacyEncoding(let encoding) = failure(of: bytes)?.problem else { return nil }
    return encoding
  }
}
