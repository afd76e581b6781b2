// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of the sheet from left to right, in points.
struct Span: Hashable {
  let left: Double
  let width: Double

  var right: Double { left + width }
  var centre: Double { left + width / 2 }

  /// The two parts, the first with this share of the width.
  func split(_ share: Double) -> (Span, Span) {
    (Span(left: left, width: width * share), Span(left: left + width * share, width: width * (1 - share)))
  }

  /// Parts side by side, each as wide as its weight among the weights.
  func parts(_ weights: [Double]) -> [Span] {
    let weights = weights.map { max($0, 0.01) }
    let unit = width / weights.reduce(0, +)
    var next = left
    return weights.map { weight in
      defer { next += weight * unit }
      return Span(left: next, width: weight * unit)
    }
  }

  func inset(_ margin: Double) -> Span { Span(left: left + margin, width: max(width - 2 * margin, 1)) }

  func from(_ offset: Double) -> Span { Span(left: left + offset, width: max(width - offset, 1)) }
}

extension PaperMeasures {
  /// Between the margins.
  var text: Span { Span(left: left, width: textWidth) }
}
