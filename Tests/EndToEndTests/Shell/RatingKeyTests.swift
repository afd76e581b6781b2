// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// The citizen chooses with one key in front of the clerk, and nothing but the key of a level is stored.
struct RatingKeyTests {
  @Test(arguments: [
    ("5", "Rất hài lòng"), ("4", "Hài lòng"), ("3", "Bình thường"), ("2", "Không hài lòng"),
    ("1", "Rất không hài lòng"),
  ])
  func `one key answers, without Enter`(key: String, name: String) async throws {
    let desk = try await Self.deskThatDelivers()
    try await desk.shell { screen in
      try await Self.ask(screen)
      try await screen.type(key)
      try await screen.waitForText("✓ H1 \(name) (bấm tại quầy)")
      try await screen.prompt()
    }
    let stored = try await desk.rows(of: "keyed_rating")
    #expect(stored.count == 1)
    #expect(stored.first?.contains("|\(key)|") == true, "\(stored)")
  }

  @Test func `the question shows five levels and how to leave it`() async throws {
    try await Self.deskThatDelivers().shell { screen in
      let asked = try await Self.ask(screen)
      for text in [
        "Đã trao kết quả H1", "5 Rất hài lòng", "4 Hài lòng", "3 Bình thường", "2 Không hài lòng",
        "1 Rất không hài lòng", "Enter: không trả lời",
      ] { #expect(asked.contains(text), "\(asked)") }
    }
  }

  @Test(arguments: ["x", "0", "6", "w", "ư", "ế", "đ", "e\u{302}", "资"])
  func `other keys ring at most, and the question stays`(key: String) async throws {
    let desk = try await Self.deskThatDelivers()
    try await desk.shell { screen in
      try await Self.ask(screen)
      let before = try await screen.bells
      try await screen.type(key)
      while try await screen.bells == before { try await Task.sleep(for: .milliseconds(20)) }
      #expect(try await desk.rows(of: "keyed_rating").isEmpty)
      try await screen.type("4")
      try await screen.waitForText("✓ H1 Hài lòng")
    }
  }

  /// F5 is `ESC [ 1 5 ~`, and Alt-1 to Alt-5 end in a digit as well.
  @Test(arguments: ["\u{1B}[15~", "\u{1B}OS", "\u{1B}[A", "\u{1B}[1;5C", "\u{1B}5"])
  func `the digits inside another key are no answer`(sequence: String) async throws {
    let desk = try await Self.deskThatDelivers()
    try await desk.shell { screen in
      try await Self.ask(screen)
      try await screen.type(sequence)
      #expect(try await !screen.still().contains("✓"))
      #expect(try await desk.rows(of: "keyed_rating").isEmpty)
      try await screen.type("2")
      try await screen.waitForText("✓ H1 Không hài lòng")
    }
  }

  @Test(arguments: [Key.backspace, Key.controlH]) func `Backspace does nothing`(key: Key) async throws {
    let desk = try await Self.deskThatDelivers()
    try await desk.shell { screen in
      let asked = try await Self.ask(screen)
      try await screen.press(key, key)
      let shown = try await screen.still()
      #expect(shown.lines == asked.lines)
      #expect(try await screen.bells == 0)
      try await screen.type("3")
      try await screen.waitForText("✓ H1 Bình thường")
    }
  }

  @Test func `Enter is no answer`() async throws {
    let desk = try await Self.deskThatDelivers()
    try await desk.shell { screen in
      try await Self.ask(screen)
      try await screen.press(.enter)
      let shown = try await screen.prompt()
      #expect(!shown.contains("✓"), "\(shown)")
    }
    #expect(try await desk.rows(of: "keyed_rating").isEmpty)
  }

  @Test func `Ctrl-C leaves the question without an answer, and the shell goes on`() async throws {
    let desk = try await Self.deskThatDelivers()
    try await desk.shell { screen in
      try await Self.ask(screen)
      try await screen.press(.control("c"))
      try await screen.prompt()
      let shown = try await screen.run("han 26/4/2024 3nlv")
      #expect(shown.contains("04/05/2024"))
    }
    #expect(try await desk.rows(of: "keyed_rating").isEmpty)
  }

  @Test func `what was typed ahead answers nothing`() async throws {
    let desk = try await Self.deskThatDelivers()
    try await desk.shell { screen in
      try await screen.type("trao 1\r5\r5")
      let asked = try await screen.waitForText("Enter: không trả lời")
      #expect(!asked.contains("✓"))
      #expect(try await !screen.still().contains("✓"))
      try await screen.press(.control("c"))
      try await screen.prompt()
    }
    #expect(try await desk.rows(of: "keyed_rating").isEmpty)
  }

  @Test func `taken back, the citizen chooses again, which counts as one correction`() async throws {
    let desk = try await Self.deskThatDelivers()
    try await desk.shell { screen in
      try await Self.ask(screen)
      try await screen.type("5")
      try await screen.prompt()
      try await screen.enter("lui")
      let asked = try await screen.waitForText("Chọn lại (1–5)")
      #expect(asked.contains("Đã lùi: H1 Rất hài lòng (08:00:00)."), "\(asked)")
      try await screen.type("4")
      try await screen.waitForText("✓ H1 Hài lòng (sửa 1 lần)")
      try await screen.prompt()
    }
    let stored = try await desk.rows(of: "keyed_rating")
    #expect(stored.count == 1)
    #expect(stored.first?.contains("|4|") == true, "\(stored)")
  }

  @Test func `taken back and left at that, nothing is rated`() async throws {
    let desk = try await Self.deskThatDelivers()
    try await desk.shell { screen in
      try await Self.ask(screen)
      try await screen.type("1")
      try await screen.prompt()
      try await screen.enter("lui")
      try await screen.waitForText("Chọn lại (1–5)")
      try await screen.press(.enter)
      try await screen.prompt()
      let shown = try await screen.run("hl thang nay")
      #expect(!shown.answer(to: "hl thang nay").contains("100,0%"), "\(shown)")
    }
  }

  /// A counter without a tablet, and a case whose result can be handed over.
  private static func deskThatDelivers() async throws -> Desk {
    try await Desk(after: "mo 3", #"nhan 1.012784 --chu "Trần Văn Bình" --dt 0905000123"#)
  }

  /// Hands the result over, so that the citizen is asked.
  @discardableResult
  private static func ask(_ screen: Screen) async throws -> Picture {
    try await screen.enter("trao 1")
    return try await screen.waitForText("Enter: không trả lời")
  }
}
