// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// The shell works in UTF-8 whatever the account's locale says, installed or not.
struct LocaleTests {
  private static let locales: [[String: String]] = [
    [:], ["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LC_ALL": "vi_VN.UTF-8"], ["LC_ALL": "vi_VN.TCVN"],
    ["LANG": "vi_VN.TCVN"], ["LC_CTYPE": "vi_VN.TCVN5712-1", "LANG": "C"], ["LC_ALL": "không.có"],
  ]

  @Test(arguments: locales)
  func `letters with marks are one letter, and nothing keeps the prompt waiting`(
    variables: [String: String]
  ) async throws {
    var desk = try await Desk()
    desk.motcua.variables.merge(variables) { $1 }
    try await withScreen(desk.motcua) { screen in
      let greeting = try await screen.prompt(within: .seconds(10))
      #expect(greeting.contains("Xin chào"), "\(greeting)")
      try await screen.type("nhậ")
      try await screen.until(row: "> nhậ")
      try await screen.press(.backspace, .backspace)
      let shown = try await screen.until(row: "> n")
      #expect(shown.cursor.x == 3)
      try await screen.press(.backspace)
      try await screen.prompt()
      let answered = try await screen.run("hạn 26/4/2024 3nlv")
      #expect(answered.contains("3 ngày làm việc → 04/05/2024"), "\(answered)")
    }
  }

  @Test(arguments: ["C", "vi_VN.TCVN"]) func `an account without UTF-8 is told`(locale: String) async throws {
    var desk = try await Desk()
    desk.motcua.variables["LC_ALL"] = locale
    try await desk.shell { screen in
      let greeting = try await screen.lines.joined(separator: "\n")
      #expect(greeting.contains("UTF-8"), "\(greeting)")
    }
  }

  @Test func `bytes that are no UTF-8 are refused, and the shell goes on`() async throws {
    try await Desk().shell { screen in
      try await screen.type("khach ")
      try await screen.send(bytes: [0xFF, 0xC3, 0x28])
      try await screen.press(.enter)
      try await screen.waitForText("UTF-8")
      let shown = try await screen.run("han 26/4/2024 3nlv")
      #expect(shown.contains("04/05/2024"), "\(shown)")
    }
  }
}
