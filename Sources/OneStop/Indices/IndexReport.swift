// SPDX-License-Identifier: GPL-3.0-or-later

/// The nine indices of one group of cases.
package struct IndexRow: Hashable, Sendable {
  package let key: String
  package let name: String
  package let handled: Int
  package let indices: [OfficialIndex: IndexTally]
  /// The place among its equals, best 1; those with the same sum share one. Nil where nothing is ranked.
  package var rank: Int?
  /// Whether there are too few cases to show the figures of a colleague.
  package let isHidden: Bool

  init(
    key: String, name: String, handled: Int, indices: [OfficialIndex: IndexTally], rank: Int? = nil,
    isHidden: Bool = false
  ) {
    self.key = key
    self.name = name
    self.handled = handled
    self.indices = indices
    self.rank = rank
    self.isHidden = isHidden
  }

  /// The sum of all nine, at most 18,0.
  package var sum: IndexSum { IndexSum(indices, among: OfficialIndex.allCases) }

  /// The sum of the five that officers are judged by, at most 10,0.
  package var staffSum: IndexSum { IndexSum(indices, among: OfficialIndex.ofStaff) }

  /// Too few cases to say much.
  package var isFew: Bool { handled < SmallNumbers.few }
}

/// The nine indices of a scope in a period, in groups, with the whole beside them.
package struct IndexReport: Sendable {
  package let period: Period
  package let grouping: Grouping
  package let scopeName: String
  package let asOf: Instant
  package let rows: [IndexRow]
  package let total: IndexRow
  /// The indices that units were ranked by: those all ranked units have.
  package let rankedBy: [OfficialIndex]
  /// Cases of the period that ended without a result and are not judged.
  package let withoutResult: Int
  /// Units whose counts for index 4 are more than their cases, which is impossible.
  package let contradicting: [UnitCode]
  package let table: PointsTable

  package init(
    period: Period, grouping: Grouping, scopeName: String, asOf: Instant, rows: [IndexRow], total: IndexRow,
    rankedBy: [OfficialIndex] = [], withoutResult: Int = 0, contradicting: [UnitCode] = [],
    table: PointsTable = .circular2018
  ) {
    self.period = period
    self.grouping = grouping
    self.scopeName = scopeName
    self.asOf = asOf
    self.rows = rows
    self.total = total
    self.rankedBy = rankedBy
    self.withoutResult = withoutResult
    self.contradicting = contradicting
    self.table = table
  }
}

extension [IndexRow] {
  /// Units in the order of their sums, those without cases at the end by name.
  ///
  /// Not every unit has every index: what only some have typed in must not lift them. Units are ranked by the sum of
  /// the indices that all units with cases have; where all have nine, that is the sum that is printed.
  func ranked() -> (rows: [IndexRow], by: [OfficialIndex]) {
    let judged = filter { !$0.sum.isEmpty }
    let common = OfficialIndex.allCases.filter { index in judged.allSatisfy { $0.indices[index]?.tenths != nil } }
    func sum(_ row: IndexRow) -> Int { IndexSum(row.indices, among: common).tenths }
    let sums = judged.map(sum)
    let placed = judged.map { row in
      var row = row
      row.rank = common.isEmpty ? nil : 1 + sums.filter { $0 > sum(row) }.count
      return row
    }
    let sorted = placed.sorted { (sum($1), $0.key) < (sum($0), $1.key) }
    return (sorted + filter(\.sum.isEmpty).sorted { $0.key < $1.key }, judged.isEmpty ? [] : common)
  }
}
