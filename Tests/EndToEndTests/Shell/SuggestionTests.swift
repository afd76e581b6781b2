// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// The rest of an earlier line stands grey behind what is typed, until it is wanted.
struct SuggestionTests {
  @Test(arguments: [Key.right, Key.end, Key.control("e")])
  func `the grey rest of a line is taken with one key`(key: Key) async throws {
    try await Desk().shell { screen in
      try await screen.run("han 26/4/2024 3nlv")
      try await screen.press(.control("l"))
      try await screen.until("a clear window") { $0.isAtPrompt && $0.cursor.y == 0 }
      try await screen.type("han")
      let shown = try await screen.until(row: "> han 26/4/2024 3nlv")
      #expect(shown.cursor.x == 5)
      let row = try await screen.styled[0]
      #expect(row.contains(#/han\u{1B}\[[0-9;]+m 26/4/2024 3nlv/#), "\(row.debugDescription)")
      try await screen.press(key)
      try await screen.until("the cursor behind it") { $0.line == shown.line && $0.cursor.x == shown.line.count }
      try await screen.press(.enter)
      try await screen.waitForText("04/05/2024")
    }
  }

  @Test func `Enter runs what was typed and not what was suggested`() async throws {
    try await Desk().shell { screen in
      try await screen.run("tre --kieu json")
      try await screen.type("tre")
      try await screen.until(row: "> tre --kieu json")
      try await screen.press(.enter)
      let shown = try await screen.prompt()
      #expect(shown.lines.contains("> tre"), "\(shown)")
      #expect(shown.answer(to: "tre") == "Không có hồ sơ trễ hạn.", "\(shown)")
    }
  }

  @Test func `it goes as soon as something else is typed, or the cursor leaves the end`() async throws {
    try await Desk().shell { screen in
      try await screen.run("han 26/4/2024 3nlv")
      try await screen.type("han")
      try await screen.until(row: "> han 26/4/2024 3nlv")
      try await screen.press(.left)
      try await screen.until(row: "> han")
      try await screen.press(.right)
      try await screen.until(row: "> han 26/4/2024 3nlv")
      try await screen.type("x")
      try await screen.until(row: "> hanx")
      try await screen.press(.backspace, .control("c"))
      let dropped = try await screen.prompt()
      #expect(dropped.lines.contains("> han^C"), "\(dropped)")
    }
  }

  @Test func `one that does not fit the row is not shown`() async throws {
    try await Desk().shell(columns: 24) { screen in
      try await screen.run("han 26/4/2024 3nlv --kieu json")
      try await screen.press(.control("l"))
      try await screen.until("a clear window") { $0.isAtPrompt && $0.cursor.y == 0 }
      try await screen.type("han")
      try await screen.until("the letters") { $0.cursor.x == 5 }
      #expect(try await screen.still().lines == ["> han"])
    }
  }

  @Test(arguments: [
    ("tb duyet 1", "tb d"), ("tb so 1 05/TB-UBND", "tb s"), ("tb dang 1", "tb da"),
    ("thông báo duyệt 1", "thông báo d"),
    ("notices approve 1", "notices a"), ("notices publish 1", "notices p"),
  ])
  func `nothing that sends, numbers or publishes is suggested`(line: String, start: String) async throws {
    try await Desk().shell { screen in
      try await screen.enter(line)
      // Some of them ask whether one is sure.
      let answer = try await screen.until("an answer") { $0.isAtPrompt || $0.line.contains("[c/k]") }
      if !answer.isAtPrompt { try await screen.type("k\r") }
      try await screen.prompt()
      try await screen.type(start)
      try await screen.until("what is typed") { $0.cursor.x == 2 + start.count }
      #expect(try await screen.still().line == "> " + start)
    }
  }

  @Test func `without colours nothing is suggested`() async throws {
    var desk = try await Desk()
    desk.motcua.variables["NO_COLOR"] = "1"
    try await desk.shell { screen in
      try await screen.run("han 26/4/2024 3nlv")
      try await screen.type("han")
      try await screen.until("what is typed") { $0.cursor.x == 5 }
      #expect(try await screen.still().line == "> han")
    }
  }
}
