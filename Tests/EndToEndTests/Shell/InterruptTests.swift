// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Ctrl-C gives up what is being done and nothing else; Ctrl-D leaves an empty line.
struct InterruptTests {
  @Test func `Ctrl-C at the prompt drops the line and nothing else`() async throws {
    try await Desk().shell { screen in
      try await screen.type("khach")
      try await screen.until(row: "> khach")
      try await screen.press(.left, .left)
      try await screen.press(.control("c"))
      let dropped = try await screen.prompt()
      #expect(dropped.lines.contains("> khach^C"), "\(dropped)")
      let shown = try await screen.run("han 26/4/2024 3nlv")
      #expect(shown.answer(to: "han 26/4/2024 3nlv").contains("04/05/2024"), "\(shown)")
    }
  }

  @Test func `a line given up is not run`() async throws {
    let desk = try await Desk()
    try await desk.shell { screen in
      try await screen.type("khach")
      try await screen.until(row: "> khach")
      try await screen.press(.control("c"))
      try await screen.prompt()
      try await screen.press(.enter, .enter)
      try await screen.run("han 26/4/2024 3nlv")
    }
    #expect(try await desk.rows(of: "visit").isEmpty)
  }

  @Test func `Ctrl-C on an empty line keeps the shell`() async throws {
    try await Desk().shell { screen in
      for _ in 1...3 { try await screen.press(.control("c")) }
      let shown = try await screen.run("han 26/4/2024 3nlv")
      #expect(shown.contains("04/05/2024"))
    }
  }

  @Test func `Ctrl-C in the search through the history leaves the next line whole`() async throws {
    try await Desk().shell { screen in
      try await screen.run("han 26/4/2024 3nlv")
      try await screen.press(.control("r"))
      try await screen.type("han")
      try await screen.until("the search") { $0.line.contains("han 26/4/2024 3nlv") && $0.line.contains("search") }
      try await screen.press(.control("c"))
      try await screen.prompt()
      let shown = try await screen.run("tre")
      #expect(shown.answer(to: "tre") == "Không có hồ sơ trễ hạn.", "\(shown)")
    }
  }

  @Test func `Ctrl-C stops a running command and returns to the prompt`() async throws {
    try await Desk().shell { screen in
      try await screen.enter("td 1 tre")
      try await screen.waitForText("Không có hồ sơ trễ hạn.")
      // Long enough for a second round.
      try await Task.sleep(for: .milliseconds(1_300))
      try await screen.press(.control("c"))
      try await screen.prompt(within: .seconds(5))
      let shown = try await screen.run("han 26/4/2024 3nlv")
      #expect(shown.contains("04/05/2024"), "\(shown)")
    }
  }

  @Test func `Ctrl-C in a question gives up the command, and nothing is stored`() async throws {
    let desk = try await Desk()
    try await desk.shell { screen in
      try await screen.enter("nhan dklks")
      try await screen.waitForText("Chủ hồ sơ:")
      try await screen.type("Võ Văn Tám")
      try await screen.waitForText("Võ Văn Tám")
      try await screen.press(.control("c"))
      try await screen.prompt()
      let shown = try await screen.run("han 26/4/2024 3nlv")
      #expect(shown.contains("04/05/2024"), "\(shown)")
    }
    #expect(try await desk.rows(of: "case_row").isEmpty)
  }

  @Test func `Ctrl-D with text in the line does nothing at all`() async throws {
    try await Desk().shell { screen in
      try await screen.type("tre")
      try await screen.press(.left, .left)
      try await screen.press(.control("d"), .control("d"))
      try await screen.type("X")
      try await screen.until(row: "> tXre")
    }
  }

  @Test func `Ctrl-D on an empty line leaves`() async throws {
    try await Desk().shell { screen in
      try await screen.press(.control("d"))
      let code = try await screen.ended()
      #expect(code == 0)
    }
  }

  @Test func `no other key stops or ends the shell`() async throws {
    try await Desk().shell { screen in
      // Ctrl-Z, Ctrl-\, Ctrl-S, Ctrl-Q, Escape.
      try await screen.send(bytes: [0x1A, 0x1C, 0x13, 0x11])
      try await screen.press(.control("c"))
      try await screen.prompt()
      let shown = try await screen.run("han 26/4/2024 3nlv")
      #expect(shown.contains("04/05/2024"), "\(shown)")
    }
  }
}
