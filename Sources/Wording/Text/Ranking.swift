// SPDX-License-Identifier: GPL-3.0-or-later

/// Names to be found by what a person types of them: `khai s`, `dkks`, `Bình Thạnh`.
///
/// Marks are optional; where some are typed, names that carry them come first. Then: the whole name, its beginning,
/// the beginning of a word in it, initials, one slip of the finger; last the order in which the names were given.
package struct Ranking<Value: Sendable>: Sendable {
  package struct Match: Sendable {
    package let value: Value
    package let name: String
    package let fit: RankingFit
    /// Whether the name carries the marks that were typed; true when none were.
    package let carriesMarks: Bool
  }

  private let names: [String]
  private let texts: [RankedText]
  private let values: [Value]

  /// Keeps the names folded, so that many questions are answered quickly.
  package init(_ candidates: some Sequence<(name: String, value: Value)>) {
    let candidates = Array(candidates)
    names = candidates.map(\.name)
    texts = names.map(RankedText.init)
    values = candidates.map(\.value)
  }

  /// The names that answer `query`, best first; an empty query finds none.
  package func matches(_ query: String) -> [Match] {
    let query = RankedText(query)
    guard !query.letters.isEmpty else { return [] }
    var found: [Rank: [Match]] = [:]
    for (index, text) in texts.enumerated() {
      guard let (fit, place) = text.fit(query) else { continue }
      let carriesMarks = !query.hasMarks || text.carriesMarks(of: query, at: place)
      let match = Match(value: values[index], name: names[index], fit: fit, carriesMarks: carriesMarks)
      found[Rank(lacksMarks: !carriesMarks, fit: fit), default: []].append(match)
    }
    return found.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  private struct Rank: Hashable, Comparable {
    let lacksMarks: Bool
    let fit: RankingFit

    static func < (left: Self, right: Self) -> Bool {
      left.lacksMarks == right.lacksMarks ? left.fit < right.fit : right.lacksMarks
    }
  }
}

/// How a name answers what was typed, best first.
package enum RankingFit: Int, Comparable, Sendable {
  case exact, prefix, wordStart, initials, initialsPrefix, oneTypo

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Ranking where Value == Int {
  /// Names only; the values are their positions in the list.
  package init(names: [String]) {
    self.init(names.enumerated().map { (name: $1, value: $0) })
  }
}
