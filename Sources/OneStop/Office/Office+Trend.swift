// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// The satisfaction of each month of a period beside the same month of the year before. A unit that has ended is not
  /// continued by its successor: that is another scope.
  ///
  /// - Throws: a refusal for a period that does not consist of months.
  package func trend(during period: Period, unit: UnitCode? = nil) async throws(OfficeError) -> Trend {
    guard let months = period.months, let first = months.first, let last = months.last else {
      throw .refused(.needsWholeMonths(period))
    }
    let from = first.adding(months: -12).firstDay
    guard let twins = try? Period(from: from, through: last.adding(months: -12).lastDay) else {
      throw .refused(.needsWholeMonths(period))
    }
    return try await asking { desk, page throws(OfficeError) in
      let scope = unit ?? desk.officer.scope
      let named = scope == .root ? nil : scope
      let rows = try desk.months(during: period, of: named, on: page)
      let before = try desk.months(during: twins, of: named, on: page)
      return Trend(
        period: period, scope: scope, scopeName: desk.units[scope]?.name ?? "", asOf: desk.now,
        months: months.map { month in
          let twin = month.adding(months: -12)
          let (row, earlier) = (rows[month.iso] ?? .empty(month), before[twin.iso] ?? .empty(twin))
          return TrendMonth(
            month: month, row: row, twin: earlier, gap: desk.gap(row, month, of: named),
            twinGap: desk.gap(earlier, twin, of: named))
        })
    }
  }
}

extension Desk {
  fileprivate func months(
    during period: Period, of unit: UnitCode?, on page: any Reading
  ) throws(OfficeError) -> [String: SatisfactionRow] {
    let report = try satisfaction(during: period, by: .month, unit: unit, on: page)
    return Dictionary(report.rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  fileprivate func gap(_ row: SatisfactionRow, _ month: LocalMonth, of code: UnitCode?) -> TrendGap? {
    guard row.share.rated == 0 else { return nil }
    if today < month.firstDay { return .future }
    guard let unit = code.flatMap({ units[$0] }) else { return .noRatings }
    if let start = unit.validFrom, month.lastDay < start { return .notYet(start) }
    if let end = unit.validTo, end < month.firstDay { return .ended(end) }
    return .noRatings
  }
}

extension SatisfactionRow {
  /// A month in which nothing was counted.
  fileprivate static func empty(_ month: LocalMonth) -> SatisfactionRow {
    SatisfactionRow(key: month.iso, name: month.iso, levels: .zero, share: .none, response: nil)
  }
}
