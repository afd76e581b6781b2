// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// The satisfaction of a period: `satisfied.top2` with its counts, interval and response.
  ///
  /// Totals from elsewhere answer only for units without single ratings in the period; they are never added to them.
  /// - Throws: a refusal when a grouping kept by month is asked about parts of months, or one about colleagues, delays
  ///   or apologies by someone who is not a manager.
  package func satisfaction(
    during period: Period, by grouping: Grouping = .whole, unit: UnitCode? = nil
  ) async throws(OfficeError) -> SatisfactionReport {
    guard !grouping.needsWholeMonths || period.isWholeMonths else { throw .refused(.needsWholeMonths(period)) }
    return try await asking(for: FigureID.satisfaction(by: grouping), by: grouping) { desk, page throws(OfficeError) in
      try desk.satisfaction(during: period, by: grouping, unit: unit, on: page)
    }
  }

  /// How finished cases of a period met their due dates, by each of the three dates.
  /// - Throws: a refusal for a grouping that cases do not know.
  package func punctuality(
    during period: Period, by grouping: Grouping = .whole, unit: UnitCode? = nil
  ) async throws(OfficeError) -> PunctualityReport {
    guard grouping.isOfCases else { throw .refused(.groupingNotKept(grouping)) }
    return try await asking(for: FigureID.punctuality, by: grouping) { desk, page throws(OfficeError) in
      let scope = try desk.scope(narrowedTo: unit)
      let rows = try desk.punctualityCounts(in: scope, during: period, by: grouping, on: page)
        .sorted { $0.key < $1.key }
      var total = PunctualityCount(key: "")
      for row in rows {
        total.statutory = total.statutory + row.statutory
        total.effective = total.effective + row.effective
        total.promised = total.promised + row.promised
      }
      let root = unit ?? desk.officer.scope
      return PunctualityReport(
        period: period, grouping: grouping, scope: root, scopeName: desk.units[root]?.name ?? "", asOf: desk.now,
        names: try desk.names(for: grouping, on: page), rows: rows, total: total)
    }
  }
}

extension Desk {
  /// The figure of a scope in groups; where a cluster is named, only its units count.
  func satisfaction(
    during period: Period, by grouping: Grouping, unit: UnitCode?, within cluster: String? = nil, on page: any Reading
  ) throws(OfficeError) -> SatisfactionReport {
    let scope = try scope(narrowedTo: unit)
    let names = try names(for: grouping, on: page)
    var tally = SatisfactionTally(
      ratings: try ratingCounts(in: scope, during: period, by: grouping, within: cluster, on: page),
      responses: try responseCounts(in: scope, during: period, by: grouping, within: cluster, on: page))
    let totals = cluster == nil ? try page.publishedTotals(in: scope, during: period) : []
    if !totals.isEmpty {
      let rated = try page.ratingCounts(in: scope, during: period, by: .unit).filter { $0.levels.rated > 0 }
      tally.addTotals(totals, without: Set(rated.map(\.key)), units: units, grouping: grouping)
    }
    let root = unit ?? officer.scope
    let report = tally.report(
      period: period, grouping: grouping, scope: root, scopeName: units[root]?.name ?? "", names: names, asOf: now)
    guard grouping == .cluster || cluster != nil else { return report }
    return report.concealing(
      try ClusterSuppression(in: scope, during: period, desk: self, on: page), within: cluster)
  }

  /// What the keys of a grouping are called, for those that are data.
  func names(for grouping: Grouping, on page: any Reading) throws(OfficeError) -> [String: String] {
    switch grouping {
    case .unit: return Dictionary(uniqueKeysWithValues: units.all.map { ($0.code.rawValue, $0.name) })
    case .dimension(.procedure):
      return Dictionary(try page.procedures().map { ($0.code.rawValue, $0.name) }, uniquingKeysWith: { $1 })
    case .dimension(.officer):
      return Dictionary(uniqueKeysWithValues: try page.officers().map { ($0.login.rawValue, $0.name) })
    default: return [:]
    }
  }
}
