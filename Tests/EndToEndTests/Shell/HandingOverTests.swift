// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Another officer takes the shell over, and finds nothing of the one before in it but the counters.
struct HandingOverTests {
  private static func desk() async throws -> Desk {
    let desk = try await Desk(after: Desk.lan, Desk.hoa, "mo 3")
    try await desk.setPIN("86420", of: "hoa")
    return desk
  }

  /// Who has which counter open, as the books keep it.
  private static func attendances(_ desk: Desk) async throws -> String {
    try await desk.rows(of: "attendance").joined(separator: "\n")
  }

  @Test(arguments: ["lan", "nguyen thi lan"]) func `an officer without a PIN is named, and goes on`(words: String)
    async throws
  {
    let desk = try await Self.desk()
    try await desk.shell { screen in
      try await screen.run("han 26/4/2024 3nlv")
      let taken = try await screen.run("doica " + words)
      #expect(taken.answer(to: "doica " + words) == "Nguyễn Thị Lan đang làm việc ở đây.", "\(taken)")
      #expect(taken.line == "Q3>")
      // The result shown before was not theirs.
      let none = try await screen.run("_")
      #expect(none.answer(to: "_") == "Chưa có kết quả nào.", "\(none)")
      let noList = try await screen.run("xuat csv")
      #expect(noList.contains("Chưa có kết quả nào để xuất."), "\(noList)")
    }
    #expect(try await Self.attendances(desk).contains("lan"))
  }

  @Test func `the history is that of whoever works now`() async throws {
    let desk = try await Self.desk()
    try await desk.shell { screen in
      try await screen.run("han 26/4/2024 3nlv")
      try await screen.run("doica lan")
      try await screen.press(.up)
      #expect(try await screen.still().line == "Q3>")
      try await screen.type("han")
      #expect(try await screen.still().line == "Q3> han")
      try await screen.press(.control("u"))
      try await screen.run("sap 5")
      try await screen.run("doica quantri")
      try await screen.press(.up, .up)
      try await screen.until(row: "Q3> han 26/4/2024 3nlv")
    }
    #expect(desk.history(of: "lan").contains("\nsap 5\n"))
    #expect(!desk.history(of: "lan").contains("han 26"))
    #expect(!desk.history(of: "quantri").contains("sap 5"))
  }

  @Test func `asked for, the officer is found with TAB, and name and PIN stand in one line`() async throws {
    let desk = try await Self.desk()
    try await desk.shell { screen in
      try await screen.enter("doica")
      try await screen.until(row: "Đổi sang:")
      try await screen.type("pho chu")
      try await screen.until(row: "Đổi sang: pho chu")
      try await screen.press(.tab)
      try await screen.until("the name") { $0.line.contains("Hòa") || $0.line.hasSuffix(" hoa") }
      try await screen.press(.enter)
      try await screen.answer("Đổi sang: Phó Chủ tịch Hòa. Mã PIN:", "11111")
      // Why it is asked again is still there when it is.
      let again = try await screen.until("the question again") {
        $0.line == "Đổi sang: Phó Chủ tịch Hòa. Mã PIN:" && $0.contains("lần thử")
      }
      #expect(again.contains("Mã PIN không đúng. Còn 4 lần thử trước khi tạm khóa."), "\(again)")
      try await screen.answer("Đổi sang: Phó Chủ tịch Hòa. Mã PIN:", "86420")
      let taken = try await screen.prompt()
      #expect(taken.contains("Phó Chủ tịch Hòa đang làm việc ở đây."), "\(taken)")
      #expect(taken.line == "Q3>")
      #expect(!String(decoding: try await screen.written, as: UTF8.self).contains("86420"))
    }
    #expect(try await Self.attendances(desk).contains("hoa"))
  }

  @Test(arguments: ["", "hoa"]) func `given up with Ctrl-C, the officer stays`(words: String) async throws {
    let desk = try await Self.desk()
    try await desk.shell { screen in
      if words.isEmpty {
        try await screen.enter("doica")
        try await screen.until(row: "Đổi sang:")
      } else {
        try await screen.enter("doica " + words)
        try await screen.until(row: "Đổi sang: Phó Chủ tịch Hòa. Mã PIN:")
      }
      try await screen.press(.control("c"))
      try await screen.prompt()
      try await screen.run("mo 4")
    }
    let open = try await Self.attendances(desk)
    #expect(!open.contains("hoa") && !open.contains("lan"), "\(open)")
    #expect(try desk.history.hasSuffix("\nmo 4\n"))
  }

  @Test func `nobody of that name is refused, and an empty answer is none`() async throws {
    let desk = try await Self.desk()
    try await desk.shell { screen in
      let unknown = try await screen.run("doica zzqx")
      #expect(unknown.contains("zzqx"), "\(unknown)")
      #expect(unknown.line == "Q3>")
      try await screen.enter("doica")
      try await screen.answer("Đổi sang:")
      let none = try await screen.prompt()
      #expect(none.lines.last == "Q3>")
      #expect(!none.contains("\"\""), "\(none)")
    }
  }
}
