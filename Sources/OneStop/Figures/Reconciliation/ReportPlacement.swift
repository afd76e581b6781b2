// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a case stands in a report II.06a.
package enum ReportPlacement: Hashable, Sendable {
  case counted(Set<ReportColumn>)
  /// Received in the period, and void: beside the table.
  case void
  /// Without a due date it is neither early nor late: beside the table.
  case withoutDue
  case outside

  package var columns: Set<ReportColumn> {
    if case .counted(let columns) = self { columns } else { [] }
  }
}

extension ReportFacts {
  /// Where the case stands by the rules of the report, and by other readings of them.
  ///
  /// Carried over is what was received before the period and not finished before it. What ended without a result counts
  /// as on time (column 9), what awaits papers at the end as within time (column 12): in the next month it is still
  /// there, and a closing balance must be the next opening one.
  func placement(in report: ReportPeriod, assuming: Set<ReportAssumption> = []) -> ReportPlacement {
    let period = report.period
    guard received <= period.through else { return .outside }
    if let at = ending.at, at.day < period.from { return .outside }
    if isVoid { return received < period.from ? .outside : .void }
    guard let due else { return .withoutDue }
    var columns: Set<ReportColumn> = [.received]
    columns.insert(received < period.from ? .carriedOver : isOnline ? .online : .direct)
    if let at = ending.at, at <= report.end {
      if case .withoutResult = ending, assuming.contains(.endedLeftOut) { return .outside }
      columns.formUnion([.resolved, resolvedColumn(at, due, assuming)])
    } else if awaits, assuming.contains(.supplementResolved) {
      columns.formUnion([.resolved, .onTime])
    } else {
      let isLate = !awaits && Punctuality(finished: report.end, due: due) == .late
      columns.formUnion([.inProgress, isLate ? .overdue : .within])
    }
    return .counted(columns)
  }

  private func resolvedColumn(_ at: Instant, _ due: Due, _ assuming: Set<ReportAssumption>) -> ReportColumn {
    if case .withoutResult = ending, !assuming.contains(.endedJudged) { return .onTime }
    switch Punctuality(finished: at, due: due) {
    case .early: return .early
    case .onTime, .noDue: return .onTime
    case .late: return .late
    }
  }
}
