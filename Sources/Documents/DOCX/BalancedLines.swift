// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a centred text in bold breaks into lines of nearly the same length, instead of a full one and a rest.
struct BalancedLines {
  /// The widths of the words, in points, of each line that ends by itself.
  private let lines: [[Double]]
  private let space: Double

  init(_ text: String, size: Double) {
    lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: " ").map { LetterWidths.ofBold(String($0), size: size) }
    }
    space = LetterWidths.ofBold(" ", size: size)
  }

  /// The narrowest width that needs no more lines than this one, with a little to spare; the width itself where that
  /// is one line.
  func width(within width: Double) -> Double {
    let count = lineCount(width)
    guard count > 1, let longest = lines.joined().max(), longest < width else { return width }
    var (narrow, wide) = (longest, width)
    while wide - narrow > 1 {
      let middle = (narrow + wide) / 2
      if lineCount(middle) > count { narrow = middle } else { wide = middle }
    }
    return min(width, wide + 2)
  }

  /// How many lines there are when each takes as many words as it can.
  private func lineCount(_ width: Double) -> Int {
    lines.reduce(0) { $0 + lineCount($1, width) }
  }

  private func lineCount(_ words: [Double], _ width: Double) -> Int {
    var (count, end) = (0, Double.infinity)
    for word in words {
      if end + space + word > width { (count, end) = (count + 1, word) } else { end += space + word }
    }
    return count
  }
}
