// SPDX-License-Identifier: GPL-3.0-or-later

extension Desk {
  /// Ratings of a period in groups. Clusters are put together from the units that belonged to them at the time; where
  /// a cluster is named, only its units count, and only while they belong to it.
  func ratingCounts(
    in scope: Set<UnitCode>, during period: Period, by grouping: Grouping, within cluster: String? = nil,
    on page: any Reading
  ) throws(OfficeError) -> [RatingCount] {
    try counts(in: scope, during: period, by: grouping, within: cluster, on: page) {
      units, part, grouping throws(OfficeError) in
      try page.ratingCounts(in: units, during: part, by: grouping).map { ($0.key, $0) }
    }.map { RatingCount(key: $0, source: $1.source, levels: $1.levels) }
  }

  /// Visits of a period in groups, by the same rule.
  func responseCounts(
    in scope: Set<UnitCode>, during period: Period, by grouping: Grouping, within cluster: String? = nil,
    on page: any Reading
  ) throws(OfficeError) -> [ResponseCount] {
    try counts(in: scope, during: period, by: grouping, within: cluster, on: page) {
      units, part, grouping throws(OfficeError) in
      try page.responseCounts(in: units, during: part, by: grouping).map { ($0.key, $0) }
    }.map { ResponseCount(key: $0, counts: $1.counts) }
  }

  /// Finished cases of a period in groups, by the same rule; one count for each group.
  func punctualityCounts(
    in scope: Set<UnitCode>, during period: Period, by grouping: Grouping, on page: any Reading
  ) throws(OfficeError) -> [PunctualityCount] {
    let counts = try counts(in: scope, during: period, by: grouping, within: nil, on: page) {
      units, part, grouping throws(OfficeError) in
      try page.punctualityCounts(in: units, during: part, by: grouping).map { ($0.key, $0) }
    }
    var sums: [String: PunctualityCount] = [:]
    for (key, count) in counts {
      var sum = sums[key] ?? PunctualityCount(key: key)
      sum.statutory = sum.statutory + count.statutory
      sum.effective = sum.effective + count.effective
      sum.promised = sum.promised + count.promised
      sums[key] = sum
    }
    return sums.values.sorted { $0.key < $1.key }
  }

  /// Parts of a period with the units that count in each; where a cluster is named, neighbours with the same units are
  /// one, for what happens in other clusters does not matter.
  private func joined(
    _ parts: [Period], of cluster: String?, in scope: Set<UnitCode>, _ map: ClusterMap
  ) -> [(part: Period, members: Set<UnitCode>)] {
    guard let cluster else { return parts.map { ($0, scope) } }
    var joined: [(part: Period, members: Set<UnitCode>)] = []
    for part in parts {
      let members = scope.filter { map.cluster(of: $0, on: part.from) == cluster }
      if let last = joined.last, last.members == members,
        let both = try? Period(from: last.part.from, through: part.through)
      {
        joined[joined.count - 1].part = both
      } else {
        joined.append((part, members))
      }
    }
    return joined
  }

  func clusters(on page: any Reading) throws(OfficeError) -> ClusterMap {
    ClusterMap(try page.clusterMemberships(), units: units)
  }

  /// Counts of each part of the period, under the keys they belong to.
  private func counts<Count>(
    in scope: Set<UnitCode>, during period: Period, by grouping: Grouping, within cluster: String?,
    on page: any Reading,
    _ read: (Set<UnitCode>, Period, Grouping) throws(OfficeError) -> [(String, Count)]
  ) throws(OfficeError) -> [(String, Count)] {
    guard grouping == .cluster || cluster != nil else { return try read(scope, period, grouping) }
    let map = try clusters(on: page)
    var found: [(String, Count)] = []
    for (part, members) in joined(map.parts(of: period), of: cluster, in: scope, map) where !members.isEmpty {
      guard !grouping.needsWholeMonths || part.isWholeMonths else { throw .refused(.needsWholeMonths(part)) }
      for (key, count) in try read(members, part, grouping == .cluster ? .unit : grouping) {
        let unit = UnitCode(rawValue: key)
        found.append((grouping == .cluster ? map.cluster(of: unit, on: part.from) : key, count))
      }
    }
    return found
  }
}
