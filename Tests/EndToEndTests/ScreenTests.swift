// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

/// The terminal that the other suites look at, tried on programs that everybody knows.
struct ScreenTests {
  /// Shows every byte it gets, as `^C` and the like, and asks for pastes in brackets.
  private static let revealing = "printf '\\033[?2004hready\\n'; stty raw -echo; exec cat -v"

  @Test func `keys reach the program as the bytes a terminal sends`() async throws {
    try await withScreen(of: "/bin/sh", ["-c", Self.revealing]) { screen in
      try await screen.waitForText("ready")
      try await screen.press(.tab, .escape, .up, .right, .end, .backspace, .controlH)
      try await screen.press(.control("c"), .control("d"), .control("r"), .enter, .alt("f"))
      try await screen.type("khác")
      try await screen.send(bytes: [0xE1, 0xBB])
      let shown = try await screen.waitForText("khM-CM-!cM-aM-;")
      #expect(shown.contains("^[^[[A^[[C^[[4~^?^H^C^D^R^M^[fkh"), "\(shown)")
    }
  }

  @Test func `a paste comes in brackets to a program that asked for them`() async throws {
    try await withScreen(of: "/bin/sh", ["-c", Self.revealing]) { screen in
      try await screen.waitForText("ready")
      try await screen.paste("mo 3\nkhach")
      try await screen.waitForText("^[[200~mo 3^Mkhach^[[201~")
    }
    try await withScreen(of: "/bin/sh", ["-c", "stty raw -echo; echo ready; exec cat -v"]) { screen in
      try await screen.waitForText("ready")
      try await screen.paste("mo 3\nkhach")
      let shown = try await screen.waitForText("khach")
      #expect(!shown.contains("200~"))
    }
  }

  @Test func `the cursor counts columns, of which wide letters take two and marks none`() async throws {
    try await withScreen(of: "/bin/sh", ["-c", "printf 'Đăng資料'; exec cat"]) { screen in
      let shown = try await screen.waitForText("資料")
      #expect(shown.cursor == Picture.Cursor(x: 8, y: 0))
    }
    try await withScreen(of: "/bin/sh", ["-c", "printf 'vie\u{302}\u{323}t'; exec cat"]) { screen in
      let shown = try await screen.until("a word of four letters") { $0.cursor.x == 4 }
      #expect(shown.lines == ["vie\u{302}\u{323}t"])
    }
  }

  @Test(arguments: [("exit 7", 7), ("kill -9 $$", -9), ("exit 0", 0)] as [(String, Int32)])
  func `the end of the program is told, and its last picture stays`(line: String, code: Int32) async throws {
    try await withScreen(of: "/bin/sh", ["-c", "echo 'tạm biệt'; \(line)"]) { screen in
      let ended = try await screen.ended()
      #expect(ended == code)
      #expect(try await screen.lines == ["tạm biệt"])
    }
  }

  @Test func `another size is told to the program, and what scrolled away can be read`() async throws {
    try await withScreen(of: "/bin/sh", ["-c", "seq 1 40; while read x; do stty size; done"], columns: 60, rows: 12) {
      screen in
      try await screen.waitForText("40")
      #expect(try await screen.lines.count == 11)
      #expect(try await screen.history == (1...40).map(String.init))
      try await screen.press(.enter)
      try await screen.waitForText("12 60")
      try await screen.resize(columns: 132, rows: 30)
      try await screen.press(.enter)
      try await screen.waitForText("30 132")
    }
  }

  @Test func `colours, bells and every byte written can be asked for`() async throws {
    let program = #"printf '\033]0;title\007\033[2mnhạt\033[0m \033[1;31mđỏ\033[0m\007\\ \007'; exec cat"#
    try await withScreen(of: "/bin/sh", ["-c", program]) { screen in
      #expect(try await screen.waitForText("\\").lines == ["nhạt đỏ\\"])
      #expect(try await screen.bells == 2)
      #expect(try await screen.styled.joined().hasPrefix("\u{1B}[2mnhạt"))
      let written = String(decoding: try await screen.written, as: UTF8.self)
      #expect(written.contains("\u{1B}[2mnhạt\u{1B}[0m \u{1B}[1;31mđỏ\u{1B}[0m\u{7}\\ \u{7}"), "\(written)")
    }
  }

