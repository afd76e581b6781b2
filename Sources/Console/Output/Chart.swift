// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// A small picture of numbers that the text beside it says as well.
enum Chart: Hashable, Sendable {
  case bars([Bar])
  case sparkline(title: String, counts: [Int], span: String)

  /// A label, what it counts in words, and its share of the whole.
  struct Bar: Hashable, Sendable {
    let label: String
    let count: String
    let percent: String
    let share: Double
  }

  /// Bars longer than this say nothing more.
  private static let longestBar = 24

  func lines(width: Int) -> [String] {
    switch self {
    case .bars(let bars): Self.lines(bars, width)
    case .sparkline(let title, let counts, let span):
      [" \(title) \(Self.sparkline(counts)) \(span)", " \(title) \(Self.sparkline(counts))"]
        .filter { DisplayWidth.of($0) <= width }.prefix(1).map(\.self)
    }
  }

  private static func lines(_ bars: [Bar], _ width: Int) -> [String] {
    func widest(_ text: (Bar) -> String) -> Int { bars.map { DisplayWidth.of(text($0)) }.max() ?? 0 }
    let (label, count, percent) = (widest(\.label), widest(\.count), widest(\.percent))
    let room = min(longestBar, width - (1 + label + 2 + count + 2 + percent + 2))
    return bars.map { bar in
      let text = [
        DisplayWidth.padded(bar.label, to: label), DisplayWidth.padded(bar.count, to: count, .trailing),
        DisplayWidth.padded(bar.percent, to: percent, .trailing),
      ].joined(separator: "  ")
      let drawn = room < 4 ? "" : Self.bar(bar.share, room)
      return " " + (drawn.isEmpty ? text : text + "  " + drawn)
    }
  }

  /// Whole blocks and an eighth part; something that is not nothing shows at least an eighth.
  static func bar(_ share: Double, _ width: Int) -> String {
    guard share > 0 else { return "" }
    let eighths = max(1, Int((min(share, 1) * Double(width * 8)).rounded()))
    let rest = eighths % 8
    return String(repeating: "█", count: eighths / 8) + (rest == 0 ? "" : String(eighthBlocks[rest - 1]))
  }

  /// One sign for each count, from `▁` for the least to `█` for the most; `·` for none.
  static func sparkline(_ counts: [Int]) -> String {
    let most = counts.max() ?? 0
    return counts.map { $0 <= 0 ? "·" : String(levels[($0 * 8 - 1) / most]) }.joined()
  }

  private static let eighthBlocks = Array("▏▎▍▌▋▊▉")
  private static let levels = Array("▁▂▃▄▅▆▇█")
}

extension Chart {
  /// How the ratings of a whole figure spread over the five levels, best first; nil without ratings.
  static func levels(_ counts: LevelCounts, _ formats: Formats) -> Chart? {
    guard counts.rated > 0 else { return nil }
    let bars = Satisfaction.allCases.reversed().map { level in
      let count = counts.levels[level.level - 1]
      return Bar(
        label: "\(level.level) \(level.name(formats))", count: formats.count(count),
        percent: formats.percentage(count, of: counts.rated), share: Double(count) / Double(counts.rated))
    }
    return .bars(bars)
  }

  /// How many ratings each month, quarter or hour had, in order of time; nil where there are fewer than two.
  static func ratings(_ report: SatisfactionReport, _ formats: Formats) -> Chart? {
    let counts = Dictionary(report.rows.map { ($0.key, $0.share.rated) }, uniquingKeysWith: +)
    let keys = keys(of: report)
    guard keys.count > 1, let first = keys.first, let last = keys.last, counts.values.contains(where: { $0 > 0 }) else {
      return nil
    }
    let names = [first, last].map { report.grouping.keyName($0, formats) ?? $0 }
    return .sparkline(
      title: formats.language == .vi ? "Lượt:" : "Ratings:", counts: keys.map { counts[$0] ?? 0 },
      span: "(\(names[0]) – \(names[1]))")
  }

  /// The times a report is about, those without ratings between them included.
  private static func keys(of report: SatisfactionReport) -> [String] {
    let keys = report.rows.map(\.key).filter { !$0.isEmpty }.sorted()
    guard let first = keys.first, let last = keys.last else { return [] }
    switch report.grouping {
    case .month:
      guard let first = try? LocalMonth(parsing: first), let last = try? LocalMonth(parsing: last) else { return [] }
      return first.distance(to: last) < 60 ? (first...last).map(\.iso) : []
    case .dimension(.hour):
      guard let first = Int(first), let last = Int(last), first <= last else { return [] }
      return (first...last).map { $0 < 10 ? "0\($0)" : String($0) }
    case .quarter: return keys
    default: return []
    }
  }
}
