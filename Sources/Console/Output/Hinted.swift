// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

extension Session {
  /// A sentence with what may be done next at the right edge of the line, or below it where there is no room; behind a
  /// space where nobody sits at a terminal.
  func hinted(_ sentence: String, _ hint: String) -> [String] {
    let edge = min(width, 80) - 2
    let room = edge - DisplayWidth.of(sentence) - DisplayWidth.of(hint)
    guard isInteractive else { return [sentence + " " + hint] }
    guard room > 0 else { return [sentence, "  " + hint] }
    return [sentence + String(repeating: " ", count: room) + hint]
  }
}

extension Session {
  /// Shows a part of an answer while the command is still at work.
  func display(_ report: Report) { _ = show(report.text(.table, width: width, paint: paint, wraps: isInteractive)) }
}

extension String {
  /// Without spaces at its end.
  var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
