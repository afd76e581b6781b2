// SPDX-License-Identifier: GPL-3.0-or-later

/// One sum of report II.06a, both sides counted.
package struct ReportCheck: Hashable, Sendable {
  package let sum: ReportSum
  package let whole: Int
  /// Each part, in the order of the columns.
  package let parts: [Int]

  /// What the parts add up to.
  package var added: Int { parts.reduce(0, +) }

  package var holds: Bool { whole == added }
}

extension ReportCounts {
  /// Every sum that must hold, with both of its sides.
  package var checks: [ReportCheck] {
    ReportSum.allCases.map { sum in ReportCheck(sum: sum, whole: self[sum.whole], parts: sum.parts.map { self[$0] }) }
  }
}
