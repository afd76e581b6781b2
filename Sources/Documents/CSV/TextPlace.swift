// SPDX-License-Identifier: GPL-3.0-or-later

/// Counting lines and characters in the bytes of a row.
enum TextPlace {
  /// The place that follows `bytes`, which begin at column 1 of `line`; columns count characters as people see them.
  static func after(_ bytes: some Sequence<UInt8>, line: Int) -> (line: Int, column: Int) {
    var line = line
    var current: [UInt8] = []
    var previous: UInt8 = 0
    for byte in bytes {
      if byte.isLineBreak {
        if !(byte == .lineFeed && previous == .carriageReturn) { line += 1 }
        current.removeAll(keepingCapacity: true)
      } else {
        current.append(byte)
      }
      previous = byte
    }
    return (line, String(decoding: current, as: UTF8.self).count + 1)
  }
}
