// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Finds what a person probably meant by a word nobody knows.
package enum DidYouMean {
  /// The candidates nearest to `word` by at most two slips, one if the word is short; nearest first, else as given.
  ///
  /// Marks do not count: `chouyen` is one slip from `chuyển`. A word of one letter is never guessed.
  package static func suggestions(for word: String, among candidates: [String], atMost count: Int = 3) -> [String] {
    let typed = Array(Folding.folded(word).utf8)
    let limit = typed.count <= 4 ? 1 : 2
    var found: [(distance: Int, candidate: String)] = []
    for candidate in candidates where !found.contains(where: { $0.candidate == candidate }) {
      let known = Array(Folding.folded(candidate).utf8)
      guard let distance = EditDistance.between(typed, known, limit: limit) else { continue }
      if distance < min(typed.count, known.count) { found.append((distance, candidate)) }
    }
    let byDistance = (0...limit).flatMap { distance in found.filter { $0.distance == distance } }
    return byDistance.prefix(count).map(\.candidate)
  }

  /// The single nearest candidate, or nil when none is near enough.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    suggestions(for: word, among: candidates, atMost: 1).first
  }
}
