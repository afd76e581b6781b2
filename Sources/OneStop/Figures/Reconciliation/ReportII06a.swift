// SPDX-License-Identifier: GPL-3.0-or-later

/// A case with the field its procedure belongs to.
package struct ReportCase: Hashable, Sendable {
  package let file: CaseFile
  package let field: String

  package init(file: CaseFile, field: String) {
    self.file = file
    self.field = field
  }
}

/// Report II.06a: what there was to do in a period and what became of it, by field.
///
/// Judged by the first due date. Void cases and those without a due date stand beside the table.
package struct ReportII06a: Hashable, Sendable {
  package let period: ReportPeriod
  /// By field.
  package private(set) var rows: [String: ReportCounts] = [:]
  package private(set) var void: [String: Int] = [:]
  package private(set) var withoutDue: [String: Int] = [:]

  package init(_ cases: [ReportCase], in period: ReportPeriod, assuming: Set<ReportAssumption> = []) {
    self.period = period
    for one in cases {
      add(ReportFacts(one.file, field: one.field, in: period, assuming: assuming), assuming)
    }
  }

  init(_ facts: [ReportFacts], in period: ReportPeriod) {
    self.period = period
    for one in facts { add(one, []) }
  }

  private mutating func add(_ facts: ReportFacts, _ assuming: Set<ReportAssumption>) {
    switch facts.placement(in: period, assuming: assuming) {
    case .counted(let columns): rows[facts.field, default: ReportCounts()].add(columns)
    case .void: void[facts.field, default: 0] += 1
    case .withoutDue: withoutDue[facts.field, default: 0] += 1
    case .outside: return
    }
  }

  package var total: ReportCounts { rows.values.reduce(ReportCounts(), +) }

  package var isEmpty: Bool { rows.isEmpty && void.isEmpty && withoutDue.isEmpty }
}

/// The report of some units, as it is asked for.
package struct ReportII06aFigure: Sendable {
  package let report: ReportII06a
  package let scopeName: String
  package let asOf: Instant
}
