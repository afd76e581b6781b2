// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A dialogue as it stands on the screen in the end, with what was typed; the notation is explained in the files.
struct Dialogue: Sendable {
  struct Line: Sendable {
    /// With single spaces, and none at the ends.
    let shown: String
    /// Nil for a line that nobody types in.
    let keys: String?
  }

  let lines: [Line]

  init(_ name: String) throws {
    let text = try String(contentsOfFile: Transcript.folder() + "/Screens/" + name, encoding: .utf8)
    lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: "⌨", omittingEmptySubsequences: false).map(String.init)
      return Line(
        shown: Self.squeezed(parts[0]), keys: parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : nil)
    }
  }

  /// Types every line once all before it stand there, and waits for the end of the program.
  func play(on screen: Screen) async throws {
    for (index, line) in lines.enumerated() {
      guard let keys = line.keys else { continue }
      let before = lines[..<index].map(\.shown)
      try await wait(screen, "everything before \"\(line.shown)\"") { shown in
        shown.starts(with: before) && (shown.count == index || line.shown.hasPrefix(shown[index]))
          && shown.count <= index + 1 && (shown.count > index || line.shown == keys)
      }
      try await type(keys, on: screen)
    }
    try await screen.ended()
    let shown = try await screen.history.map(Self.squeezed)
    #expect(shown == lines.map(\.shown), "\(shown.joined(separator: "\n"))")
  }

  private func wait(_ screen: Screen, _ what: String, until condition: ([String]) -> Bool) async throws {
    let end = ContinuousClock.now + .seconds(20)
    while true {
      let shown = try await screen.history.map(Self.squeezed)
      if condition(shown) { return }
      guard ContinuousClock.now < end else {
        throw ScreenFailure("never seen: \(what)\n" + shown.joined(separator: "\n"))
      }
      try await Task.sleep(for: .milliseconds(15))
    }
  }

  /// Presses the keys; behind an Enter in the middle the next question is waited for.
  private func type(_ keys: String, on screen: Screen) async throws {
    for (place, key) in zip(keys.indices, keys) {
      switch key {
      case "⇥":
        try await screen.press(.tab)
        try await Task.sleep(for: .milliseconds(200))
      case "⏎":
        try await screen.press(.enter)
        guard keys.index(after: place) < keys.endIndex else { continue }
        try await screen.until("the next question") { $0.lines.last?.hasSuffix(":") ?? false }
      case "⌃": continue
      case "D" where place > keys.startIndex && keys[keys.index(before: place)] == "⌃":
        try await screen.press(.control("d"))
      default: try await screen.type(String(key))
      }
    }
  }

  static func squeezed(_ line: some StringProtocol) -> String {
    line.split(separator: " ").joined(separator: " ")
  }
}
