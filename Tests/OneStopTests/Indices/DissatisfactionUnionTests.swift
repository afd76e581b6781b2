// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop

/// The union of overdue, complained about and rated dissatisfied, of which ballots hide a part.
@Suite struct DissatisfactionUnionTests {
  /// One case: how it finished (nil: not yet), and whether it is overdue or complained about.
  private struct Sample {
    let way: Punctuality?
    let isKnown: Bool
  }

  /// A rating of a visit about `size` cases, given to a case that had finished in some way (nil: any, or none).
  private struct Rated {
    let way: Punctuality?
    let size: Int
  }

  private func groups(_ cases: [Sample]) -> [Punctuality?: DissatisfactionUnion.Group] {
    var groups: [Punctuality?: DissatisfactionUnion.Group] = [:]
    for one in cases {
      groups[one.way, default: .init()].known += one.isKnown ? 1 : 0
      groups[one.way, default: .init()].others += one.isKnown ? 0 : 1
    }
    return groups
  }

  /// The sets of cases one rating may be about, as bits.
  private func choices(_ rating: Rated, _ cases: [Sample]) -> [Int] {
    let sets = (0..<(1 << cases.count)).filter { $0.nonzeroBitCount <= rating.size }
    guard let way = rating.way else { return sets }
    let fitting = sets.filter { set in cases.indices.contains { set >> $0 & 1 == 1 && cases[$0].way == way } }
    return fitting.isEmpty ? [0] : fitting
  }

  /// Least and most of the union over every assignment of ratings to cases.
  private func bruteForce(_ cases: [Sample], _ ratings: [Rated]) -> ClosedRange<Int> {
    let known = cases.indices.reduce(0) { $0 | (cases[$1].isKnown ? 1 << $1 : 0) }
    var reached: Set<Int> = [known]
    for rating in ratings {
      let choices = choices(rating, cases)
      reached = Set(reached.flatMap { set in choices.map { set | $0 } })
    }
    let sizes = reached.map(\.nonzeroBitCount)
    return (sizes.min() ?? 0)...(sizes.max() ?? 0)
  }

  private func bounds(_ cases: [Sample], _ ratings: [Rated]) -> ClosedRange<Int> {
    let union = DissatisfactionUnion(
      groups(cases), ratings: Dictionary(grouping: ratings, by: \.way).mapValues(\.count),
      sharedVisits: ratings.map(\.size).filter { $0 > 1 })
    #expect(union.cases == cases.count)
    return union.least...union.most
  }

  private static let ways: [Punctuality?] = [.early, .onTime, nil]

  /// Every book of up to four cases and every bag of up to three ratings, each about one case.
  @Test func `the bounds are those of trying every assignment`() {
    let kinds = Self.ways.flatMap { way in [false, true].map { Sample(way: way, isKnown: $0) } }
    var tried = 0
    for cases in (0...4).flatMap({ bags(of: $0, from: kinds) }) {
      for ratings in (0...3).flatMap({ bags(of: $0, from: Self.ways) }) {
        let ratings = ratings.map { Rated(way: $0, size: 1) }
        #expect(bounds(cases, ratings) == bruteForce(cases, ratings), "\(cases), \(ratings)")
        tried += 1
      }
    }
    #expect(tried == 210 * 20)
  }

  /// A visit about several cases was rated once and can make all of them dissatisfied.
  @Test func `visits about several cases never reach beyond the bounds`() {
    let kinds = [
      Sample(way: .early, isKnown: false), Sample(way: .early, isKnown: true), Sample(way: nil, isKnown: false),
    ]
    let rated = [Rated(way: .early, size: 1), Rated(way: .early, size: 3), Rated(way: nil, size: 2)]
    for cases in (1...4).flatMap({ bags(of: $0, from: kinds) }) {
      for ratings in (0...3).flatMap({ bags(of: $0, from: rated) }) {
        let (bounds, found) = (bounds(cases, ratings), bruteForce(cases, ratings))
        #expect(bounds.lowerBound == found.lowerBound && found.upperBound <= bounds.upperBound, "\(cases), \(ratings)")
        if cases.contains(where: { $0.way == .early }) {
          #expect(bounds == found, "\(cases), \(ratings)")
        }
      }
    }
  }

  /// Bags of so many things, each order once.
  private func bags<T>(of count: Int, from things: [T]) -> [[T]] {
    guard count > 0 else { return [[]] }
    return things.indices.flatMap { first in
      bags(of: count - 1, from: Array(things[first...])).map { [things[first]] + $0 }
    }
  }

