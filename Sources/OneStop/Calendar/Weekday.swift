// SPDX-License-Identifier: GPL-3.0-or-later

/// A day of the week, numbered as in ISO 8601: Monday is 1, Sunday 7.
package enum Weekday: Int, CaseIterable, Codable, Comparable, Hashable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Whether it is Saturday or Sunday, the weekly rest of public offices.
  package var isWeekend: Bool { self >= .saturday }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
