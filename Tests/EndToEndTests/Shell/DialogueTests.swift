// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// What a clerk and a manager see of one morning, line by line.
struct DialogueTests {
  @Test(arguments: [80, 132])
  func `a clerk's morning`(columns: Int) async throws {
    let books = try await MorningBooks()
    try await withScreen(books.motcua(), columns: columns, rows: 40) { screen in
      try await Dialogue("morning.screen").play(on: screen)
    }
  }

  @Test func `late cases, an apology, and its approval by a manager`() async throws {
    let books = try await MorningBooks()
    try await withScreen(books.motcua(), rows: 40) { screen in
      try await Dialogue("overdue.screen").play(on: screen)
    }
  }

  @Test func `what the citizen chose on the tablet is told as answered, above a half-typed line`() async throws {
    let books = try await MorningBooks()
    try await withScreen(books.motcua(), rows: 30) { screen in
      try await screen.waitForText("Gõ ?")
      try await screen.type("mo 3\rtrao 209\r")
      try await screen.waitForText("máy tính bảng.")
      try await screen.type("nhan khai sinh dở")
      try await books.tap(5, at: 3)
      let told = try await screen.until("the news above the line") {
        $0.lines.last == "Q3> nhan khai sinh dở" && $0.contains("đã trả lời")
      }
      #expect(!told.contains("Rất hài lòng"))
      #expect(told.cursor.x == "Q3> nhan khai sinh dở".count)
      try await screen.press(.control("u"))
      try await screen.type("tra 209\r")
      let shown = try await screen.waitForText("đã trao 25/11/2026 07:31, đúng hạn. Đánh giá: đã trả lời.")
      #expect(!shown.contains("Rất hài lòng"))
    }
  }
}
