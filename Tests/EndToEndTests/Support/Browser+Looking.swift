// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension Browser {
  /// The first that is there now.
  /// - Throws: `no such element`.
  func find(_ css: String) async throws -> BrowserElement {
    let body: JSON = ["using": "css selector", "value": .string(css)]
    return try BrowserElement(self, try await ask("POST", "/element", body))
  }

  func all(_ css: String) async throws -> [BrowserElement] {
    try await ask("POST", "/elements", ["using": "css selector", "value": .string(css)]).items
      .map { try BrowserElement(self, $0) }
  }

  func has(_ css: String) async throws -> Bool { try await !all(css).isEmpty }

  /// What has the focus.
  var focused: BrowserElement {
    get async throws { try BrowserElement(self, try await ask("GET", "/element/active")) }
  }

  /// Everything that is seen as text.
  var text: String { get async throws { try await run("return document.body.innerText").text ?? "" } }

  /// The boxes of all that is shown, in one look.
  func boxes(of css: String) async throws -> [Box] {
    let script = """
      return [...document.querySelectorAll(arguments[0])].filter(it => it.checkVisibility(
        {checkOpacity: true, checkVisibilityCSS: true})).map(box)
      """
    return try await run(Box.script + script, .string(css)).items.map(Box.init)
  }

  /// Waits until an element is shown.
  @discardableResult
  func wait(for css: String, within limit: Duration = .seconds(10)) async throws -> BrowserElement {
    try await waits(for: "\(css) to be shown", within: limit) {
      for element in try await all(css) where try await element.isShown { return element }
      return nil
    }
  }

  /// Waits until none of them is shown any more.
  func wait(toLose css: String, within limit: Duration = .seconds(10)) async throws {
    try await waits(for: "\(css) to go", within: limit) { try await boxes(of: css).isEmpty ? () : nil }
  }

  /// Waits until some words are seen.
  func wait(forText words: String, within limit: Duration = .seconds(10)) async throws {
    try await waits(for: "“\(words)”", within: limit) { try await text.contains(words) ? () : nil }
  }

  /// Waits until an expression of the page is true.
  func wait(until expression: String, within limit: Duration = .seconds(10)) async throws {
    try await waits(for: expression, within: limit) {
      try await run("return Boolean(\(expression))") == true ? () : nil
    }
  }

  private func waits<Result>(
    for what: String, within limit: Duration, _ look: () async throws -> Result?
  ) async throws -> Result {
    let end = ContinuousClock.now + limit
    while true {
      do {
        if let result = try await look() { return result }
      } catch let failure as BrowserFailure where failure.kind == "stale element reference" {
        // The page drew itself anew between two questions.
      }
      guard ContinuousClock.now < end else {
        throw BrowserFailure("timeout", "waited \(limit) for \(what); the page says:\n\(try await text)")
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}
