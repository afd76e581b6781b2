// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// What a tablet shows.
@Suite(.serialized) struct TabletTests {
  /// Books in which lan works at counter 3 and minh at 4, on a Wednesday at nine, with results to hand over.
  private func bench(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    for _ in 1...3 { try await bench.lan.receive(Tried.threeDays, channel: .online) }
    try bench.at("2023-11-08 09:00")
    _ = try await bench.lan.open([CounterNumber(3)])
    _ = try await bench.minh.open([CounterNumber(4)])
    return bench
  }

  @Test(arguments: Backend.available)
  func `the question appears on the tablet of its own counter alone`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let (three, four) = (try await Tablet(bench, at: 3), try await Tablet(bench, at: 4))
    try await bench.hire("xuan", .manager, at: "21040")
    let elsewhere = try await Tablet(bench, at: 3, by: "xuan")
    #expect(try await three.question() == nil)
    let asked = try #require(try await bench.lan.deliver([1]).asked)
    #expect(asked.byTablet)
    #expect(try await three.question() != nil)
    #expect(try await four.question() == nil)
    #expect(try await elsewhere.question() == nil)
    #expect(try await bench.query("SELECT number FROM prompt WHERE kiosk_hash IS NOT NULL") == [["1"]])
  }

  @Test(arguments: Backend.available)
  func `a tablet that reconnects has the same question with the same end`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let tablet = try await Tablet(bench, at: 3)
    try await bench.lan.deliver(1)
    let first = try #require(try await tablet.view().question)
    #expect(first.ends == (try local("2023-11-08 09:01:30")))
    bench.wait(seconds: 30)
    #expect(try await tablet.view().question == first)
    bench.wait(seconds: 59)
    #expect(try await tablet.view().question == first)
    bench.wait(seconds: 1)
    #expect(try await tablet.view().question == nil, "ninety seconds after it was first shown")
    #expect(try await tablet.tap(5, first.token) == .unasked)
  }

  @Test(arguments: Backend.available)
  func `the ninety seconds begin when a tablet first shows it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let tablet = try await Tablet(bench, at: 3)
    try await bench.lan.deliver(1)
    bench.wait(seconds: 80)
    #expect(try await tablet.view().question?.ends == (try local("2023-11-08 09:02:50")))
    try await bench.lan.deliver(2)
    bench.wait(seconds: 90)
    #expect(try await tablet.question() == nil, "a tablet that comes back later does not ask the next person")
  }

  @Test(arguments: Backend.available)
  func `the next person's question takes the place of the last one's`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let tablet = try await Tablet(bench, at: 3)
    try await bench.lan.deliver(1)
    let first = try #require(try await tablet.question())
    bench.wait(seconds: 20)
    try await bench.lan.deliver(2)
    let second = try #require(try await tablet.view().question)
    #expect(second.token != first)
    #expect(second.ends == (try local("2023-11-08 09:01:50")))
    #expect(try await tablet.tap(1, first) == .unasked)
    #expect(try await tablet.tap(5, second.token) == .counted)
  }

  @Test(arguments: Backend.available)
  func `it goes when it is answered, on the tablet or at home, and when the counter closes`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    let tablet = try await Tablet(bench, at: 3)
    try await bench.lan.deliver(1)
    #expect(try await tap(tablet) == .counted)
    #expect(try await tablet.question() == nil)
    try await bench.lan.deliver(2)
    #expect(try await tablet.question() != nil)
    try await bench.administrator.set(.publicPages, to: try WebAddress(parsing: "https://motcua.example/"))
    let home = try await Home(bench, 2)
    try await home.answer(4)
    #expect(try await tablet.question() == nil)
    try await bench.lan.deliver(3)
    #expect(try await tablet.question() != nil)
    _ = try await bench.lan.close()
    #expect(try await tablet.question() == nil)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a tablet that is paired while another shows the question has no part in it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let old = try await Tablet(bench, at: 3)
    try await bench.lan.deliver(1)
    #expect(try await old.question() != nil)
    let new = try await Tablet(bench, at: 3)
    #expect(try await new.question() == nil)
    try await bench.lan.deliver(2)
    #expect(try await tap(new) == .counted)
  }

  private func tap(_ tablet: Tablet) async throws -> TakenAnswer {
    let token = try #require(try await tablet.question())
    return try await tablet.tap(4, token)
  }

  @Test(arguments: Backend.available)
  func `it is told when the office is open for eight days`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let view = try await Tablet(bench, at: 3).view()
    // Wednesday 8 to Wednesday 15: six working days with two sessions each.
    #expect(view.sessions.count == 12)
    let first = try local("2023-11-08 07:00")...local("2023-11-08 11:30")
    let last = try local("2023-11-15 13:30")...local("2023-11-15 17:00")
    #expect(view.sessions.first == first && view.sessions.last == last)
    #expect(view.unitName == "Bộ phận Một cửa huyện Bình Sơn")
  }
}
