// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// What a unit, or the officer's whole scope, reports of a period: ratings, lateness and apologies, each number with
  /// what it is made of.
  package func deskReport(during period: Period, unit: UnitCode? = nil) async throws(OfficeError) -> DeskReport {
    try await asking { desk, page throws(OfficeError) in
      let scope = try desk.scope(narrowedTo: unit)
      let whole = try desk.satisfaction(during: period, by: .whole, unit: unit, on: page)
      let sources = try page.ratingCounts(in: scope, during: period, by: .source)
      var tablets = 0
      for one in scope.sorted() { tablets += try page.devices(in: one).count }
      let late = try desk.lateCases(page.missedDue(in: scope, during: period, at: desk.now), on: page)
      let punctuality = try page.punctualityCounts(in: scope, during: period, by: .whole).first
      let place = unit ?? desk.officer.scope
      return DeskReport(
        period: period, scope: place, unit: desk.units[place], isWide: scope.count > 1, asOf: desk.now,
        satisfaction: whole.total,
        sources: Dictionary(sources.map { ($0.source, $0.levels.rated) }, uniquingKeysWith: +),
        totals: whole.rows.filter(\.isTotalFromElsewhere), tablets: tablets,
        withdrawn: try page.withdrawnRatings(in: scope, during: period),
        punctuality: punctuality ?? PunctualityCount(key: ""), ledger: LedgerCounts(late),
        notices: try page.publishedNotices(of: late),
        basis: try desk.basis(of: period, unit: unit, on: page))
    }
  }
}

extension Desk {
  fileprivate func basis(
    of period: Period, unit: UnitCode?, on page: any Reading
  ) throws(OfficeError) -> ReportBasis {
    let provenance = try provenance(of: [], during: period, unit: unit, on: page)
    let calendar = try page.calendar(for: unit ?? officer.scope)
    let years = period.from.year...period.through.year
    return ReportBasis(
      rules: provenance.rules, calendar: provenance.calendar,
      yearsWithoutCalendar: years.count > 30 ? [] : years.filter { !calendar.isLoaded($0) },
      heads: provenance.heads.filter { $0.entries > 0 })
  }
}

extension Reading {
  /// How many of the apologies for some late cases that were issued and stand are published.
  fileprivate func publishedNotices(of late: [LateCase]) throws(OfficeError) -> Share {
    let standing = try notices(of: late.map(\.file.id)).values.flatMap(\.self)
      .filter { $0.issued != nil && $0.withdrawn == nil }
    return Share(satisfied: standing.count { $0.published != nil }, rated: standing.count)
  }
}
