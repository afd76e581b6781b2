// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// What the tallies of a period tell: each rule just found, just not found, and without data.
struct HonestySignalTests {
  private func signal(_ flag: HonestyFlag, _ change: (inout HonestyFacts) throws -> Void) throws -> HonestySignal {
    var facts = HonestyFacts()
    facts.ratings = [.kiosk: try LevelCounts(1, 0, 1, 8, 90)]
    try change(&facts)
    return try #require(facts.signals.first { $0.flag == flag })
  }

  private func clerk(_ visits: Int, _ prompts: Int, _ login: String = "lan") -> AskedVisits {
    AskedVisits(officer: Login(rawValue: login), visits: visits, prompts: prompts)
  }

  @Test func `every flag has a rule with a version and one signal`() {
    let signals = HonestyFacts().signals
    #expect(signals.map(\.flag) == HonestyFlag.allCases)
    #expect(HonestyFlag.allCases.map(\.rule).first == "honesty.rapid")
    #expect(HonestyFlag.allCases.allSatisfy { $0.version >= 1 })
    #expect(HonestyFlag.ofPresses == [.rapid, .burst, .closedHours])
  }

  @Test func `empty books say nothing, and why`() {
    let findings = HonestyFacts().signals.map(\.finding)
    #expect(
      findings == [
        .noData(.noRatings), .noData(.noRatings), .noData(.noRatings), .noData(.noRatings), .noData(.noRatings),
        .noData(.noVisits), .noData(.noVisits), .noData(.few(need: 90, have: 0)), .noData(.noRatings),
        .noData(.noRatings), .noData(.few(need: 30, have: 0)),
      ])
  }

  @Test func `ratings without a moment are not judged to be honest`() throws {
    #expect(try signal(.rapid) { _ in }.finding == .noData(.noMoments))
    #expect(try signal(.closedHours) { $0.imported = 100 }.finding == .notFound)
    #expect(try signal(.burst) { $0.imported = 100 }.finding == .noData(.noMoments))
  }

  @Test func `one marked press is found, with the share of the others`() throws {
    let rapid = try signal(.rapid) { facts in
      facts.judged = [JudgedRatings(officer: Login(rawValue: "lan"), judged: 100, pressed: 100, closing: 3)]
      facts.flagged = [
        FlaggedRatings(
          day: try LocalDay(parsing: "2023-11-06"), flags: [.rapid, .burst], source: .kiosk,
          levels: try LevelCounts(0, 0, 0, 0, 20))
      ]
    }
    #expect(rapid.finding == .found && rapid.count == 20 && rapid.base == 100)
    #expect(rapid.without == Share(satisfied: 78, rated: 80))
    let none = try signal(.rapid) {
      $0.judged = [JudgedRatings(officer: Login(rawValue: "lan"), judged: 1, pressed: 1, closing: 0)]
    }
    #expect(none.finding == .notFound && none.count == 0)
  }

  @Test func `a rating with two flags is taken away once, and a few that citizens pressed are not subtracted`() throws {
    var facts = HonestyFacts()
    facts.ratings = [.kiosk: try LevelCounts(0, 0, 0, 0, 90), .excluded: try LevelCounts(0, 0, 0, 0, 10)]
    let day = try LocalDay(parsing: "2023-11-06")
    facts.flagged = [
      FlaggedRatings(day: day, flags: [.rapid, .burst], source: .kiosk, levels: try LevelCounts(0, 0, 0, 0, 10)),
      FlaggedRatings(day: day, flags: [.rapid], source: .kiosk, levels: try LevelCounts(0, 0, 0, 0, 4)),
      FlaggedRatings(day: day, flags: [.closedHours], source: .keyed, levels: try LevelCounts(0, 0, 0, 0, 3)),
    ]
    #expect(facts.all.rated == 100 && facts.counted.rated == 90)
    #expect(facts.share(without: [.rapid]) == Share(satisfied: 86, rated: 86))
    #expect(facts.share(without: [.rapid, .burst]) == Share(satisfied: 86, rated: 86))
    #expect(facts.share(without: [.closedHours]) == Share(satisfied: 97, rated: 97), "the clerk was there")
    #expect(facts.share(without: [.rapid, .burst, .closedHours]) == Share(satisfied: 83, rated: 83))
    facts.flagged.removeFirst()
    #expect(facts.share(without: [.rapid]) == nil)
  }

  @Test func `taps without a question, replays and raised ratings are counted`() throws {
    let taps = try signal(.unsolicited) { $0.ratings[.unasked] = try LevelCounts(0, 0, 0, 0, 2) }
    #expect(taps.finding == .found && taps.count == 2 && taps.base == 102)
    #expect(try signal(.unsolicited) { _ in }.finding == .notFound)
    #expect(try signal(.replay) { $0.replays = 1 }.finding == .found)
    #expect(try signal(.replay) { _ in }.finding == .notFound)
    #expect(try signal(.raised) { $0.raised = 1 }.count == 1)
    #expect(try signal(.raised) { _ in }.finding == .notFound)
  }

  @Test func `a day with more ratings than visits cannot be`() throws {
    let day = try LocalDay(parsing: "2023-11-06")
    let over = try signal(.excess) {
      $0.days = [
        RatedVisits(day: day, visits: 3, answered: 2, imported: 2), RatedVisits(day: day.adding(days: 1), visits: 9),
      ]
    }
    #expect(over.finding == .found && over.count == 1 && over.base == 2 && over.value == 1)
    #expect(try signal(.excess) { $0.days = [RatedVisits(day: day, visits: 3, answered: 3)] }.finding == .notFound)
    let imported = [RatedVisits(day: day, imported: 50)]
    #expect(try signal(.excess) { $0.days = imported }.finding == .noData(.noVisits), "a file counts no visits")
    #expect(try signal(.excess) { $0.days = [RatedVisits(day: day, answered: 1)] }.finding == .found)
  }

  @Test func `a clerk who asks 94 of 100 is named, one who asks 95 is not`() throws {
    let found = try signal(.prompting) { $0.asked = [clerk(100, 99), clerk(100, 94, "minh"), clerk(29, 0, "nga")] }
    #expect(found.finding == .found && found.officer == Login(rawValue: "minh") && found.value == 0.94)
    #expect(try signal(.prompting) { $0.asked = [clerk(100, 95)] }.finding == .notFound)
    #expect(try signal(.prompting) { $0.asked = [clerk(29, 0)] }.finding == .noData(.few(need: 30, have: 29)))
  }

  @Test func `fewer answers and clearly more satisfaction are found together only`() throws {
    let fewer = Share(satisfied: 200, rated: 500)
    let more = Share(satisfied: 300, rated: 500)
    let (good, better) = (Share(satisfied: 450, rated: 500), Share(satisfied: 498, rated: 500))
    func prompting(_ now: HonestyFacts.Standing, _ before: HonestyFacts.Standing) throws -> HonestySignal {
      try signal(.prompting) {
        $0.asked = [clerk(500, 500)]
        ($0.now, $0.before) = (now, before)
      }
    }
    let both = try prompting(.init(share: better, response: fewer), .init(share: good, response: more))
    #expect(both.finding == .found && both.officer == nil)
    let answers = try prompting(.init(share: good, response: fewer), .init(share: good, response: more))
    #expect(answers.finding == .notFound)
    let share = try prompting(.init(share: better, response: more), .init(share: good, response: more))
    #expect(share.finding == .notFound)
  }

  /// 0,95¹⁴⁴ = 0,000620 by a pocket calculator; with 90 late and one bad: 0,95⁹⁰ + 90·0,05·0,95⁸⁹ = 0,0567.
  @Test func `nobody unhappy among 144 late is found, one among 90 is not`() throws {
    let found = try signal(.flatAgainstDelay) { $0.late = try LevelCounts(0, 0, 0, 44, 100) }
    #expect(found.finding == .found && found.base == 144 && abs((found.value ?? 0) - 0.000620) < 5e-7)
    let clean = try signal(.flatAgainstDelay) { $0.late = try LevelCounts(0, 0, 1, 0, 89) }
    #expect(clean.finding == .notFound && abs((clean.value ?? 0) - 0.0567) < 1e-4)
    #expect(try signal(.flatAgainstDelay) { $0.late = try LevelCounts(0, 0, 0, 0, 90) }.finding == .found)
    let few = try signal(.flatAgainstDelay) { $0.late = try LevelCounts(0, 0, 0, 0, 89) }
    #expect(few.finding == .noData(.few(need: 90, have: 89)))
  }

  @Test func `seven of twenty at the end of sessions are found, six are not, nineteen say nothing`() throws {
    func profile(_ pressed: Int, _ closing: Int) throws -> HonestySignal {
      try signal(.hourProfile) {
        $0.judged = [
          JudgedRatings(officer: Login(rawValue: "lan"), judged: pressed, pressed: pressed, closing: closing),
          JudgedRatings(officer: Login(rawValue: "minh"), judged: 400, pressed: 400, closing: 20),
        ]
      }
    }
    let found = try profile(20, 7)
    #expect(found.finding == .found && found.officer == Login(rawValue: "lan") && found.count == 7)
    #expect(try profile(20, 6).finding == .notFound)
    let few = try profile(19, 19)
    #expect(few.finding == .notFound && few.officer == Login(rawValue: "minh"))
  }

  /// Newcombe's intervals of the differences, reckoned in Python: 99/100 against 85/100 is 0,068–0,223; against 95/100
  /// it is −0,013–0,102.
  @Test func `clearly better at the counter is found, better by chance is not, better from home never`() throws {
    func against(_ counter: (Int, Int), _ home: (Int, Int)) throws -> HonestySignal {
      try signal(.counterVsQR) {
        $0.atCounter = Share(satisfied: counter.0, rated: counter.1)
        $0.fromHome = Share(satisfied: home.0, rated: home.1)
      }
    }
    #expect(try against((99, 100), (85, 100)).finding == .found)
    #expect(try against((99, 100), (95, 100)).finding == .notFound)
    #expect(try against((85, 100), (99, 100)).finding == .notFound)
    #expect(try against((99, 100), (10, 29)).finding == .noData(.few(need: 30, have: 29)))
  }
}
