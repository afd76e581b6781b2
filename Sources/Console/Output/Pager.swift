// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Shows long results page by page with `$PAGER`, or `less`.
enum Pager {
  /// What the shell is to run; `less` leaves what was shown on the screen and keeps colours.
  static func command(_ environment: [String: String]) -> String {
    let pager = environment["PAGER"] ?? ""
    let isBlank = pager.allSatisfy(\.isWhitespace)
    return "LESSCHARSET=utf-8; LESS=${LESS:-FRX}; export LESSCHARSET LESS; " + (isBlank ? "less" : pager)
  }

  /// Shows the text until the person leaves the pager; false where it could not be started.
  ///
  /// Ctrl-C belongs to the pager meanwhile; leaving it early is no error.
  static func show(_ text: String, _ environment: [String: String]) -> Bool {
    let interrupt = signal(SIGINT, SIG_IGN)
    let pipe = signal(SIGPIPE, SIG_IGN)
    defer {
      signal(SIGINT, interrupt)
      signal(SIGPIPE, pipe)
    }
    guard let pager = popen(command(environment), "w") else { return false }
    // Past the stream's own buffer: what the pager no longer wants would make `pclose` forget its answer.
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(fileno(pager), $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { break }
      rest = rest.dropFirst(written)
    }
    let status = pclose(pager)
    // The shell answers 126 or 127 for a program it cannot start.
    return status >= 0 && ![126, 127].contains(status >> 8)
  }
}

extension Session {
  /// Prints a result: through a pager where a person sits at a terminal that is too small for it.
  func present(_ text: String) async -> Bool {
    guard isInteractive, usesPager, let screen, screen.overflows(text) else { return show(text) }
    // The pager waits for the person; signals are served meanwhile.
    let environment = ProcessInfo.processInfo.environment
    let isShown = await Task.detached { Pager.show(text, environment) }.value
    return isShown || show(text)
  }
}
