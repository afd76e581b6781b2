// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

/// The plain prompt on a real pseudo-terminal, which `script` makes.
struct TerminalTests {
  @Test func `the prompt runs commands, survives mistakes, and leaves at the end of input`() async throws {
    let scratch = try await Backend.sqlite.scratch()
    let screen = try await type(
      ["mo 3", "chouyen", #"nhan 1.001193 --chu "Võ Văn Tám""#, "trao 1", "đánh giá 1 5", "hl 2023", "\u{4}"],
      on: Motcua(books: scratch.location, now: "2023-11-06 08:00"))
    #expect(screen.contains("Đã mở quầy 3 lúc 08:00."))
    #expect(screen.contains("Ý bạn là chuyen?"))
    #expect(screen.contains("Đã nhận H1 – Đăng ký khai sinh – hẹn 06/11/2023."))
    #expect(screen.contains("✓ H1 Rất hài lòng (bấm tại quầy)"))
    #expect(screen.contains("(100,0%) ít lượt"))
    let texts = try await Contents(of: scratch).tables["private_text"] ?? []
    #expect(texts.contains { $0.contains("Võ Văn Tám") })
  }

  @Test func `quit leaves, and nothing after it is done`() async throws {
    let scratch = try await Backend.sqlite.scratch()
    let screen = try await type(
      ["khach", "thoat", "khach"], on: Motcua(books: scratch.location, now: "2023-11-06 08:00"))
    #expect(screen.contains("Đã ghi một lượt hướng dẫn."))
    #expect(try await Contents(of: scratch).tables["visit"]?.count == 1)
  }

  @Test(arguments: [("k", false), ("n", false), ("", false), ("c", true), ("y", true)])
  func `an approval asks, and only a yes goes on`(answer: String, isApproved: Bool) async throws {
    let scratch = try await Backend.sqlite.scratch()
    let motcua = try Motcua(books: scratch.location, now: "2023-11-06 08:00")
    let drafted = try await motcua.run(
      "dat canbo hoa --vaitro lanhdao --donvi 524-mc", Desk.signer,
      #"nhan 1.012784 --chu "Trần Văn Bình" --dt 0905000123"#, #"xinloi 1 --lydo "Chờ xác minh" --hen 30/11"#)
    #expect(drafted.code == 0)
    let before = try await Contents(of: scratch)
    let screen = try await type(["tb duyet 1", answer, "\u{4}"], on: motcua.at("2023-11-06 08:10", by: "hoa"))
    #expect(screen.contains("Tiếp tục? [c/k]"))
    #expect(screen.contains("Đã ban hành số 01/PXL.") == isApproved)
    #expect(screen.contains("Đã dừng, chưa ghi gì.") == !isApproved)
    #expect(try await (Contents(of: scratch) == before) == !isApproved)
  }

  @Test(arguments: [[:], ["LC_ALL": "C"], ["LANG": "vi_VN.TCVN"]])
  func `letters with marks are one letter to the prompt in any locale`(variables: [String: String]) async throws {
    let scratch = try await Backend.sqlite.scratch()
    var motcua = try Motcua(books: scratch.location, now: "2023-11-06 08:00")
    motcua.variables = variables
    // One backspace takes the whole letter away.
    let screen = try await type(["khacế\u{7F}h", "\u{4}"], on: motcua)
    #expect(screen.contains("Đã ghi một lượt hướng dẫn."))
  }

  /// Types lines as somebody who waits for the prompt, and returns what was on the screen until the program left.
  private func type(_ lines: [String], on motcua: Motcua) async throws -> String {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else {
      throw CannotTest("no /usr/bin/script to make a pseudo-terminal with: apt install bsdutils")
    }
    var one = motcua
    one.format = nil
    one.variables["TERM"] = "dumb"
    let command = ([try Executable.path()] + one.line).map { "'\($0)'" }.joined(separator: " ")
    let keyboard = Pipe()
    _ = fcntl(keyboard.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    let child = try Child(
      "/usr/bin/script", ["-qec", command, "/dev/null"], variables: one.environment, in: one.folder,
      input: .pipe(keyboard.fileHandleForReading))
    var seen = 0
    for line in lines {
      guard try await child.waitsForKeys(beyond: &seen) else { break }
      let keys = line == "\u{4}" ? line : line + "\r"
      try keyboard.fileHandleForWriting.write(contentsOf: Data(keys.utf8))
    }
    let ended = await child.ended(within: .seconds(60))
    try keyboard.fileHandleForWriting.close()
    #expect(ended.code == 0, "\(ended.text)")
    return ended.text
  }
}

extension Child {
  /// Waits until a new prompt or question stands at the end of the screen; false once the program has left.
  fileprivate func waitsForKeys(beyond seen: inout Int) async throws -> Bool {
    while isRunning {
      let screen = output
      if screen.count > seen, screen.ends(with: "> ") || screen.ends(with: "] ") {
        seen = screen.count
        return true
      }
      try await Task.sleep(for: .milliseconds(5))
    }
    return false
  }
}

extension [UInt8] {
  fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
