// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Testing

/// Several tablets of one office, and the same counter's tablet exchanged. One test at a time, each has two browsers.
@Suite(.serialized) struct TwoTabletTests {
  @Test func `each tablet asks for its own counter`() async throws {
    try await withTwoTablets { three, four in
      try await three.pair(at: 3)
      try await four.pair(at: 4)
      let desk = three.desk
      try await three.isAsked(at: 3)
      try await four.stays(on: "idle")
      let minh = desk.office("minh")
      _ = try await minh.open([CounterNumber(4)])
      _ = try await minh.guide(counter: CounterNumber(4))
      try await four.shows("question")
      #expect(try await three.screen == "question")
      try await four.tap(level: 2)
      try await four.shows("reasons")
      try await three.stays(on: "question")
      try await three.tap(level: 5)
      try await three.shows("thanks")
      try await desk.wait(until: "both have answered") { try await desk.answers().count == 2 }
      let given = try await desk.bench.query(
        "SELECT v.counter, a.level FROM open_answer a JOIN visit v ON v.unit = a.unit AND v.number = a.number ORDER BY 1"
      )
      #expect(given == [["3", "5"], ["4", "2"]])
      try await three.hasNoComplaints()
      try await four.hasNoComplaints()
    }
  }

  @Test func `who pairs another tablet with a counter ends the one before, which keeps what it has not sent`()
    async throws
  {
    try await withTwoTablets { first, second in
      let desk = first.desk
      try await first.pair(at: 3)
      await desk.serving.kill()
      try await first.rateUnasked(3)
      try await first.rateUnasked(4)
      try await first.wait(untilQueued: 2)
      // Somebody else is quicker with another tablet, as soon as the server is there again.
      let offered = try await desk.office("hoa").offerPairing(at: CounterNumber(3))
      _ = try await desk.office("quantri").pair(offered.code)
      try await desk.serving.restart()
      try await first.clock.advance(by: .seconds(40))
      try await first.shows("pairing")
      #expect(try await first.browser.find("#pairing-trouble").text.contains("ghép"))
      #expect(try await first.queue().count == 2)
      #expect(try await desk.unasked() == [])
      try await first.pair(at: 4)
      try await desk.wait(forUnasked: 2)
      try await first.wait(untilQueued: 0)
      #expect(try await desk.unasked().map { $0[0] } == ["3", "4"])

      // And while both are awake, the first knows within moments.
      try await second.browser.open(desk.serving.address + "/kiosk")
      try await second.pair(at: 4)
      try await first.shows("pairing", within: .seconds(7))
      try await second.isAsked(at: 4)
      try await first.stays(on: "pairing")
    }
  }

  /// The second browser is one more than there is room for, for some seconds: who held one and waited for another
  /// would keep everybody else waiting as well.
  private func withTwoTablets(_ body: (Tablet, Tablet) async throws -> Void) async throws {
    try await withBrowser(.tablet) { one in
      let other = try await Browser(.uprightTablet)
      do {
        try await withKioskDesk { desk in try await body(Tablet(one, at: desk), Tablet(other, at: desk)) }
        try await other.close()
      } catch {
        await other.keepPicture()
        try? await other.close()
        throw error
      }
    }
  }
}
