// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

extension Screen {
  /// What is to be seen now.
  func look() async throws -> Picture {
    let place = "'#{cursor_x},#{cursor_y},#{pane_dead},#{pane_dead_status},#{pane_dead_signal}'"
    let answers = try await ask(["capture-pane -p", "display-message -p \(place)"])
    let facts = answers[1].joined().split(separator: ",", omittingEmptySubsequences: false).map { Int32($0) }
    guard facts.count == 5, let x = facts[0], let y = facts[1] else { throw ScreenFailure("no cursor: \(answers[1])") }
    let exitCode = facts[3] ?? facts[4].map { -$0 }
    // A busy tmux may miss that the program has ended, and looks when it is told so again.
    if facts[2] == 1, exitCode == nil { kill(server, SIGCHLD) }
    return Picture(
      lines: Self.trimmed(answers[0]), cursor: Picture.Cursor(x: Int(x), y: Int(y)),
      exitCode: facts[2] == 1 ? exitCode : nil)
  }

  var lines: [String] { get async throws { try await look().lines } }
  var cursor: Picture.Cursor { get async throws { try await look().cursor } }
  var exitCode: Int32? { get async throws { try await look().exitCode } }

  /// The rows that have scrolled away, then those of the window.
  var history: [String] { get async throws { Self.trimmed(try await ask("capture-pane -p -S -")) } }

  /// The rows with the escape sequences of their colours.
  var styled: [String] { get async throws { Self.trimmed(try await ask("capture-pane -p -e")) } }

  /// How often the program has rung the bell. The byte also ends the title of a window, which rings nothing.
  var bells: Int {
    get async throws {
      let text = String(decoding: try await written, as: UTF8.self)
      return text.replacing(#/\u{1B}\][^\u{7}\u{1B}]*\u{7}/#, with: "").count(where: { $0 == "\u{7}" })
    }
  }

  /// Waits until a picture is as wanted, and returns it.
  /// - Throws: `ScreenFailure` with the last picture when it takes longer, or when the program leaves without it.
  @discardableResult
  func until(
    _ what: String, within limit: Duration = .seconds(20), _ location: SourceLocation = #_sourceLocation,
    _ condition: @Sendable (Picture) -> Bool
  ) async throws -> Picture {
    let end = ContinuousClock.now + limit
    while true {
      let picture = try await look()
      if condition(picture) { return picture }
      if picture.exitCode != nil || ContinuousClock.now > end {
        throw ScreenFailure("never seen (\(location.fileName):\(location.line)): \(what)\n\(picture)")
      }
      try await Task.sleep(for: .milliseconds(15))
    }
  }

  /// Waits until a text stands somewhere in the window.
  @discardableResult
  func waitForText(
    _ text: String, within limit: Duration = .seconds(20), _ location: SourceLocation = #_sourceLocation
  ) async throws -> Picture {
    try await until("\"\(text)\"", within: limit, location) { $0.contains(text) }
  }

  /// Waits until the program has ended, and returns its exit code.
  @discardableResult
  func ended(within limit: Duration = .seconds(20), _ location: SourceLocation = #_sourceLocation) async throws -> Int32
  {
    let picture = try await until("the end of the program", within: limit, location) { $0.exitCode != nil }
    return picture.exitCode ?? 0
  }

  private static func trimmed(_ lines: [String]) -> [String] {
    let last = lines.lastIndex { !$0.isEmpty } ?? -1
    return Array(lines[...last])
  }
}
