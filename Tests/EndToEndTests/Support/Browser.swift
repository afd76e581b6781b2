// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A real Chromium with a profile of its own, at the address somebody opened last.
struct Browser: Sendable {
  private let driver: BrowserDriver
  private let path: String
  let viewport: Viewport

  /// Starts one; whoever starts it ends it, see `withBrowser`.
  init(_ viewport: Viewport, language: String = "vi") async throws {
    driver = try await BrowserDriver.shared()
    self.viewport = viewport
    let arguments: JSON = [
      "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run",
      "--hide-scrollbars", "--disable-background-networking", "--disable-component-update",
      .string("--window-size=\(viewport.width),\(viewport.height)"), .string("--lang=\(language)"),
    ]
    let wishes: JSON = [
      "browserName": "chrome", "unhandledPromptBehavior": "dismiss and notify",
      "goog:loggingPrefs": ["browser": "ALL"],
      "goog:chromeOptions": [
        "args": arguments, "prefs": ["intl.accept_languages": .string(language)],
      ],
    ]
    let made = try await driver.call("POST", "/session", ["capabilities": ["alwaysMatch": wishes]])
    guard let session = made["sessionId"].text else { throw BrowserFailure("session not created", "\(made)") }
    path = "/session/\(session)"
    try await look(through: viewport)
  }

  /// A command below the session.
  @discardableResult
  func ask(_ method: String, _ command: String, _ body: JSON? = nil) async throws -> JSON {
    try await driver.call(method, path + command, body)
  }

  /// Any command of the DevTools protocol, such as `Page.reload`.
  @discardableResult
  func devTools(_ command: String, _ parameters: JSON = [:]) async throws -> JSON {
    try await ask("POST", "/goog/cdp/execute", ["cmd": .string(command), "params": parameters])
  }

  func close() async throws { try await driver.call("DELETE", path) }

  /// Opens an address and waits until all of the page is loaded.
  func open(_ address: String) async throws { try await ask("POST", "/url", ["url": .string(address)]) }

  func back() async throws { try await ask("POST", "/back") }
  func forward() async throws { try await ask("POST", "/forward") }
  func reload() async throws { try await ask("POST", "/refresh") }

  var address: String { get async throws { try await ask("GET", "/url").text ?? "" } }
  var title: String { get async throws { try await ask("GET", "/title").text ?? "" } }
  /// The page as it is now, not as it was sent.
  var source: String { get async throws { try await ask("GET", "/source").text ?? "" } }
}

/// Does something with a browser of its own, which is gone afterwards whatever happened.
nonisolated(nonsending) func withBrowser<Result>(
  _ viewport: Viewport = .tablet, language: String = "vi", _ body: (Browser) async throws -> Result
) async throws -> Result {
  try await Room.browsers.during {
    let browser = try await Browser(viewport, language: language)
    do {
      let result = try await body(browser)
      try? await browser.close()
      return result
    } catch {
      await browser.keepPicture()
      try? await browser.close()
      throw error
    }
  }
}

extension Room {
  /// A browser is half a dozen processes.
  static let browsers = Room(for: 2)
}
