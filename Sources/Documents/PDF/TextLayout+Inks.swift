// SPDX-License-Identifier: GPL-3.0-or-later

extension TextLayout {
  /// All lines from `y` down, the layout's left edge at `x`.
  func inks(x: Double, y: Double) -> [Ink] {
    var top = y
    return lines.map { line in
      defer { top += line.height }
      return .line(line, x: x + line.x, y: top)
    }
  }

  /// The same in the middle of a span.
  func inks(centredIn span: Span, y: Double) -> [Ink] { inks(x: span.centre - frame / 2, y: y) }

  /// One strip for each line, so that the text can flow over pages; spacing 1 is a line's natural height.
  func strips(x: Double, gap: Double = 0, spacing: Double = 1) -> [Strip] {
    lines.enumerated().map { number, line in
      Strip(
        height: line.height * spacing, gap: number == 0 ? gap : 0,
        inks: [.line(line, x: x + line.x, y: line.height * (spacing - 1) / 2)])
    }
  }
}
