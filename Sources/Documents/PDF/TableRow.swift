// SPDX-License-Identifier: GPL-3.0-or-later

/// A row of a table whose texts are set.
struct TableRow {
  let frame: TableFrame
  let cells: [TextLayout]
  let isHead: Bool

  private var height: Double { (cells.map(\.height).max() ?? 0) + 2 * TableFrame.padding + frame.thickness }

  /// The row in one piece; texts stand at the top, in the head at half its height.
  func strip() -> Strip {
    let rules = frame.uprights(height: height) + [bottomRule(height)] + (isHead ? [frame.rule(y: 0)] : [])
    let texts = zip(cells, frame.cells).flatMap { cell, span in cell.inks(x: span.left, y: top(of: cell)) }
    return Strip(height: height, inks: rules + texts)
  }

  /// The row in one piece, or line by line where it is taller than a page.
  func strips(tallest: Double) -> [Strip] {
    guard height > tallest else { return [strip()] }
    let columns = cells.map(\.lines)
    let count = columns.map(\.count).max() ?? 0
    return (0..<count).map { number in
      slice(columns.map { number < $0.count ? $0[number] : nil }, isFirst: number == 0, isLast: number == count - 1)
    }
  }

  private func slice(_ lines: [TextLine?], isFirst: Bool, isLast: Bool) -> Strip {
    let above = isFirst ? TableFrame.padding : 0
    let height =
      above + (lines.compactMap { $0?.height }.max() ?? 0) + (isLast ? TableFrame.padding + frame.thickness : 0)
    let texts = zip(lines, frame.cells).compactMap { line, span -> Ink? in
      line.map { .line($0, x: span.left + $0.x, y: above) }
    }
    let rules = frame.uprights(height: height) + (isLast ? [bottomRule(height)] : [])
    return Strip(height: height, inks: rules + texts, inksAtPageEnd: isLast ? [] : [bottomRule(height)])
  }

  private func bottomRule(_ height: Double) -> Ink { frame.rule(y: height - frame.thickness) }

  private func top(of cell: TextLayout) -> Double {
    isHead ? (height - cell.height) / 2 : TableFrame.padding
  }
}
