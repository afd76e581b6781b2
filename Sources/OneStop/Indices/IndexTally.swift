// SPDX-License-Identifier: GPL-3.0-or-later

/// How many of the handled cases got 0, 1 and 2 points for one index, and how many have no answer.
package struct IndexTally: Hashable, Sendable {
  private var counts = [0, 0, 0]
  /// Cases of which the books do not know the answer.
  package private(set) var unanswered = 0

  package init() {}

  /// How many got these points; nil asks for those without an answer.
  package subscript(group: Points?) -> Int { group.map { counts[$0.rawValue] } ?? unanswered }

  mutating func add(_ points: Points?, times: Int = 1) {
    if let points { counts[points.rawValue] += times } else { unanswered += times }
  }

  package var answered: Int { counts.reduce(0, +) }

  package var handled: Int { answered + unanswered }

  package var points: Int { counts[1] + 2 * counts[2] }

  /// The index in tenths: points ÷ answered cases, half up; nil where no case has an answer.
  ///
  /// The circular divides by the handled cases and is silent about unanswered ones. Left in the divisor they would
  /// count as 0 points, so the divisor is the cases with an answer, and both counts stand beside the index.
  package var tenths: Int? { Self.tenths(points, of: answered) }

  /// Points ÷ cases in tenths, half up, in whole numbers; nil without cases.
  package static func tenths(_ points: Int, of cases: Int) -> Int? {
    guard cases > 0 else { return nil }
    return (20 * points + cases) / (2 * cases)
  }
}

/// The sum of rounded indices, and how far those that are missing could raise it.
package struct IndexSum: Hashable, Sendable {
  package let known: [OfficialIndex]
  package let missing: [OfficialIndex]
  /// The sum of the indices that are known, as the circular prints each: in tenths.
  package let tenths: Int

  init(_ indices: [OfficialIndex: IndexTally], among all: [OfficialIndex]) {
    known = all.filter { indices[$0]?.tenths != nil }
    missing = all.filter { indices[$0]?.tenths == nil }
    tenths = known.reduce(0) { $0 + (indices[$1]?.tenths ?? 0) }
  }

  /// The sum if every missing index were 2,0.
  package var mostTenths: Int { tenths + 20 * missing.count }

  package var most: Int { 20 * (known.count + missing.count) }

  package var isComplete: Bool { missing.isEmpty }

  package var isEmpty: Bool { known.isEmpty }
}
