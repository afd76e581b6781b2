// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands below one another in the text of a DOCX.
enum WordBlock {
  case paragraph(WordParagraph)
  case table(WordTable)

  func element(on sheet: WordSheet) -> XMLElement {
    switch self {
    case .paragraph(let paragraph): paragraph.element(on: sheet)
    case .table(let table): table.element(on: sheet)
    }
  }

  var isTable: Bool {
    switch self {
    case .table: true
    case .paragraph: false
    }
  }
}

extension [WordBlock] {
  /// The same with free space above the tables in the text; two that touch Word would make one.
  func separated(by gap: Double) -> [WordBlock] {
    var blocks: [WordBlock] = []
    for block in self {
      if block.isTable, let above = blocks.popLast() { blocks += above.separated(by: gap) }
      blocks.append(block)
    }
    return blocks
  }

  /// The same, the last paragraph tied to what follows it: no signature stands alone on a page.
  var leadingOn: [WordBlock] {
    guard case .paragraph(var paragraph) = last else { return self }
    paragraph.staysWithNext = true
    return dropLast() + [.paragraph(paragraph)]
  }
}

extension WordBlock {
  /// The same with free space below it.
  fileprivate func separated(by gap: Double) -> [WordBlock] {
    switch self {
    case .table: return [self, .paragraph(WordParagraph(.gap).under(gap: gap))]
    case .paragraph(var paragraph):
      paragraph.after = gap
      return [.paragraph(paragraph)]
    }
  }
}
