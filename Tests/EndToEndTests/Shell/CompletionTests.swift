// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// What TAB makes of a line.
struct CompletionTests {
  @Test func `initials become the name of a procedure, and what follows can be typed at once`() async throws {
    try await Desk().shell { screen in
      try await screen.type("nhan dklks")
      try await screen.press(.tab)
      let shown = try await screen.until(row: "> nhan Đăng ký lại khai sinh")
      #expect(shown.cursor.x == shown.line.count + 1)
      try await screen.type("--dt 0905000123")
      try await screen.until(row: "> nhan Đăng ký lại khai sinh --dt 0905000123")
    }
  }

  @Test(arguments: ["dang ky lai khai s", "đăng ký lại khai s", "ĐĂNG KÍ LẠI KHAI S", "dang ki lai  khai s"])
  func `names are found with marks or without, with y or i, in capitals or not`(typed: String) async throws {
    try await Desk().shell { screen in
      try await screen.type("nhan " + typed)
      try await screen.press(.tab)
      // There is also one "with a foreign element", so that the name may go on.
      let shown = try await screen.until(row: "> nhan Đăng ký lại khai sinh")
      #expect(shown.cursor.x == shown.line.count)
      #expect(shown.contains("Đăng ký lại khai sinh có yếu tố nước ngoài"))
    }
  }

  @Test func `several candidates are listed with numbers above the line, which stays`() async throws {
    try await Desk().shell(columns: 120, rows: 40) { screen in
      try await screen.type("nhan khai s")
      try await screen.press(.tab)
      // The names have a beginning in common, but it is not what was typed.
      let shown = try await screen.until("a list above the line") {
        $0.line == "> nhan khai s" && $0.lines[..<$0.cursor.y].contains { $0.contains("Đăng ký khai sinh") }
      }
      let list = shown.lines.dropFirst().dropLast().joined(separator: "\n")
      #expect(list.contains(/(^|\s)1 \S/), "\(shown)")
      #expect(list.contains("Đăng ký lại khai sinh"))
      #expect(!list.contains("kết hôn"))
      // The same line goes on.
      try await screen.type("X")
      try await screen.until("the letter behind the line") { $0.line == shown.line + "X" }
    }
  }

  @Test func `a mark that is typed puts the names first that carry it`() async throws {
    try await Desk().shell(columns: 120, rows: 40) { screen in
      try await screen.run("dat donvi ba-to --ten 'Ba Tơ'")
      try await screen.run("dat donvi ba-tu --ten 'Bà Tư'")
      try await screen.press(.control("l"))
      try await screen.until("a clear window") { $0.isAtPrompt && $0.cursor.y == 0 }
      try await screen.type("hl 2023 --donvi \"ba t")
      try await screen.press(.tab)
      let both = try await screen.until("both names") { $0.contains("Bà Tư") && $0.contains("Ba Tơ") }
      #expect(both.line.hasPrefix("> hl 2023 --donvi"), "\(both)")
      try await screen.press(.control("c"))
      try await screen.run("giup lui")
      try await screen.press(.control("l"))
      try await screen.until("a clear window") { $0.isAtPrompt && $0.cursor.y == 0 }
      try await screen.type("hl 2023 --donvi \"bà t")
      try await screen.press(.tab)
      let shown = try await screen.until("the name with the mark") { $0.contains("Bà Tư") || $0.line.contains("ba-tu") }
      if let plain = shown.text.range(of: "Ba Tơ"), let marked = shown.text.range(of: "Bà Tư") {
        #expect(marked.lowerBound < plain.lowerBound, "\(shown)")
      }
    }
  }

  @Test(arguments: [
    ("nh", "nhan"), ("soa", "soat"), ("hl 2023 --do", "hl 2023 --donvi"), ("hl 2023 theo do", "hl 2023 theo donvi"),
    ("hl 2023 --theo do", "hl 2023 --theo donvi"), ("satisfaction --un", "satisfaction --unit"),
  ])
  func `commands, options and values are completed`(typed: String, completed: String) async throws {
    try await Desk().shell { screen in
      try await screen.type(typed)
      try await screen.press(.tab)
      try await screen.until(row: "> " + completed)
    }
  }

  @Test func `open cases are completed by their numbers`() async throws {
    let desk = try await Desk(after: #"nhan 1.012784 --chu "Võ Văn Tám" --dt 0905000123"#)
    try await desk.shell { screen in
      try await screen.type("trao ")
      try await screen.press(.tab)
      try await screen.until("the only case") { $0.line == "> trao 1" || $0.line == "> trao H1" }
    }
  }

  @Test func `only the argument under the cursor is replaced`() async throws {
    try await Desk().shell(columns: 120) { screen in
      try await screen.type("nhan dklks --dt 0905000123")
      for _ in " --dt 0905000123" { try await screen.press(.left) }
      try await screen.press(.tab)
      try await screen.until("the name in its place") {
        $0.line.wholeMatch(of: /> nhan "?Đăng ký lại khai sinh"? +--dt 0905000123/) != nil
      }
    }
  }

  @Test func `Ctrl-_ brings back what was typed`() async throws {
    try await Desk().shell { screen in
      try await screen.type("nhan dklks")
      try await screen.press(.tab)
      try await screen.until(row: "> nhan Đăng ký lại khai sinh")
      try await screen.send(bytes: [0x1F])
      try await screen.until(row: "> nhan dklks")
    }
  }

  @Test func `where there is nothing to complete, the bell rings and the line stays`() async throws {
    try await Desk().shell { screen in
      try await screen.type("nhan zzqx")
      try await screen.until(row: "> nhan zzqx")
      try await screen.press(.tab)
      while try await screen.bells == 0 { try await Task.sleep(for: .milliseconds(20)) }
      #expect(try await screen.look().line == "> nhan zzqx")
    }
  }

  @Test func `TAB after an unknown command puts the right one into the line`() async throws {
    try await Desk().shell { screen in
      let shown = try await screen.run("chouyen")
      #expect(
        shown.contains(#"Không có lệnh "chouyen". Ý bạn là chuyen? Gõ lại hoặc nhấn Tab để sửa."#), "\(shown)")
      try await screen.press(.tab)
      try await screen.until("the command") { $0.line.hasPrefix("> chuyen") }
    }
  }

  @Test func `what was right of a line stays when its command is put right`() async throws {
    try await Desk().shell { screen in
      let shown = try await screen.run("hna 26/4/2024 3nlv")
      #expect(shown.contains("Ý bạn là han?"), "\(shown)")
      try await screen.press(.tab)
      try await screen.until(row: "> han 26/4/2024 3nlv")
      try await screen.press(.enter)
      try await screen.waitForText("04/05/2024")
    }
  }
}
