// SPDX-License-Identifier: GPL-3.0-or-later

/// Equations between sums of unknowns, solved exactly.
struct LinearSystem {
  private let unknowns: Int
  /// Coefficients, then what they add up to.
  private var rows: [[Fraction]] = []
  private var pivots: [Int] = []

  init(unknowns: Int) { self.unknowns = unknowns }

  mutating func add(_ summands: [Int], equal sum: Int) { rows.append(row(summands, sum)) }

  private func row(_ summands: [Int], _ sum: Int) -> [Fraction] {
    var row = [Fraction](repeating: 0, count: unknowns + 1)
    for unknown in summands { row[unknown] = 1 }
    row[unknowns] = Fraction(sum, 1)
    return row
  }

  /// In reduced row echelon form (Gauss–Jordan).
  var reduced: LinearSystem {
    var system = self
    var top = 0
    for column in 0..<unknowns {
      guard let pivot = (top..<system.rows.count).first(where: { system.rows[$0][column] != 0 }) else { continue }
      system.rows.swapAt(top, pivot)
      let scale = system.rows[top][column]
      for index in 0...unknowns { system.rows[top][index] = system.rows[top][index] / scale }
      for other in system.rows.indices where other != top && system.rows[other][column] != 0 {
        let factor = system.rows[other][column]
        for index in 0...unknowns {
          system.rows[other][index] = system.rows[other][index] - factor * system.rows[top][index]
        }
      }
      system.pivots.append(column)
      top += 1
    }
    return system
  }

  /// The sum of some unknowns, where a reduced system leaves only one value for it.
  func value(of summands: [Int]) -> Int? {
    var rest = row(summands, 0)
    for (index, column) in pivots.enumerated() where rest[column] != 0 {
      let factor = rest[column]
      for place in 0...unknowns { rest[place] = rest[place] - factor * rows[index][place] }
    }
    guard rest.dropLast().allSatisfy({ $0 == 0 }), let last = rest.last, last.denominator == 1 else { return nil }
    return -last.numerator
  }
}

/// A rational number in lowest terms.
struct Fraction: Hashable, ExpressibleByIntegerLiteral {
  let numerator: Int
  let denominator: Int

  init(_ numerator: Int, _ denominator: Int) {
    let divisor = max(1, Self.divisor(abs(numerator), abs(denominator))) * (denominator < 0 ? -1 : 1)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  init(integerLiteral value: Int) { (numerator, denominator) = (value, 1) }

  private static func divisor(_ one: Int, _ other: Int) -> Int { other == 0 ? one : divisor(other, one % other) }

  static func - (one: Self, other: Self) -> Self {
    if other.numerator == 0 { return one }
    return Fraction(
      one.numerator * other.denominator - other.numerator * one.denominator, one.denominator * other.denominator)
  }

  static func * (one: Self, other: Self) -> Self {
    Fraction(one.numerator * other.numerator, one.denominator * other.denominator)
  }

  static func / (one: Self, other: Self) -> Self {
    Fraction(one.numerator * other.denominator, one.denominator * other.numerator)
  }
}
