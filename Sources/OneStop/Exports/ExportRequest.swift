// SPDX-License-Identifier: GPL-3.0-or-later

/// What is to be written out: which rows, of when and of whom.
package struct ExportRequest: Hashable, Sendable {
  package let kind: ImportKind
  /// Nil for all there is.
  package let period: Period?
  /// Nil for everything the officer may see.
  package let unit: UnitCode?

  package init(_ kind: ImportKind, during period: Period? = nil, unit: UnitCode? = nil) {
    self.kind = kind
    self.period = period
    self.unit = unit
  }

  var span: Period { period ?? .everything }
}

extension ImportKind {
  /// Who may bring such rows in, and take them out again.
  package var role: Role {
    switch self {
    case .cases, .ratings, .totals, .criteria: .manager
    case .calendar, .procedures, .units, .clusters: .administrator
    }
  }

  /// The columns of its files, in their order.
  package var columns: [ImportColumn] {
    switch self {
    case .cases: ImportedCase.columns
    case .ratings: ImportedRating.columns
    case .totals: PublishedTotal.columns
    case .calendar: CalendarEntry.columns
    case .procedures: Procedure.columns
    case .units: Unit.columns
    case .criteria: CriterionState.columns
    case .clusters: ClusterMembership.columns
    }
  }

  /// Whether its rows belong to days, so that a period can choose among them.
  package var hasDays: Bool { self != .procedures && self != .units && self != .clusters }

  /// Whether its rows belong to units, so that a unit can choose among them.
  package var hasUnits: Bool { self != .procedures }

  /// Whether its rows name people: taking them out is written down.
  package var isPersonal: Bool { self == .cases }
}

/// Rows on their way out, inside the transaction that reads them.
package struct ExportRows {
  package let columns: [String]
  package let count: Int
  /// Answers of citizens that are not among the rows: they are not sealed yet.
  package let unsealed: Int
  private let source: (([DataCell]) -> Bool) throws(OfficeError) -> Void

  init(
    _ kind: ImportKind, count: Int, unsealed: Int = 0,
    _ source: @escaping (([DataCell]) -> Bool) throws(OfficeError) -> Void
  ) {
    self.init(columns: kind.columns.map(\.name), count: count, unsealed: unsealed, source)
  }

  private init(
    columns: [String], count: Int, unsealed: Int,
    _ source: @escaping (([DataCell]) -> Bool) throws(OfficeError) -> Void
  ) {
    self.columns = columns
    self.count = count
    self.unsealed = unsealed
    self.source = source
  }

  init(_ kind: ImportKind, _ rows: [[DataCell]]) {
    self.init(kind, count: rows.count) { take throws(OfficeError) in
      for row in rows where !take(row) { return }
    }
  }

  /// The same rows, each with one cell more, a 1 under that name.
  package func marked(_ column: String) -> ExportRows {
    ExportRows(columns: columns + [column], count: count, unsealed: unsealed) { take throws(OfficeError) in
      try source { take($0 + [.integer(1)]) }
    }
  }

  /// Hands over every row, in an order that depends on nothing but what the rows say; until `take` wants no more.
  package func each(_ take: ([DataCell]) -> Bool) throws(OfficeError) { try source(take) }
}
