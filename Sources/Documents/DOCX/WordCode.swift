// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

extension PaperCode {
  /// The code as a picture, and the lines beside it.
  func table(on sheet: WordSheet, parts: inout WordParts) throws(PaperFailure) -> WordTable {
    let picture = try picture(on: sheet, parts: &parts)
    let column = picture.side + sheet.measures.paragraphGap
    var table = WordTable(columns: [column, sheet.measures.textWidth - column])
    table.rows = [
      WordRow(cells: [
        WordCell(paragraphs: [WordParagraph(.note, runs: [picture.run])]),
        WordCell(paragraphs: notes.map { WordParagraph(.note, $0) }, isCentredVertically: true),
      ])
    ]
    return table
  }

  func picture(on sheet: WordSheet, parts: inout WordParts) throws(PaperFailure) -> WordPicture {
    let code = try QRCode(text)
    let relation = parts.add(.picture, try code.png(pixelsPerModule: Self.pixelsPerModule))
    let modules = Double(code.width + 2 * QRCode.quietZone)
    let side = max(sheet.measures.code, modules * sheet.measures.smallestModule)
    return WordPicture(relation: relation, number: parts.count(of: .picture), description: text, side: side)
  }

  /// Enough for a sharp print: some 400 dots an inch.
  private static let pixelsPerModule = 8
}
