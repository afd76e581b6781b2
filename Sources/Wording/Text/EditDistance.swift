// SPDX-License-Identifier: GPL-3.0-or-later

/// How many slips of the finger lie between two words.
enum EditDistance {
  /// The least number of insertions, deletions, substitutions and swaps of neighbours, or nil beyond `limit`.
  ///
  /// This is the Damerau–Levenshtein distance in which no part is edited twice (optimal string alignment).
  static func between<Letter: Equatable>(_ left: [Letter], _ right: [Letter], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for i in 1...left.count {
      var current = [i]
      for j in 1...right.count {
        let substitution = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        var best = min(substitution, previous[j] + 1, current[j - 1] + 1)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          best = min(best, beforePrevious[j - 2] + 1)
        }
        current.append(best)
      }
      guard current.contains(where: { $0 <= limit }) else { return nil }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
