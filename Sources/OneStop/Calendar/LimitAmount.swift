// SPDX-License-Identifier: GPL-3.0-or-later

/// How many days, months or hours, exact to the hundredth, up to 1,000.
package struct LimitAmount: Hashable, Sendable {
  /// The amount times one hundred: 1...100,000 for a limit, any from 0 for what has been counted.
  package let hundredths: Int

  /// Throws `InvalidLimitAmount` unless 0 < amount ≤ 1,000.
  package init(hundredths: Int) throws(InvalidLimitAmount) {
    guard (1...100_000).contains(hundredths) else { throw InvalidLimitAmount(text: "\(hundredths)/100") }
    self.hundredths = hundredths
  }

  /// A whole number of days, months or hours, 1...1,000.
  package init(_ whole: Int) throws(InvalidLimitAmount) {
    guard (1...1_000).contains(whole) else { throw InvalidLimitAmount(text: "\(whole)") }
    hundredths = whole * 100
  }

  /// Reads `3`, `2,5` or `2.5` with at most two decimals.
  package init(parsing text: String) throws(InvalidLimitAmount) {
    let parts = text.withoutOuterSpace.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard
      (1...2).contains(parts.count),
      let whole = plainNumber(parts[0], length: 1...4),
      let fraction = parts.count == 2 ? hundredthsOfOne(parts[1]) : 0,
      (1...100_000).contains(whole * 100 + fraction)
    else { throw InvalidLimitAmount(text: text) }
    hundredths = whole * 100 + fraction
  }

  /// An amount reached while counting: may be zero, and beyond 1,000 for the days of many months.
  init(counted hundredths: Int) { self.hundredths = max(hundredths, 0) }

  /// Nothing counted yet; never a limit that is read from a text.
  package static let zero = LimitAmount(counted: 0)
}

extension LimitAmount {
  /// The whole part, 2 of 2.5.
  package var wholeUnits: Int { hundredths / 100 }

  /// The rest in hundredths, 50 of 2.5.
  package var fraction: Int { hundredths % 100 }

  /// The next whole number, 3 of 2.5.
  package var roundedUp: Int { (hundredths + 99) / 100 }
}

extension LimitAmount: Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral {
  package static func < (left: LimitAmount, right: LimitAmount) -> Bool { left.hundredths < right.hundredths }

  /// The amount with a point and without needless zeros: `3`, `2.5`, `0.25`.
  package var description: String {
    guard fraction != 0 else { return "\(wholeUnits)" }
    return "\(wholeUnits)." + (fraction % 10 == 0 ? "\(fraction / 10)" : padded(fraction, 2))
  }

  /// A number written in the source, 1...1,000; anything else is a slip of the programmer.
  package init(integerLiteral value: Int) {
    precondition((1...1_000).contains(value), "a limit is 1...1,000")
    hundredths = value * 100
  }
}

/// A text or number that is no amount above 0 and up to 1,000 with at most two decimals.
package struct InvalidLimitAmount: Error, Hashable, Sendable {
  package let text: String
}

private func hundredthsOfOne(_ decimals: Substring) -> Int? {
  plainNumber(decimals, length: 1...2).map { decimals.utf8.count == 1 ? $0 * 10 : $0 }
}
