// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of one sheet, read one at a time; everything after the last row is only checked for damage.
final class Worksheet {
  private let part: ZipPart
  private let cells: SheetCells
  private let reader: XMLReader
  private var isFinished = false

  init(
    _ part: ZipPart, texts: SharedTexts, styles: WorkbookStyles, since1904: Bool
  ) throws(WorkbookFault) {
    self.part = part
    cells = SheetCells(texts: texts, styles: styles, since1904: since1904)
    reader = try XMLReader(part, cells)
  }

  /// How much of the unpacked sheet has been read, and its size.
  var progress: (passed: Int, size: Int) { (part.passed, part.size) }

  /// Where the reading is, for naming what is wrong with the file.
  var line: Int { max(1, cells.row.number) }

  /// The next row that is not blank, nil at the end; it may be shorter than the table is wide.
  ///
  /// After an error the next call returns nil.
  func next() throws(WorkbookFault) -> SheetRow? {
    guard !isFinished else { return nil }
    do {
      while try reader.advance(), !cells.isFinished {
        if !cells.row.isBlank { return cells.row }
      }
      isFinished = true
      try part.drain()
      return nil
    } catch {
      isFinished = true
      throw error
    }
  }
}
