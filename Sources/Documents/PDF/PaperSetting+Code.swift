// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

extension PaperSetting {
  /// The code at the left, the notes beside it, at half its height.
  func strips(_ code: PaperCode) throws(PaperFailure) -> [Strip] {
    let modules = try QRCode(code.text)
    let side = side(of: modules)
    let notes = try notes(code.notes, in: measures.text.from(side + measures.paragraphGap))
    let height = max(side, notes.height)
    return [
      Strip(
        height: height, gap: measures.paragraphGap,
        inks: [.code(modules, x: measures.left, y: (height - side) / 2, side: side)]
          + notes.inks(from: (height - notes.height) / 2))
    ]
  }

  /// With its quiet zone, in points.
  func side(of code: QRCode) -> Double {
    max(measures.code, Double(code.width + 2 * QRCode.quietZone) * measures.smallestModule)
  }

  private func notes(_ texts: [String], in span: Span) throws(PaperFailure) -> Notes {
    var layouts: [TextLayout] = []
    for text in texts { layouts.append(try typesetter.set(text, .regular(measures.body), width: span.width)) }
    return Notes(span: span, layouts: layouts)
  }

  private struct Notes {
    let span: Span
    let layouts: [TextLayout]

    var height: Double { layouts.reduce(0) { $0 + $1.height } }

    func inks(from top: Double) -> [Ink] {
      var y = top
      return layouts.flatMap { layout in
        defer { y += layout.height }
        return layout.inks(x: span.left, y: y)
      }
    }
  }
}
