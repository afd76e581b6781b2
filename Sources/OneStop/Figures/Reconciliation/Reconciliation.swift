// SPDX-License-Identifier: GPL-3.0-or-later

/// The province's II.06a against ours, difference by difference, each explained by cases.
package struct Reconciliation: Sendable {
  package let ours: ReportII06a
  /// The province's rows under our names of the fields.
  package let theirs: [String: ReportCounts]
  package let differences: [ReportDifference]
  /// Where both have the same number of cases, but not the same cases.
  package let balanced: [ReportDifference]
  package let cases: [ExplainingCase]
  /// What is wrong with the province's own figures, or could not be compared.
  package let remarks: [ReconciliationRemark]
  package let scopeName: String
  package let asOf: Instant

  package var unexplained: Int { differences.reduce(0) { $0 + abs($1.unexplained) } }

  /// Readings under which the whole table comes out as the province has it.
  package let readings: [Set<ReportAssumption>]

  package var theirTotal: ReportCounts { theirs.values.reduce(ReportCounts(), +) }
}

/// What is told beside the differences.
package enum ReconciliationRemark: Hashable, Sendable {
  /// Nil for the total.
  case brokenSum(field: String?, ReportSum, counts: ReportCounts)
  /// The printed total is not what the rows add up to.
  case totalDiffers(ReportColumn, printed: Int, rows: Int)
  case unknownField(String)
  case repeatedField(String, times: Int)
  case duplicate(CaseCode, lines: [Int], agree: Bool)
  case otherUnits(cases: Int, [UnitCode])
  case unknownRow(InvalidRow)
}
