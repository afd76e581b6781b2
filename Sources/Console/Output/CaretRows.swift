// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// A line that takes several rows, cut into them, with the carets right below the rows they point into.
enum CaretRows {
  /// `carets` are columns of the whole line; each row is set in by two.
  static func text(_ line: String, _ carets: String, width: Int) -> String {
    var text = ""
    var marks = Substring(carets)
    let rows = rows(of: line, width: max(10, width))
    for (index, row) in rows.enumerated() {
      // What is missing at the end is pointed at behind it.
      let under = index == rows.count - 1 ? marks : marks.prefix(DisplayWidth.of(row))
      marks = marks.dropFirst(under.count)
      text += "  " + row + "\n"
      if under.contains("^") { text += "  " + under + "\n" }
    }
    return text
  }

  private static func rows(of line: String, width: Int) -> [String] {
    var rows = [""]
    var used = 0
    for character in line {
      let columns = DisplayWidth.of(String(character))
      if used + columns > width {
        rows.append("")
        used = 0
      }
      rows[rows.count - 1].append(character)
      used += columns
    }
    return rows
  }
}
