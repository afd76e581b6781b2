// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Somebody starts the program for the first time, in an account that has never seen it, by the machine's own clock.
struct FirstStartTests {
  private static let office = "Cơ quan (số, tên trong danh sách, hoặc tên mới):"
  private static let name = "Họ tên quản trị viên (tên đăng nhập quantri):"
  private static let pin = "Mã PIN 4–12 số [không đặt]:"
  private static let counters = "Số quầy [3]:"

  private static func newcomer() throws -> Motcua {
    var motcua = try Motcua()
    motcua.officer = nil
    motcua.isDemonstration = false
    motcua.format = nil
    motcua.variables["XDG_STATE_HOME"] = motcua.home.file("state")
    return motcua
  }

  /// What a batch on the new books says.
  private static func answer(_ motcua: Motcua, _ command: String) async throws -> JSON {
    var other = motcua
    other.format = "json"
    let ended = try await other.run(command)
    try #require(ended.code == 0, "\(ended.errors)")
    return try ended.answers()[0]
  }

  @Test func `a newcomer gets from nothing to the first rated case by what stands on the screen`() async throws {
    let motcua = try Self.newcomer()
    try await withScreen(motcua, rows: 40) { screen in
      let asked = try await screen.until(row: Self.office)
      #expect(asked.contains("Chưa có sổ nào."))
      let row = try #require(asked.lines.first { $0.hasSuffix(" Xã Bình Sơn") }, "\(asked)")
      try await screen.type(row.split(separator: " ")[0] + "\r")
      try await screen.answer(Self.name, "Trần Thị Mới")
      try await screen.answer(Self.pin)
      try await screen.answer(Self.counters)
      let greeting = try await screen.prompt()
      #expect(greeting.contains("Xin chào, Trần Thị Mới."), "\(greeting)")
      for word in ["mo 1", "nhan", "trao 1"] { #expect(greeting.contains(word), "\(greeting)") }
      let opened = try await screen.run("mo 1")
      #expect(opened.contains("Đã mở quầy 1"), "\(opened)")
      try await screen.enter("nhan")
      try await screen.answer("Thủ tục:", "dang ky lai khai")
      let list = try await screen.until("a numbered choice") { $0.line == "  Thủ tục [1–3]:" }
      let chosen = try #require(list.lines.last { $0.hasSuffix(" Đăng ký lại khai sinh") }, "\(list)")
      try await screen.type(chosen.split(separator: " ")[0] + "\r")
      try await screen.answer("Chủ hồ sơ:", "Võ Văn Tám")
      try await screen.answer("Người nộp thay [chính chủ]:")
      try await screen.answer("Điện thoại [bỏ qua]:", "0905 000 123")
      try await screen.until("the due date") { $0.line.hasPrefix("  Hẹn trả [") }
      try await screen.press(.enter)
      try await screen.waitForText("Đã nhận H1 – Đăng ký lại khai sinh – hẹn ")
      try await screen.prompt()
      try await screen.enter("trao 1")
      try await screen.waitForText("Enter: không trả lời")
      try await screen.type("5")
      try await screen.waitForText("✓ H1 Rất hài lòng")
      try await screen.prompt()
      try await screen.press(.control("d"))
      #expect(try await screen.ended() == 0)
    }
    let counted = try await Self.answer(motcua, "hl")
    #expect(counted["total"]["rated"] == 1)
    let checked = try await Self.answer(motcua, "soat")
    #expect(checked["command"] == "check")
    // The next start asks nothing.
    try await withScreen(motcua) { screen in
      let greeting = try await screen.prompt()
      #expect(!greeting.contains("Chưa có sổ nào."), "\(greeting)")
    }
  }

  private static let offices: [(typed: String, question: String?, code: String)] = [
    ("xa binh son", nil, "xa-binh-son"), ("XÃ VẠN TƯỜNG", nil, "xa-van-tuong"),
    ("van tuong", "Xã Vạn Tường? [c/k]", "xa-van-tuong"),
    ("Ủy ban phường Mới", "Tạo đơn vị mới \"Ủy ban phường Mới\"? [c/k]", "ubpm"),
  ]

  @Test(arguments: offices)
  func `an office is chosen by its name, marks or not, or made`(
    typed: String, question: String?, code: String
  ) async throws {
    let motcua = try Self.newcomer()
    try await withScreen(motcua, rows: 40) { screen in
      try await screen.answer(Self.office, typed)
      if let question { try await screen.answer(question, "c") }
      try await screen.answer(Self.name, "Trần Thị Mới")
      try await screen.answer(Self.pin)
      try await screen.answer(Self.counters, "5")
      try await screen.prompt()
    }
    let officers = try await Self.answer(motcua, "dat canbo")
    #expect(officers["rows"].items.count == 1)
    #expect(officers["rows"][0]["unit"] == .string(code))
    #expect(officers["rows"][0]["name"] == "Trần Thị Mới")
    #expect(officers["rows"][0]["role"] == "administrator")
    let counters = try await Self.answer(motcua, "dat quay")
    #expect(counters["rows"].items.compactMap { $0["counter"].number } == [1, 2, 3, 4, 5])
  }

  @Test func `what cannot be is asked again`() async throws {
    try await withScreen(try Self.newcomer(), rows: 40) { screen in
      try await screen.answer(Self.office, "99")
      try await screen.waitForText("Chỉ có 1–6.")
      try await screen.answer(Self.office, "Đơn vị gõ nhầm")
      try await screen.answer("Tạo đơn vị mới \"Đơn vị gõ nhầm\"? [c/k]", "k")
      try await screen.answer(Self.office, "xa binh son")
      try await screen.answer(Self.name, "  ")
      try await screen.answer(Self.name, "Trần Thị Mới")
      try await screen.answer(Self.pin, "12")
      try await screen.waitForText("Mã PIN là 4 đến 12 chữ số.")
      try await screen.answer(Self.pin, "2468")
      try await screen.answer("Nhập lại mã PIN:", "2486")
      try await screen.waitForText("Hai lần nhập không khớp.")
      try await screen.answer(Self.pin)
      try await screen.answer(Self.counters, "100")
      try await screen.waitForText("Từ 1 đến 99 quầy.")
      try await screen.answer(Self.counters, "1")
      try await screen.prompt()
    }
  }

  @Test func `a PIN given at first is asked for at the next start, and never shown`() async throws {
    let motcua = try Self.newcomer()
    try await withScreen(motcua, rows: 40) { screen in
      try await screen.answer(Self.office, "xa binh son")
      try await screen.answer(Self.name, "Trần Thị Mới")
      try await screen.answer(Self.pin, "86420")
      try await screen.answer("Nhập lại mã PIN:", "86420")
      try await screen.answer(Self.counters)
      let greeting = try await screen.prompt()
      #expect(greeting.contains("*****"), "\(greeting)")
      #expect(!String(decoding: try await screen.written, as: UTF8.self).contains("86420"))
    }
    try await withScreen(motcua) { screen in
      try await screen.answer("quantri. Mã PIN:", "86420")
      let greeting = try await screen.prompt()
      #expect(greeting.contains("Xin chào, Trần Thị Mới."), "\(greeting)")
    }
  }

  /// How many of the questions are answered before.
  @Test(arguments: 0...5) func `Ctrl-C gives up at any question, and leaves no file`(answered: Int) async throws {
    let motcua = try Self.newcomer()
    let questions = [
      (Self.office, "Đơn vị mới"), ("Tạo đơn vị mới \"Đơn vị mới\"? [c/k]", "c"), (Self.name, "Trần Thị Mới"),
      (Self.pin, "2468"), ("Nhập lại mã PIN:", "2468"), (Self.counters, ""),
    ]
    try await withScreen(motcua, rows: 40) { screen in
      for (question, words) in questions.prefix(answered) { try await screen.answer(question, words) }
      try await screen.until("the question") { $0.line.drop { $0 == " " } == questions[answered].0 }
      try await screen.press(.control("c"))
      #expect(try await screen.ended() == 0)
    }
    #expect(!FileManager.default.fileExists(atPath: motcua.home.file("motcua")))
  }
}
