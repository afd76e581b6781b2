// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// What is pasted is shown before it is run.
struct PasteTests {
  @Test(arguments: ["mo 3\nkhach --quay 3\n", "mo 3\nkhach --quay 3", "mo 3\n\n  \nkhach --quay 3\n"])
  func `several lines are counted and asked about once, and none runs unasked`(pasted: String) async throws {
    let desk = try await Desk()
    try await desk.shell { screen in
      try await screen.paste(pasted)
      let shown = try await screen.until("both lines") { $0.contains("mo 3") && $0.contains("khach --quay 3") }
      #expect(!shown.contains("Đã mở"))
      try await screen.press(.enter)
      let asked = try await screen.waitForText("2 lệnh")
      #expect(asked.line.contains("[c/k]"), "\(asked)")
      try await screen.type("k")
      try await screen.press(.enter)
      let given = try await screen.prompt()
      #expect(!given.contains("Đã mở"), "\(given)")
    }
    #expect(try await desk.rows(of: "visit").isEmpty)
  }

  @Test(arguments: ["c", "y"]) func `after a yes they run one after the other`(yes: String) async throws {
    try await Desk().shell { screen in
      try await screen.paste("mo 3\nhan 26/4/2024 3nlv\n")
      try await screen.waitForText("3nlv")
      try await screen.press(.enter)
      try await screen.waitForText("[c/k]")
      try await screen.type(yes)
      try await screen.press(.enter)
      let shown = try await screen.until("the prompt of a counter") { $0.line == "Q3>" }
      let opened = shown.lines.firstIndex { $0.contains("Đã mở quầy 3") }
      let answered = shown.lines.firstIndex { $0.contains("04/05/2024") }
      #expect(opened ?? .max < answered ?? 0, "\(shown)")
    }
  }

  @Test func `an error stops the lines after it`() async throws {
    try await Desk().shell { screen in
      try await screen.paste("tra 99\nmo 3\n")
      try await screen.waitForText("mo 3")
      try await screen.press(.enter)
      try await screen.waitForText("[c/k]")
      try await screen.type("c")
      try await screen.press(.enter)
      let shown = try await screen.until("the answer") { $0.contains("H99") && $0.isAtPrompt }
      #expect(!shown.contains("Đã mở"), "\(shown)")
    }
  }

  @Test(arguments: ["han 26/4/2024 3nlv", "han 26/4/2024 3nlv\n", "\nhan 26/4/2024 3nlv\n"])
  func `a single line waits for Enter and is not asked about`(pasted: String) async throws {
    try await Desk().shell { screen in
      try await screen.paste(pasted)
      try await screen.waitForText("3nlv")
      #expect(try await !screen.still().contains("04/05/2024"))
      try await screen.press(.enter)
      let shown = try await screen.prompt()
      #expect(shown.contains("04/05/2024"), "\(shown)")
      #expect(!shown.contains("[c/k]"))
    }
  }
}