  @Test func `overdue and complained about are counted once, and a late case's rating adds nothing`() {
    let groups: [Punctuality?: DissatisfactionUnion.Group] = [
      .late: .init(known: 4), .early: .init(known: 1, others: 90), nil: .init(others: 5),
    ]
    let late = DissatisfactionUnion(groups, ratings: [.late: 3])
    #expect((late.known, late.least, late.most) == (5, 5, 5))
    let early = DissatisfactionUnion(groups, ratings: [.early: 3])
    #expect(
      (early.least, early.most, early.satisfied) == (5, 8, 92...95), "the three may be of the case complained about")
    #expect(DissatisfactionUnion(groups, ratings: [.none: 200]).most == 100)
  }

  @Test func `a rating that may be of a case handed over late from before forces nothing`() {
    let groups: [Punctuality?: DissatisfactionUnion.Group] = [.early: .init(others: 9)]
    #expect(DissatisfactionUnion(groups, ratings: [.early: 1]).least == 1)
    #expect(DissatisfactionUnion(groups, ratings: [.early: 1], mayBeElsewhere: true).least == 0)
  }

  @Test func `nothing is concluded where there are no cases or ratings are too few to tell`() {
    let empty = DissatisfactionUnion([:], ratings: [.none: 3])
    #expect((empty.cases, empty.least, empty.most) == (0, 0, 0))
    let hidden = DissatisfactionUnion(withoutRatings: [.late: .init(known: 2), .early: .init(others: 8)])
    #expect((hidden.least, hidden.most) == (2, 10))
  }

  // MARK: - Points

  @Test func `points for procedures are full from nine tenths on, in proportion below`() {
    let weights = Weights766.decision766
    #expect(weights.procedures(9, of: 10) == 6_00)
    #expect(weights.procedures(900, of: 1_000) == 6_00)
    #expect(weights.procedures(899, of: 1_000) == 5_99, "5,9933…")
    #expect(weights.procedures(4_499, of: 5_000) == 5_99, "5,99867 is not yet full")
    #expect(weights.procedures(45, of: 100) == 3_00)
    #expect(weights.procedures(3, of: 6) == 3_33)
    #expect(weights.procedures(5, of: 6) == 5_56)
    #expect(weights.procedures(0, of: 10) == 0)
    #expect(weights.procedures(0, of: 0) == 0, "no cases give 0 points")
  }

  @Test func `points for progress have two decimals and are full only when all are in time`() {
    let weights = Weights766.decision766
    #expect(weights.progress(4_740, of: 4_769) == 19_88, "19,8784")
    #expect(weights.progress(1, of: 3) == 6_67)
    #expect(weights.progress(99_999, of: 100_000) == 19_99)
    #expect(weights.progress(7, of: 7) == 20_00)
    #expect(weights.progress(0, of: 7) == 0)
    #expect(weights.progress(1, of: 100_000) == 1, "not nothing")
    #expect(weights.progress(0, of: 0) == nil, "no cases is no data")
    #expect(Group766.allCases.map { weights[$0] }.reduce(0, +) == 100)
    #expect(!weights.isChecked, "the annex was not at hand")
  }

  @Test func `progress counts what is in time, and a second request for papers as late`() throws {
    func file(_ code: String, due: String?, resolved: String?, pauses: Int = 0) throws -> CaseFile {
      var file = try SampleCase(code: code, received: "2023-11-01 08:00", due: due, resolved: resolved).file()
      for number in 0..<pauses {
        file.pauses.append(
          Pause(from: try local("2023-11-0\(2 + number) 08:00"), until: try local("2023-11-0\(2 + number) 10:00")))
      }
      return file
    }
    let files = [
      try file("early", due: "2023-11-10", resolved: "2023-11-09 08:00"),
      try file("late", due: "2023-11-10", resolved: "2023-11-13 08:00"),
      try file("open", due: "2023-12-10", resolved: nil), try file("overdue", due: "2023-11-20", resolved: nil),
      try file("no due", due: nil, resolved: "2023-11-09 08:00"),
      try file("once", due: "2023-11-10", resolved: "2023-11-10 08:00", pauses: 1),
      try file("twice", due: "2023-11-10", resolved: "2023-11-10 08:00", pauses: 2),
    ]
    let id = CaseID(rawValue: "open")
    let sorting = Sorting766(files, in: try .month(11, 2023), verdicts: [id: .notUpheld])
    var expected = Progress766()
    expected.finishedInTime = 2
    expected.finishedLate = 2
    expected.withinTime = 1
    expected.overdue = 1
    expected.withoutDue = 1
    expected.askedTwice = 1
    #expect(sorting.progress == expected)
    #expect((expected.inTime, expected.cases) == (3, 6))
    #expect(sorting.overdue == Set(["late", "overdue", "twice"].map(CaseID.init(rawValue:))))
    #expect(sorting.complained == [id])
    #expect(
      sorting.groups == [
        .early: .init(others: 1), .late: .init(known: 1), .onTime: .init(known: 1, others: 1), .noDue: .init(others: 1),
        nil: .init(known: 2),
      ])
  }

  // MARK: - Report II.06a

  @Test func `both sides of every sum are counted`() {
    let good = ReportCounts(10, 2, 5, 3, 6, 1, 4, 1, 4, 3, 1)
    #expect(good.checks.map(\.whole) == [10, 10, 6, 4])
    #expect(good.checks.map(\.added) == [10, 10, 6, 4])
    #expect(good.checks.allSatisfy { $0.holds })
    var bad = good
    bad[.late] = 2
    #expect(bad.checks.filter { !$0.holds }.map(\.sum) == [.resolved])
    #expect(bad.brokenSums == [.resolved])
    #expect(ReportCounts().checks.allSatisfy { $0.holds })
  }
}
