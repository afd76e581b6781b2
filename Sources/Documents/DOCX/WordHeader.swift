// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands in the top margin: why the paper does not count, and from the second page on the page's number.
struct WordHeader: Hashable {
  let mark: String?
  let sheet: WordSheet

  var firstPage: [UInt8] { document(markLines.isEmpty ? [WordParagraph(.gap)] : markLines) }

  var otherPages: [UInt8] {
    let number = XMLElement("w:fldSimple", ["w:instr": " PAGE "], [WordText.run("2")])
    return document(markLines + [WordParagraph(.pageNumber, runs: [number])])
  }

  /// Where it begins, from the top of the sheet: the number stands a little above the text, the mark above the number.
  var top: Double {
    let measures = sheet.measures
    return mark == nil ? measures.top - measures.pageNumber * Self.lineHeight - Self.gap : measures.markTop
  }

  /// In a box little longer than the line.
  private var markLines: [WordParagraph] {
    guard let mark else { return [] }
    let length = LetterWidths.ofBold(mark, size: sheet.measures.mark) + 4 * Self.gap
    let side = max(0, (sheet.measures.textWidth - length) / 2)
    var line = WordParagraph(.mark, mark)
    line.indents = (side, side)
    return [line]
  }

  /// Of a line of Times New Roman, as a multiple of its size.
  private static let lineHeight = 1.15
  /// In points.
  private static let gap = 4.0

  private func document(_ lines: [WordParagraph]) -> [UInt8] {
    XMLElement("w:hdr", ["xmlns:w": WordDocument.namespace], lines.map { $0.element(on: sheet) }).document
  }
}
