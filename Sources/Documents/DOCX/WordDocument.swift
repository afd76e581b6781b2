// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// A DOCX as it grows, paper by paper.
struct WordDocument {
  private var body: [XMLElement] = []
  private var parts = WordParts()
  private var headers: [WordHeader: WordSection.Headers] = [:]

  /// The styles of a sheet are written when there is a paper on it.
  init(formats: [PaperFormat]) {
    _ = parts.add(.styles, WordStyles.document(for: formats))
    _ = parts.add(.settings, WordSettings.document)
  }

  /// Adds a paper as a section of its own. The section of the last one stands below the text, those of the others in
  /// the last paragraph of each.
  mutating func add(_ paper: Paper, isLast: Bool) throws(PaperFailure) {
    let sheet = WordSheet(paper.format)
    let blocks = try WordLayout.blocks(of: paper, on: sheet, parts: &parts).separated(by: sheet.measures.paragraphGap)
    body += blocks.map { $0.element(on: sheet) }
    let section = section(of: paper, on: sheet)
    var end = WordParagraph(.gap)
    if !isLast { end.section = section }
    if !isLast || blocks.last?.isTable ?? true { body.append(end.element(on: sheet)) }
    if isLast { body.append(section) }
  }

  func package(title: String, made: Instant) -> WordPackage {
    WordPackage(title: title, made: made, text: text, parts: parts)
  }

  private mutating func section(of paper: Paper, on sheet: WordSheet) -> XMLElement {
    let header = WordHeader(mark: paper.mark, sheet: sheet)
    return WordSection(sheet: sheet, headerTop: header.top, headers: headers(for: header)).element
  }

  /// Papers with the same top margin share its parts.
  private mutating func headers(for header: WordHeader) -> WordSection.Headers {
    if let known = headers[header] { return known }
    let made = WordSection.Headers(
      firstPage: parts.add(.header, header.firstPage), otherPages: parts.add(.header, header.otherPages))
    headers[header] = made
    return made
  }

  private var text: XMLElement {
    XMLElement(
      "w:document",
      [
        "xmlns:w": Self.namespace,
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
      ],
      [XMLElement("w:body", body)])
  }

  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
}
