// SPDX-License-Identifier: GPL-3.0-or-later

/// Text broken into lines at spaces, by the columns a terminal gives it.
package enum WrappedText {
  /// Lines of at most `width` columns; line breaks in the text stay, a word that is too long is cut.
  ///
  /// The first line begins with `indent` spaces, which count in its width.
  package static func lines(_ text: String, width: Int, indent: Int = 0) -> [String] {
    var lines: [String] = []
    for (index, paragraph) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let start = String(repeating: " ", count: index == 0 ? min(indent, max(width - 1, 0)) : 0)
      lines += wrapped(paragraph, start: start, width: max(width, 1))
    }
    return lines
  }

  private static func wrapped(_ paragraph: Substring, start: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = start
    var isEmpty = true
    for word in paragraph.split(separator: " ") {
      for piece in pieces(of: word, width: width - (isEmpty ? DisplayWidth.of(line) : 0), next: width) {
        if isEmpty {
          line += piece
        } else if DisplayWidth.of(line) + 1 + DisplayWidth.of(piece) <= width {
          line += " " + piece
        } else {
          lines.append(line)
          line = piece
        }
        isEmpty = false
      }
    }
    return lines + [line]
  }

  /// The word whole where it fits, else cut into pieces that do.
  private static func pieces(of word: Substring, width: Int, next: Int) -> [String] {
    guard DisplayWidth.of(String(word)) > min(width, next) else { return [String(word)] }
    var pieces = [""]
    var room = width
    for character in word {
      let columns = DisplayWidth.of(character)
      if columns > room, !(pieces.last ?? "").isEmpty {
        pieces.append("")
        room = next
      }
      pieces[pieces.count - 1].append(character)
      room -= columns
    }
    return pieces
  }
}
