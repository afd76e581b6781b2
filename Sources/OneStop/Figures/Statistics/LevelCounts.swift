// SPDX-License-Identifier: GPL-3.0-or-later

/// Why five numbers are not counts of ratings by level.
package struct InvalidLevelCounts: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case notFiveLevels(found: Int)
    /// A count below zero, or beyond what any office can have; `level` is 1…5.
    case outOfRange(level: Int, count: Int)
  }

  package let problem: Problem

  package init(problem: Problem) {
    self.problem = problem
  }
}

/// How many ratings each level got, from c1 (very dissatisfied) to c5 (very satisfied).
package struct LevelCounts: Hashable, Sendable {
  /// The largest count taken from outside; sums of millions of such counts stay exact.
  package static let limit = 1_000_000_000_000

  package static let zero = LevelCounts(unchecked: (0, 0, 0, 0, 0))

  package let c1, c2, c3, c4, c5: Int

  private init(unchecked counts: (Int, Int, Int, Int, Int)) {
    (c1, c2, c3, c4, c5) = counts
  }

  /// Takes counts from c1 to c5, each 0…`limit`.
  package init(_ c1: Int, _ c2: Int, _ c3: Int, _ c4: Int, _ c5: Int) throws(InvalidLevelCounts) {
    try self.init(levels: [c1, c2, c3, c4, c5])
  }

  /// Takes exactly five counts, c1 first, each 0…`limit`.
  package init(levels: [Int]) throws(InvalidLevelCounts) {
    guard levels.count == 5 else { throw InvalidLevelCounts(problem: .notFiveLevels(found: levels.count)) }
    for (index, count) in levels.enumerated() where !(0...Self.limit).contains(count) {
      throw InvalidLevelCounts(problem: .outOfRange(level: index + 1, count: count))
    }
    self.init(unchecked: (levels[0], levels[1], levels[2], levels[3], levels[4]))
  }

  /// The five counts, c1 first.
  package var levels: [Int] { [c1, c2, c3, c4, c5] }

  /// n, the ratings that were accepted.
  package var rated: Int { c1 + c2 + c3 + c4 + c5 }

  /// s, the ratings at levels 4 and 5.
  package var satisfied: Int { c4 + c5 }

  /// The ratings at levels 1 and 2, which alarms and follow-ups count.
  package var dissatisfied: Int { c1 + c2 }
}

// MARK: - Sums of periods and units

extension LevelCounts {
  package static func + (one: LevelCounts, other: LevelCounts) -> LevelCounts {
    LevelCounts(
      unchecked: (
        one.c1 + other.c1, one.c2 + other.c2, one.c3 + other.c3, one.c4 + other.c4, one.c5 + other.c5
      ))
  }

  package static func += (one: inout LevelCounts, other: LevelCounts) {
    one = one + other
  }

  /// What is left after taking `part` away; throws when a level holds less than that.
  package static func - (whole: LevelCounts, part: LevelCounts) throws(InvalidLevelCounts) -> LevelCounts {
    try LevelCounts(levels: zip(whole.levels, part.levels).map { $0 - $1 })
  }

  package static func -= (whole: inout LevelCounts, part: LevelCounts) throws(InvalidLevelCounts) {
    whole = try whole - part
  }
}

// MARK: - As data: [c1, c2, c3, c4, c5]

extension LevelCounts: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(levels: [Int](from: decoder))
  }

  package func encode(to encoder: any Encoder) throws {
    try levels.encode(to: encoder)
  }
}
