// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

extension WordTable {
  /// What a whole text means, such as an option's value; nil unless all of it is one of the phrases.
  func meaning(of text: String) -> Value? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let match = match(words, allowingPrefixes: false), match.consumed == words.count else { return nil }
    return match.value
  }
}
