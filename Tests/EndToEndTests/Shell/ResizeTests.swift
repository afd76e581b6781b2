// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// A line that takes several rows stays right when the window changes its size.
///
/// The window is full, as it is at work: what a terminal does with the blank rows below a prompt is its own affair.
struct ResizeTests {
  /// Letters with marks and without spaces, since a row does not show spaces at its end.
  private static let line = "tim " + String(repeating: "đườngNguyễnHuệ", count: 12)
  private static let above = "Không có hồ sơ trễ hạn."

  @Test(arguments: [(80, 60), (80, 41), (80, 132), (132, 80), (132, 50), (80, 200)])
  func `a long line is drawn anew, and the cursor is where it was`(from: Int, to: Int) async throws {
    try await Self.fullWindow(columns: from) { screen in
      try await screen.type(Self.line)
      try await screen.until("the line in \(from) columns") { Self.isRight($0, Self.line, columns: from) }
      try await screen.resize(columns: to, rows: 12)
      try await screen.until("the line in \(to) columns") { Self.isRight($0, Self.line, columns: to) }
      try await screen.type("ồ")
      try await screen.until("one letter more") { Self.isRight($0, Self.line + "ồ", columns: to) }
      try await screen.press(.backspace, .backspace)
      try await screen.until("two letters less") { Self.isRight($0, String(Self.line.dropLast()), columns: to) }
      try await screen.resize(columns: from, rows: 12)
      try await screen.until("the old size") { Self.isRight($0, String(Self.line.dropLast()), columns: from) }
      try await screen.press(.control("u"))
      let empty = try await screen.until("an empty line") { $0.isAtPrompt }
      #expect(empty.lines.count == empty.cursor.y + 1, "\(empty)")
      #expect(empty.lines[empty.cursor.y - 1] == Self.above, "\(empty)")
    }
  }

  @Test(arguments: [80, 132]) func `the cursor in the middle of a line stays at its letter`(columns: Int) async throws {
    try await Self.fullWindow(columns: columns) { screen in
      try await screen.type(Self.line)
      try await screen.press(.control("a"))
      for _ in 1...6 { try await screen.press(.right) }
      try await screen.until("the cursor at the third letter") { $0.cursor.x == 8 }
      try await screen.resize(columns: columns - 30, rows: 12)
      try await screen.type("ẫ")
      let wanted = "tim đưẫ" + Self.line.dropFirst(6)
      try await screen.until("the letter") { Self.isRight($0, wanted, columns: columns - 30, cursorAfter: 7) }
    }
  }

  @Test func `a short line, a suggestion and other heights are no trouble either`() async throws {
    try await Self.fullWindow(columns: 80) { screen in
      try await screen.run("han 26/4/2024 3nlv --kieu json")
      try await screen.run("tre")
      try await screen.type("han")
      try await screen.until(row: "> han 26/4/2024 3nlv --kieu json")
      for (columns, rows) in [(40, 12), (132, 8), (80, 30), (33, 12), (80, 12)] {
        try await screen.resize(columns: columns, rows: rows)
        try await screen.until("the line in \(columns) columns") {
          $0.line == "> han 26/4/2024 3nlv --kieu json" && $0.cursor.x == 5 && $0.lines[$0.cursor.y - 1] == Self.above
        }
      }
      // There is no room for the suggestion any more.
      try await screen.resize(columns: 30, rows: 12)
      try await screen.until(row: "> han")
    }
  }

  @Test func `what is printed fits the new size`() async throws {
    try await Desk().shell(columns: 132, rows: 30) { screen in
      try await screen.resize(columns: 80, rows: 40)
      let shown = try await screen.run("tim khai sinh")
      #expect(shown.contains("Đăng ký khai sinh"))
      // A row that is too long goes on in the next one, which has no code in it.
      let rows = shown.answer(to: "tim khai sinh").split(separator: "\n").drop { !$0.contains("1.000110") }
      #expect(rows.count > 5)
      #expect(rows.allSatisfy { $0.contains("1.00") || $0.contains("2.00") }, "\(shown)")
    }
  }

  /// A shell whose window is full of short answers.
  private static func fullWindow(columns: Int, _ body: (Screen) async throws -> Void) async throws {
    try await Desk().shell(columns: columns, rows: 12) { screen in
      for _ in 1...6 { try await screen.run("tre") }
      try await body(screen)
    }
  }

  /// Whether a line stands once, from its prompt to its end and below what was there, with the cursor behind one of its
  /// letters.
  private static func isRight(
    _ picture: Picture, _ line: String, columns: Int, cursorAfter letters: Int? = nil
  ) -> Bool {
    let prompts = picture.lines.indices.filter { picture.lines[$0].hasPrefix("> tim") }
    guard prompts.count == 1, prompts[0] > 0, picture.lines[prompts[0] - 1] == above,
      picture.lines[prompts[0]...].joined() == "> " + line
    else { return false }
    let place = 2 + (letters ?? line.count)
    return picture.cursor == Picture.Cursor(x: place % columns, y: prompts[0] + place / columns)
  }
}
