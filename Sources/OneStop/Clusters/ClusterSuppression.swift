// SPDX-License-Identifier: GPL-3.0-or-later

/// Which clusters would give away a unit that is too small to show: one whose hidden units add up to fewer than ten
/// ratings, since the others are shown by themselves.
struct ClusterSuppression {
  /// Units that their own table hides.
  let units: Set<String>
  /// Clusters whose sum is not shown.
  let clusters: Set<String>

  init(in scope: Set<UnitCode>, during period: Period, desk: Desk, on page: any Reading) throws(OfficeError) {
    let map = try desk.clusters(on: page)
    var byUnit: [String: (rated: Int, pressed: Int)] = [:]
    var byCluster: [String: [String: Int]] = [:]
    for part in map.parts(of: period) {
      for count in try page.ratingCounts(in: scope, during: part, by: .unit) {
        let rated = count.levels.rated
        byUnit[count.key, default: (0, 0)].rated += rated
        if count.source.isPressedByCitizen { byUnit[count.key, default: (0, 0)].pressed += rated }
        let cluster = map.cluster(of: UnitCode(rawValue: count.key), on: part.from)
        byCluster[cluster, default: [:]][count.key, default: 0] += rated
      }
    }
    let keys = byUnit.keys.sorted()
    let flags = Suppression.hidden(keys.map { byUnit[$0] ?? (0, 0) })
    let hidden = Set(zip(keys, flags).filter(\.1).map(\.0))
    units = hidden
    let secrets = byCluster.mapValues { members in
      members.filter { hidden.contains($0.key) }.values.reduce(0, +)
    }.filter { $0.value > 0 }
    let names = secrets.keys.sorted()
    let sums = names.map { secrets[$0] ?? 0 }
    // One cluster alone would be found by what the others leave of the whole.
    let covered = Suppression.completed(sums.map { $0 < Suppression.least }, rated: sums)
    clusters = Set(zip(names, covered).filter(\.1).map(\.0))
  }
}

extension SatisfactionReport {
  /// A table of clusters, or of what is within one, that gives no small unit away.
  func concealing(_ secrets: ClusterSuppression, within cluster: String?) -> SatisfactionReport {
    guard let cluster else { return concealing(secrets.clusters) }
    var report = grouping == .unit ? concealing(secrets.units) : self
    if secrets.clusters.contains(cluster) { report.total = total.concealed }
    return report
  }

  /// The report with some rows hidden as well, and as many more as that takes.
  private func concealing(_ keys: Set<String>) -> SatisfactionReport {
    guard rows.contains(where: { keys.contains($0.key) && !$0.isHidden }) else { return self }
    let hidden = Suppression.completed(
      rows.map { $0.isHidden || keys.contains($0.key) }, rated: rows.map(\.share.rated))
    var report = self
    report.rows = zip(rows, hidden).map { row, isHidden in isHidden ? row.concealed : row }
    return report
  }
}
