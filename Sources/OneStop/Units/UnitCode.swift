// SPDX-License-Identifier: GPL-3.0-or-later

/// The code of a unit (đơn vị) as the office writes it, such as `524-mc` or `xa-binh-son`.
package struct UnitCode: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  /// - Throws: `InvalidUnitCode` unless it is 1 to 40 letters, digits, dots or hyphens.
  package init(parsing word: String) throws(InvalidUnitCode) {
    let code = word.tidied
    guard (1...40).contains(code.count), code.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." })
    else { throw InvalidUnitCode(word: word) }
    rawValue = code
  }

  /// The chain of what belongs to no single unit: calendars, rules, officers, units themselves.
  package static let root = UnitCode(rawValue: "")

  package var description: String { rawValue }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A word that cannot be a unit's code.
package struct InvalidUnitCode: Error, Hashable, Sendable {
  package let word: String
}
