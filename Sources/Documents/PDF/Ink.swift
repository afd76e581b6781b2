// SPDX-License-Identifier: GPL-3.0-or-later

import CPangoCairo

/// Something drawn: where it stands counts in points from the left edge of the sheet and the top of its strip.
enum Ink {
  /// A line of text, with the top left corner of its box.
  case line(TextLine, x: Double, y: Double)
  /// A rule, lying or standing.
  case bar(x: Double, y: Double, width: Double, height: Double)
  /// A code with its quiet zone.
  case code(QRCode, x: Double, y: Double, side: Double)
}

extension Ink {
  /// Draws it in a strip that stands so far from the top of the sheet.
  func draw(on context: OpaquePointer, top: Double) {
    switch self {
    case .line(let line, let x, let y):
      cairo_move_to(context, x, top + y + line.ascent)
      pango_cairo_show_layout_line(context, line.pointer)
    case .bar(let x, let y, let width, let height):
      cairo_rectangle(context, x, top + y, width, height)
      cairo_fill(context)
    case .code(let code, let x, let y, let side):
      draw(code, on: context, x: x, y: top + y, side: side)
    }
  }

  /// One path for all modules: a viewer would show hairlines between separate squares.
  private func draw(_ code: QRCode, on context: OpaquePointer, x: Double, y: Double, side: Double) {
    let module = side / Double(code.width + 2 * QRCode.quietZone)
    for run in code.runs {
      let (column, row) = (run.columns.lowerBound + QRCode.quietZone, run.row + QRCode.quietZone)
      cairo_rectangle(
        context, x + Double(column) * module, y + Double(row) * module, Double(run.columns.count) * module, module)
    }
    cairo_fill(context)
  }
}
