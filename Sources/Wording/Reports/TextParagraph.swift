// SPDX-License-Identifier: GPL-3.0-or-later

/// Lines of a text that belong together, as one; knows which line each place of it stands in.
struct TextParagraph {
  let text: String
  /// Where each line begins, and its number from 1.
  private let starts: [(index: String.Index, line: Int)]

  private init(_ lines: [(number: Int, text: Substring)]) {
    var text = ""
    var lengths: [(offset: Int, line: Int)] = []
    for line in lines {
      if !text.isEmpty { text += " " }
      lengths.append((text.utf8.count, line.number))
      text += line.text
    }
    self.text = text
    starts = lengths.map { (text.utf8.index(text.startIndex, offsetBy: $0.offset), $0.line) }
  }

  func line(at index: String.Index) -> Int { starts.last { $0.index <= index }?.line ?? 1 }

  /// A blank line ends a paragraph, and an item of a list begins one.
  static func paragraphs(of text: String) -> [TextParagraph] {
    var paragraphs: [TextParagraph] = []
    var open: [(number: Int, text: Substring)] = []
    func close() {
      if !open.isEmpty { paragraphs.append(TextParagraph(open)) }
      open = []
    }
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let tidy = line.drop(while: \.isWhitespace)
      if tidy.isEmpty || tidy.beginsItem { close() }
      if !tidy.isEmpty { open.append((index + 1, tidy)) }
    }
    close()
    return paragraphs
  }
}

extension Substring {
  fileprivate var beginsItem: Bool { first.map { "-+*#|•".contains($0) } ?? false }
}
