// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// What others do is told above the line, which goes on as if nothing had happened.
struct NewsTests {
  @Test func `news stand above a half-typed line, and the line stays as it was`() async throws {
    let desk = try await Desk(
      after: #"nhan 1.012784 --chu "Võ Văn Tám" --dt 0905000123"#, "dat canbo lan --vaitro canbo --donvi 524-mc")
    try await desk.shell { screen in
      try await screen.type("hạn 26/4/ 3nlv")
      for _ in " 3nlv" { try await screen.press(.left) }
      let before = try await screen.until("the cursor") { $0.line == "> hạn 26/4/ 3nlv" && $0.cursor.x == 11 }
      try await desk.elsewhere("xong 1", by: "lan")
      let told = try await screen.waitForText("Hồ sơ H1 đã có kết quả")
      #expect(told.line == before.line, "\(told)")
      #expect(told.cursor == Picture.Cursor(x: 11, y: before.cursor.y + 1), "\(told)")
      #expect(told.lines[before.cursor.y].contains("H1"), "\(told)")
      // The line is there once, and what is typed goes on in it.
      #expect(told.lines.count(where: { $0.hasPrefix("> ") }) == 1, "\(told)")
      try await screen.type("2024")
      try await screen.until(row: "> hạn 26/4/2024 3nlv")
      try await screen.press(.enter)
      let answered = try await screen.prompt()
      #expect(answered.contains("3 ngày làm việc → 04/05/2024"), "\(answered)")
    }
  }

  @Test func `news above a line of several rows leave it whole`() async throws {
    let desk = try await Desk(
      after: #"nhan 1.012784 --chu "Võ Văn Tám" --dt 0905000123"#, "dat canbo lan --vaitro canbo --donvi 524-mc")
    try await desk.shell(columns: 40) { screen in
      let line = "tim " + String(repeating: "đườngNguyễnHuệ", count: 6)
      try await screen.type(line)
      try await screen.until("the line") { $0.lines.joined().hasSuffix("> " + line) }
      try await desk.elsewhere("xong 1", by: "lan")
      let told = try await screen.until("the news and the line") {
        $0.contains("H1") && $0.lines.joined().hasSuffix("> " + line)
      }
      #expect(told.lines.count(where: { $0.hasPrefix("> ") }) == 1, "\(told)")
    }
  }

  @Test func `one's own changes are no news`() async throws {
    let desk = try await Desk(after: #"nhan 1.012784 --chu "Võ Văn Tám" --dt 0905000123"#)
    try await desk.shell { screen in
      try await screen.type("han")
      try await desk.elsewhere("xong 1")
      // Longer than the shell waits between two looks.
      try await Task.sleep(for: .seconds(5))
      #expect(try await !screen.look().contains("H1"))
    }
  }
}
