// SPDX-License-Identifier: GPL-3.0-or-later

/// Things one below the other, centred in a span.
struct Stack {
  let span: Span
  /// What it takes so far, in points; set it to leave room.
  var height = 0.0
  private(set) var inks: [Ink] = []

  init(_ span: Span) { self.span = span }

  mutating func add(_ text: TextLayout) {
    inks += text.inks(centredIn: span, y: height)
    height += text.height
  }

  mutating func add(_ code: QRCode, side: Double) {
    inks.append(.code(code, x: span.centre - side / 2, y: height, side: side))
    height += side
  }

  mutating func rule(_ width: Double, thickness: Double) {
    height += 2
    inks.append(.bar(x: span.centre - width / 2, y: height, width: width, height: thickness))
    height += thickness
  }
}
