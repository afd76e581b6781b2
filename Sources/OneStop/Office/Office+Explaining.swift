// SPDX-License-Identifier: GPL-3.0-or-later

/// What a figure was counted from. Each verb asks for the same role as the figure itself.
extension Office {
  /// The counts behind the satisfaction of a period, or of one of its groups.
  /// - Throws: a refusal as `satisfaction(during:by:unit:)` does.
  package func grounds(
    ofSatisfaction period: Period, by grouping: Grouping = .whole, key: String? = nil, unit: UnitCode? = nil
  ) async throws(OfficeError) -> SatisfactionGrounds {
    guard !grouping.needsWholeMonths || period.isWholeMonths else { throw .refused(.needsWholeMonths(period)) }
    let figures = FigureID.satisfaction(by: grouping)
    return try await asking(for: figures, by: grouping) { desk, page throws(OfficeError) in
      let report = try desk.satisfaction(during: period, by: grouping, unit: unit, on: page)
      let scope = try desk.scope(narrowedTo: unit)
      let row = try desk.row(key, of: report, by: grouping, on: page)
      let hidden = report.rows.filter(\.isHidden)
      return SatisfactionGrounds(
        row: row, sources: try desk.sources(of: key, by: grouping, in: scope, during: period, on: page),
        excluded: try page.excluded(of: key, by: grouping, in: scope, during: period),
        hiddenGroups: key == nil ? hidden.count : 0,
        hiddenRatings: key == nil ? hidden.reduce(0) { $0 + $1.share.rated } : 0, scopeName: report.scopeName,
        groupName: key == nil ? nil : row.name,
        missing: try desk.missing(row, during: period, on: page),
        provenance: try desk.provenance(of: figures, during: period, unit: unit, on: page))
    }
  }

  /// The counts behind the on-time figures of a period, or of one of their groups, and the cases that were late.
  /// - Throws: a refusal for a grouping that cases do not know.
  package func grounds(
    ofPunctuality period: Period, by grouping: Grouping = .whole, key: String? = nil, unit: UnitCode? = nil
  ) async throws(OfficeError) -> PunctualityGrounds {
    guard grouping.isOfCases else { throw .refused(.groupingNotKept(grouping)) }
    let months = try await punctualityMonths(of: grouping, key: key, during: period, unit: unit)
    return try await asking(for: FigureID.punctuality, by: grouping) { desk, page throws(OfficeError) in
      let scope = try desk.scope(narrowedTo: unit)
      let root = unit ?? desk.officer.scope
      let names = try desk.names(for: grouping, on: page)
      return PunctualityGrounds(
        total: months.total,
        units: key == nil ? try page.punctualityCounts(in: scope, during: period, by: .unit) : nil,
        months: months.rows, unitNames: try desk.names(for: .unit, on: page),
        late: try desk.late(of: grouping, key, in: scope, during: period, on: page),
        apologies: try page.apologies(of: grouping, key, in: scope, during: period),
        scopeName: desk.units[root]?.name ?? "", groupName: key.map { names[$0] ?? $0 },
        missing: try desk.missing(months.total, during: period, on: page),
        provenance: try desk.provenance(of: FigureID.punctuality, during: period, unit: unit, on: page))
    }
  }

  private func punctualityMonths(
    of grouping: Grouping, key: String?, during period: Period, unit: UnitCode?
  ) async throws(OfficeError) -> PunctualityReport {
    guard let key else { return try await punctuality(during: period, by: .month, unit: unit) }
    return try await punctuality(of: grouping, key: key, during: period, unit: unit)
  }

  /// By which rules and from which books some figures of a period were counted.
  package func provenance(
    of figures: [FigureID], during period: Period? = nil, unit: UnitCode? = nil
  ) async throws(OfficeError) -> Provenance {
    try await asking(for: figures) { desk, page throws(OfficeError) in
      try desk.provenance(of: figures, during: period, unit: unit, on: page)
    }
  }
}

extension Desk {
  /// The same inside a transaction that answers the figures.
  package func provenance(
    of figures: [FigureID], during period: Period?, unit: UnitCode?, on page: any Reading
  ) throws(OfficeError) -> Provenance {
    let scope = try scope(narrowedTo: unit)
    let root = unit ?? officer.scope
    let (from, through) = (period?.from ?? today, period?.through ?? today)
    let rules = try page.ruleSets().filter { $0.validFrom <= through && $0.validTo.map { from <= $0 } ?? true }
    let heads = try page.journalHeads(of: scope).sorted {
      ($0.unit == .root ? 1 : 0, $0.unit == root ? 0 : 1, $0.unit) < (
        $1.unit == .root ? 1 : 0, $1.unit == root ? 0 : 1, $1.unit
      )
    }
    return Provenance(
      figures: figures, period: period, asOf: now, calendar: try page.calendarVersion(),
      rules: rules.sorted { $0.validFrom < $1.validFrom }.map(\.code), heads: heads)
  }

