// SPDX-License-Identifier: GPL-3.0-or-later

/// A report that was shown, with the line that asked for it.
struct ShownResult: Sendable {
  let line: String
  let report: Report
  /// What the report was about, where it is a figure.
  let figure: FigureQuery?
  /// Whether it was opened by its number in the list before it.
  let isOpened: Bool
}

/// The results shown last, for going back, looking again, opening rows and exporting.
struct ShownResults: Sendable {
  /// How many are kept.
  static let limit = 20

  private(set) var results: [ShownResult] = []

  var last: ShownResult? { results.last }

  /// Keeps a result; asking the same again takes the place of the first answer.
  mutating func add(_ result: ShownResult) {
    if results.last?.line == result.line { results.removeLast() }
    results.append(result)
    results.removeFirst(max(0, results.count - Self.limit))
  }

  /// Drops the last result and returns the one before it; nil, and drops nothing, where there is none.
  mutating func back() -> ShownResult? {
    guard results.count > 1 else { return nil }
    results.removeLast()
    return results.last
  }

  /// The lines that open the rows of the list in hand: the last result, or the list it was opened from.
  var opens: [String] {
    for result in results.reversed() {
      if !result.report.opens.isEmpty { return result.report.opens }
      guard result.isOpened else { return [] }
    }
    return []
  }
}
