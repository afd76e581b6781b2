// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Answers that cannot leave wait on the tablet, and are stored once.
struct OfflineTests {
  @Test func `ten answers given without a server are stored once when it is there again`() async throws {
    try await withTablet { tablet in
      let (browser, serving) = (tablet.browser, tablet.desk.serving)
      try await browser.wait(until: "navigator.serviceWorker.controller")
      await serving.kill()
      for turn in 0..<6 { try await tablet.rateUnasked(5 - turn % 5) }
      // Switched off and on while there is no server: the page comes out of its own cache and knows what it keeps.
      try await browser.reload()
      try await tablet.shows("idle")
      for turn in 6..<10 { try await tablet.rateUnasked(5 - turn % 5) }
      try await tablet.wait(untilQueued: 10)
      try await tablet.clock.advance(by: .seconds(6))
      try await browser.wait(until: "document.querySelector('#queue').textContent === '10'")
      let kept = try await tablet.queue()
      let key = try #require(
        try await browser.databases()["motcua-kiosk"]["facts"].items.compactMap(\.["key"].text).first)
      try await serving.restart()
      try await tablet.clock.advance(by: .seconds(40))
      try await tablet.desk.wait(forUnasked: 10)
      try await tablet.wait(untilQueued: 0)
      let levels = try await tablet.desk.unasked().map { $0[0] }
      #expect(levels == ["5", "4", "3", "2", "1", "5", "4", "3", "2", "1"])
      try await browser.wait(until: "document.querySelector('#queue').hidden")
      #expect(try await browser.databases()["motcua-kiosk"]["refused"] == [])

      // The same once more by hand, as after an answer that was lost on its way back.
      let before = try await Contents(of: tablet.desk.bench.scratch)
      for answer in kept {
        let again = try await Self.post(answer, to: serving, bearing: key)
        #expect(again.status == 200)
        #expect(try again.json == ["stored": true])
      }
      #expect(try await Contents(of: tablet.desk.bench.scratch).changes(since: before) == [])
    }
  }

  @Test func `a cable that is pulled while somebody answers loses nothing`() async throws {
    try await withTablet { tablet in
      try await tablet.isAsked()
      await tablet.desk.serving.freeze()
      try await tablet.tap(level: 2)
      try await tablet.shows("reasons")
      try await tablet.tap(reason: "guidance")
      try await tablet.browser.wait(until: "document.querySelector('#reasons [aria-pressed=true]')")
      try await tablet.browser.tap("#done")
      try await tablet.shows("thanks")
      // Nor does the tablet ask again when it is loaded anew and the server still thinks nobody has answered.
      try await tablet.browser.devTools("Page.reload")
      try await tablet.shows("idle")
      #expect(try await tablet.queue().count == 1)
      await tablet.desk.serving.thaw()
      try await tablet.clock.advance(by: .seconds(40))
      try await tablet.desk.wait(forAnswers: [["2", #"["guidance"]"#, "[]"]])
      try await tablet.wait(untilQueued: 0)
      #expect(try await tablet.screen == "idle")
      #expect(try await tablet.desk.unasked() == [])
    }
  }

  @Test func `what was answered before the server died is not asked again`() async throws {
    try await withTablet { tablet in
      try await tablet.isAsked()
      await tablet.desk.serving.kill()
      try await tablet.stays(on: "question")
      try await tablet.tap(level: 5)
      try await tablet.shows("thanks")
      try await tablet.browser.tap("#undo")
      try await tablet.shows("question")
      try await tablet.tap(level: 4)
      try await tablet.shows("thanks")
      try await tablet.clock.advance(by: .seconds(6))
      try await tablet.shows("idle")
      try await tablet.desk.serving.restart()
      try await tablet.clock.advance(by: .seconds(40))
      try await tablet.desk.wait(forAnswers: [["4", "[]", #"["corrected"]"#]])
      try await tablet.stays(on: "idle")
      #expect(try await tablet.desk.unasked() == [])
    }
  }

  private static func post(_ answer: JSON, to serving: WebServing, bearing key: String) async throws -> WebAnswer {
    guard case .object(var form) = answer else { throw CannotTest("no answer: \(answer)") }
    form["sent"] = form["tapped"]
    return try await fetch(
      serving.address + "/api/kiosk/answers", "POST",
      headers: ["authorization": "Bearer " + key, "content-type": "application/json"],
      body: try JSON.object(form).bytes)
  }
}
