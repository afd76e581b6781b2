// SPDX-License-Identifier: GPL-3.0-or-later

/// A counter that a unit has declared (quầy), so that nobody opens one by a slip of the finger.
package struct Counter: Hashable, Codable, Sendable {
  package let unit: UnitCode
  package let number: CounterNumber
  /// What it is for, such as `Hộ tịch`; may be empty.
  package var name: String
  package var isActive: Bool

  package init(unit: UnitCode, number: CounterNumber, name: String = "", isActive: Bool = true) {
    self.unit = unit
    self.number = number
    self.name = name
    self.isActive = isActive
  }
}

/// A counter that was just opened, and what its officer wants to know about it.
package struct OpenedCounter: Hashable, Sendable {
  package let attendance: Attendance
  /// Whether a tablet asks there by itself; otherwise the citizen chooses by key.
  package let hasTablet: Bool
  /// Whether the officer works at another counter as well.
  package let isFurther: Bool

  package init(attendance: Attendance, hasTablet: Bool, isFurther: Bool) {
    self.attendance = attendance
    self.hasTablet = hasTablet
    self.isFurther = isFurther
  }

  package var unit: UnitCode { attendance.unit }
  package var counter: CounterNumber { attendance.counter }
  package var officer: Login { attendance.officer }
  package var opened: Instant { attendance.opened }
}
