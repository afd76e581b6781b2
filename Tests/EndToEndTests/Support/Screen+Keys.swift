// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving

extension Screen {
  /// Types text as it stands.
  func type(_ text: String) async throws { try await send(bytes: Array(text.utf8)) }

  func press(_ keys: Key...) async throws {
    for key in keys { try await ask("send-keys \(key.name)") }
  }

  /// What an input method sends, byte by byte.
  func send(bytes: [UInt8]) async throws {
    guard !bytes.isEmpty else { return }
    try await ask("send-keys -H " + bytes.map { String($0, radix: 16) }.joined(separator: " "))
  }

  /// Pastes with the mouse: in brackets where the program has asked its terminal for them, bare where it has not.
  func paste(_ text: String) async throws {
    let folder = try TemporaryFolder("paste")
    try text.write(toFile: folder.file("text"), atomically: false, encoding: .utf8)
    try await ask("load-buffer '\(folder.file("text"))'")
    try await ask("paste-buffer -p")
  }

  /// Drags the window to another size, and waits until the program's terminal has it: tmux draws a while ahead.
  func resize(columns: Int, rows: Int) async throws {
    try await ask("resize-window -x \(columns) -y \(rows)")
    guard let path = try await ask("display-message -p '#{pane_tty}'").first else { return }
    let terminal = open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { return }
    defer { _ = Foundation.close(terminal) }
    let end = ContinuousClock.now + .seconds(10)
    var size = winsize()
    while ContinuousClock.now < end {
      if ioctl(terminal, UInt(TIOCGWINSZ), &size) == 0, Int(size.ws_col) == columns, Int(size.ws_row) == rows { return }
      try await Task.sleep(for: .milliseconds(5))
    }
    throw ScreenFailure("the terminal never had \(columns) columns and \(rows) rows")
  }
}
