// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// One group of the satisfaction figure by month, with its late cases; what is not in the books has no ratings.
  ///
  /// - Throws: a refusal as `satisfaction(during:by:unit:)` does.
  package func breakdown(
    of group: Grouping, key: String, during period: Period, unit: UnitCode? = nil
  ) async throws(OfficeError) -> Breakdown {
    guard !group.needsWholeMonths || period.isWholeMonths else { throw .refused(.needsWholeMonths(period)) }
    return try await asking(for: FigureID.satisfaction(by: group), by: group) { desk, page throws(OfficeError) in
      let scope = try desk.scope(narrowedTo: unit)
      let whole = try desk.satisfaction(during: period, by: group, unit: unit, on: page)
      let name = try desk.names(for: group, on: page)[key] ?? key
      let total =
        whole.rows.first { $0.key == key }
        ?? SatisfactionRow(key: key, name: name, levels: .zero, share: .none, response: nil)
      let months = try desk.months(of: group, key: key, during: period, unit: unit, on: page)
      let hidden = Suppression.completed(months.map(\.isHidden), rated: months.map(\.share.rated))
      let rows = zip(months, hidden).map { $1 || total.isHidden ? $0.concealed : $0 }
      return Breakdown(
        group: group, key: key, name: name,
        report: SatisfactionReport(
          period: period, grouping: .month, scope: whole.scope, scopeName: whole.scopeName, asOf: whole.asOf,
          rows: rows, total: total),
        lateness: try page.lateness(of: group, key, in: scope, during: period))
    }
  }

  /// How finished cases of one group met their due dates, month by month.
  /// - Throws: a refusal for a grouping that cases do not know.
  package func punctuality(
    of group: Grouping, key: String, during period: Period, unit: UnitCode? = nil
  ) async throws(OfficeError) -> PunctualityReport {
    guard group.isOfCases else { throw .refused(.groupingNotKept(group)) }
    return try await asking(for: FigureID.punctuality, by: group) { desk, page throws(OfficeError) in
      let scope = try desk.scope(narrowedTo: unit)
      func count(_ period: Period) throws(OfficeError) -> PunctualityCount? {
        try desk.punctualityCounts(in: scope, during: period, by: group, on: page).first { $0.key == key }
      }
      var rows: [PunctualityCount] = []
      for part in try page.punctualityCounts(in: scope, during: period, by: .month).compactMap({ period.part($0.key) })
      {
        guard let found = try count(part) else { continue }
        rows.append(
          PunctualityCount(
            key: part.from.month.iso, statutory: found.statutory, effective: found.effective, promised: found.promised))
      }
      let root = unit ?? desk.officer.scope
      return PunctualityReport(
        period: period, grouping: .month, scope: root, scopeName: desk.units[root]?.name ?? "", asOf: desk.now,
        names: [:], rows: rows, total: try count(period) ?? PunctualityCount(key: key))
    }
  }
}

extension Desk {
  /// The rows of one group in the figures of single months: what they hide is hidden here.
  fileprivate func months(
    of group: Grouping, key: String, during period: Period, unit: UnitCode?, on page: any Reading
  ) throws(OfficeError) -> [SatisfactionRow] {
    let scope = try scope(narrowedTo: unit)
    let rated = try page.ratingCounts(in: scope, during: period, by: .month).map(\.key)
    let visited = try page.responseCounts(in: scope, during: period, by: .month).map(\.key)
    var rows: [SatisfactionRow] = []
    for part in Set(rated + visited).sorted().compactMap({ period.part($0) }) {
      let report = try satisfaction(during: part, by: group, unit: unit, on: page)
      guard let row = report.rows.first(where: { $0.key == key }) else { continue }
      rows.append(row.keyed(part.from.month.iso))
    }
    return rows
  }
}

extension Reading {
  fileprivate func lateness(
    of group: Grouping, _ key: String, in scope: Set<UnitCode>, during period: Period
  ) throws(OfficeError) -> LateCount? {
    switch group {
    case .unit, .dimension(.field), .dimension(.procedure):
      let counts = try lateCounts(in: scope, during: period, by: group)
      return counts.first { $0.key == key } ?? LateCount(key: key, late: 0, apologised: 0)
    default: return nil
    }
  }
}

extension Period {
  /// The days of a month, named as the books do, that belong to the period; nil for none.
  fileprivate func part(_ month: String) -> Period? {
    guard let month = try? LocalMonth(parsing: month) else { return nil }
    return try? Period(from: max(from, month.firstDay), through: min(through, month.lastDay))
  }
}

extension SatisfactionRow {
  fileprivate func keyed(_ key: String) -> SatisfactionRow {
    SatisfactionRow(
      key: key, name: key, levels: levels, share: share, response: response,
      isTotalFromElsewhere: isTotalFromElsewhere, isHidden: isHidden, sourceText: sourceText)
  }

  /// The row without what its citizens said.
  var concealed: SatisfactionRow {
    var row = self
    row.levels = nil
    row.isHidden = true
    return row
  }
}
