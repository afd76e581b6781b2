// SPDX-License-Identifier: GPL-3.0-or-later

/// One unit's part of a case: which unit had it from when until when, and its share of the limit (form 05).
package struct Leg: Hashable, Codable, Sendable {
  package let unit: UnitCode
  package let from: Instant
  package var until: Instant?
  package let limit: TimeLimit?
  package let due: Due?

  package init(unit: UnitCode, from: Instant, until: Instant? = nil, limit: TimeLimit? = nil, due: Due? = nil) {
    self.unit = unit
    self.from = from
    self.until = until
    self.limit = limit
    self.due = due
  }
}
