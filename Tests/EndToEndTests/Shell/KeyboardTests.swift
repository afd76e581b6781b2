// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// What input methods send reaches the shell as the letters that were meant.
///
/// They send letters, then as many backspaces as they take back (`←` here), then what replaces these.
struct KeyboardTests {
  /// Telex, for `vieetj dduwowcj`.
  private static let telex = ["v", "i", "e", "←ê", "t", "←←ệt", " d", "←đ", "u", "←ư", "o", "←ơ", "c", "←←ợc"]
  /// VNI with the signs at the end of each word, for `viet65 duoc975`.
  private static let vni = ["viet", "←←êt", "←←ệt", " duoc", "←←←←đuoc", "←←←ươc", "←←ợc"]

  @Test(arguments: [telex, vni], [0x7F, 0x08] as [UInt8])
  func `a word that is written over while it is typed ends as it was meant`(
    bursts: [String], backspace: UInt8
  ) async throws {
    try await Desk().shell { screen in
      try await screen.type("tim ")
      for burst in bursts { try await screen.send(bytes: Self.bytes(of: burst, backspace)) }
      let shown = try await screen.until(row: "> tim việt được")
      #expect(shown.cursor.x == "> tim việt được".count)
    }
  }

  @Test(arguments: [0x7F, 0x08] as [UInt8])
  func `a command word typed through Telex runs`(backspace: UInt8) async throws {
    try await Desk().shell { screen in
      for burst in ["h", "a", "n", "←←ạn"] { try await screen.send(bytes: Self.bytes(of: burst, backspace)) }
      let shown = try await screen.run(" 26/4/2024 3nlv")
      #expect(shown.contains("3 ngày làm việc → 04/05/2024"), "\(shown)")
    }
  }

  private static func bytes(of burst: String, _ backspace: UInt8) -> [UInt8] {
    burst.flatMap { $0 == "←" ? [backspace] : Array(String($0).utf8) }
  }

  @Test func `the bytes of one letter may come one by one`() async throws {
    try await Desk().shell { screen in
      for byte in "hạn".utf8 { try await screen.send(bytes: [byte]) }
      let shown = try await screen.until(row: "> hạn")
      #expect(shown.cursor.x == 5)
    }
  }

  @Test func `letters with their marks typed apart mean the same`() async throws {
    try await Desk().shell { screen in
      let opened = try await screen.run("mo\u{31B}\u{309} 3")
      #expect(opened.contains("Đã mở quầy 3 lúc 08:00."), "\(opened)")
      try await screen.type("nhan đa\u{306}ng ky\u{301} la\u{323}i khai s")
      try await screen.press(.tab)
      try await screen.until(row: "Q3> nhan Đăng ký lại khai sinh")
    }
  }

  @Test(arguments: ["e\u{302}\u{301}", "ê\u{301}", "ế", "a\u{323}", "资"])
  func `one backspace takes a whole letter, however it is made up`(letter: String) async throws {
    try await Desk().shell { screen in
      try await screen.type("ha" + letter)
      try await screen.until("the letter") { $0.line.hasPrefix("> ha") && $0.line.count == 5 }
      try await screen.press(.backspace)
      let shown = try await screen.until(row: "> ha")
      #expect(shown.cursor.x == 4)
      let answered = try await screen.run("n 26/4/2024 3nlv")
      #expect(answered.contains("04/05/2024"), "\(answered)")
    }
  }

  @Test(arguments: ["nhan ddawng kys keets hoon luwu", "nhan d9a8ng ky1 ke61t ho6n lu7u"])
  func `Telex and VNI are understood where no input method is on`(typed: String) async throws {
    try await Desk().shell { screen in
      try await screen.type(typed)
      try await screen.press(.tab)
      try await screen.until(row: "> nhan Đăng ký kết hôn lưu động")
    }
  }

  @Test(arguments: [("ovẻdue", "overdue"), ("noticé", "notices"), ("satiàction 2023", "satisfaction")])
  func `a word that an input method has spoilt is run, and told in grey`(typed: String, meant: String) async throws {
    let word = typed.prefix { $0 != " " }
    try await Desk().shell { screen in
      let shown = try await screen.run(typed)
      #expect(shown.contains("\(word) → \(meant)"), "\(shown)")
      #expect(!shown.contains("Không có lệnh"))
      let row = try #require(try await screen.styled.first { $0.contains("→ \(meant)") })
      #expect(row.hasPrefix("\u{1B}["), "\(row.debugDescription)")
    }
  }
}
