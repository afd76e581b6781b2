// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// A case is taken in question by question.
///
/// On Monday 6/11/2023 five working days end on 13/11, fifteen on 27/11.
struct GuidedReceptionTests {
  private static let phone = "Điện thoại [bỏ qua]:"
  private static let inPerson = "Người nộp thay [chính chủ]:"
  private static let due = "Hẹn trả [13/11/2023, 5 ngày làm việc]:"

  /// Two earlier cases of one name: the newer one of land, the older one of a birth.
  private static func desk() async throws -> Desk {
    try await Desk(
      after: #"nhan 1.004884 --chu "Võ Văn Tám" --dt 0905000123 --nopthay "Lê Thị Hòa""#,
      #"nhan 1.012784 --chu "Võ Văn Tám" --dt 0905000456"#)
  }

  @Test func `back and on again, what was typed is kept`() async throws {
    let desk = try await Desk()
    try await desk.shell { screen in
      try await screen.enter("nhan dklks")
      try await screen.answer("Chủ hồ sơ:", "Trần Văn Bình")
      try await screen.answer(Self.inPerson, "Lê Văn Ba")
      try await screen.answer(Self.phone, "<")
      try await screen.answer("Người nộp thay [Lê Văn Ba]:", "<")
      // There is nothing before the first question.
      try await screen.answer("Chủ hồ sơ [Trần Văn Bình]:", "<")
      try await screen.answer("Chủ hồ sơ [Trần Văn Bình]:", "Trần Văn Bảy")
      try await screen.answer("Người nộp thay [Lê Văn Ba]:")
      try await screen.answer(Self.phone, "0905000123")
      try await screen.answer(Self.due)
      let taken = try await screen.prompt()
      #expect(taken.contains("Đã nhận H1 – Đăng ký lại khai sinh – hẹn 13/11/2023."), "\(taken)")
    }
    let kept = try await desk.rows(of: "private_text").joined(separator: "\n")
    for text in ["Trần Văn Bảy", "Lê Văn Ba", "0905000123"] { #expect(kept.contains(text), "\(kept)") }
    #expect(!kept.contains("Trần Văn Bình"))
  }

  @Test func `Enter takes what an earlier case of that procedure knew, by a name without marks`() async throws {
    let desk = try await Self.desk()
    let before = try await Set(desk.rows(of: "private_text"))
    try await desk.shell { screen in
      try await screen.enter("nhan dklks")
      try await screen.answer("Chủ hồ sơ:", "vo van tam")
      try await screen.answer("Người nộp thay [Lê Thị Hòa]:")
      try await screen.answer("Điện thoại [0905000123]:")
      try await screen.answer(Self.due)
      try await screen.waitForText("Đã nhận H3")
      try await screen.prompt()
    }
    let fresh = try await desk.rows(of: "private_text").filter { !before.contains($0) }.joined(separator: "\n")
    for text in ["Lê Thị Hòa", "0905000123"] { #expect(fresh.contains(text), "\(fresh)") }
  }

  @Test func `a hyphen leaves a field empty, and it stays empty`() async throws {
    let desk = try await Self.desk()
    let before = try await Set(desk.rows(of: "private_text"))
    try await desk.shell { screen in
      try await screen.enter("nhan dklks")
      try await screen.answer("Chủ hồ sơ:", "vo van tam")
      try await screen.answer("Người nộp thay [Lê Thị Hòa]:", "-")
      try await screen.answer("Điện thoại [0905000123]:", "<")
      try await screen.answer(Self.inPerson)
      try await screen.answer("Điện thoại [0905000123]:", "-")
      try await screen.answer("Địa chỉ:", "Thôn Phú Lễ")
      try await screen.answer(Self.due)
      try await screen.waitForText("Đã nhận H3")
      try await screen.prompt()
    }
    let fresh = try await desk.rows(of: "private_text").filter { !before.contains($0) }.joined(separator: "\n")
    #expect(fresh.contains("Thôn Phú Lễ"))
    for text in ["Lê Thị Hòa", "0905000123"] { #expect(!fresh.contains(text), "\(fresh)") }
  }

  @Test func `what Enter took from one owner does not follow another`() async throws {
    let desk = try await Self.desk()
    let before = try await Set(desk.rows(of: "private_text"))
    try await desk.shell { screen in
      try await screen.enter("nhan dklks")
      try await screen.answer("Chủ hồ sơ:", "Võ Văn Tám")
      try await screen.answer("Người nộp thay [Lê Thị Hòa]:")
      try await screen.answer("Điện thoại [0905000123]:")
      try await screen.answer(Self.due, "<")
      try await screen.answer("Điện thoại [0905000123]:", "<")
      try await screen.answer("Người nộp thay [Lê Thị Hòa]:", "<")
      try await screen.answer("Chủ hồ sơ [Võ Văn Tám]:", "Phạm Minh Tuấn")
      try await screen.answer(Self.inPerson)
      try await screen.answer(Self.phone, "0905000789")
      try await screen.answer(Self.due)
      try await screen.waitForText("Đã nhận H3")
      try await screen.prompt()
    }
    let fresh = try await desk.rows(of: "private_text").filter { !before.contains($0) }.joined(separator: "\n")
    for text in ["Phạm Minh Tuấn", "0905000789"] { #expect(fresh.contains(text), "\(fresh)") }
    for text in ["Lê Thị Hòa", "0905000123"] { #expect(!fresh.contains(text), "\(fresh)") }
  }

  @Test func `without phone and address the address is asked again, and nothing typed is lost`() async throws {
    let desk = try await Desk()
    try await desk.shell { screen in
      try await screen.enter("nhan dklks")
      try await screen.answer("Chủ hồ sơ:")
      try await screen.waitForText("Hồ sơ phải có chủ.")
      try await screen.answer("Chủ hồ sơ:", "Trần Văn Bình")
      try await screen.answer(Self.inPerson)
      try await screen.answer(Self.phone)
      try await screen.answer("Địa chỉ:")
      try await screen.waitForText("Thiếu số điện thoại hoặc địa chỉ của chủ hồ sơ.")
      try await screen.answer("Địa chỉ:", "Thôn Phú Lễ")
      try await screen.answer(Self.due)
      try await screen.waitForText("Đã nhận H1")
      try await screen.prompt()
    }
  }

  /// How many questions are answered before the scanner is used.
  @Test(arguments: 0...3) func `a dossier's code from the scanner is kept, whichever question it meets`(
    answered: Int
  ) async throws {
    let code = "000.00.53.H48-231106-0012"
    let questions = [
      ("Chủ hồ sơ:", "Trần Văn Bình"), (Self.inPerson, ""), (Self.phone, "0905000123"), (Self.due, ""),
    ]
    try await Desk().shell { screen in
      try await screen.enter("nhan dklks")
      for (index, (question, words)) in questions.enumerated() {
        if index == answered {
          try await screen.answer(question, code)
          try await screen.waitForText("Mã hồ sơ: \(code)")
        }
        try await screen.answer(question, words)
      }
      try await screen.waitForText("Đã nhận H1")
      try await screen.prompt()
      let shown = try await screen.run("tra H1")
      #expect(shown.answer(to: "tra H1").contains("Mã hồ sơ: \(code)"), "\(shown)")
      #expect(shown.answer(to: "tra H1").contains("Chủ hồ sơ: Trần Văn Bình"), "\(shown)")
    }
  }

  @Test func `an earlier working day may be promised, and no other`() async throws {
    let desk = try await Desk()
    try await desk.shell(columns: 132, rows: 40) { screen in
      try await screen.enter("nhan dklks")
      try await screen.answer("Chủ hồ sơ:", "Trần Văn Bình")
      try await screen.answer(Self.inPerson)
      try await screen.answer(Self.phone, "0905000123")
      // After the limit, on a Sunday, before today, no day at all.
      for (day, shown) in [("14/11", "14/11/2023"), ("12/11", "12/11/2023"), ("3/11/2023", "03/11/2023")] {
        try await screen.answer(Self.due, day)
        try await screen.waitForText(
          "Không hẹn trả được ngày \(shown): phải là ngày làm việc từ 06/11/2023 đến 13/11/2023 (hạn giải quyết).")
      }
      try await screen.answer(Self.due, "mai mốt")
      try await screen.waitForText("\"mai mốt\" không phải ngày.")
      try await screen.answer(Self.due, "9/11")
      let taken = try await screen.prompt()
      #expect(taken.contains("Đã nhận H1 – Đăng ký lại khai sinh – hẹn 09/11/2023."), "\(taken)")
    }
  }

  @Test func `the promised day stands in the question when one comes back to it`() async throws {
    try await Desk().shell { screen in
      try await screen.run("mo 3")
      try await screen.enter("nhan 1.012784")
      try await screen.answer("Chủ hồ sơ:", "Trần Văn Bình")
      try await screen.answer(Self.inPerson)
      try await screen.answer(Self.phone, "0905000123")
      try await screen.answer("Hẹn trả [27/11/2023, 15 ngày làm việc]:", "<")
      try await screen.answer("Điện thoại [0905000123]:")
      try await screen.answer("Hẹn trả [27/11/2023, 15 ngày làm việc]:", "20/11")
      try await screen.waitForText("hẹn 20/11/2023.")
      #expect(try await screen.prompt().line == "Q3>")
    }
  }

  @Test func `Ctrl-C at the last question stores nothing`() async throws {
    let desk = try await Desk()
    let before = try await Contents(of: desk.scratch)
    try await desk.shell { screen in
      try await screen.enter("nhan dklks")
      try await screen.answer("Chủ hồ sơ:", "Trần Văn Bình")
      try await screen.answer(Self.inPerson)
      try await screen.answer(Self.phone, "0905000123")
      try await screen.until(row: "  " + Self.due)
      try await screen.press(.control("c"))
      let shown = try await screen.prompt()
      #expect(shown.contains("Chưa nhận gì."), "\(shown)")
      // The answers are no lines to be called back.
      try await screen.press(.up)
      try await screen.until(row: "> nhan dklks")
    }
    #expect(try await Contents(of: desk.scratch).changes(since: before) == [])
    #expect(try !desk.history.contains("Bình"))
  }

  @Test func `words that mean several procedures give a numbered choice, by number or more words`() async throws {
    let desk = try await Desk()
    try await desk.shell(rows: 40) { screen in
      try await screen.enter("nhan dang ky lai khai")
      let list = try await screen.until(row: "  Thủ tục [1–3]:")
      let names = list.lines.suffix(4).prefix(3).map { $0.drop { $0 == " " } }
      #expect(
        Set(names.map { $0.dropFirst(2) }) == [
          "Đăng ký lại khai sinh", "Đăng ký lại khai tử", "Đăng ký lại khai sinh có yếu tố nước ngoài",
        ], "\(list)")
      #expect(names.map(\.first) == ["1", "2", "3"])
      try await screen.type("khai tu\r")
      try await screen.until("another choice") {
        $0.line.hasPrefix("  Thủ tục [1–") && $0.contains(" Đăng ký khai tử lưu động")
      }
      try await screen.type("dang ky lai khai tu\r")
      try await screen.answer("Chủ hồ sơ:", "Trần Văn Bình")
      try await screen.answer(Self.inPerson)
      try await screen.answer(Self.phone, "0905000123")
      try await screen.answer(Self.due)
      try await screen.waitForText("Đã nhận H1 – Đăng ký lại khai tử")
      try await screen.prompt()
    }
  }
}
