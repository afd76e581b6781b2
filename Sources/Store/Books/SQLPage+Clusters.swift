// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func clusterMemberships() throws(OfficeError) -> [ClusterMembership] {
    let rows = try fields("SELECT cluster, unit, valid_from, valid_to FROM cluster_member ORDER BY unit, valid_from")
    var memberships: [ClusterMembership] = []
    for row in rows {
      memberships.append(
        ClusterMembership(
          cluster: try row.text(0), unit: try row.unit(1), from: try row.optionalDay(2), to: try row.optionalDay(3)))
    }
    return memberships
  }

  func save(_ membership: ClusterMembership) throws(OfficeError) {
    try run(
      """
      INSERT INTO cluster_member (unit, valid_from, valid_to, cluster) VALUES ($1, $2, $3, $4)
      ON CONFLICT (unit, valid_from) DO UPDATE SET valid_to = excluded.valid_to, cluster = excluded.cluster
      """,
      [
        SQLValue(membership.unit), .bound(membership.from), .bound(membership.to), .text(membership.cluster),
      ])
  }
}
