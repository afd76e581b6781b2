// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing

/// A tablet at a counter: a browser in whose page time passes when the test says so.
struct Tablet: Sendable {
  let browser: Browser
  let clock: BrowserClock
  let desk: KioskDesk

  /// Opens the page in a browser that has not seen it.
  /// - Parameters:
  ///   - browser: a fresh one.
  ///   - desk: whose server it talks to.
  ///   - skew: by how much the device's clock differs from the office's.
  /// - Throws: what the browser could not do.
  init(_ browser: Browser, at desk: KioskDesk, skew: Duration = .zero) async throws {
    (self.browser, self.desk) = (browser, desk)
    let isElsewhen = Double(desk.clock.now().milliseconds) / 1_000 - Date().timeIntervalSince1970
    clock = try await BrowserClock(browser, skew: .seconds(isElsewhen) + skew)
    // Minutes that pass at a stroke bring no heartbeat with them, and a line that is silent would be cut.
    _ = try await browser.before(eachPage: "window.kioskTimings = {silence: 1e9, calm: 1e9}")
    try await browser.open(desk.serving.address + "/kiosk")
  }

  /// Pairs it as staff do: the manager reads out a code, which is typed on the screen. Returns the digits to leave.
  @discardableResult
  func pair(at counter: Int = 3, whereupon screen: String = "idle") async throws -> String {
    let offered = try await desk.office("hoa").offerPairing(at: CounterNumber(counter))
    try await shows("pairing")
    try await type(offered.code.digits, on: "pairing")
    try await shows(screen)
    return offered.pairing.exit.digits
  }

  /// Taps digits on the keypad of a screen.
  func type(_ digits: String, on screen: String) async throws {
    for digit in digits { try await browser.tap("section[data-for='\(screen)'] [data-digit='\(digit)']") }
  }

  var screen: String { get async throws { try await browser.run("return document.body.dataset.screen").text ?? "" } }

  /// Waits until a screen is up.
  func shows(_ screen: String, within limit: Duration = .seconds(10)) async throws {
    try await browser.wait(until: "document.body.dataset.screen === '\(screen)'", within: limit)
  }

  /// Nothing else comes up, now that what was done has had its time.
  func stays(on screen: String, for pause: Duration = .milliseconds(400)) async throws {
    try await Task.sleep(for: pause)
    #expect(try await self.screen == screen)
  }

  func tap(level: Int) async throws { try await browser.tap(Self.face(level)) }
  func tap(reason: String) async throws { try await browser.tap("button[data-reason='\(reason)']") }

  /// Taps somewhere else than before, or after more than the moment in which two taps on one spot are one.
  func goesOn(by css: String) async throws {
    try await Task.sleep(for: .milliseconds(550))
    try await browser.tap(css)
  }

  static func face(_ level: Int) -> String { "button[data-level='\(level)']" }

  /// A citizen rates without being asked, and goes.
  func rateUnasked(_ level: Int) async throws {
    try await browser.tap("#rate-unasked")
    try await shows("question")
    try await tap(level: level)
    if level <= 2 {
      try await shows("reasons")
      try await goesOn(by: "#skip")
    }
    try await shows("thanks")
    try await clock.advance(by: .seconds(6))
    try await shows("idle")
  }

  /// A visitor was looked after at a counter, and the tablet asks.
  func isAsked(at counter: Int = 3) async throws {
    try await desk.seeVisitor(at: counter)
    try await shows("question")
  }

  /// The answers that have not been handed over.
  func queue() async throws -> [JSON] { try await browser.databases()["motcua-kiosk"]["answers"].items }

  func wait(untilQueued count: Int, within limit: Duration = .seconds(10)) async throws {
    let end = ContinuousClock.now + limit
    while try await queue().count != count {
      guard ContinuousClock.now < end else {
        throw BrowserFailure("timeout", "the queue never had \(count): \(try await queue())")
      }
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  /// Neither a script nor the browser had anything to complain of, but for a server that was not there or refused.
  func hasNoComplaints() async throws {
    let complaints = try await browser.complaints().filter { !$0.contains("net::ERR_") && !$0.contains("/api/kiosk/") }
    #expect(complaints == [])
  }
}

/// A desk with one paired tablet at counter 3.
nonisolated(nonsending) func withTablet(
  _ viewport: Viewport = .tablet, at time: String = "2024-01-05 09:00", skew: Duration = .zero,
  prepare: @escaping (OfficeBench) async throws -> Void = { _ in }, _ body: (Tablet) async throws -> Void
) async throws {
  try await withBrowser(viewport) { browser in
    try await withKioskDesk(at: time, prepare: prepare) { desk in
      let tablet = try await Tablet(browser, at: desk, skew: skew)
      try await tablet.pair()
      try await body(tablet)
      try await tablet.hasNoComplaints()
    }
  }
}
