// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Texts from people and files never move the cursor, change the window's title or ring.
struct SafetyTests {
  /// A title for the window, a colour, a bell, and the one-byte form of an escape sequence, in SQL.
  private static let malice =
    "char(27) || ']0;TITLE' || char(7) || char(27) || '[31;5mRED' || char(155) || '2JONE' || char(10) || 'NEXT'"

  @Test func `names with control characters reach the screen as plain letters`() async throws {
    let desk = try await Desk(after: #"nhan 1.004884 --chu "Võ Văn Tám" --dt 0905000123"#)
    try await desk.tamper(
      "UPDATE private_text SET text = text || \(Self.malice)",
      "UPDATE procedure SET name = name || \(Self.malice) WHERE code = '1.004884'",
      "UPDATE officer SET name = name || \(Self.malice)", "UPDATE unit SET name = name || \(Self.malice)")
    try await desk.shell(columns: 132, rows: 50) { screen in
      let greeting = try await screen.look()
      #expect(greeting.contains("Xin chào, "))
      #expect(greeting.contains("TITLE"), "\(greeting)")
      for line in ["tra 1", "tim khai sinh", "sap 9", "tim tam"] { try await screen.run(line) }
      try await screen.type("nhan dang ky lai k")
      try await screen.press(.tab)
      _ = try await screen.still()
      try await screen.press(.control("u"))
      try await screen.type("hl 2023 --donvi ")
      try await screen.press(.tab)
      let shown = try await screen.still()
      #expect(shown.contains("TITLE"), "\(shown)")
      let written = String(decoding: try await screen.written, as: UTF8.self)
      #expect(!written.contains("\u{1B}]0;TITLE"))
      #expect(!written.contains("\u{1B}[31;5m"))
      #expect(!written.contains("\u{9B}"))
      #expect(!written.contains("TITLE\u{7}"))
    }
  }

  @Test func `what is typed wrongly is repeated as plain letters`() async throws {
    try await Desk().shell { screen in
      // Ctrl-V lets a control character into the line.
      try await screen.type("khac")
      try await screen.send(bytes: [0x16, 0x1B])
      try await screen.type("]0;TITLE")
      try await screen.send(bytes: [0x16, 0x07])
      try await screen.press(.enter)
      try await screen.prompt()
      let written = String(decoding: try await screen.written, as: UTF8.self)
      #expect(!written.contains("\u{1B}]0;TITLE"))
    }
  }
}
