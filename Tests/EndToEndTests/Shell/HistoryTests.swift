// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What was typed can be called back, in this shell and the next, and what is about people stays out of the file.
struct HistoryTests {
  @Test func `the file is there after the first command, for its owner alone`() async throws {
    let desk = try await Desk()
    try await desk.shell { screen in
      try await screen.run("tre")
      let file = try FileManager.default.attributesOfItem(atPath: desk.historyPath)
      #expect(file[.posixPermissions] as? Int == 0o600)
      let folder = URL(fileURLWithPath: desk.historyPath).deletingLastPathComponent().path
      let attributes = try FileManager.default.attributesOfItem(atPath: folder)
      #expect(attributes[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test func `every line is written at once, under the second it was typed in`() async throws {
    let desk = try await Desk()
    try await desk.shell { screen in
      try await screen.run("tre")
      // 6/11/2023 08:00 in Vietnam.
      #expect(try desk.history == "#1699232400\ntre\n")
      try await screen.run("hạn 26/4/2024 3nlv")
      #expect(try desk.history == "#1699232400\ntre\n#1699232400\nhạn 26/4/2024 3nlv\n")
      // Also what was not understood: it is what one wants to mend.
      try await screen.run("chouyen")
      #expect(try desk.history.hasSuffix("\nchouyen\n"))
    }
  }

  @Test func `the arrows call lines back, each once, in this shell and the next`() async throws {
    let desk = try await Desk()
    try await desk.shell { screen in
      for line in ["sap 3", "tre", "sap 3", "hạn 26/4/2024 3nlv", "tre"] { try await screen.run(line) }
      try await Self.expectToCallBack(["tre", "hạn 26/4/2024 3nlv", "sap 3"], on: screen)
      try await screen.press(.control("c"))
      try await screen.prompt()
      try await screen.press(.control("d"))
      try await screen.ended()
    }
    try await desk.shell { screen in
      try await Self.expectToCallBack(["tre", "hạn 26/4/2024 3nlv", "sap 3"], on: screen)
    }
  }

  private static func expectToCallBack(_ lines: [String], on screen: Screen) async throws {
    for line in lines {
      try await screen.press(.up)
      try await screen.until(row: "> " + line)
    }
    // There is nothing before the first.
    try await screen.press(.up)
    #expect(try await screen.still().line == "> " + (lines.last ?? ""))
  }

  @Test func `two shells of an officer keep what both typed`() async throws {
    let desk = try await Desk()
    try await desk.shell { one in
      try await desk.shell { other in
        try await one.run("tre")
        try await other.run("sap 3")
        try await one.run("sap 5")
      }
    }
    let lines = try desk.history.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines == ["tre", "sap 3", "sap 5"])
  }

  @Test func `names, telephones and reasons are not in the file`() async throws {
    let desk = try await Desk()
    try await desk.shell(columns: 132) { screen in
      try await screen.run(#"nhan 1.012784 --chu "Võ Văn Tám" --dt 0905000123 --diachi "Thôn Phú Lễ""#)
      try await screen.run(#"nhan 1.012784 --owner "Lê Thị Hòa" --phone=0905000456"#)
      try await screen.run(#"xinloi 1 --lydo "Chờ xác minh nguồn gốc" --hen 15/12"#)
      try await screen.run("tim võ văn tám")
      // Unfinished, and so not understood.
      try await screen.run(#"nhan 1.012784 --chu "Nguyễn Thị Mười"#)
    }
    let history = try desk.history
    for person in ["Tám", "tám", "0905", "Phú Lễ", "Hòa", "xác minh", "Mười"] { #expect(!history.contains(person)) }
    #expect(history.contains("\nnhan 1.012784 --chu … --dt … --diachi …\n"), "\(history)")
    #expect(history.contains("\nxinloi 1 --lydo … --hen 15/12\n"), "\(history)")
  }

  @Test func `a line that begins with a space is nobody's business`() async throws {
    let desk = try await Desk()
    try await desk.shell { screen in
      try await screen.run("tre")
      try await screen.run(" sap 3")
      try await screen.press(.up)
      try await screen.until(row: "> tre")
    }
    #expect(try !desk.history.contains("sap"))
  }

  @Test func `answers to questions are not lines to call back`() async throws {
    let desk = try await Desk()
    try await desk.shell { screen in
      try await screen.enter("nhan dklks")
      try await screen.waitForText("Chủ hồ sơ:")
      try await screen.press(.up)
      try await screen.type("Võ Văn Tám")
      let asked = try await screen.waitForText("Võ Văn Tám")
      #expect(asked.line == "  Chủ hồ sơ: Võ Văn Tám", "\(asked)")
      try await screen.press(.enter)
      try await screen.waitForText("Người nộp thay")
      try await screen.press(.control("c"))
      try await screen.prompt()
      try await screen.press(.up)
      try await screen.until(row: "> nhan dklks")
    }
    #expect(try !desk.history.contains("Tám"))
  }

  @Test func `a history that cannot be written keeps nobody from working`() async throws {
    var desk = try await Desk()
    desk.motcua.variables["XDG_STATE_HOME"] = "/dev/null/state"
    try await desk.shell { screen in
      let shown = try await screen.run("han 26/4/2024 3nlv")
      #expect(shown.contains("04/05/2024"))
      try await screen.press(.up)
      try await screen.until(row: "> han 26/4/2024 3nlv")
    }
  }
}
