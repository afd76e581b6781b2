// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Loads which unit belongs to which cluster from when to when, all or none.
  ///
  /// - Throws: a refusal when a unit would belong to two clusters on one day.
  package func importClusters(
    _ rows: [ClusterMembership], isTrial: Bool = false
  ) async throws(OfficeError) -> ImportSummary {
    try await working(as: .administrator, isTrial: isTrial) { desk, page throws(OfficeError) in
      try desk.mayAdminister(.root)
      try page.lock(.root)
      var here = Dictionary(
        try page.clusterMemberships().map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
      var summary = ImportSummary(rows: rows.count)
      for member in try summary.distinct(rows, by: \.place) {
        let same = here[member.place]
        summary.note(isNew: same == nil, isSame: same == member)
        if same != member { try page.save(member) }
        here[member.place] = member
      }
      try ClusterCheck.check(Array(here.values))
      try desk.recordImport(.clusters, summary, on: page)
      return summary
    }
  }

  /// The names of all clusters.
  package func clusterNames() async throws(OfficeError) -> [String] {
    try await asking { desk, page throws(OfficeError) in try desk.clusters(on: page).names }
  }
}

/// That no unit belongs to two clusters at a time.
private enum ClusterCheck {
  static func check(_ memberships: [ClusterMembership]) throws(OfficeError) {
    let byUnit = Dictionary(grouping: memberships, by: \.unit).sorted { $0.key < $1.key }
    for (unit, members) in byUnit {
      let inOrder = members.sorted { ($0.from?.iso ?? "") < ($1.from?.iso ?? "") }
      for (place, later) in inOrder.enumerated() {
        for earlier in inOrder[..<place] where earlier.key != later.key && earlier.overlaps(later) {
          throw .refused(.clusterOverlap(unit, earlier.cluster, later.cluster))
        }
      }
    }
  }
}
