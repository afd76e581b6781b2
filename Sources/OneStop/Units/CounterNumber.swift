// SPDX-License-Identifier: GPL-3.0-or-later

/// A counter (quầy) of a unit, 1 to 99.
package struct CounterNumber: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  package let rawValue: Int

  /// - Throws: `InvalidCounter` outside 1 to 99.
  package init(_ number: Int) throws(InvalidCounter) {
    guard (1...99).contains(number) else { throw InvalidCounter(word: String(number)) }
    rawValue = number
  }

  /// - Throws: `InvalidCounter` unless the word is a number from 1 to 99.
  package init(parsing word: String) throws(InvalidCounter) {
    guard let number = Int(word), (1...99).contains(number) else { throw InvalidCounter(word: word) }
    rawValue = number
  }

  package var description: String { String(rawValue) }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A word that cannot be a counter's number.
package struct InvalidCounter: Error, Hashable, Sendable {
  package let word: String
}

/// An officer working at a counter since a moment; ends by closing, by another officer, or with the day.
package struct Attendance: Hashable, Codable, Sendable {
  package let unit: UnitCode
  package let counter: CounterNumber
  package let officer: Login
  package let opened: Instant

  package init(unit: UnitCode, counter: CounterNumber, officer: Login, opened: Instant) {
    self.unit = unit
    self.counter = counter
    self.officer = officer
    self.opened = opened
  }
}
