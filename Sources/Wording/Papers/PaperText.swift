// SPDX-License-Identifier: GPL-3.0-or-later

/// A paper as plain text, for looking at it before it is printed: nothing is wider than the paper, and nothing in it
/// moves the cursor.
package struct PaperText: Sendable {
  /// Columns of the paper.
  package static let width = 76
  private static let leftWidth = 34
  private static let gap = 2

  private let paper: Paper

  package init(_ paper: Paper) { self.paper = paper }

  /// The whole paper, each line ended.
  package var text: String { lines.map { $0 + "\n" }.joined() }

  package var lines: [String] {
    var lines = paper.mark.map { [Self.centred("*** \($0) ***"), ""] } ?? []
    for (index, block) in paper.blocks.enumerated() {
      if index > 0, !Self.joins(paper.blocks[index - 1], block) { lines.append("") }
      lines += self.lines(of: block)
    }
    return lines.map(Self.withoutTrailingSpace)
  }

  /// Paragraphs and items of one text follow each other without an empty line.
  private static func joins(_ above: Paper.Block, _ below: Paper.Block) -> Bool {
    switch (above, below) {
    case (.paragraph, .paragraph), (.paragraph, .item), (.item, .item), (.item, .paragraph): true
    default: false
    }
  }

  private func lines(of block: Paper.Block) -> [String] {
    switch block {
    case .head(let head): lines(of: head)
    case .title(let title, let subject):
      ([title] + (subject.map { [$0] } ?? [])).flatMap { Self.wrapped($0, width: 60).map(Self.centred) }
    case .addressee(let lines):
      lines.flatMap { Self.wrapped($0, width: Self.width - 8).map { "        \($0)" } }
    case .paragraph(let text): Self.wrapped(text, width: Self.width, indent: 4)
    case .item(let text): Self.wrapped("- " + text, width: Self.width, indent: 4)
    case .table(let table): table.rows.flatMap { Self.wrapped($0.joined(separator: " | "), width: Self.width) }
    case .code(let code): ([code.text] + code.notes).flatMap { Self.wrapped($0, width: Self.width) }
    case .closing(let closing): lines(of: closing)
    }
  }

  private func lines(of head: PaperHead) -> [String] {
    let parent = head.parentAgency.map { Self.wrapped($0, width: Self.leftWidth) } ?? []
    let left = parent + Self.wrapped(head.agency, width: Self.leftWidth) + [Self.rule(10)]
    let right = [PaperHead.nation, PaperHead.motto, Self.rule(DisplayWidth.of(PaperHead.motto))]
    return Self.beside(left, right) + [""]
      + Self.beside([Printable.line(head.number)], [Printable.line(head.placeAndDate)])
  }

  private func lines(of closing: PaperClosing) -> [String] {
    let signatures = closing.signatures.map { signature in
      (signature.titles + [signature.note, signature.name].compactMap(\.self)).map(Printable.line)
    }
    let recipients = closing.recipients.flatMap { Self.wrapped($0, width: Self.leftWidth) }
    let list = recipients.isEmpty ? [] : ([PaperClosing.recipientsTitle] + recipients).map(Self.filledLeft)
    guard signatures.count > 1 else { return Self.beside(list, signatures.first ?? []) }
    let code = closing.codes.flatMap { [""] + $0.notes.flatMap { Self.wrapped($0, width: Self.width) } }
    return Self.beside(signatures[0], signatures[1]) + code + list
  }

  private static func wrapped(_ text: String, width: Int, indent: Int = 0) -> [String] {
    WrappedText.lines(Printable.lines(text), width: width, indent: indent)
  }

  /// The rows of two columns, each line centred in its own.
  private static func beside(_ left: [String], _ right: [String]) -> [String] {
    (0..<max(left.count, right.count)).map { row in
      let one = row < left.count ? left[row] : ""
      let other = row < right.count ? right[row] : ""
      return DisplayWidth.padded(one, to: leftWidth, .centre) + String(repeating: " ", count: gap)
        + DisplayWidth.padded(other, to: width - leftWidth - gap, .centre)
    }
  }

  private static func filledLeft(_ text: String) -> String { DisplayWidth.padded(text, to: leftWidth) }

  private static func centred(_ text: String) -> String { DisplayWidth.padded(text, to: width, .centre) }

  private static func rule(_ columns: Int) -> String { String(repeating: "-", count: columns) }

  private static func withoutTrailingSpace(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
