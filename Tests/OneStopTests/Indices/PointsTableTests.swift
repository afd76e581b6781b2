// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop

/// What earns 2, 1 and 0 points.
@Suite struct PointsTableTests {
  private let table = PointsTable.circular2018

  @Test func `contacts: none 2, one 1, more 0, unknown nothing`() {
    #expect([0, 1, 2, 9].map { table.points(contacts: $0) } == [.two, .one, Points.none, Points.none])
    #expect(table.points(contacts: nil) == nil)
  }

  @Test(arguments: [
    (49, 100, false, Points.one), (50, 100, false, .two), (499, 1_000, false, .one), (99, 100, true, .one),
    (100, 100, true, .two), (0, 100, false, Points.none), (0, 100, true, Points.none),
  ])
  func `on site a district needs half, a commune all`(part: Int, whole: Int, isCommune: Bool, points: Points) {
    #expect(table.points(onSite: .init(part: part, whole: whole), isCommune: isCommune) == points)
  }

  private func complaints(
    _ received: Int, handled: Int, onTime: Int, overdue: Int = 0, prolonged: Int = 0
  ) -> ComplaintCounts {
    var counts = ComplaintCounts()
    counts.received = received
    counts.handled = handled
    counts.handledOnTime = onTime
    counts.overdue = overdue
    counts.open = received - handled
    counts.prolonged = prolonged
    return counts
  }

  @Test func `complaints: none or all on time 2, from nine tenths on 1, below or prolonged 0`() {
    #expect(table.points(complaints: complaints(0, handled: 0, onTime: 0)) == .two)
    #expect(table.points(complaints: complaints(3, handled: 3, onTime: 3)) == .two)
    #expect(table.points(complaints: complaints(10, handled: 10, onTime: 9)) == .one)
    #expect(table.points(complaints: complaints(100, handled: 100, onTime: 89)) == Points.none)
    #expect(table.points(complaints: complaints(10, handled: 9, onTime: 9, overdue: 1)) == .one, "overdue is decided")
    #expect(table.points(complaints: complaints(3, handled: 3, onTime: 3, prolonged: 1)) == Points.none)
    #expect(table.points(complaints: complaints(2, handled: 0, onTime: 0)) == nil, "nothing is decided yet")
  }

