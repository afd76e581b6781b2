// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop

/// Points, their mean with one decimal, sums and grades.
@Suite struct IndexPointsTests {
  private func tally(_ zero: Int, _ one: Int, _ two: Int, unanswered: Int = 0) -> IndexTally {
    var tally = IndexTally()
    tally.add(Points.none, times: zero)
    tally.add(.one, times: one)
    tally.add(.two, times: two)
    tally.add(nil, times: unanswered)
    return tally
  }

  /// The half goes up: the mean lies within half a tenth, and is never rounded down from the middle.
  @Test func `every mean of up to forty cases is rounded half up`() throws {
    for cases in 1...40 {
      for points in 0...(2 * cases) {
        let tenths = try #require(IndexTally.tenths(points, of: cases))
        // tenths − 1/2 ≤ 10·points/cases < tenths + 1/2, in whole numbers.
        #expect((2 * tenths - 1) * cases <= 20 * points && 20 * points < (2 * tenths + 1) * cases)
      }
    }
    #expect(IndexTally.tenths(5, of: 4) == 13, "1,25")
    #expect(IndexTally.tenths(149, of: 100) == 15, "1,49")
    #expect(IndexTally.tenths(0, of: 0) == nil)
  }

  @Test func `what has no answer is neither 0 nor 2`() {
    let tally = tally(1, 1, 1, unanswered: 7)
    #expect(tally.tenths == 10)
    #expect((tally.answered, tally.unanswered, tally.handled) == (3, 7, 10))
    #expect(self.tally(0, 0, 0, unanswered: 3).tenths == nil)
  }

  /// The bounds as the circular prints them; everything between 0,0 and 18,0.
  @Test func `a sum on a bound belongs to the grade above it`() {
    for tenths in 0...180 {
      let expected: IndexBand =
        switch Double(tenths) / 10 {
        case 15.0...: .excellent
        case 12.0...: .good
        case 9.0...: .fair
        case 6.0...: .average
        default: .weak
        }
      #expect(BandScale.nineIndices.band(of: tenths) == expected, "\(tenths)")
    }
    #expect([149, 150].map(BandScale.nineIndices.band(of:)) == [.good, .excellent])
    #expect([34, 35, 49, 50].map(BandScale.staff.band(of:)) == [.lower, .middle, .middle, .upper])
    #expect(
      [49_99, 50_00, 69_99, 70_00, 79_99, 80_00, 89_99, 90_00].map(BandScale.decision766.band(of:))
        == [.weak, .average, .average, .fair, .fair, .good, .good, .excellent])
  }

  /// Nine indices of 1,66… are 1,7 each: 15,3 is printed and decides, though 14,94 would not have been enough.
  @Test func `the grade is that of the rounded indices`() {
    let indices = Dictionary(uniqueKeysWithValues: OfficialIndex.allCases.map { ($0, tally(0, 17, 33)) })
    let sum = IndexSum(indices, among: OfficialIndex.allCases)
    #expect(sum.tenths == 153)
    #expect(BandScale.nineIndices.band(of: sum) == .excellent)
  }

  @Test func `missing indices leave the grade open unless they cannot change it`() {
    func sum(_ known: Int, each: IndexTally) -> IndexSum {
      var indices: [OfficialIndex: IndexTally] = [:]
      for index in OfficialIndex.allCases.prefix(known) { indices[index] = each }
      return IndexSum(indices, among: OfficialIndex.allCases)
    }
    let five = sum(5, each: tally(0, 0, 4))
    #expect((five.tenths, five.mostTenths, five.most) == (100, 180, 180))
    #expect(BandScale.nineIndices.band(of: five) == nil)
    #expect(BandScale.nineIndices.band(of: sum(8, each: tally(0, 0, 4))) == .excellent, "16,0 of 16 is enough")
    #expect(BandScale.nineIndices.band(of: sum(8, each: tally(4, 0, 0))) == .weak, "2,0 more is still weak")
    #expect(BandScale.nineIndices.band(of: sum(0, each: tally(0, 0, 1))) == nil)
    #expect(sum(0, each: tally(0, 0, 1)).isEmpty)
  }

  private func row(_ key: String, _ points: [Int?]) -> IndexRow {
    var indices: [OfficialIndex: IndexTally] = [:]
    for (index, value) in zip(OfficialIndex.allCases, points) {
      indices[index] = tally(0, value == 1 ? 1 : 0, value == 2 ? 1 : 0, unanswered: value == nil ? 1 : 0)
      if value == 0 { indices[index] = tally(1, 0, 0) }
    }
    return IndexRow(key: key, name: key, handled: points.isEmpty ? 0 : 1, indices: indices)
  }

  @Test func `ties share a rank, units without cases stand at the end`() {
    let rows = [
      row("a", [2, 1, nil]), row("b", []), row("c", [2, 2, nil]), row("d", [1, 2, nil]), row("e", [0, 0, nil]),
    ]
    let ranked = rows.ranked()
    #expect(ranked.rows.map(\.key) == ["c", "a", "d", "e", "b"])
    #expect(ranked.rows.map(\.rank) == [1, 2, 2, 4, nil])
    #expect(ranked.by == [.totalTime, .agencyTime])
  }

  @Test func `what only one unit has typed in does not lift it`() {
    let ranked = [row("a", [1, 1, 2, 2, 2, 2, 2, 2, 2]), row("b", [2, 2])].ranked()
    #expect(ranked.rows.map(\.key) == ["b", "a"])
    #expect(ranked.by == [.totalTime, .agencyTime])
    #expect([IndexRow]().ranked().by == [])
    let apart = [row("a", [2, nil]), row("b", [nil, 2])].ranked()
    #expect(apart.rows.map(\.rank) == [nil, nil], "they have nothing in common")
  }
}
