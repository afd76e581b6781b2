// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

extension PaperTable {
  /// The table with borders and a head on every page; nil where it has no columns.
  func table(on sheet: WordSheet) -> WordTable? {
    guard !columns.isEmpty else { return nil }
    var table = WordTable(columns: widths(of: sheet.measures.textWidth))
    table.border = sheet.measures.thinRule
    table.padding = 4
    let head = columns.map { WordCell(paragraphs: [WordParagraph(.cellTitle, $0.title)], isCentredVertically: true) }
    table.rows = [WordRow(cells: head, isHead: true)] + rows.map { WordRow(cells: cells(of: $0)) }
    return table
  }

  /// As many cells as there are columns, whatever the row has.
  private func cells(of row: [String]) -> [WordCell] {
    columns.enumerated().map { number, column in
      var paragraph = WordParagraph(.cell, row.indices.contains(number) ? row[number] : "")
      paragraph.alignment = column.alignment.inWord
      return WordCell(paragraphs: [paragraph])
    }
  }

  /// The columns' shares of the width; equal ones where the weights add up to nothing.
  private func widths(of total: Double) -> [Double] {
    let weights = columns.map { $0.weight.isFinite ? max(0, $0.weight) : 0 }
    let sum = weights.reduce(0, +)
    guard sum > 0, sum.isFinite else { return columns.map { _ in total / Double(columns.count) } }
    return weights.map { total * $0 / sum }
  }
}

extension PaperTable.Alignment {
  fileprivate var inWord: WordAlignment {
    switch self {
    case .leading: .left
    case .centre: .center
    case .trailing: .right
    }
  }
}
