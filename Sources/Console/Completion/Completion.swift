// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// What may stand at the cursor, and the part of the line it replaces.
struct Completion: Sendable {
  /// UTF-8 offsets of the line.
  let range: Range<Int>
  /// Best first; empty where nothing is known.
  let candidates: [Candidate]
  /// What all candidates begin with, where that is more than was typed; nil for a single candidate.
  let commonInsertion: String?

  static func nothing(at cursor: Int) -> Completion {
    Completion(range: cursor..<cursor, candidates: [], commonInsertion: nil)
  }
}

/// One thing that may be meant.
struct Candidate: Hashable, Sendable {
  /// What replaces the part of the line, in quotes where it needs them.
  let insertion: String
  /// What a list shows; safe for a terminal.
  let label: String
  /// A few words that tell it from others; safe for a terminal.
  let note: String?
  /// Whether a space may follow: not after a folder, in which something is still to be chosen.
  let isFinished: Bool
}

extension Completion {
  /// The common beginning of insertions, as the first spells it, when it says more than `typed`; letters are compared
  /// without marks.
  static func common(_ insertions: [String], typed: String) -> String? {
    guard let first = insertions.first, insertions.count > 1 else { return nil }
    let others = insertions.dropFirst().map(Array.init)
    var common = ""
    for (index, letter) in first.enumerated() {
      guard others.allSatisfy({ index < $0.count && same($0[index], letter) }) else { break }
      common.append(letter)
    }
    return common.count > typed.count ? common : nil
  }

  private static func same(_ left: Character, _ right: Character) -> Bool {
    left == right || Folding.folded(String(left)) == Folding.folded(String(right))
  }
}
