// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Only the two lowest levels are asked what was not good, and nobody has to say it.
struct ReasonTests {
  @Test func `the three better levels open nothing more`() async throws {
    try await withTablet { tablet in
      for level in [5, 4, 3] {
        try await tablet.isAsked()
        try await tablet.tap(level: level)
        try await tablet.shows("thanks")
        #expect(try await tablet.browser.boxes(of: "button").map(\.name) == ["English", "Sửa lại"])
        try await tablet.clock.advance(by: .seconds(5.1))
        try await tablet.shows("idle")
      }
    }
  }

  @Test(arguments: [1, 2])
  func `several reasons and the wish to be called back are one tap each`(level: Int) async throws {
    try await withTablet { tablet in
      try await tablet.isAsked()
      try await tablet.tap(level: level)
      try await tablet.shows("reasons")
      #expect(
        try await tablet.browser.boxes(of: "#reasons button").map(\.name) == [
          "Chờ lâu", "Trễ hẹn", "Thái độ phục vụ", "Hướng dẫn chưa rõ", "Đòi thêm giấy tờ, chi phí ngoài quy định",
          "Phải đi lại nhiều lần",
        ])
      try await tablet.tap(reason: "trips")
      try await tablet.tap(reason: "demands")
      try await tablet.tap(reason: "late")
      try await tablet.browser.wait(until: "document.querySelectorAll('#reasons [aria-pressed=true]').length === 3")
      try await tablet.goesOn(by: "button[data-reason='late']")
      try await tablet.browser.wait(until: "document.querySelectorAll('#reasons [aria-pressed=true]').length === 2")
      #expect(try await tablet.desk.rows("sequence", of: "open_answer").count == 1)
      #expect(try await tablet.browser.boxes(of: "#skip").isEmpty)
      let reasons = #"["demands","trips"]"#
      try await tablet.desk.wait(forAnswers: [[String(level), reasons, "[]"]])
      #expect(try await tablet.desk.bench.query("SELECT reasons FROM contact_wish") == [])
      try await tablet.browser.tap("#contact")
      try await tablet.desk.wait(until: "the wish is there") {
        try await tablet.desk.bench.query("SELECT reasons FROM contact_wish") == [[reasons]]
      }
      try await tablet.browser.tap("#done")
      try await tablet.shows("thanks")
      try await tablet.clock.advance(by: .seconds(5.5))
      #expect(try await tablet.screen == "thanks")
      try await tablet.clock.advance(by: .seconds(0.6))
      try await tablet.shows("idle")
      #expect(try await tablet.desk.answers() == [[String(level), reasons, "[]"]])
    }
  }

  @Test func `a wish that is taken back, or whose mark is mended, is no wish`() async throws {
    try await withTablet { tablet in
      let wishes = { try await tablet.desk.bench.query("SELECT reasons FROM contact_wish").count }
      try await tablet.isAsked()
      try await tablet.tap(level: 1)
      try await tablet.shows("reasons")
      try await tablet.browser.tap("#contact")
      try await tablet.desk.wait(until: "a wish is there") { try await wishes() == 1 }
      try await tablet.goesOn(by: "#contact")
      try await tablet.desk.wait(until: "it is gone") { try await wishes() == 0 }
      try await tablet.goesOn(by: "#contact")
      try await tablet.desk.wait(until: "it is there again") { try await wishes() == 1 }
      try await tablet.browser.tap("#undo")
      try await tablet.shows("question")
      try await tablet.goesOn(by: Tablet.face(5))
      try await tablet.desk.wait(until: "it is gone with the mark") { try await wishes() == 0 }
      #expect(try await tablet.desk.answers() == [["5", "[]", #"["corrected"]"#]])
    }
  }

  @Test func `who was not asked is nobody that could be called back`() async throws {
    try await withTablet { tablet in
      try await tablet.browser.tap("#rate-unasked")
      try await tablet.shows("question")
      try await tablet.tap(level: 1)
      try await tablet.shows("reasons")
      #expect(try await tablet.browser.boxes(of: "#contact").isEmpty)
      try await tablet.tap(reason: "attitude")
      try await tablet.desk.wait(until: "it is kept apart") {
        try await tablet.desk.unasked() == [["1", #"["attitude"]"#, "[]"]]
      }
      try await tablet.browser.tap("#done")
      try await tablet.shows("thanks")
      #expect(try await tablet.desk.answers() == [])
      #expect(try await tablet.desk.bench.query("SELECT reasons FROM contact_wish") == [])
    }
  }

  @Test func `thirty quiet seconds ask whether somebody is there, as often as it takes`() async throws {
    try await withTablet { tablet in
      try await tablet.isAsked()
      try await tablet.tap(level: 2)
      try await tablet.shows("reasons")
      try await tablet.tap(reason: "waiting")
      try await tablet.browser.wait(until: "document.querySelector('#reasons [aria-pressed=true]')")
      for _ in 1...2 {
        try await tablet.clock.advance(by: .seconds(29))
        #expect(try await tablet.screen == "reasons")
        try await tablet.clock.advance(by: .seconds(1.5))
        try await tablet.shows("warning")
        #expect(try await tablet.browser.text.contains("Ông/bà còn ở đây không?"))
        try await tablet.clock.advance(by: .seconds(18))
        #expect(try await tablet.screen == "warning")
        try await tablet.browser.tap("#still-here")
        try await tablet.shows("reasons")
        #expect(try await tablet.browser.has("[data-reason='waiting'][aria-pressed=true]"))
      }
      try await tablet.clock.advance(by: .seconds(30.5))
      try await tablet.shows("warning")
      try await tablet.clock.advance(by: .seconds(20.5))
      try await tablet.shows("idle")
      // Everything that was said before counts.
      #expect(try await tablet.desk.answers() == [["2", #"["waiting"]"#, "[]"]])
    }
  }
}
