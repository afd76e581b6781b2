// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Whoever comes next finds nothing of whoever went.
struct NextPersonTests {
  @Test func `a question that nobody touches goes after ninety seconds`() async throws {
    try await withTablet { tablet in
      try await tablet.isAsked()
      try await tablet.clock.advance(by: .seconds(85))
      #expect(try await tablet.screen == "question")
      try await tablet.clock.advance(by: .seconds(6))
      try await tablet.shows("idle")
      try await tablet.browser.tap("#rate-unasked")
      try await tablet.shows("question")
      try await tablet.clock.advance(by: .seconds(89))
      #expect(try await tablet.screen == "question")
      try await tablet.clock.advance(by: .seconds(2))
      try await tablet.shows("idle")
      #expect(try await tablet.desk.answers() == [])
      #expect(try await tablet.desk.unasked() == [])
    }
  }

  @Test func `the next question takes the place of reasons that somebody left open, and each answer stays whose it is`()
    async throws
  {
    try await withTablet { tablet in
      let browser = tablet.browser
      try await tablet.isAsked()
      try await tablet.tap(level: 1)
      try await tablet.shows("reasons")
      try await tablet.tap(reason: "attitude")
      try await browser.wait(until: "document.querySelector('#reasons [aria-pressed=true]')")
      // A finger that is down when the next question comes was meant for the screen before.
      try await browser.press(browser.find("button[data-reason='late']"))
      try await tablet.isAsked()
      #expect(try await !browser.has("#reasons button"))
      try await browser.lift()
      try await tablet.stays(on: "question", for: .milliseconds(700))
      try await tablet.tap(level: 5)
      try await tablet.shows("thanks")
      try await tablet.desk.wait(forAnswers: [["1", #"["attitude"]"#, "[]"], ["5", "[]", "[]"]])
      // The thank-you gives way as well, and its way back with it.
      try await tablet.isAsked()
      #expect(try await browser.boxes(of: "#undo").isEmpty)
      try await tablet.stays(on: "question", for: .milliseconds(700))
      try await tablet.tap(level: 3)
      try await tablet.desk.wait(forAnswers: [["1", #"["attitude"]"#, "[]"], ["5", "[]", "[]"], ["3", "[]", "[]"]])
      #expect(try await tablet.desk.unasked() == [])
    }
  }

  @Test func `a question that is answered elsewhere, or whose counter closes, goes`() async throws {
    try await withTablet { tablet in
      try await tablet.isAsked()
      _ = try await tablet.desk.office("lan").close()
      try await tablet.shows("idle")
    }
  }

  @Test func `loaded anew, or gone back from, the page rests`() async throws {
    try await withTablet { tablet in
      let browser = tablet.browser
      let address = try await browser.address
      let length = try await browser.run("return history.length")
      try await tablet.isAsked()
      try await tablet.tap(level: 1)
      try await tablet.shows("reasons")
      try await tablet.tap(reason: "trips")
      try await tablet.desk.wait(forAnswers: [["1", #"["trips"]"#, "[]"]])
      try await browser.back()
      try await tablet.stays(on: "reasons")
      #expect(try await browser.address == address)
      try await browser.reload()
      try await tablet.shows("idle")
      try await tablet.stays(on: "idle")
      #expect(try await !browser.has("#reasons button"))
      for _ in 1...3 { try await browser.back() }
      try await tablet.stays(on: "idle")
      #expect(try await browser.address == address)
      #expect(try await browser.run("return history.length") == length)
      #expect(try await tablet.desk.answers().count == 1)
    }
  }

  @Test func `nothing of a person is left in the page, its history or anything it keeps`() async throws {
    try await withTablet { tablet in
      let (browser, desk) = (tablet.browser, tablet.desk)
      // The page as one person leaves it, to be compared with how the next one does.
      try await browser.tap("#rate-unasked")
      try await tablet.shows("question")
      try await tablet.tap(level: 2)
      try await tablet.shows("reasons")
      try await tablet.tap(reason: "waiting")
      try await browser.wait(for: "#done")
      try await browser.tap("#done")
      try await tablet.shows("thanks")
      try await tablet.clock.advance(by: .seconds(6.5))
      try await tablet.shows("idle")
      try await tablet.wait(untilQueued: 0)
      let before = try await browser.traces()
      try await tablet.isAsked()
      try await browser.tap("#language")
      // While the server says nothing, the answer lies here with the secrets that it travels under.
      await desk.serving.freeze()
      try await tablet.tap(level: 1)
      try await tablet.shows("reasons")
      try await tablet.tap(reason: "demands")
      try await browser.wait(until: "document.querySelector('#reasons [aria-pressed=true]')")
      try await browser.tap("#contact")
      try await browser.wait(until: "document.querySelector('#contact[aria-pressed=true]')")
      let kept = try #require(try await tablet.queue().first)
      let secrets = try ["id", "token"].map { try #require(kept[$0].text) }
      await desk.serving.thaw()
      try await desk.wait(until: "it is stored whole") {
        try await desk.bench.query("SELECT reasons FROM contact_wish") == [[#"["demands"]"#]]
      }
      try await browser.tap("#done")
      try await tablet.shows("thanks")
      try await tablet.clock.advance(by: .seconds(6.5))
      try await tablet.shows("idle")
      try await tablet.wait(untilQueued: 0)
      let after = try await browser.traces()
      for place in ["document", "fields", "address", "history", "state", "cookies", "local", "session", "caches"] {
        #expect(Self.differences(before[place], after[place]) == [], "\(place)")
      }
      #expect(after["local"] == [:])
      #expect(after["session"] == [:])
      #expect(after["cookies"] == "")
      let stores = after["databases"]["motcua-kiosk"]
      #expect(stores["answers"] == [])
      #expect(stores["refused"] == [])
      let words = String(describing: after)
      for secret in secrets { #expect(!words.contains(secret)) }
      #expect(try await browser.run("return document.documentElement.lang") == "vi")
      // The caches hold the page's own files, all below its address.
      guard case .object(let caches) = after["caches"] else { return }
      #expect(caches.count == 1)
      let files = caches.values.flatMap(\.items).compactMap(\.[0].text)
      #expect(files.count > 20)
      #expect(files.allSatisfy { $0.hasPrefix(desk.serving.address + "/kiosk") })
    }
  }

  /// What stands in only one of two.
  private static func differences(_ before: JSON, _ after: JSON) -> [String] {
    let (old, new) = (String(describing: before), String(describing: after))
    guard old != new else { return [] }
    let parts = [old, new].map { $0.split(separator: ">").map(String.init) }
    let changed = parts[1].difference(from: parts[0]).map { "\($0)" }
    return changed.isEmpty ? ["\(old) became \(new)"] : changed
  }

  @Test func `who chose English leaves Vietnamese behind`() async throws {
    try await withTablet { tablet in
      let browser = tablet.browser
      let language = { try await browser.run("return document.documentElement.lang") }
      try await tablet.isAsked()
      #expect(try await browser.find("#language").label == "English")
      try await browser.tap("#language")
      #expect(try await language() == "en")
      #expect(try await browser.find("#language").label == "Tiếng Việt")
      #expect(try await browser.text.contains("How satisfied are you with today's service?"))
      try await tablet.tap(level: 4)
      try await tablet.shows("thanks")
      #expect(try await browser.text.contains("Recorded. Thank you."))
      try await tablet.clock.advance(by: .seconds(5.5))
      try await tablet.shows("idle")
      #expect(try await language() == "vi")
      // On the resting screen a language nobody uses any more goes after half a minute.
      try await browser.tap("#language")
      #expect(try await browser.text.contains("Rate today's service"))
      try await tablet.clock.advance(by: .seconds(33))
      #expect(try await language() == "vi")
      try await browser.tap("#language")
      try await tablet.isAsked()
      #expect(try await language() == "vi")
    }
  }
}
