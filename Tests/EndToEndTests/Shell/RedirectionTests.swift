// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Results go to standard output and nothing else does; readline works for people alone.
struct RedirectionTests {
  @Test func `commands through a pipe meet no prompt, no echo and no colours`() async throws {
    var motcua = try await Desk().motcua
    motcua.format = nil
    motcua.variables["TERM"] = "xterm-256color"
    let ended = try await motcua.run(arguments: [], input: Array("han 26/4/2024 3nlv\novẻdue\n".utf8))
    #expect(ended.code == 0)
    #expect(ended.text.hasPrefix("Nhận 26/04/2024, 3 ngày làm việc → 04/05/2024."), "\(ended.text)")
    #expect(!ended.text.contains("\u{1B}"))
    #expect(!ended.text.contains("> "))
    #expect(!ended.text.contains("→ overdue"))
    #expect(ended.errors == "ovẻdue → overdue\n")
  }

  @Test func `with results going to a file the prompt stays on the terminal`() async throws {
    let desk = try await Desk()
    var motcua = desk.motcua
    motcua.format = nil
    let command = [try Executable.path()] + motcua.line
    try await withScreen(
      of: "/bin/sh", ["-c", #"exec "$@" >out"#, "sh"] + command, variables: motcua.environment, in: motcua.folder
    ) { screen in
      try await screen.prompt()
      let shown = try await screen.run("han 26/4/2024 3nlv")
      #expect(!shown.contains("04/05/2024"), "\(shown)")
      // Keys, completion and Ctrl-C work as ever.
      try await screen.type("nhan dklks")
      try await screen.press(.tab)
      try await screen.until(row: "> nhan Đăng ký lại khai sinh")
      try await screen.press(.control("c"))
      try await screen.prompt()
      try await screen.press(.control("d"))
      try await screen.ended()
    }
    let written = try String(contentsOfFile: motcua.folder + "/out", encoding: .utf8)
    #expect(written.hasPrefix("Nhận 26/04/2024, 3 ngày làm việc → 04/05/2024."), "\(written)")
    #expect(!written.contains("\u{1B}"))
    #expect(!written.contains("> "))
    #expect(!written.contains("Xin chào"))
  }

  @Test func `with messages going to a file the shell works as ever`() async throws {
    let desk = try await Desk()
    var motcua = desk.motcua
    motcua.format = nil
    let command = [try Executable.path()] + motcua.line
    try await withScreen(
      of: "/bin/sh", ["-c", #"exec "$@" 2>errors"#, "sh"] + command, variables: motcua.environment, in: motcua.folder
    ) { screen in
      try await screen.prompt()
      let shown = try await screen.run("han 26/4/2024 3nlv")
      #expect(shown.contains("04/05/2024"), "\(shown)")
    }
  }
}
