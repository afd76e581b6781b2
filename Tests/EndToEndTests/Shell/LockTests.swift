// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// A shell that is left alone locks, where a PIN can open it again.
struct LockTests {
  /// The shortest time there is takes a minute: everything is watched at once, beside the other suites. Each wait has an
  /// end of its own; how long it takes until there is room for three terminals depends on the others.
  @Test func `after a minute without a key only the PIN lets back in`() async throws {
    let desk = try await Desk(after: Desk.lan, "dat khoa 1")
    try await desk.setPIN("86420", of: "quantri")
    var other = desk.motcua
    other.officer = "lan"
    let lan = other
    async let atPrompt: Void = Self.leaveAtPrompt(desk.motcua)
    async let inQuestion: Void = Self.leaveInQuestion(desk.motcua)
    async let without: Void = Self.leaveWithoutPIN(lan)
    _ = try await (atPrompt, inQuestion, without)
    #expect(try await desk.rows(of: "case_row").isEmpty)
  }

  private static let asked = "quantri. Mã PIN:"

  private static func enter(_ screen: Screen) async throws {
    try await screen.answer(asked, "86420")
    try await screen.prompt()
  }

  private static func locked(_ screen: Screen) async throws -> Picture {
    let picture = try await screen.until("the lock", within: .seconds(90)) {
      $0.line == asked && $0.contains("Đã khóa vì không có ai gõ.")
    }
    // Whoever comes next does not read what was being typed.
    #expect(!picture.contains("Tám"), "\(picture)")
    return picture
  }

  private static func leaveAtPrompt(_ motcua: Motcua) async throws {
    try await withScreen(motcua, columns: 132) { screen in
      try await enter(screen)
      let before = try await screen.run("han 26/4/2024 3nlv")
      try await screen.type("tim Võ Văn Tám")
      try await screen.until(row: "> tim Võ Văn Tám")
      let picture = try await locked(screen)
      // What was shown before stays, and nothing stands between it and the lock.
      #expect(picture.lines.starts(with: before.lines.dropLast()), "\(picture)")
      try await screen.answer(asked, "11111")
      try await screen.waitForText("Còn 4 lần thử")
      try await screen.answer(asked, "86420")
      let back = try await screen.prompt()
      #expect(!back.contains("Tám"), "\(back)")
      // Neither undo nor history brings it back.
      try await screen.send(bytes: [0x1F])
      #expect(try await screen.still().line == ">")
      try await screen.press(.up)
      try await screen.until(row: "> han 26/4/2024 3nlv")
      try await screen.press(.enter)
      try await screen.prompt()
    }
  }

  private static func leaveInQuestion(_ motcua: Motcua) async throws {
    try await withScreen(motcua, columns: 132) { screen in
      try await enter(screen)
      try await screen.enter("nhan dklks")
      try await screen.until(row: "  Chủ hồ sơ:")
      try await screen.type("Võ Văn Tám")
      try await screen.until(row: "  Chủ hồ sơ: Võ Văn Tám")
      _ = try await locked(screen)
      try await screen.press(.control("d"))
      #expect(try await screen.ended() == 0)
    }
  }

  private static func leaveWithoutPIN(_ motcua: Motcua) async throws {
    try await withScreen(motcua) { screen in
      try await screen.prompt()
      try await screen.type("tim Võ Văn Tám")
      try await screen.until(row: "> tim Võ Văn Tám")
      try await Task.sleep(for: .seconds(66))
      #expect(try await screen.look().line == "> tim Võ Văn Tám")
    }
  }
}
