// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Shares with their intervals, one below the other, as a picture for the page: a dot with a line through it.
struct IntervalChart {
  struct Row {
    let name: String
    /// Nil where it is hidden.
    let share: Share?
    /// What stands at the right: the share, or that it is hidden.
    let label: String
  }

  let title: String
  let meaning: String
  let rows: [Row]
  let formats: Formats

  private static let width = 440.0
  private static let left = 8.0
  private static let right = 344.0
  private static let rowHeight = 40.0
  private static let top = 26.0

  var svg: String {
    let height = Self.top + Double(rows.count) * Self.rowHeight + 6
    var parts = [
      """
      <svg class="chart" viewBox="0 0 \(Self.text(Self.width)) \(Self.text(height))" role="img" \
      aria-labelledby="chart-title chart-desc"><title id="chart-title">\(title.html)</title>\
      <desc id="chart-desc">\(meaning.html)</desc>
      """
    ]
    parts += ticks.map { tick($0, height) }
    parts += rows.enumerated().map { row($1, Self.top + Double($0) * Self.rowHeight) }
    return parts.joined(separator: "\n") + "\n</svg>"
  }

  /// The axis begins at a whole tenth below the lowest interval, so that shares near 1 can be told apart.
  private var low: Double {
    let lowest = rows.compactMap { $0.share?.wilson?.lower }.min() ?? 0
    return max(0, min(0.9, (lowest * 10).rounded(.down) / 10))
  }

  private var ticks: [Double] {
    let step = low >= 0.8 ? 0.05 : low >= 0.5 ? 0.1 : 0.25
    return stride(from: 1, to: low - 0.001, by: -step).reversed()
  }

  private func tick(_ share: Double, _ height: Double) -> String {
    let x = Self.text(place(of: share))
    let label = formats.percentage(Int((share * 100).rounded()), of: 100, decimals: 0)
    return """
      <line class="tick" x1="\(x)" y1="\(Self.text(Self.top - 6))" x2="\(x)" y2="\(Self.text(height))"/>\
      <text class="axis" x="\(x)" y="14" text-anchor="middle">\(label.html)</text>
      """
  }

  private func row(_ row: Row, _ y: Double) -> String {
    let name =
      "<text class=\"name\" x=\"\(Self.text(Self.left))\" y=\"\(Self.text(y + 13))\">\(short(row.name).html)</text>"
    let middle = Self.text(y + 27)
    let label = """
      <text class="value" x="\(Self.text(Self.width - 2))" y="\(Self.text(y + 32))" text-anchor="end">\(row.label.html)</text>
      """
    guard let share = row.share, let rate = share.rate, let interval = share.wilson else {
      let ends = "x1=\"\(Self.text(Self.left))\" x2=\"\(Self.text(Self.right))\""
      return "\(name)<line class=\"hidden\" \(ends) y1=\"\(middle)\" y2=\"\(middle)\"/>\(label)"
    }
    let (from, through) = (Self.text(place(of: interval.lower)), Self.text(place(of: interval.upper)))
    return """
      \(name)<line class="whisker" x1="\(from)" y1="\(middle)" x2="\(through)" y2="\(middle)"/>\
      <circle class="\(share.isFew ? "few" : "dot")" cx="\(Self.text(place(of: rate)))" cy="\(middle)" r="5"/>\(label)
      """
  }

  private func place(of share: Double) -> Double {
    Self.left + 8 + (share - low) / (1 - low) * (Self.right - Self.left - 24)
  }

  /// Names longer than the picture is wide are cut; the table has them whole.
  private func short(_ name: String) -> String { DisplayWidth.truncated(Printable.line(name), to: 56) }

  /// Two decimals at most, with a full stop whatever the language.
  private static func text(_ number: Double) -> String {
    let scaled = Int((number * 10).rounded())
    return scaled % 10 == 0 ? String(scaled / 10) : "\(scaled / 10).\(scaled % 10)"
  }
}
