// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// The setting of one paper, block by block.
struct PaperSetting {
  let paper: Paper
  let measures: PaperMeasures
  let typesetter: Typesetter
  let flow: PageFlow

  init(_ paper: Paper, _ fonts: FontSet, _ sheet: PDFSheet) throws(PaperFailure) {
    self.paper = paper
    measures = paper.isPoster ? .poster : .of(paper.format)
    typesetter = Typesetter(fonts: fonts, values: paper.values)
    sheet.resize(measures)
    flow = try PageFlow(
      sheet, measures, PageFurniture(typesetter: typesetter, measures: measures, mark: paper.mark))
  }

  func run() throws(PaperFailure) {
    for place in paper.blocks.indices { try set(paper.blocks[place], staysWithNext: isBeforeClosing(place)) }
    try flow.finish()
  }

  /// Who signs must sign something: the closing takes the last lines before it along.
  private func isBeforeClosing(_ place: Int) -> Bool {
    guard paper.blocks.indices.contains(place + 1), case .closing = paper.blocks[place + 1] else { return false }
    return true
  }

  private func set(_ block: Paper.Block, staysWithNext: Bool) throws(PaperFailure) {
    if case .table(let table) = block { return try set(table, staysWithNext: staysWithNext) }
    var strips = try strips(of: block)
    if staysWithNext, !strips.isEmpty { strips[strips.count - 1].staysWithNext = true }
    for strip in strips { try flow.add(strip) }
  }

  private func strips(of block: Paper.Block) throws(PaperFailure) -> [Strip] {
    switch block {
    case .head(let head): [try strip(head)]
    case .title(let title, let subject): try strips(title, subject)
    case .addressee(let lines): try strips(addressee: lines)
    case .paragraph(let text): try strips(text)
    case .item(let text): try strips("- " + text)
    case .table: []
    case .code(let code): try strips(code)
    case .closing(let closing): try strips(closing)
    }
  }
}
