// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Finds what a command word means, however the keyboard has treated it.
///
/// Each value has phrases of one or more words, the first being the one shown: `["tre", "trễ", "quá hạn", "overdue"]`.
/// A phrase is found by its exact spelling, without marks, as an input method mangles it (`ovẻdue`), or as raw keys
/// typed while the input method was off (`quas hanj`). Accented words mean what they say: an exact spelling wins.
package struct WordTable<Value: Sendable>: Sendable {
  /// One meaning and the ways to say it.
  package struct Entry: Sendable {
    package let phrases: [String]
    package let value: Value

    package init(_ phrases: [String], _ value: Value) {
      self.phrases = phrases
      self.value = value
    }
  }

  /// What was found at the start of a list of words.
  package struct Match: Sendable {
    package let value: Value
    /// How many words belong to it.
    package let consumed: Int
    /// The phrase as the table spells it.
    package let phrase: String
    package let kind: MatchKind

    /// Whether the words were mended, which is worth showing: `ẽpỏt → export`.
    package var isCorrected: Bool { kind == .mangled }
  }

  package let entries: [Entry]

  /// Exact spellings, as name keys.
  let exact: [String: PhraseID]
  /// Folded spellings, with every phrase that folds to them.
  let folded: [String: [PhraseID]]
  let longestPhrase: Int

  package init(_ entries: [Entry]) {
    var exact: [String: PhraseID] = [:]
    var folded: [String: [PhraseID]] = [:]
    var longestPhrase = 0
    for (id, phrase) in Self.phrases(of: entries) {
      let key = Folding.nameKey(phrase)
      if exact[key] == nil { exact[key] = id }
      folded[Folding.folded(phrase), default: []].append(id)
      longestPhrase = max(longestPhrase, key.split(separator: " ").count)
    }
    self.entries = entries
    self.exact = exact
    self.folded = folded
    self.longestPhrase = longestPhrase
  }

  /// All phrases in the table's order.
  var phrases: [(id: PhraseID, phrase: String)] { Self.phrases(of: entries) }

  private static func phrases(of entries: [Entry]) -> [(id: PhraseID, phrase: String)] {
    entries.enumerated().flatMap { index, entry in
      entry.phrases.enumerated().map { (PhraseID(entry: index, phrase: $0), $1) }
    }
  }

  func spelling(of id: PhraseID) -> String { entries[id.entry].phrases[id.phrase] }
}

/// How well typed words fit a phrase of a `WordTable`.
package enum MatchKind: Sendable {
  case exact
  /// The same letters without marks, capitals and the difference of y and i.
  case folded
  /// As an input method leaves it, or as its raw keys.
  case mangled
  /// The beginning of a single word that begins no other meaning's words.
  case prefix
}

/// Which phrase of which entry.
struct PhraseID: Hashable, Sendable {
  let entry: Int
  let phrase: Int
}
