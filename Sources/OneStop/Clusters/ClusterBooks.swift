// SPDX-License-Identifier: GPL-3.0-or-later

/// Groups of units that are compared with one another, as a transaction reads them.
package protocol ClusterReading {
  /// Every membership there is or was, by unit and first day.
  func clusterMemberships() throws(OfficeError) -> [ClusterMembership]
}

/// Groups of units that are compared with one another, as a transaction changes them.
package protocol ClusterWriting {
  /// Keeps a membership in place of the one of the same unit and first day.
  func save(_ membership: ClusterMembership) throws(OfficeError)
}
