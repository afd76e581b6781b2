// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

extension Picture {
  /// Whether an empty prompt waits for a line.
  var isAtPrompt: Bool { line.wholeMatch(of: #/(Q\d+)?>/#) != nil && cursor.x == line.count + 1 }

  /// The rows between a line, where it was typed last, and the row of the cursor.
  func answer(to typed: String) -> String {
    guard let start = lines[..<cursor.y].lastIndex(where: { $0.hasSuffix("> " + typed) }) else { return "" }
    return lines[(start + 1)..<cursor.y].joined(separator: "\n")
  }
}

extension Screen {
  /// Waits for an empty prompt.
  @discardableResult
  func prompt(within limit: Duration = .seconds(20), _ location: SourceLocation = #_sourceLocation) async throws
    -> Picture
  {
    try await until("an empty prompt", within: limit, location) { $0.isAtPrompt }
  }

  /// Types a line at an empty prompt, sees it there, and presses Enter.
  func enter(_ line: String, _ location: SourceLocation = #_sourceLocation) async throws {
    try await type(line)
    try await until("what is typed", location) { !$0.isAtPrompt && $0.lines.joined().contains(line) }
    try await press(.enter)
  }

  /// Runs a line, and returns what is to be seen when the next one can be typed.
  @discardableResult
  func run(_ line: String, _ location: SourceLocation = #_sourceLocation) async throws -> Picture {
    try await enter(line, location)
    return try await prompt(location)
  }

  /// Waits until the row of the cursor is as wanted.
  @discardableResult
  func until(row: String, _ location: SourceLocation = #_sourceLocation) async throws -> Picture {
    try await until("the row \"\(row)\"", location) { $0.line == row }
  }

  /// Waits until nothing has been written for a while, and returns what is to be seen then.
  func still(for pause: Duration = .milliseconds(300)) async throws -> Picture {
    var before = -1
    while true {
      let now = try await written.count
      if now == before { return try await look() }
      before = now
      try await Task.sleep(for: pause)
    }
  }
}
