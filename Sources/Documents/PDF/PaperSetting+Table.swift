// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

extension PaperSetting {
  /// The head and the rows, row by row: a long table is never in memory as a whole.
  func set(_ table: PaperTable, staysWithNext: Bool) throws(PaperFailure) {
    guard !table.columns.isEmpty else { return }
    let frame = TableFrame(measures, table.columns)
    let head = try headRow(table.columns, frame).strip()
    try flow.add(head.before(gap: measures.paragraphGap))
    let repeated = head.height < measures.textHeight / 3 ? StripHead(head) : nil
    for (number, cells) in table.rows.enumerated() {
      let row = try bodyRow(cells, table.columns, frame)
      var strips = row.strips(tallest: measures.textHeight - (repeated?.strip.height ?? 0))
      for place in strips.indices { strips[place].head = repeated }
      if staysWithNext && number == table.rows.count - 1 { strips[strips.count - 1].staysWithNext = true }
      for strip in strips { try flow.add(strip) }
    }
  }

  private func headRow(_ columns: [PaperTable.Column], _ frame: TableFrame) throws(PaperFailure) -> TableRow {
    var cells: [TextLayout] = []
    for (column, span) in zip(columns, frame.cells) {
      cells.append(try typesetter.set(column.title, .bold(measures.table, .centre), width: span.width))
    }
    return TableRow(frame: frame, cells: cells, isHead: true)
  }

  private func bodyRow(
    _ texts: [String], _ columns: [PaperTable.Column], _ frame: TableFrame
  ) throws(PaperFailure) -> TableRow {
    var cells: [TextLayout] = []
    for (place, span) in frame.cells.enumerated() {
      let style = TextStyle.regular(measures.table, columns[place].alignment.style)
      cells.append(try typesetter.set(place < texts.count ? texts[place] : "", style, width: span.width))
    }
    return TableRow(frame: frame, cells: cells, isHead: false)
  }
}

extension PaperTable.Alignment {
  fileprivate var style: TextStyle.Alignment {
    switch self {
    case .leading: .leading
    case .centre: .centre
    case .trailing: .trailing
    }
  }
}

extension Strip {
  fileprivate func before(gap: Double) -> Strip {
    var strip = self
    (strip.gap, strip.staysWithNext) = (gap, true)
    return strip
  }
}