  @Test(arguments: [
    (20, 30, 0, Points.two), (20, 30, 1, .one), (19, 30, 0, .one), (20, 29, 0, .one), (20, 15, 0, .one),
    (1, 15, 3, .one), (20, 14, 0, Points.none), (0, 90, 0, Points.none),
  ])
  func `online takes procedures, dossiers, and none late`(procedures: Int, dossiers: Int, late: Int, points: Points) {
    #expect(
      table.points(procedures: .init(part: procedures, whole: 100), dossiers: dossiers, of: 100, late: late) == points)
  }

  @Test func `the rules have a time`() throws {
    #expect(table.covers(.year(2023)))
    #expect(!table.covers(.year(2025)))
    #expect(!table.covers(.year(2017)))
  }

  // MARK: - Each agency's time

  private let desk = UnitCode(rawValue: "524-mc")
  private let land = UnitCode(rawValue: "21040")

  private func leg(_ unit: UnitCode, _ from: String, _ until: String?, due day: String? = nil) throws -> Leg {
    Leg(
      unit: unit, from: try local(from), until: try until.map(local),
      due: try day.map { Due(day: try LocalDay(parsing: $0)) })
  }

  @Test func `one agency is judged by the whole time`() throws {
    let legs = [try leg(desk, "2023-11-06 08:00", "2023-11-08 08:00")]
    #expect(HandledCase.agencyTime(.early, legs, pauses: []) == .two)
    #expect(HandledCase.agencyTime(.late, legs, pauses: []) == Points.none)
    #expect(HandledCase.agencyTime(.noDue, legs, pauses: []) == nil)
    #expect(HandledCase.agencyTime(.early, [], pauses: []) == nil, "nobody knows who had it")
  }

  @Test func `several agencies are each judged by their own share`() throws {
    let took = try leg(desk, "2023-11-06 08:00", "2023-11-06 10:00")
    func worked(_ until: String?, due: String?) throws -> Points? {
      let own = try leg(land, "2023-11-06 10:00", until, due: due)
      return HandledCase.agencyTime(.early, [took, own], pauses: [])
    }
    #expect(try worked("2023-11-08 08:00", due: "2023-11-09") == .two)
    #expect(try worked("2023-11-09 08:00", due: "2023-11-09") == .one)
    #expect(try worked("2023-11-10 08:00", due: "2023-11-09") == Points.none)
    #expect(try worked("2023-11-08 08:00", due: nil) == nil, "nobody gave it a share")
    #expect(try worked(nil, due: "2023-11-09") == nil)
  }

  @Test func `one late agency decides, whatever is not known of others`() throws {
    let legs = [
      try leg(desk, "2023-11-06 08:00", "2023-11-06 10:00"),
      try leg(land, "2023-11-06 10:00", "2023-11-10 08:00", due: "2023-11-09"),
      try leg(desk, "2023-11-10 08:00", "2023-11-10 09:00"),
    ]
    #expect(HandledCase.agencyTime(.onTime, legs, pauses: []) == Points.none)
    let waited = Pause(from: try local("2023-11-07 08:00"), until: try local("2023-11-08 08:00"))
    #expect(HandledCase.agencyTime(.onTime, legs, pauses: [waited]) == nil, "its share knows nothing of the wait")
  }

  // MARK: - What is typed in

  private func fact(_ index: OfficialIndex, _ value: IndexFact.Value, _ period: Period = .year(2023)) -> IndexFact {
    IndexFact(unit: desk, index: index, period: period, value: value)
  }

  @Test func `a typed answer must be one`() {
    #expect(fact(.organisation, .share(.init(part: 26, whole: 50))).isSound)
    #expect(!fact(.organisation, .share(.init(part: 51, whole: 50))).isSound)
    #expect(!fact(.organisation, .share(.init(part: 0, whole: 0))).isSound)
    #expect(!fact(.organisation, .share(.init(part: -1, whole: 50))).isSound)
    #expect(fact(.publicity, .ways(2)).isSound)
    #expect(!fact(.publicity, .ways(3)).isSound)
    #expect(fact(.agencies, .agencies(none: 1, desk: 0, more: 0)).isSound)
    #expect(!fact(.agencies, .agencies(none: 0, desk: 0, more: 0)).isSound)
    #expect(!fact(.agencies, .agencies(none: 1, desk: -1, more: 3)).isSound)
    #expect(!fact(.totalTime, .ways(1)).isSound, "it comes from the books")
    #expect(!fact(.online, .ways(1)).isSound)
  }

  @Test func `the fact over the shortest time holds; counts of agencies are never added twice`() throws {
    let facts = [
      fact(.publicity, .ways(1)), fact(.publicity, .ways(2), .quarter(4, year: 2023)),
      fact(.agencies, .agencies(none: 5, desk: 1, more: 1)),
      fact(.agencies, .agencies(none: 9, desk: 9, more: 9), .quarter(1, year: 2023)),
    ]
    func ways(of unit: UnitCode, on word: String) throws -> IndexFact.Value? {
      let day = try LocalDay(parsing: word)
      return facts.holding(.publicity, of: unit, on: day)
    }
    #expect(try ways(of: desk, on: "2023-11-06") == .ways(2))
    #expect(try ways(of: desk, on: "2023-05-06") == .ways(1))
    #expect(try ways(of: desk, on: "2022-05-06") == nil)
    #expect(try ways(of: land, on: "2023-05-06") == nil)
    let year = try #require(facts.agencies(of: desk, within: .year(2023)))
    #expect(year == (5, 1, 1))
    let quarter = try #require(facts.agencies(of: desk, within: .quarter(1, year: 2023)))
    #expect(quarter == (9, 9, 9))
    #expect(facts.agencies(of: desk, within: .quarter(2, year: 2023)) == nil, "a year says nothing of a quarter")
  }
}
