// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

extension PaperSetting {
  /// The title and its subject, on the page of what they head.
  func strips(_ title: String, _ subject: String?) throws(PaperFailure) -> [Strip] {
    let above = try balanced(title, gap: 2 * measures.paragraphGap)
    let below = try subject.map { subject throws(PaperFailure) in try balanced(subject, gap: 0) } ?? []
    return (above + below).staying()
  }

  /// Justified, the first line a little in.
  func strips(_ text: String) throws(PaperFailure) -> [Strip] {
    let style = TextStyle.regular(measures.body, .justified, indent: measures.firstIndent)
    return try typesetter.set(text, style, width: measures.textWidth)
      .strips(x: measures.left, gap: measures.paragraphGap, spacing: measures.lineSpacing)
      .withoutOrphans()
  }

  func strips(addressee lines: [String]) throws(PaperFailure) -> [Strip] {
    let span = measures.text.from(measures.addresseeIndent)
    var strips: [Strip] = []
    for line in lines {
      strips += try typesetter.set(line, .regular(measures.body), width: span.width)
        .strips(x: span.left, gap: strips.isEmpty ? 2 * measures.paragraphGap : 0, spacing: measures.lineSpacing)
    }
    return strips.staying()
  }

  private func balanced(_ text: String, gap: Double) throws(PaperFailure) -> [Strip] {
    let layout = try typesetter.setBalanced(text, .bold(measures.title, .centre), width: measures.textWidth)
    return layout.strips(x: measures.text.centre - layout.frame / 2, gap: gap, spacing: measures.lineSpacing)
  }
}
