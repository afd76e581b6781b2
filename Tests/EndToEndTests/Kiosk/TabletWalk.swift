// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving

/// What is looked at on a walk.
struct TabletView: Sendable {
  let screen: String
  let language: String
}

extension Tablet {
  /// Goes to every screen in both languages, and has each looked at. Begins with a tablet that is not paired, less than
  /// ten minutes before noon.
  func walk(_ look: @escaping (TabletView) async throws -> Void) async throws {
    try await shows("pairing")
    try await look(TabletView(screen: "pairing", language: "vi"))
    try await type("00000000", on: "pairing")
    try await browser.wait(until: "document.querySelector('#pairing-trouble p').textContent")
    try await look(TabletView(screen: "pairing-refused", language: "vi"))
    let exit = try await pair()
    for language in ["vi", "en"] {
      let walk = LanguageWalk(tablet: self, language: language, look: look)
      try await walk.rest()
      try await walk.visit()
      try await walk.staff(exit)
    }
    _ = try await desk.office("lan").close()
    await desk.serving.kill()
    try await clock.advance(by: .seconds(600))
    try await shows("asleep")
    try await look(TabletView(screen: "asleep", language: "vi"))
  }
}

/// The same way in one of the languages.
private struct LanguageWalk {
  let tablet: Tablet
  let language: String
  let look: (TabletView) async throws -> Void

  private func see(_ screen: String, as name: String? = nil) async throws {
    try await tablet.shows(screen)
    // Colours of buttons that were just pressed change within moments.
    try await Task.sleep(for: .milliseconds(120))
    try await look(TabletView(screen: name ?? screen, language: language))
  }

  private func speak() async throws {
    guard language == "en" else { return }
    try await tablet.browser.tap("#language")
    try await tablet.browser.wait(until: "document.documentElement.lang === 'en'")
  }

  func rest() async throws {
    try await speak()
    try await tablet.browser.wait(until: "!document.querySelector('#figures').hidden")
    try await see("idle")
  }

  func visit() async throws {
    try await tablet.isAsked()
    try await speak()
    try await see("question")
    try await tablet.tap(level: 1)
    try await see("reasons")
    try await tablet.tap(reason: "demands")
    try await tablet.tap(reason: "trips")
    try await tablet.browser.tap("#contact")
    try await tablet.browser.wait(until: "document.querySelector('#contact[aria-pressed=true]')")
    try await see("reasons", as: "reasons-chosen")
    try await tablet.clock.advance(by: .seconds(31))
    try await see("warning")
    try await tablet.browser.tap("#still-here")
    try await tablet.shows("reasons")
    try await tablet.browser.tap("#done")
    try await see("thanks")
    try await tablet.clock.advance(by: .seconds(7))
    try await tablet.shows("idle")
  }

  func staff(_ exit: String) async throws {
    let browser = tablet.browser
    try await browser.press(at: browser.viewport.width - 12, 12)
    try await tablet.clock.advance(by: .seconds(5.2))
    try await browser.lift()
    try await tablet.shows("pin")
    try await speak()
    try await tablet.type(exit == "0000" ? "1111" : "0000", on: "pin")
    try await browser.tap("section[data-for='pin'] [data-enter]")
    try await browser.wait(until: "document.querySelector('#pin-trouble').textContent")
    try await see("pin")
    try await tablet.type(exit, on: "pin")
    try await browser.tap("section[data-for='pin'] [data-enter]")
    try await see("staff")
    try await browser.tap("#close-staff")
    try await tablet.shows("idle")
  }
}

extension OfficeBench {
  /// Invented ratings of the month before, an address and a change that the office tells of: all that a resting tablet
  /// can show.
  func fillTheScreen() async throws {
    let unit = UnitCode(rawValue: "524-mc")
    let day = try LocalDay(parsing: "2023-12-05")
    try await books.write { page throws(OfficeError) in
      for (level, times) in [(5, 301), (4, 94), (3, 2), (1, 1)] {
        guard let level = try? Satisfaction(level) else { continue }
        try page.count(level, times: times, source: .kiosk, keys: TallyKeys(), in: unit, on: day)
      }
      try page.save(.synthetic, "1")
    }
    try await administrator.set(.publicPages, to: WebAddress(parsing: "https://motcua.binhson.quangngai.gov.vn"))
    try await administrator.setPublicChange(
      FreeText(
        parsing: "Từ tháng 12, quầy đất đai mở thêm buổi chiều thứ Sáu vì nhiều người phải chờ lâu."))
  }
}
