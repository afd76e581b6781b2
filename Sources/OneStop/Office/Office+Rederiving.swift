// SPDX-License-Identifier: GPL-3.0-or-later

/// A total from elsewhere, and whether the percentage published with it follows from its counts.
package struct RederivedTotal: Hashable, Sendable {
  package let total: PublishedTotal
  package let unitName: String
  /// Nil where no percentage was published.
  package let printed: PrintedShare?
}

extension Office {
  /// Every total from elsewhere that the officer may see, with its percentage derived again from its counts.
  package func rederivedTotals(
    during period: Period? = nil, unit: UnitCode? = nil
  ) async throws(OfficeError) -> [RederivedTotal] {
    try await asking { desk, page throws(OfficeError) in
      let scope = try desk.scope(narrowedTo: unit)
      return try page.publishedTotals(in: scope, during: period ?? .everything).map { total in
        RederivedTotal(
          total: total, unitName: desk.units[total.unit]?.name ?? total.unit.rawValue,
          printed: total.publishedPercent.map {
            PrintedShare(Share(satisfied: total.satisfied, rated: total.rated), printed: $0)
          })
      }
    }
  }
}
