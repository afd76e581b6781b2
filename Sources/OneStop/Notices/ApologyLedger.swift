// SPDX-License-Identifier: GPL-3.0-or-later

/// What the rows of the apology ledger stand for.
package enum LedgerGrouping: String, Sendable, CaseIterable {
  case whole
  /// The unit that received the case.
  case unit
  /// The unit that had the case when its due date passed.
  case leg
  /// The month of the due date.
  case month
  case field

  func key(of late: LateCase) -> String {
    switch self {
    case .whole: ""
    case .unit: late.file.unit.rawValue
    case .leg: late.lateUnit.rawValue
    case .month: late.due?.day.month.iso ?? ""
    case .field: late.field
    }
  }
}

/// The duty to apologise, counted: late cases by what was said to their owners, and by what became of it.
package struct ApologyLedger: Sendable {
  package struct Row: Hashable, Sendable {
    package let key: String
    package var counts: LedgerCounts
  }

  package let grouping: LedgerGrouping
  package let rows: [Row]
  package let total: LedgerCounts

  package init(_ cases: [LateCase], by grouping: LedgerGrouping) {
    self.grouping = grouping
    total = LedgerCounts(cases)
    rows =
      grouping == .whole
      ? []
      : Dictionary(grouping: cases, by: grouping.key).map { Row(key: $0, counts: LedgerCounts($1)) }
        .sorted { $0.key < $1.key }
  }
}

/// Counts of late cases. The five apology states sum to the cases; so do the four promise states.
package struct LedgerCounts: Hashable, Sendable {
  package private(set) var apologies: [ApologyState: Int] = [:]
  package private(set) var promises: [PromiseState: Int] = [:]
  /// Cases that were given a second new day, which the law does not allow.
  package private(set) var second = 0

  package init(_ cases: [LateCase] = []) {
    for one in cases {
      apologies[one.apology, default: 0] += 1
      promises[one.promise, default: 0] += 1
      if one.isSecondPromise { second += 1 }
    }
  }

  package var cases: Int { apologies.values.reduce(0, +) }

  package subscript(state: ApologyState) -> Int { apologies[state] ?? 0 }
  package subscript(state: PromiseState) -> Int { promises[state] ?? 0 }

  /// `apology.coverage`: issued in time, of all late cases.
  package var coverage: Share { Share(satisfied: self[.inTime], rated: cases) }
}
