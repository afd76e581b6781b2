// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// A sentence on a terminal: broken between words, the lines below the first as far in as the first.
enum Sentence {
  /// The lines of a text; one that fits stays as it is.
  static func lines(_ text: String, width: Int) -> [String] {
    guard DisplayWidth.of(text) > width else { return [text] }
    let indent = String(text.prefix { $0 == " " })
    return WrappedText.lines(String(text.dropFirst(indent.count)), width: width - indent.count).map { indent + $0 }
  }
}