  fileprivate func row(
    _ key: String?, of report: SatisfactionReport, by grouping: Grouping, on page: any Reading
  ) throws(OfficeError) -> SatisfactionRow {
    guard let key else { return report.total }
    if let row = report.rows.first(where: { $0.key == key }) { return row }
    let name = try names(for: grouping, on: page)[key] ?? key
    return SatisfactionRow(key: key, name: name, levels: .zero, share: .none, response: nil)
  }

  fileprivate func missing(
    _ row: SatisfactionRow, during period: Period, on page: any Reading
  ) throws(OfficeError) -> MissingData? {
    guard row.share.rated == 0 else { return nil }
    if let first = try firstYear(after: period, on: page) { return .beforeBooks(firstYear: first) }
    guard let response = row.response else { return .noRatings }
    if response.visits == 0 { return .noVisits }
    return response.prompts == 0 ? .nobodyAsked : .nobodyAnswered(asked: response.prompts)
  }

  fileprivate func missing(
    _ total: PunctualityCount, during period: Period, on page: any Reading
  ) throws(OfficeError) -> MissingData? {
    guard total.statutory.withDue == 0 else { return nil }
    if let first = try firstYear(after: period, on: page) { return .beforeBooks(firstYear: first) }
    return total.statutory.noDue > 0 ? .noDueDates(finished: total.statutory.noDue) : .noFinishedCases
  }

  /// The first year whose calendar the books know, where a period ends before it.
  private func firstYear(after period: Period, on page: any Reading) throws(OfficeError) -> Int? {
    let first = try page.calendar(for: officer.unit).loadedYears.min()
    return first.flatMap { period.through.year < $0 ? $0 : nil }
  }

  fileprivate func late(
    of grouping: Grouping, _ key: String?, in scope: Set<UnitCode>, during period: Period, on page: any Reading
  ) throws(OfficeError) -> [LateCase] {
    let all = try lateCases(try page.finishedLate(in: scope, during: period), on: page)
    guard let key else { return all }
    let map = try clusters(on: page)
    return all.filter { late in
      switch grouping {
      case .cluster: late.file.resolved.map { map.cluster(of: late.file.unit, on: $0.day) == key } ?? false
      case .unit: late.file.unit.rawValue == key
      case .source: late.file.channel.rawValue == key
      case .dimension(.procedure): late.file.procedure.rawValue == key
      case .dimension(.field): late.field == key
      default: true
      }
    }
  }
}

extension Desk {
  fileprivate func sources(
    of key: String?, by grouping: Grouping, in scope: Set<UnitCode>, during period: Period, on page: any Reading
  ) throws(OfficeError) -> [SatisfactionGrounds.SourceCount] {
    let counts = try ratingCounts(in: scope, during: period, by: key == nil ? .source : grouping, on: page)
    let own = counts.filter { $0.source.isCounted && (key == nil || $0.key == key) }
    return Dictionary(grouping: own, by: \.source).map { source, counts in
      .init(source: source, rated: counts.reduce(0) { $0 + $1.levels.rated })
    }.sorted { ($1.rated, $0.source.rawValue) < ($0.rated, $1.source.rawValue) }
  }

}

extension Reading {
  /// Whole scopes and units know what was kept and not counted; other groups do not.
  fileprivate func excluded(
    of key: String?, by grouping: Grouping, in scope: Set<UnitCode>, during period: Period
  ) throws(OfficeError) -> ExcludedRatings? {
    guard key == nil || grouping == .unit else { return nil }
    let units = key.map { scope.intersection([UnitCode(rawValue: $0)]) } ?? scope
    guard !units.isEmpty else { return ExcludedRatings() }
    return try excludedRatings(in: units, during: period)
  }

  fileprivate func apologies(
    of grouping: Grouping, _ key: String?, in scope: Set<UnitCode>, during period: Period
  ) throws(OfficeError) -> LateCount? {
    guard key == nil || grouping != .cluster else { return nil }
    let counts = try lateCounts(in: scope, during: period, by: key == nil ? .whole : grouping)
    if let key { return counts.first { $0.key == key } ?? LateCount(key: key, late: 0, apologised: 0) }
    return counts.first ?? LateCount(key: "", late: 0, apologised: 0)
  }
}
