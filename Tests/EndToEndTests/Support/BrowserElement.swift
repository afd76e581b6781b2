// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A thing on a page.
struct BrowserElement: Sendable {
  /// WebDriver's name for an element in JSON.
  static let key = "element-6066-11e4-a52e-4f735466cecf"

  let browser: Browser
  let id: String

  init(_ browser: Browser, _ value: JSON) throws {
    guard let id = value[Self.key].text else { throw BrowserFailure("no such element", "\(value)") }
    (self.browser, self.id) = (browser, id)
  }

  /// As an argument of a script.
  var json: JSON { .object([Self.key: .string(id)]) }

  @discardableResult
  private func ask(_ method: String, _ command: String, _ body: JSON? = nil) async throws -> JSON {
    try await browser.ask(method, "/element/\(id)\(command)", body)
  }

  /// The text as it is seen.
  var text: String { get async throws { try await ask("GET", "/text").text ?? "" } }
  /// What a screen reader calls it.
  var label: String { get async throws { try await ask("GET", "/computedlabel").text ?? "" } }
  var role: String { get async throws { try await ask("GET", "/computedrole").text ?? "" } }
  var isShown: Bool { get async throws { try await ask("GET", "/displayed").bool ?? false } }
  var isEnabled: Bool { get async throws { try await ask("GET", "/enabled").bool ?? false } }

  func attribute(_ name: String) async throws -> String? {
    try await browser.run("return arguments[0].getAttribute(arguments[1])", json, .string(name)).text
  }

  func property(_ name: String) async throws -> JSON { try await ask("GET", "/property/\(name)") }

  /// The computed value of a CSS property.
  func style(_ name: String) async throws -> String { try await ask("GET", "/css/\(name)").text ?? "" }

  /// Where it is on the screen, in CSS pixels.
  var box: Box {
    get async throws {
      Box(try await browser.run(Box.script + "return box(arguments[0])", json))
    }
  }

  func picture(to path: String) async throws {
    try await browser.save(try await ask("GET", "/screenshot"), to: path)
  }

  /// Clicks as a mouse does, scrolling there first; throws `element click intercepted` where something lies above.
  func click() async throws { try await ask("POST", "/click") }

  /// Types into a field.
  func type(_ text: String) async throws { try await ask("POST", "/value", ["text": .string(text)]) }

  func clear() async throws { try await ask("POST", "/clear") }

  func all(_ css: String) async throws -> [BrowserElement] {
    try await ask("POST", "/elements", ["using": "css selector", "value": .string(css)]).items
      .map { try BrowserElement(browser, $0) }
  }
}

/// A rectangle on the screen with the words of what fills it.
struct Box: Sendable, Equatable, CustomStringConvertible {
  let name: String
  let (x, y, width, height): (Double, Double, Double, Double)

  init(_ json: JSON) {
    name = json["name"].text ?? ""
    (x, y) = (json["x"].number ?? 0, json["y"].number ?? 0)
    (width, height) = (json["width"].number ?? 0, json["height"].number ?? 0)
  }

  /// Pixels between the edges of two boxes, below zero where they overlap.
  func gap(to other: Box) -> Double {
    let across = max(other.x - (x + width), x - (other.x + other.width))
    let down = max(other.y - (y + height), y - (other.y + other.height))
    return max(across, down)
  }

  var description: String { "\(name) \(Int(width))×\(Int(height)) at \(Int(x)),\(Int(y))" }

  static func == (one: Box, other: Box) -> Bool {
    one.name == other.name && one.x == other.x && one.y == other.y && one.width == other.width
      && one.height == other.height
  }

  static let script = """
    const box = it => { const r = it.getBoundingClientRect();
      return {name: it.innerText.trim() || it.getAttribute('aria-label') || it.id || it.tagName,
        x: r.x, y: r.y, width: r.width, height: r.height} };

    """
}
