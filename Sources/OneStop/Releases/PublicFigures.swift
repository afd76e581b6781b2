// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything that is published about ratings and lateness, and the sums that pages and files show of it.
///
/// It is made of month releases alone. A quarter's tables hide groups of fewer than ten ratings; a year's tables are
/// sums of what its quarters show. So nobody who holds all pages and files, of all times, can find a group of fewer.
package struct PublicFigures: Sendable {
  package let scopeName: String
  /// Whether the books hold an invented office.
  package let isSynthetic: Bool
  package let unitNames: [String: String]
  private let releases: [LocalMonth: MonthRelease]

  package init(scopeName: String, isSynthetic: Bool, unitNames: [String: String], releases: [MonthRelease]) {
    self.scopeName = scopeName
    self.isSynthetic = isSynthetic
    self.unitNames = unitNames
    self.releases = Dictionary(releases.map { ($0.month, $0) }, uniquingKeysWith: { $1 })
  }

  /// The last release's number and moment; nil before anything was published.
  package var latest: MonthRelease? { releases.values.max { $0.number < $1.number } }

  /// Published months in order.
  package var months: [MonthRelease] { releases.values.sorted { $0.month < $1.month } }

  package var years: [Int] { Set(releases.keys.map(\.year)).sorted() }

  /// The finished quarters that have tables, in order.
  package var quarters: [PublicQuarter] {
    years.flatMap { year in (1...4).map { PublicQuarter(year: year, number: $0) } }.filter(isFinished)
  }

  /// The last finished month that is shown.
  package var lastMonth: MonthRelease? { months.last { $0.isFinal && $0.shown != nil } }

  /// The sum over the months of a period that are shown.
  package func whole(of months: some Sequence<LocalMonth>) -> PublicWhole {
    months.compactMap { releases[$0] }.reduce(into: PublicWhole()) { $0.add($1) }
  }

  package func whole(of year: Int) -> PublicWhole { whole(of: Period.year(year).months ?? []) }

  /// The groups of a finished quarter.
  package func table(_ grouping: PublicGrouping, of quarter: PublicQuarter) -> PublicTable {
    var ratings: [String: PublicRatings] = [:]
    var cases: [String: PublicCases] = [:]
    for release in quarter.months.compactMap({ releases[$0] }) where release.isFinal {
      ratings.merge(release.ratingGroups[grouping] ?? [:], uniquingKeysWith: +)
      cases.merge(release.caseGroups[grouping] ?? [:], uniquingKeysWith: +)
    }
    return PublicTable(
      grouping: grouping, whole: whole(of: quarter.months), ratings: ratings, cases: cases, names: names(of: grouping))
  }

  /// The groups of a year: what its finished quarters show.
  package func table(_ grouping: PublicGrouping, of year: Int) -> PublicTable {
    let finished = quarters.filter { $0.year == year }
    let tables = finished.map { table(grouping, of: $0) }
    return PublicTable(grouping: grouping, whole: whole(of: finished.flatMap(\.months)), adding: tables)
  }

  private func isFinished(_ quarter: PublicQuarter) -> Bool {
    let known = quarter.months.compactMap { releases[$0] }
    let isOver = releases[quarter.months[2]]?.isFinal ?? releases.keys.contains { $0 > quarter.months[2] }
    return isOver && !known.isEmpty && known.allSatisfy(\.isFinal)
  }

  /// Whether a final month may be replaced by what was counted since, after an import: nothing of its quarter is hidden
  /// before or after, and every number stays as it is or moves by ten ratings or more.
  package func mayMove(_ release: MonthRelease) -> Bool {
    let quarter = PublicQuarter(release.month)
    guard isFinished(quarter) else { return true }
    let after = PublicFigures(
      scopeName: scopeName, isSynthetic: isSynthetic, unitNames: unitNames,
      releases: releases.values.filter { $0.month != release.month } + [release])
    return PublicGrouping.allCases.allSatisfy { grouping in
      table(grouping, of: quarter).moves(to: after.table(grouping, of: quarter))
    }
  }

  private func names(of grouping: PublicGrouping) -> [String: String] { grouping == .unit ? unitNames : [:] }
}

/// Three months that tables are published for.
package struct PublicQuarter: Hashable, Comparable, Sendable {
  package let year: Int
  /// 1–4.
  package let number: Int

  package init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  package init(_ month: LocalMonth) {
    self.init(year: month.year, number: (month.month + 2) / 3)
  }

  package var months: [LocalMonth] { Period.quarter(number, year: year).months ?? [] }

  package static func < (left: Self, right: Self) -> Bool { (left.year, left.number) < (right.year, right.number) }
}
