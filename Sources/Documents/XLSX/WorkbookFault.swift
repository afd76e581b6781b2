// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a workbook, or a cell of it, cannot be taken.
package enum WorkbookFault: Error, Hashable, Sendable {
  /// A workbook of Excel 97–2003 (.xls).
  case old
  /// A web page or XML that was named .xls, as some portals hand out their lists.
  case markup
  /// A binary workbook (.xlsb).
  case binary
  /// A zip archive without a workbook in it, such as .ods or .docx.
  case otherArchive
  /// Protected by a password.
  case encrypted
  /// Cut off, overwritten, or never a right workbook.
  case damaged
  /// A part declares a document type, which no spreadsheet program writes and which can hide expansions.
  case documentType
  /// Unpacks to more than a table can need.
  case tooLarge
  /// More different texts than are kept in memory at once.
  case tooManyTexts
  /// A cell or a row beyond `limit` bytes.
  case textTooLong(limit: Int)
  case tooManyRows(limit: Int)
  case tooManyColumns(limit: Int)
  /// No sheet that people see.
  case noSheet
  /// No visible sheet of this name.
  case unknownSheet(String)
  /// A formula without a result, such as `#REF!`, and the cell in which it stands.
  case errorCell(String, cell: String)
}
