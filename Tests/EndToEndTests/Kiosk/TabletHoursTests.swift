// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// A tablet lives by the office's clock, whatever its own says.
struct TabletHoursTests {
  @Test func `outside the office's hours it sleeps, and says when the desk opens again`() async throws {
    try await withSleepingTablet(at: "2024-01-05 17:45") { tablet in
      try await tablet.browser.wait(forText: "Mở cửa lại lúc 07:00")
      let text = try await tablet.browser.text
      // The next day is a Saturday.
      for words in ["Ngoài giờ làm việc", "Outside opening hours", "8 tháng 1", "Monday"] {
        #expect(text.contains(words), "\(text)")
      }
      #expect(try await tablet.browser.boxes(of: "button").isEmpty)
    }
  }

  private func withSleepingTablet(at time: String, _ body: @escaping (Tablet) async throws -> Void) async throws {
    try await withBrowser { browser in
      try await withKioskDesk(at: time) { desk in
        let tablet = try await Tablet(browser, at: desk)
        try await tablet.pair(whereupon: "asleep")
        try await body(tablet)
      }
    }
  }

  @Test func `it falls asleep at noon, without a server too`() async throws {
    try await withTablet(at: "2024-01-05 11:28") { tablet in
      try await tablet.clock.advance(by: .seconds(50))
      #expect(try await tablet.screen == "idle")
      await tablet.desk.serving.kill()
      try await tablet.clock.advance(by: .seconds(75))
      try await tablet.shows("asleep")
      #expect(try await tablet.browser.text.contains("Mở cửa lại lúc 13:30"))
    }
  }

  @Test func `it wakes when the desk opens, without a server too, and sooner for whoever is asked`() async throws {
    try await withSleepingTablet(at: "2024-01-05 13:27") { tablet in
      try await tablet.isAsked()
      try await tablet.tap(level: 5)
      try await tablet.shows("thanks")
      try await tablet.clock.advance(by: .seconds(6))
      try await tablet.shows("asleep")
      await tablet.desk.serving.kill()
      try await tablet.clock.advance(by: .seconds(180))
      try await tablet.shows("idle")
    }
  }

  @Test(arguments: [3, -3])
  func `a clock that is hours off changes nothing but a flag`(hours: Int) async throws {
    // By its own clock it would be noon, or before dawn.
    try await withTablet(at: "2024-01-05 09:30", skew: .seconds(hours * 3_600)) { tablet in
      try await tablet.stays(on: "idle")
      try await tablet.isAsked()
      try await tablet.clock.advance(by: .seconds(84))
      #expect(try await tablet.screen == "question")
      try await tablet.clock.advance(by: .seconds(7))
      try await tablet.shows("idle")
      try await tablet.isAsked()
      try await tablet.tap(level: 5)
      try await tablet.shows("thanks")
      try await tablet.desk.wait(forAnswers: [["5", "[]", #"["skewed"]"#]])
      try await tablet.clock.advance(by: .seconds(6))
      try await tablet.rateUnasked(4)
      try await tablet.desk.wait(forUnasked: 1)
      #expect(try await tablet.desk.unasked() == [["4", "[]", #"["skewed"]"#]])
      // Counted in the hour in which it was given.
      let keys = try await tablet.desk.rows("keys", of: "unasked_answer").joined().joined()
      #expect(keys.contains("09"), "\(keys)")
    }
  }
}
