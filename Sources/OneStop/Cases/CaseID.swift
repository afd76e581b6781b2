// SPDX-License-Identifier: GPL-3.0-or-later

/// What identifies a case inside the books, the same on every engine: unit, year and number of the office that took
/// it in, or what another system calls it.
package struct CaseID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package init(unit: UnitCode, number: ShortNumber) { rawValue = "\(unit)/\(number.year)/\(number.number)" }

  package init(imported code: CaseCode) { rawValue = "nap:\(code.rawValue)" }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
