// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Rows under titled columns, ready to be printed: each cell is already the text that people read.
package struct Table: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable {
    case leading, centre, trailing
  }

  /// What a column holds; decides its alignment and whether its cells may contain somebody's free text.
  package enum Kind: Hashable, Sendable, CaseIterable {
    case text, code, integer, decimal, percent, interval, day, instant, mark

    package var alignment: Alignment {
      switch self {
      case .text, .code: .leading
      case .day, .instant, .mark: .centre
      case .integer, .decimal, .percent, .interval: .trailing
      }
    }

    /// True when a cell comes from people and files, not from our own formats.
    package var isFree: Bool {
      switch self {
      case .text, .code: true
      case .integer, .decimal, .percent, .interval, .day, .instant, .mark: false
      }
    }
  }

  package struct Column: Hashable, Sendable {
    package let title: String
    package let kind: Kind
    /// How easily the column can be missed where there is no room: 0 for never, the highest goes first.
    package let rank: Int

    package init(_ title: String, _ kind: Kind = .text, rank: Int = 0) {
      self.title = title
      self.kind = kind
      self.rank = rank
    }
  }

  package let columns: [Column]
  package private(set) var rows: [[String]] = []
  /// The row that sums the others, printed last; nil when there is none.
  package private(set) var total: [String]?
  /// Beside each row, and the total, what stands behind those of its texts that do not say all.
  private(set) var exact: [Exact] = []
  private(set) var exactTotal: Exact = [:]

  /// What stands behind texts, by their column: the unrounded share behind `99,4%`, both bounds of an interval.
  package typealias Exact = [Int: [DataCell]]

  package init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row, which must have one cell for each column.
  package mutating func append(_ row: [String], exact: Exact = [:]) {
    precondition(row.count == columns.count, "a row of \(row.count) cells under \(columns.count) columns")
    rows.append(row)
    self.exact.append(exact)
  }

  /// Sets the row of totals, which must have one cell for each column.
  package mutating func setTotal(_ row: [String], exact: Exact = [:]) {
    precondition(row.count == columns.count, "a total of \(row.count) cells under \(columns.count) columns")
    total = row
    exactTotal = exact
  }

  package var titles: [String] { columns.map(\.title) }

  /// The rows and, last, the total.
  package var allRows: [[String]] {
    guard let total else { return rows }
    return rows + [total]
  }
}
