// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// What others do while an officer waits at the prompt.
@Suite(.serialized) struct NewsTests {
  private static let desk = UnitCode(rawValue: "524-mc")

  /// News for an officer since a mark, and the next mark.
  private func news(_ office: Office, _ mark: inout NewsMark?) async throws -> [News] {
    let told = try await office.news(after: mark)
    mark = told.mark
    return told.news
  }

  @Test(arguments: Backend.available)
  func `an answer at one's counter is told once, and not what it was`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let three = try CounterNumber(3)
    try await bench.pairTablet(at: 3)
    _ = try await bench.lan.open([three])
    _ = try await bench.minh.open([CounterNumber(4)])
    var (lan, minh): (NewsMark?, NewsMark?) = (nil, nil)
    #expect(try await news(bench.lan, &lan) == [])
    #expect(try await news(bench.minh, &minh) == [])
    let asked = try #require(try await bench.lan.guide())
    #expect(try await news(bench.lan, &lan) == [])
    let token = try await bench.citizen.show(asked.visit)
    try await bench.citizen.answer(token, 4, sequence: 1)
    #expect(try await news(bench.lan, &lan) == [.answered(three)])
    try await bench.citizen.answer(token, 1, sequence: 2)
    #expect(try await news(bench.lan, &lan) == [])
    #expect(try await news(bench.minh, &minh) == [], "another counter's citizen")
  }

  @Test(arguments: Backend.available)
  func `an answer is told even when the next person was asked meanwhile, or nobody had looked before`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend)
    let three = try CounterNumber(3)
    _ = try await bench.lan.open([three])
    var mark: NewsMark?
    let first = try #require(try await bench.lan.guide())
    #expect(try await news(bench.lan, &mark) == [])
    try await bench.citizen.answer(bench.citizen.show(first.visit), 4, sequence: 1)
    let second = try #require(try await bench.lan.guide())
    try await bench.citizen.answer(bench.citizen.show(second.visit), 4, sequence: 1)
    #expect(try await news(bench.lan, &mark) == [.answered(three), .answered(three)])
    #expect(try await news(bench.lan, &mark) == [])
  }

  @Test(arguments: Backend.available)
  func `what one keyed oneself and a question that ran out are no news`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    _ = try await bench.lan.open([CounterNumber(3)])
    var mark: NewsMark?
    _ = try await news(bench.lan, &mark)
    let first = try #require(try await bench.lan.guide())
    #expect(try await news(bench.lan, &mark) == [])
    _ = try await bench.lan.rate(first.visit, 5)
    #expect(try await news(bench.lan, &mark) == [])
    let second = try #require(try await bench.lan.guide())
    #expect(try await news(bench.lan, &mark) == [])
    _ = try await bench.lan.rate(second.visit, 5)
    try await bench.lan.guide()
    #expect(try await news(bench.lan, &mark) == [], "keyed, and then the next was asked")
    try await bench.lan.guide()
    #expect(try await news(bench.lan, &mark) == [], "ended without an answer")
  }

  @Test(arguments: Backend.available)
  func `a case that comes to the unit is told there and to nobody else`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.hire("xa", .clerk, at: "21040")
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    try await bench.lan.receive(Tried.threeDays, code: "BS-77", channel: .online)
    var (lan, minh, xa): (NewsMark?, NewsMark?, NewsMark?) = (nil, nil, nil)
    _ = try await news(bench.lan, &lan)
    _ = try await news(bench.minh, &minh)
    _ = try await news(bench.office("xa"), &xa)
    _ = try await bench.lan.forward(1, to: UnitCode(rawValue: "21040"))
    _ = try await bench.lan.forward(2, to: UnitCode(rawValue: "21040"))
    #expect(try await news(bench.office("xa"), &xa) == [.forwarded("H1"), .forwarded("BS-77")])
    #expect(try await news(bench.office("xa"), &xa) == [])
    #expect(try await news(bench.minh, &minh) == [])
    _ = try await bench.office("xa").forward(1, to: Self.desk)
    #expect(try await news(bench.minh, &minh) == [.forwarded("H1")])
    #expect(try await news(bench.lan, &lan) == [.forwarded("H1")])
    #expect(try await news(bench.office("xa"), &xa) == [], "one's own doing is no news")
  }

  @Test(arguments: Backend.available)
  func `a result that a colleague marked as ready is told, unless it was taken back`(
    _ backend: Backend
  ) async throws {
    let bench = try await OfficeBench(backend)
    for _ in 1...2 { try await bench.lan.receive(Tried.threeDays, channel: .online) }
    var (lan, minh): (NewsMark?, NewsMark?) = (nil, nil)
    _ = try await news(bench.lan, &lan)
    _ = try await news(bench.minh, &minh)
    _ = try await bench.minh.resolve(1)
    _ = try await bench.minh.resolve(2)
    _ = try await bench.minh.undo()
    #expect(try await news(bench.lan, &lan) == [.ready("H1")])
    #expect(try await news(bench.minh, &minh) == [])
  }

  @Test(arguments: Backend.available)
  func `a draft is told to the managers who may approve it`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    for _ in 1...2 { try await bench.lan.receive(Tried.tenDays, channel: .online) }
    var (hoa, minh, binh): (NewsMark?, NewsMark?, NewsMark?) = (nil, nil, nil)
    _ = try await news(bench.hoa, &hoa)
    _ = try await news(bench.binh, &binh)
    _ = try await news(bench.minh, &minh)
    _ = try await bench.lan.apologise(1, reason: text("Quá tải"), newDay: day("2023-11-24"))
    _ = try await bench.hoa.apologise(2, reason: text("Quá tải"), newDay: day("2023-11-24"))
    #expect(try await news(bench.hoa, &hoa) == [.draftWaiting(1, "H1")])
    #expect(try await news(bench.minh, &minh) == [])
    _ = try await bench.hoa.approve(1)
    #expect(try await news(bench.binh, &binh) == [.draftWaiting(2, "H2")], "the first is approved already")
  }
}
