// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing

/// Rating at home, by the code on a slip, with and without a browser's help.
struct HomeRatingTests {
  @Test func `somebody rates from a telephone, changes their mind the same day, and the words stay apart`() async throws
  {
    try await withSlip { desk, address in
      try await withBrowser(.phone) { browser in
        try await browser.open(address)
        try await browser.find("input[value='2'][name='level']").click()
        try await browser.find("input[value='waiting']").click()
        try await browser.find("#comment").type("Chờ lâu quá <script>window.ran=1</script>")
        try await browser.find("button[type='submit']").click()
        try await browser.wait(until: "!document.querySelector('form')")
        #expect(try await desk.answers() == [["2", "[\"waiting\"]", "[]"]])
        let remarks = try await desk.office("hoa").remarks()
        #expect(remarks.map(\.comment) == ["Chờ lâu quá <script>window.ran=1</script>"])
        try await browser.open(address)
        #expect(try await browser.run("return document.querySelectorAll('input:checked').length") == 0)
        try await browser.find("input[value='4'][name='level']").click()
        try await browser.find("button[type='submit']").click()
        try await browser.wait(until: "!document.querySelector('form')")
        #expect(try await desk.answers() == [["4", "[]", "[\"corrected\"]"]])
        #expect(try await desk.rows("source", of: "open_answer") == [["link"]])
        #expect(try await desk.office("hoa").remarks().isEmpty, "what was taken back is gone")
        #expect(try await browser.run("return window.ran ?? null") == .null)
        #expect(try await browser.complaints() == [])
      }
    }
  }

  @Test func `what was tapped at the counter is neither shown nor changed by the slip`() async throws {
    try await withSlip { desk, address in
      let tablet = try await desk.office("hoa").offerPairing(at: CounterNumber(3))
      let citizen = Office(books: desk.bench.books, clock: desk.clock, login: nil)
      let paired = try await citizen.pair(tablet.code)
      let question = try #require(try await citizen.tablet(bearing: paired.key).question)
      let taken = try await citizen.take(
        GivenAnswer(level: Satisfaction(1), sequence: 1), id: .random(), token: question.token, from: paired.key)
      #expect(taken == .counted)
      let page = try await fetch(address)
      #expect(page.status == 410)
      #expect(!page.text.contains("checked"))
      let posted = try await fetch(
        address, "POST", headers: ["Content-Type": "application/x-www-form-urlencoded"], body: Data("level=5".utf8))
      #expect(posted.status == 410)
      #expect(try await desk.answers() == [["1", "[]", "[]"]])
    }
  }

  @Test func `a wrong secret, a form that is none and a remark that is too long are told so`() async throws {
    try await withSlip { desk, address in
      let wrong = desk.serving.address + "/r/" + Token.random().text
      #expect(try await fetch(wrong).status == 404)
      #expect(try await fetch(address, "POST", body: Data("level=5".utf8)).status == 415)
      let form = ["Content-Type": "application/x-www-form-urlencoded"]
      #expect(try await fetch(address, "POST", headers: form, body: Data("level=9".utf8)).status == 400)
      let long = "level=5&comment=" + String(repeating: "a", count: 2_001)
      let told = try await fetch(address, "POST", headers: form, body: Data(long.utf8))
      #expect(told.status == 400)
      #expect(told.text.contains("2.001"))
      #expect(try await desk.answers() == [])
    }
  }

  /// A case is handed over at counter 3, and its slip printed with a code.
  private nonisolated(nonsending) func withSlip(
    _ body: (_ desk: KioskDesk, _ address: String) async throws -> Void
  ) async throws {
    let prepare: (OfficeBench) async throws -> Void = { bench in
      try await bench.administrator.set(.publicPages, to: WebAddress(parsing: "https://motcua.example"))
    }
    try await withKioskDesk(prepare: prepare) { desk in
      let lan = desk.office("lan")
      _ = try await lan.open([CounterNumber(3)])
      try await lan.receive(Tried.threeDays)
      let link = try #require(try await lan.ratingLink(1))
      try await lan.notePrinted(lan.slip(1), link: link)
      _ = try await lan.askNow()
      try await body(desk, desk.serving.address + link.address.dropFirst("https://motcua.example".count))
    }
  }
}
