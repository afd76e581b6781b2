// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

extension PaperHead {
  /// The letterhead: a table without borders, the agency at the left and the country at the right, and below them the
  /// number and the place and date on one row.
  func table(on sheet: WordSheet) -> WordTable {
    let columns = sheet.measures.headColumns
    var table = WordTable(columns: [columns.agency, columns.nation])
    table.rows = [
      WordRow(cells: [agencyCell(on: sheet, width: columns.agency), nationCell(on: sheet, width: columns.nation)]),
      WordRow(cells: [
        WordCell(paragraphs: [WordParagraph(.number, number)]),
        WordCell(paragraphs: [WordParagraph(.placeAndDate, placeAndDate)]),
      ]),
    ]
    return table
  }

  private func agencyCell(on sheet: WordSheet, width: Double) -> WordCell {
    let parent = parentAgency.map { [WordParagraph.balanced(.parentAgency, $0, within: width, on: sheet)] } ?? []
    let size = sheet.measures.agency
    let length = min(
      LetterWidths.ofBold(agency, size: size), BalancedLines(agency, size: size).width(within: width))
    return WordCell(
      paragraphs: parent + [
        .balanced(.agency, agency, within: width, on: sheet), .rule(length * Self.agencyRule, within: width),
      ])
  }

  private func nationCell(on sheet: WordSheet, width: Double) -> WordCell {
    let length = LetterWidths.ofBold(Self.motto, size: sheet.measures.motto)
    return WordCell(paragraphs: [
      WordParagraph(.nation, Self.nation), WordParagraph(.motto, Self.motto), .rule(length, within: width),
    ])
  }

  /// Between ⅓ and ½ of the agency's length.
  private static let agencyRule = 0.42
}
