// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// A clerk's morning as she types and reads it: Wednesday 25/11/2026.
struct MorningTests {
  @Test func `a case is taken in question by question, handed over and rated, without a word typed in full`()
    async throws
  {
    try await Desk(at: "2026-11-25 07:31").shell(rows: 40) { screen in
      let opened = try await screen.run("mo 3")
      #expect(opened.contains("Đã mở quầy 3 lúc 07:31."), "\(opened)")
      #expect(opened.line == "Q3>")
      try await screen.type("nhan dklks")
      try await screen.press(.tab)
      try await screen.until(row: "Q3> nhan Đăng ký lại khai sinh")
      try await screen.press(.enter)
      try await Self.answer("  Chủ hồ sơ:", "Trần Văn Bình", screen)
      try await Self.answer("  Người nộp thay [chính chủ]:", "", screen)
      // One step back, and on again.
      try await Self.answer("  Điện thoại [bỏ qua]:", "<", screen)
      try await Self.answer("  Người nộp thay [chính chủ]:", "", screen)
      try await Self.answer("  Điện thoại [bỏ qua]:", "0905 000 123", screen)
      try await Self.answer("  Hẹn trả [02/12/2026, 5 ngày làm việc]:", "", screen)
      let received = try await screen.prompt()
      #expect(received.contains("Đã nhận H1 – Đăng ký lại khai sinh – hẹn 02/12/2026."), "\(received)")
      #expect(received.contains("(lui để bỏ)"))

      try await screen.enter("trao 1")
      let asked = try await screen.waitForText("Enter: không trả lời")
      #expect(asked.contains("Đã trao kết quả H1, trước hạn."), "\(asked)")
      try await screen.type("5")
      let rated = try await screen.prompt()
      #expect(rated.contains("✓ H1 Rất hài lòng (bấm tại quầy)"), "\(rated)")
      #expect(rated.contains("(lui: sửa lại)"))
      let shown = try await screen.run("1")
      #expect(shown.answer(to: "1").contains("Trần Văn Bình"), "\(shown)")
      let closed = try await screen.run("dong")
      #expect(closed.line == ">", "\(closed)")
    }
  }

  @Test func `what cannot be exported yet is said with an example`() async throws {
    try await Desk().shell { screen in
      let shown = try await screen.run("ẽpỏt csv")
      #expect(shown.contains("ẽpỏt → export"), "\(shown)")
      #expect(shown.contains("Chưa có kết quả nào để xuất."), "\(shown)")
    }
  }

  /// Waits for a question at the cursor and answers it.
  private static func answer(_ question: String, _ text: String, _ screen: Screen) async throws {
    try await screen.until(row: question)
    try await screen.type(text)
    try await screen.until("the answer") { $0.line == (text.isEmpty ? question : question + " " + text) }
    try await screen.press(.enter)
  }
}
