// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A folded text that remembers where each of its bytes came from, so that a hit can be shown in the original.
package struct FoldedText: Sendable {
  package let original: String
  /// The same as `Folding.folded(original)`.
  package let folded: String

  /// For each UTF-8 byte of `folded`, the UTF-8 offset in `original` it was made from.
  private let origins: [Int]

  package init(_ original: String) {
    var writer = FoldWriter(joiningYAndI: true, capacity: original.utf8.count)
    var origins: [Int] = []
    var offset = 0
    for scalar in original.unicodeScalars {
      writer.write(scalar)
      while origins.count < writer.bytes.count { origins.append(offset) }
      offset += UTF8.width(scalar)
    }
    self.original = original
    self.folded = writer.text
    self.origins = origins
  }

  /// The part of the original where `words` is found, whatever the marks, or nil.
  ///
  /// `FoldedText("Xã Bình Sơn").range(of: "binh")` covers `Bình`.
  package func range(of words: String) -> Range<String.Index>? {
    let needle = Array(Folding.folded(words).utf8)
    let hay = Array(folded.utf8)
    guard !needle.isEmpty, needle.count <= hay.count else { return nil }
    let starts = 0...(hay.count - needle.count)
    guard let start = starts.first(where: { hay[$0...].starts(with: needle) }) else { return nil }
    return originalRange(from: start, through: start + needle.count - 1)
  }

  private func originalRange(from first: Int, through last: Int) -> Range<String.Index> {
    let utf8 = original.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: origins[first])
    let lastLetter = utf8.index(utf8.startIndex, offsetBy: origins[last])
    let end = lastLetter < original.endIndex ? original.index(after: lastLetter) : original.endIndex
    return start..<end
  }
}
