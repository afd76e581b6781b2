// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What the program asks of its terminal and files by their descriptors.
enum Terminal {
  static var isInteractive: Bool { isatty(0) == 1 }

  /// Columns of the terminal; `COLUMNS` or 80 where nobody says.
  static var width: Int {
    var size = winsize()
    if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 { return Int(size.ws_col) }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 80
  }

  static func openForReading(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC) }

  static func close(_ descriptor: Int32) { _ = Foundation.close(descriptor) }
}
