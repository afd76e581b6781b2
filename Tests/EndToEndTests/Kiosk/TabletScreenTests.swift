// SPDX-License-Identifier: GPL-3.0-or-later

import Proving
import Testing

/// Every screen can be seen, read and reached, on every device, in both languages.
struct TabletScreenTests {
  @Test(arguments: Viewport.all)
  func `every screen is large, clear and complete in both languages`(_ viewport: Viewport) async throws {
    try await withBrowser(viewport) { browser in
      try await withKioskDesk(at: "2024-01-05 11:21", prepare: { bench in try await bench.fillTheScreen() }) { desk in
        let tablet = try await Tablet(browser, at: desk)
        try await tablet.walk { view in
          await browser.keepPicture("kiosk-\(view.screen)-\(view.language)")
          let faults = try await browser.faults(by: .of(viewport), language: view.language)
          #expect(faults == [], "\(view.screen), \(view.language)")
          for button in try await browser.all("button") where try await button.isShown {
            #expect(try await !button.label.isEmpty)
            #expect(try await button.role == "button")
          }
        }
        try await tablet.hasNoComplaints()
      }
    }
  }

  @Test func `the thank-you is a status, the levels and reasons are named groups`() async throws {
    try await withTablet { tablet in
      try await tablet.isAsked()
      let levels = try await tablet.browser.find("#levels")
      #expect(try await levels.role == "group")
      #expect(try await levels.label == "Mức độ hài lòng của ông/bà về lần phục vụ hôm nay?")
      #expect(
        try await tablet.browser.all("#levels button").labels == [
          "Rất hài lòng", "Hài lòng", "Bình thường", "Không hài lòng", "Rất không hài lòng",
        ])
      try await tablet.tap(level: 1)
      try await tablet.shows("reasons")
      #expect(try await tablet.browser.find("#reasons").label == "Điều gì chưa tốt? (không bắt buộc)")
      #expect(try await tablet.browser.find("#recorded-words").role == "status")
      #expect(try await tablet.browser.find("#recorded-words").text == "Đã ghi nhận. Cảm ơn ông/bà.")
    }
  }
}

extension [BrowserElement] {
  /// What a screen reader calls them, in their order.
  fileprivate var labels: [String] {
    get async throws {
      var labels: [String] = []
      for element in self { labels.append(try await element.label.replacing("\u{A0}", with: " ")) }
      return labels
    }
  }
}
