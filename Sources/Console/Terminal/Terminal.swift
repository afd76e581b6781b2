// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What the program asks of its terminal.
package enum Terminal {
  /// Whether a person types.
  package static var isInteractive: Bool { isatty(0) == 1 }

  /// Whether results are read on a terminal.
  package static var showsResults: Bool { isatty(1) == 1 }

  /// Columns of the terminal; `COLUMNS` or 80 where nobody says.
  package static var width: Int {
    var size = winsize()
    for descriptor: Int32 in [1, 0] where ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col >= 20 {
      return Int(size.ws_col)
    }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 80
  }

  /// Rows of the terminal; 24 where nobody says.
  package static var height: Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_row >= 2 else { return 24 }
    return Int(size.ws_row)
  }

  /// Drops what was typed and not yet read.
  static func dropTypeAhead() { tcflush(0, TCIFLUSH) }

  /// Makes readline see letters and not bytes, whatever the locale of the account. False when the account asks for
  /// another encoding, which had to be replaced.
  @discardableResult
  package static func useUTF8() -> Bool {
    setlocale(LC_ALL, "")
    let codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) }
    guard codeset != "UTF-8" else { return true }
    // Readline sets the locale anew from the environment.
    let asked = ["LC_ALL", "LC_CTYPE", "LANG"].contains { !(ProcessInfo.processInfo.environment[$0] ?? "").isEmpty }
    setenv("LC_ALL", "C.UTF-8", 1)
    setlocale(LC_ALL, "")
    return !asked
  }
}
