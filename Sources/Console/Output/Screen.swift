// SPDX-License-Identifier: GPL-3.0-or-later

/// The terminal that standard output is, as large as it is now.
package struct Screen: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// Whether a text would scroll its own beginning away; the last row belongs to the prompt.
  func overflows(_ text: String) -> Bool { text.utf8.count { $0 == UInt8(ascii: "\n") } >= rows }
}
