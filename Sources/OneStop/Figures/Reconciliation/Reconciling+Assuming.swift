// SPDX-License-Identifier: GPL-3.0-or-later

/// With a table alone nobody knows which cases stand in it: readings of the rules are tried that give its numbers.
extension Reconciling {
  /// The readings with the fewest assumptions under which the whole table comes out as the province has it.
  func wholeReadings(_ theirs: [String: ReportCounts]) -> [Set<ReportAssumption>] {
    fewest(ReportAssumption.readings) { ReportII06a(ours, in: period, assuming: $0).rows == theirs.withoutEmptyRows }
  }

  /// Explains every field by the readings that give all its numbers, or else each number for itself.
  func assume(_ theirs: [String: ReportCounts], _ cells: [Cell]) -> Explained {
    let reports = ReportAssumption.readings.map { ($0, ReportII06a(ours, in: period, assuming: $0).rows) }
    var explained = Explained()
    var chosen: [Cell: Set<ReportAssumption>] = [:]
    for (field, cells) in Dictionary(grouping: cells, by: \.field) {
      let row = theirs[field] ?? ReportCounts()
      let whole = fewest(reports.filter { $0.1[field] ?? ReportCounts() == row }.map(\.0)) { _ in true }
      for cell in cells {
        let alone =
          whole.isEmpty
          ? fewest(reports.filter { $0.1[field]?[cell.column] ?? 0 == row[cell.column] }.map(\.0)) { _ in true } : whole
        explained.readings[cell] = alone
        chosen[cell] = alone.first
      }
    }
    explained.cases = ours.flatMap { cases(of: $0, chosen) }
    explained.cases.sort { ($0.field, $0.name) < ($1.field, $1.name) }
    return explained
  }

  /// The case once for every reading that was chosen in its field and moves it in a cell chosen for.
  private func cases(of one: ReportCase, _ chosen: [Cell: Set<ReportAssumption>]) -> [ExplainingCase] {
    let own = chosen.filter { $0.key.field == one.field }
    guard !own.isEmpty else { return [] }
    let placed = ReportFacts(one.file, field: one.field, in: period).placement(in: period).columns
    return Dictionary(grouping: own.keys) { own[$0] ?? [] }.compactMap { reading, cells in
      let columns = Set(cells.map(\.column))
      let other = ReportFacts(one.file, field: one.field, in: period, assuming: reading)
        .placement(in: period, assuming: reading).columns
      let (ours, theirs) = (placed.intersection(columns), other.intersection(columns))
      guard ours != theirs else { return nil }
      return ExplainingCase(
        file: one.file, name: one.file.name, field: one.field, ours: ours, theirs: theirs, theirField: one.field,
        reasons: [.assuming(reading)])
    }
  }

  /// Those that fit with the fewest assumptions; readings come with the fewest first.
  private func fewest(
    _ readings: [Set<ReportAssumption>], _ fits: (Set<ReportAssumption>) -> Bool
  ) -> [Set<ReportAssumption>] {
    guard let first = readings.first(where: fits) else { return [] }
    return readings.filter { $0.count == first.count && fits($0) }
  }
}

extension [String: ReportCounts] {
  /// Our report has no rows of zeros.
  fileprivate var withoutEmptyRows: [String: ReportCounts] { filter { $0.value != ReportCounts() } }
}
