// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// How units, procedures or officers compare in a period: each against the others together, and in the funnel round
  /// the share of all. Within a cluster only its units count. Officers are for managers, from 30 ratings on, and are
  /// never ranked.
  ///
  /// - Throws: a refusal for another grouping, for a cluster that nobody knows, and for units of which one had ended
  ///   before the other began.
  package func comparison(
    during period: Period, by grouping: Grouping = .unit, unit: UnitCode? = nil, cluster: String? = nil
  ) async throws(OfficeError) -> GroupComparison {
    guard grouping.isCompared else { throw .refused(.notCompared(grouping)) }
    guard !grouping.needsWholeMonths || period.isWholeMonths else { throw .refused(.needsWholeMonths(period)) }
    let role: Role = grouping == .dimension(.officer) ? .manager : .clerk
    return try await asking(as: role) { desk, page throws(OfficeError) in
      let map = try desk.clusters(on: page)
      var name: String?
      if let cluster {
        name = map.spelling(of: cluster)
        guard name != nil else { throw .refused(.unknownCluster(cluster, known: map.names)) }
      }
      let report = try desk.satisfaction(during: period, by: grouping, unit: unit, within: name, on: page)
      if grouping == .unit { try desk.checkOneScope(report) }
      return GroupComparison(report, cluster: name, hasClusters: !map.names.isEmpty)
    }
  }
}

extension Grouping {
  /// Whether groups of this kind are compared with one another.
  fileprivate var isCompared: Bool {
    switch self {
    case .unit, .dimension(.procedure), .dimension(.officer): true
    default: false
    }
  }
}

extension Desk {
  /// Units are compared only where all of them were there at one time: huyện Bình Sơn and xã Bình Sơn, which came after
  /// it, are not one scope.
  fileprivate func checkOneScope(_ report: SatisfactionReport) throws(OfficeError) {
    let rated = report.rows.filter { $0.share.rated > 0 }.compactMap { units[UnitCode(rawValue: $0.key)] }
    let firstToEnd = rated.filter { $0.validTo != nil }.min { ($0.validTo?.iso ?? "") < ($1.validTo?.iso ?? "") }
    let lastToBegin = rated.filter { $0.validFrom != nil }.max { ($0.validFrom?.iso ?? "") < ($1.validFrom?.iso ?? "") }
    guard let firstToEnd, let lastToBegin, let end = firstToEnd.validTo, let start = lastToBegin.validFrom,
      end < start
    else { return }
    throw .refused(.differentScopes(firstToEnd.code, lastToBegin.code, changed: start))
  }
}
