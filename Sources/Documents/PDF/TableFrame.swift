// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Where the rules of a table stand.
struct TableFrame {
  let columns: [Span]
  let thickness: Double

  init(_ measures: PaperMeasures, _ columns: [PaperTable.Column]) {
    self.columns = measures.text.parts(columns.map(\.weight))
    thickness = measures.thinRule
  }

  /// Where the cells' texts stand.
  var cells: [Span] { columns.map { $0.inset(Self.sidePadding) } }

  /// The standing rules beside and between the columns.
  func uprights(height: Double) -> [Ink] {
    guard let last = columns.last else { return [] }
    let edges = columns.map(\.left) + [last.right - thickness]
    return edges.map { .bar(x: $0, y: 0, width: thickness, height: height) }
  }

  func rule(y: Double) -> Ink {
    let left = columns.first?.left ?? 0
    return .bar(x: left, y: y, width: (columns.last?.right ?? left) - left, height: thickness)
  }

  static let sidePadding = 4.0
  static let padding = 2.0
}