  @Test func `the program gets its own variables, a terminal, and nothing of the tests' own`() async throws {
    try await withScreen(of: "/usr/bin/env", [], variables: ["PATH": "/bin", "MOTCUA_NOW": "a b'c\"d;"]) { screen in
      try await screen.ended()
      let names = try await screen.lines.map { $0.prefix { $0 != "=" } }
      #expect(Set(names) == ["PATH", "MOTCUA_NOW", "TERM", "INPUTRC", "XDG_STATE_HOME"])
      #expect(try await screen.lines.contains("MOTCUA_NOW=a b'c\"d;"))
      #expect(try await screen.lines.contains("INPUTRC=/dev/null"))
    }
  }

  @Test func `a picture that never comes fails with the one that did`() async throws {
    try await withScreen(of: "/bin/sh", ["-c", "echo 'Đã mở quầy 3'; exec cat"]) { screen in
      let failure = try #require(
        await #expect(throws: ScreenFailure.self) { try await screen.waitForText("quầy 4", within: .milliseconds(200)) }
      )
      #expect(failure.description.contains("quầy 4"))
      #expect(failure.description.contains("│ Đã mở quầy 3\n"), "\(failure)")
    }
  }

  @Test func `a program that leaves is not waited for`() async throws {
    try await withScreen(of: "/bin/sh", ["-c", "exit 3"]) { screen in
      let start = ContinuousClock.now
      await #expect(throws: ScreenFailure.self) { try await screen.waitForText("never") }
      #expect(ContinuousClock.now - start < .seconds(10))
    }
  }

  @Test func `nothing of a screen is left when it closes, and when a test fails`() async throws {
    struct Failed: Error {}
    let processes = TestedProcesses()
    try await withScreen(of: "/bin/sh", ["-c", "trap '' HUP; while :; do sleep 0.1; done"]) { screen in
      try await processes.note(screen)
    }
    await #expect(throws: Failed.self) {
      try await withScreen(of: "/bin/cat", []) { screen in
        try await processes.note(screen)
        throw Failed()
      }
    }
    // Nobody closes this one.
    try await processes.note(Screen("/bin/cat", []))
    try await processes.expectNone()
  }
}

/// The shell as people meet it on such a terminal.
extension ScreenTests {
  @Test func `the shell greets, takes what is typed, and leaves at the end of input`() async throws {
    let scratch = try await Backend.sqlite.scratch()
    try await withScreen(Motcua(books: scratch.location, now: "2023-11-06 08:00"), columns: 60, rows: 12) { screen in
      let greeting = try await screen.until("a prompt") { $0.line == ">" }
      #expect(greeting.contains("Xin chào, "))
      #expect(greeting.cursor.x == 2)
      try await screen.type("giúp 資料")
      #expect(try await screen.waitForText("資料").cursor.x == 11)
      try await screen.press(.backspace, .backspace, .backspace)
      try await screen.until("the line without its last word") { $0.line == "> giúp" }
      try await screen.resize(columns: 30, rows: 12)
      try await screen.type(" khach")
      #expect(try await screen.waitForText("> giúp khach").cursor.x == 12)
      try await screen.press(.control("u"))
      try await screen.until("an empty line") { $0.line == ">" }
      try await screen.press(.control("d"))
      #expect(try await screen.ended() == 0)
    }
  }
}

/// The processes of some screens, to see whether they have gone.
private actor TestedProcesses {
  private var numbers: [String] = []

  func note(_ screen: Screen) async throws {
    numbers += try await screen.ask("display-message -p '#{pid} #{pane_pid}'")[0].split(separator: " ").map(String.init)
  }

  func expectNone() async throws {
    #expect(numbers.count == 6)
    let end = ContinuousClock.now + .seconds(10)
    while ContinuousClock.now < end, numbers.contains(where: Self.runs) {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(numbers.filter(Self.runs) == [])
  }

  private static func runs(_ number: String) -> Bool { FileManager.default.fileExists(atPath: "/proc/\(number)") }
}
