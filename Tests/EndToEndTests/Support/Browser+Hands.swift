// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Keys that write nothing.
enum BrowserKey: String, Sendable {
  case enter = "\u{E007}"
  case tab = "\u{E004}"
  case escape = "\u{E00C}"
  case space = " "
  case shift = "\u{E008}"
  case control = "\u{E009}"
  case alt = "\u{E00A}"
  case left = "\u{E012}"
  case up = "\u{E013}"
  case right = "\u{E014}"
  case down = "\u{E015}"
  case backspace = "\u{E003}"
  case f5 = "\u{E035}"
}

/// A finger on a tablet, or a mouse at a desk.
enum Pointer: Sendable {
  case touch
  case mouse
}

extension Browser {
  /// Puts a finger down in the middle of an element and lifts it; what lies there gets the tap, whatever it is.
  func tap(_ element: BrowserElement, by pointer: Pointer = .touch) async throws {
    try await press(element, by: pointer)
    try await lift(by: pointer)
  }

  func tap(_ css: String, by pointer: Pointer = .touch) async throws { try await tap(find(css), by: pointer) }

  /// Two taps as somebody impatient makes them, whatever the first one changes.
  func doubleTap(
    _ element: BrowserElement, pause: Duration = .milliseconds(60), by pointer: Pointer = .touch
  ) async throws {
    let place = try await middle(of: element)
    for wait in [pause, .zero] {
      try await press(at: place.x, place.y, by: pointer)
      try await lift(by: pointer)
      try await Task.sleep(for: wait)
    }
  }

  /// Puts the finger down and leaves it there, until `lift`.
  func press(_ element: BrowserElement, by pointer: Pointer = .touch) async throws {
    let place = try await middle(of: element)
    try await press(at: place.x, place.y, by: pointer)
  }

  func press(at x: Int, _ y: Int, by pointer: Pointer = .touch) async throws {
    switch pointer {
    case .touch: try await touch("touchStart", [["x": JSON(x), "y": JSON(y)]])
    case .mouse: try await mouse([Self.move(to: x, y), ["type": "pointerDown", "button": 0]])
    }
  }

  /// Slides what was put down to a place of the window.
  func slide(to x: Int, _ y: Int, by pointer: Pointer = .touch) async throws {
    switch pointer {
    case .touch: try await touch("touchMove", [["x": JSON(x), "y": JSON(y)]])
    case .mouse: try await mouse([Self.move(to: x, y)])
    }
  }

  func slide(to element: BrowserElement, by pointer: Pointer = .touch) async throws {
    let place = try await middle(of: element)
    try await slide(to: place.x, place.y, by: pointer)
  }

  func lift(by pointer: Pointer = .touch) async throws {
    switch pointer {
    case .touch: try await touch("touchEnd", [])
    case .mouse: try await mouse([["type": "pointerUp", "button": 0]])
    }
  }

  /// Keeps the finger in a place of the window for some time.
  func hold(at x: Int, _ y: Int, for time: Duration, by pointer: Pointer = .touch) async throws {
    try await press(at: x, y, by: pointer)
    try await Task.sleep(for: time)
    try await lift(by: pointer)
  }

  /// Presses keys, one after the other, wherever the focus is.
  func type(_ text: String) async throws {
    try await strike(text.map(String.init).flatMap { [Self.key("keyDown", $0), Self.key("keyUp", $0)] })
  }

  /// Presses keys together, as with Alt and ←.
  func press(_ keys: BrowserKey...) async throws {
    try await strike(
      keys.map { Self.key("keyDown", $0.rawValue) } + keys.reversed().map { Self.key("keyUp", $0.rawValue) })
  }

  private func middle(of element: BrowserElement) async throws -> (x: Int, y: Int) {
    try await run("arguments[0].scrollIntoView({block: 'nearest', behavior: 'instant'})", element.json)
    let box = try await element.box
    return (Int(box.x + box.width / 2), Int(box.y + box.height / 2))
  }

  /// WebDriver forgets a finger between two commands, DevTools do not.
  private func touch(_ type: String, _ points: JSON) async throws {
    try await devTools("Input.dispatchTouchEvent", ["type": .string(type), "touchPoints": points])
  }

  private func mouse(_ steps: JSON) async throws {
    try await ask("POST", "/actions", ["actions": [["type": "pointer", "id": "mouse", "actions": steps]]])
  }

  private func strike(_ steps: [JSON]) async throws {
    try await ask("POST", "/actions", ["actions": [["type": "key", "id": "keys", "actions": .array(steps)]]])
  }

  private static func move(to x: Int, _ y: Int) -> JSON {
    ["type": "pointerMove", "duration": 0, "x": JSON(x), "y": JSON(y)]
  }

  private static func key(_ type: String, _ value: String) -> JSON { ["type": .string(type), "value": .string(value)] }
}
