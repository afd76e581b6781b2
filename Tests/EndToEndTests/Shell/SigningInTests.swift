// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// A PIN keeps others out, and is nowhere to be read.
struct SigningInTests {
  private static let asked = "quantri. Mã PIN:"
  private static let present = "Mã PIN hiện tại:"
  private static let new = "Mã PIN mới, 4–12 số [bỏ mã PIN]:"
  private static let again = "Nhập lại mã PIN mới:"

  @Test func `a PIN of one's own is set, changed by showing it, and removed`() async throws {
    let desk = try await Desk()
    try await desk.shell(rows: 40) { screen in
      try await screen.enter("dat pin")
      try await screen.answer(Self.new, "86420")
      try await screen.answer(Self.again, "86420")
      let set = try await screen.prompt()
      #expect(set.answer(to: "dat pin").hasSuffix("Đã đặt mã PIN cho quantri."), "\(set)")
      try await screen.enter("dat pin")
      try await screen.answer(Self.present, "97531")
      try await screen.answer(Self.new, "13579")
      try await screen.answer(Self.again, "13579")
      let wrong = try await screen.prompt()
      #expect(wrong.contains("Mã PIN không đúng. Còn 4 lần thử trước khi tạm khóa."), "\(wrong)")
      try await screen.enter("dat pin")
      try await screen.answer(Self.present, "86420")
      try await screen.answer(Self.new, "13579")
      try await screen.answer(Self.again, "13570")
      let differing = try await screen.prompt()
      #expect(differing.answer(to: "dat pin").hasSuffix("Hai lần nhập không khớp."), "\(differing)")
      try await screen.enter("dat pin")
      try await screen.answer(Self.present, "86420")
      try await screen.answer(Self.new)
      try await screen.answer(Self.again)
      let removed = try await screen.prompt()
      #expect(removed.answer(to: "dat pin").hasSuffix("quantri không còn mã PIN."), "\(removed)")
      let written = String(decoding: try await screen.written, as: UTF8.self)
      for digits in ["86420", "97531", "13579", "13570"] { #expect(!written.contains(digits)) }
    }
    let lines = try desk.history.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(Set(lines) == ["dat pin"])
    try await desk.shell { screen in
      let greeting = try await screen.look()
      #expect(greeting.contains("Xin chào"))
    }
  }

  @Test func `a PIN in the command itself is refused, not repeated, and not kept`() async throws {
    let desk = try await Desk()
    try await desk.shell { screen in
      let refused = try await screen.run("dat pin 86420")
      #expect(!refused.answer(to: "dat pin 86420").contains("86420"), "\(refused)")
      #expect(refused.contains("Đừng gõ mã PIN trên dòng lệnh."), "\(refused)")
      try await screen.run("tre")
      try await screen.press(.up, .up)
      #expect(try await screen.still().line == "> tre")
    }
    #expect(try desk.history == "#1699232400\ntre\n")
  }

  @Test func `Ctrl-C while a PIN is typed changes nothing`() async throws {
    let desk = try await Desk()
    try await desk.shell { screen in
      try await screen.enter("dat pin")
      try await screen.until(row: Self.new)
      try await screen.type("8642")
      try await screen.until("four stars") { $0.line.hasSuffix(" ****") }
      try await screen.press(.backspace)
      try await screen.until("three stars") { $0.line.hasSuffix(" ***") }
      try await screen.press(.control("c"))
      let shown = try await screen.prompt()
      #expect(shown.contains("Đã dừng, chưa ghi gì."), "\(shown)")
    }
    #expect(try await desk.rows(of: "officer_pin").isEmpty)
  }

  @Test func `at the start the right PIN lets in, also after two wrong ones`() async throws {
    let desk = try await Desk()
    try await desk.setPIN("86420", of: "quantri")
    try await withScreen(desk.motcua) { screen in
      try await screen.answer(Self.asked, "11111")
      try await screen.waitForText("Còn 4 lần thử")
      try await screen.answer(Self.asked, "22222")
      try await screen.waitForText("Còn 3 lần thử")
      let before = try await screen.look()
      #expect(!before.contains("Xin chào"))
      try await screen.answer(Self.asked, "86420")
      let greeting = try await screen.prompt()
      #expect(greeting.contains("Xin chào"), "\(greeting)")
      // Wrong ones in a row count, and these were ended by a right one.
      try await screen.press(.control("d"))
      try await screen.ended()
    }
    try await withScreen(desk.motcua) { screen in
      try await screen.answer(Self.asked, "11111")
      try await screen.waitForText("Còn 4 lần thử")
      // A key that arrives before the next question belongs to no question.
      try await screen.until(row: Self.asked)
      try await screen.press(.control("d"))
      try await screen.ended()
      #expect(try await !screen.look().contains("Xin chào"))
    }
  }

  @Test func `five wrong ones lock, for the right one as well`() async throws {
    let desk = try await Desk()
    try await desk.setPIN("86420", of: "quantri")
    try await withScreen(desk.motcua) { screen in
      for left in [4, 3, 2, 1] {
        try await screen.answer(Self.asked, "11111")
        try await screen.waitForText("Còn \(left) lần thử")
      }
      try await screen.answer(Self.asked, "11111")
      try await screen.ended()
      // Five minutes from 8 o'clock.
      #expect(try await screen.look().contains("tạm khóa đến 08:05"))
    }
    try await withScreen(desk.motcua) { screen in
      try await screen.answer(Self.asked, "86420")
      try await screen.ended()
      #expect(try await screen.look().contains("tạm khóa đến 08:05"))
    }
    var later = desk.motcua
    later.now = "2023-11-06 08:05"
    try await withScreen(later) { screen in
      try await screen.answer(Self.asked, "86420")
      try await screen.prompt()
    }
  }

  private static let given: [(digits: String?, refusal: String?)] = [
    (nil, "có mã PIN"), ("11111", "Mã PIN không đúng"), ("86420", nil),
  ]

  @Test(arguments: given)
  func `a batch gives the PIN in its environment`(digits: String?, refusal: String?) async throws {
    let desk = try await Desk()
    try await desk.setPIN("86420", of: "quantri")
    var motcua = desk.motcua
    motcua.variables["MOTCUA_PIN"] = digits
    let ended = try await motcua.run("tre")
    #expect(ended.code == (refusal == nil ? 0 : 1))
    if let refusal {
      #expect(ended.errors.contains(refusal), "\(ended.errors)")
    } else {
      #expect(ended.errors.isEmpty)
    }
    #expect(!ended.errors.contains(digits ?? "86420"))
    #expect(ended.text.isEmpty == (refusal != nil))
  }
}
