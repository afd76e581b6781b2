// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Turns the blocks of a paper into paragraphs and tables.
enum WordLayout {
  static func blocks(
    of paper: Paper, on sheet: WordSheet, parts: inout WordParts
  ) throws(PaperFailure) -> [WordBlock] {
    var blocks: [WordBlock] = []
    for block in paper.blocks {
      if case .closing = block { blocks = blocks.leadingOn }
      blocks += try Self.blocks(of: block, on: sheet, parts: &parts)
    }
    return blocks
  }

  private static func blocks(
    of block: Paper.Block, on sheet: WordSheet, parts: inout WordParts
  ) throws(PaperFailure) -> [WordBlock] {
    switch block {
    case .head(let head): [.table(head.table(on: sheet))]
    case .title(let title, let subject):
      [balanced(.title, title, on: sheet)] + (subject.map { [balanced(.subject, $0, on: sheet)] } ?? [])
    case .addressee(let lines): addressee(lines, on: sheet)
    case .paragraph(let text): [.paragraph(WordParagraph(.body, text))]
    case .item(let text): [.paragraph(WordParagraph(.item, "- " + text))]
    case .table(let table): table.table(on: sheet).map { [.table($0)] } ?? []
    case .code(let code): [.table(try code.table(on: sheet, parts: &parts))]
    case .closing(let closing): try closing.blocks(on: sheet, parts: &parts)
    }
  }

  private static func balanced(_ style: WordStyle, _ text: String, on sheet: WordSheet) -> WordBlock {
    .paragraph(.balanced(style, text, within: sheet.measures.textWidth, on: sheet))
  }

  /// Lines under one another, and free space above the first.
  private static func addressee(_ lines: [String], on sheet: WordSheet) -> [WordBlock] {
    lines.enumerated().map { number, line in
      let paragraph = WordParagraph(.addressee, line)
      return .paragraph(number == 0 ? paragraph.under(gap: 2 * sheet.measures.paragraphGap) : paragraph)
    }
  }
}
