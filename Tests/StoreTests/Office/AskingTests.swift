// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Who is asked to rate, when, and by whom the answer is taken.
@Suite(.serialized) struct AskingTests {
  private static let desk = UnitCode(rawValue: "524-mc")

  private func visit(_ number: Int) -> VisitID { VisitID(unit: Self.desk, number: number) }

  private func counts(_ bench: OfficeBench) async throws -> [String] {
    try await bench.query("SELECT sum(visits), sum(prompts), sum(answered) FROM visit_day").first ?? []
  }

  @Test(arguments: Backend.available)
  func `handing over and guidance say who is asked, a late entry asks nobody`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.pairTablet(at: 3)
    for _ in 1...3 { try await bench.lan.receive(Tried.threeDays, channel: .online) }
    #expect(try await bench.lan.deliver([1]).asked == Asked(visit: visit(1), counter: nil, byTablet: false))
    _ = try await bench.lan.open([CounterNumber(4)])
    let four = try CounterNumber(4)
    #expect(try await bench.lan.deliver([2]).asked == Asked(visit: visit(2), counter: four, byTablet: false))
    bench.wait(seconds: 1)
    _ = try await bench.lan.open([CounterNumber(3)])
    let three = try CounterNumber(3)
    #expect(try await bench.lan.guide() == Asked(visit: visit(3), counter: three, byTablet: true))
    #expect(try await bench.lan.guide(counter: four) == Asked(visit: visit(4), counter: four, byTablet: false))
    bench.wait(minutes: 30)
    let late = try await bench.lan.deliver([3], late: LateEntry("2023-11-06 07:40"))
    #expect(late.asked == nil)
    #expect(late.outcomes.map(\.file.name) == ["H3"])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `whoever handed something in can be asked before they go`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    await expect(.nobodyToAsk) { _ = try await bench.lan.askNow() }
    try await bench.lan.receive(Tried.threeDays)
    let asked = try await bench.lan.askNow()
    #expect(asked == Asked(visit: visit(1), counter: nil, byTablet: false))
    #expect(try await counts(bench) == ["1", "1", "0"])
    #expect(try await bench.lan.askNow() == asked, "the same question, not a second one")
    #expect(try await counts(bench) == ["1", "1", "0"])
    #expect(try await bench.lan.rate(asked.visit, 4).level == 4)
    await expect(.nobodyToAsk) { _ = try await bench.lan.askNow() }
    try await bench.lan.receive(Tried.threeDays)
    #expect(try await counts(bench) == ["1", "1", "1"], "the next person opens a visit of their own")
    #expect(try await bench.query("SELECT count(*) FROM journal WHERE verb = 'ask'") == [["1"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `who was asked cannot be made never to have come`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.receive(Tried.threeDays)
    _ = try await bench.lan.askNow()
    await expect(.cannotUndo(.receive, "H1", .prompted)) { _ = try await bench.lan.undo() }
  }

  @Test(arguments: Backend.available)
  func `a question that has run out is not named again`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.guide()
    bench.wait(minutes: 10)
    await expect(.nobodyToAsk) { _ = try await bench.lan.askNow() }
  }

  @Test(arguments: Backend.available)
  func `a same-day case that was only received is asked about later`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.receive(Tried.sameDay)
    await expect(.askedAtDelivery("H1")) { _ = try await bench.lan.askNow() }
    #expect(try await bench.query("SELECT count(*) FROM visit WHERE closed IS NULL") == [["1"]])
    let asked = try #require(try await bench.lan.deliver([1]).asked)
    #expect(try await bench.lan.askNow() == asked)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `each counter has its own person`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let (three, four) = (try CounterNumber(3), try CounterNumber(4))
    _ = try await bench.lan.open([three, four])
    for counter in [three, four] {
      var reception = Reception(Tried.threeDays)
      reception.counter = counter
      _ = try await bench.lan.receive(reception)
    }
    #expect(try await bench.lan.askNow(counter: three).visit == visit(1))
    #expect(try await bench.lan.askNow().visit == visit(2))
    await expect(.counterNotOpen(three)) { _ = try await bench.minh.askNow(counter: three) }
    await expect(.nobodyToAsk) { _ = try await bench.minh.askNow() }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `where a tablet asks nothing is keyed`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let three = try CounterNumber(3)
    try await bench.pairTablet(at: 3)
    _ = try await bench.lan.open([three])
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    let asked = try #require(try await bench.lan.deliver([1]).asked)
    await expect(.tabletAsks(three)) { _ = try await bench.lan.rate(1, 5) }
    await expect(.tabletAsks(three)) { _ = try await bench.lan.rate(asked.visit, 5) }
    try await bench.citizen.answer(bench.citizen.show(asked.visit), 2, sequence: 1)
    await expect(.alreadyAnswered("H1")) { _ = try await bench.lan.rate(1, 5) }
    #expect(try await bench.query("SELECT source, c2, c5 FROM tally_day") == [["kiosk", "1", "0"]])
    _ = try await bench.minh.open([CounterNumber(4)])
    try await bench.minh.guide()
    #expect(try await bench.minh.rate(visit(2), 5).source == .keyed, "the tablet of one counter is not that of another")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `guidance without a case can be rated, taken back and chosen again`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let asked = try #require(try await bench.lan.guide())
    let first = try await bench.lan.rate(asked.visit, 2)
    await expect(.alreadyAnswered("")) { _ = try await bench.lan.rate(asked.visit, 5) }
    let undone = try await bench.lan.undo()
    #expect(undone.rating?.isWithdrawn == true)
    #expect(undone.canChooseAgain)
    let second = try await bench.lan.rate(asked.visit, 4)
    #expect(second.id == first.id)
    #expect(second.corrections == 1)
    #expect(try await bench.query("SELECT source, c2, c4 FROM tally_day") == [["keyed", "0", "1"]])
    await expect(.nobodyToAsk) { _ = try await bench.lan.rate(visit(99), 5) }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `nobody chooses again once the question is over, or where a tablet asks`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.receive(Tried.threeDays)
    #expect(try await bench.lan.undo().canChooseAgain == false, "no rating")
    let first = try #require(try await bench.lan.guide())
    _ = try await bench.lan.rate(first.visit, 2)
    bench.wait(minutes: 9)
    #expect(try await bench.lan.undo().canChooseAgain)
    #expect(try await bench.lan.redo().canChooseAgain == false, "it is answered again")
    bench.wait(minutes: 1)
    #expect(try await bench.lan.undo().canChooseAgain == false, "ten minutes are over")
    _ = try await bench.lan.open([CounterNumber(3)])
    let second = try #require(try await bench.lan.guide())
    _ = try await bench.lan.rate(second.visit, 2)
    try await bench.pairTablet(at: 3)
    #expect(try await bench.lan.undo().canChooseAgain == false, "the tablet asks")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `asking about a case closes its visit, or names its open question`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    await expect(.notServed("H1")) {
      try await bench.lan.receive(Tried.threeDays, channel: .online)
      _ = try await bench.lan.askNow(1)
    }
    try await bench.lan.receive(Tried.threeDays)
    let asked = try await bench.lan.askNow(2)
    #expect(asked == Asked(visit: visit(1), counter: nil, byTablet: false))
    #expect(try await counts(bench) == ["1", "1", "0"])
    #expect(try await bench.lan.askNow(2) == asked)
    #expect(try await bench.minh.askNow(2) == asked, "a colleague may key the answer too")
    #expect(try await counts(bench) == ["1", "1", "0"])
    _ = try await bench.lan.rate(2, 4)
    await expect(.alreadyAnswered("H2")) { _ = try await bench.lan.askNow(2) }
    let second = try #require(try await bench.lan.deliver([1]).asked)
    bench.wait(minutes: 10)
    await expect(.promptEnded("H1")) { _ = try await bench.lan.askNow(1) }
    #expect(second.visit == visit(2))
    #expect(try await bench.query("SELECT count(*) FROM journal WHERE verb = 'ask'") == [["1"]])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a case that is asked about later, elsewhere or no more is refused by name`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.receive(Tried.sameDay)
    await expect(.askedAtDelivery("H1")) { _ = try await bench.lan.askNow(1) }
    try await bench.lan.guide()
    await expect(.noPrompt("H1")) { _ = try await bench.lan.askNow(1) }
    try await bench.lan.receive(Tried.threeDays)
    await expect(.noPrompt("H2")) { _ = try await bench.minh.askNow(2) }
    #expect(try await bench.query("SELECT count(*) FROM visit WHERE closed IS NULL") == [["1"]])
    try bench.at("2023-11-07 08:00")
    await expect(.noPrompt("H2")) { _ = try await bench.lan.askNow(2) }
    #expect(try await bench.query("SELECT count(*) FROM visit WHERE closed IS NULL") == [["1"]], "nothing is stored")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `asking about a case says that the tablet asks`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let three = try CounterNumber(3)
    try await bench.pairTablet(at: 3)
    _ = try await bench.lan.open([three])
    try await bench.lan.receive(Tried.threeDays)
    let asked = Asked(visit: visit(1), counter: three, byTablet: true)
    #expect(try await bench.lan.askNow(1) == asked, "whose visit closes")
    #expect(try await bench.lan.askNow(1) == asked, "whose question is open")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a visit of another unit is not rated from here`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let asked = try #require(try await bench.lan.guide())
    try await bench.hire("xa", .clerk, at: "21040")
    await expect(.outsideScope(Self.desk)) { _ = try await bench.office("xa").rate(asked.visit, 5) }
  }
}
