// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person sees at one moment.
struct Picture: Sendable, CustomStringConvertible {
  /// The rows of the window from the top, without the blank ones at the end.
  let lines: [String]
  /// Where the cursor is, from 0, in columns: a wide letter takes two.
  let cursor: Cursor
  /// How the program ended, minus the signal where one ended it; nil while it runs.
  let exitCode: Int32?

  struct Cursor: Sendable, Equatable {
    let x: Int
    let y: Int
  }

  /// The row the cursor stands in.
  var line: String { lines.indices.contains(cursor.y) ? lines[cursor.y] : "" }
  var text: String { lines.joined(separator: "\n") }

  func contains(_ text: String) -> Bool { self.text.contains(text) }

  /// The window in a frame, for whoever reads why a test failed.
  var description: String {
    let rows = lines.enumerated().map { ($0.offset == cursor.y ? "│>" : "│ ") + $0.element }
    let end = exitCode.map { ", the program has left with \($0)" } ?? ""
    return (["┌ cursor in column \(cursor.x) of row \(cursor.y)\(end)"] + rows + ["└"]).joined(separator: "\n")
  }
}
