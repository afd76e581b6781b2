// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Paper {
  /// A receipt, or a slip that asks for more, refuses or stops, always in Vietnamese: titles and parts of forms 01–03
  /// of Circular 01/2018/TT-VPCP. Receipts carry a code by which their case can be looked up; with the address `rating`,
  /// every slip carries one to rate from home.
  package init(_ slip: CaseSlip, rating: String? = nil, format: PaperFormat = .a5) {
    let facts = SlipFacts(slip, rating: rating)
    var blocks: [Block] = [.head(facts.head), .title(facts.title)]
    blocks += facts.lines.map(Block.paragraph)
    blocks.append(.closing(facts.closing))
    self.init(
      format: format, title: "\(facts.title.lowercased().capitalised) \(slip.file.name)", made: slip.dated,
      blocks: blocks, values: facts.values)
  }
}
