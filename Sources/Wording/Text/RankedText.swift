// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A name or a question taken apart into bare letters and the marks on them.
struct RankedText: Sendable {
  /// Folded scalars, one for each letter.
  let letters: [UInt32]
  /// The mark and tone of each letter.
  private let marks: [Marks]
  /// Where words begin.
  private let wordStarts: [Int]

  private struct Marks: Hashable {
    var mark = LetterMark.none
    var tone = Tone.level
  }

  init(_ text: String) {
    var letters: [UInt32] = []
    var marks: [Marks] = []
    var wordStarts: [Int] = []
    var isInsideWord = false
    for scalar in Folding.nameKey(text).unicodeScalars {
      let letter = VietnameseLetter(scalar)
      guard let folded = Self.folded(scalar, letter) else { continue }
      if folded.isLetterOrDigit && !isInsideWord { wordStarts.append(letters.count) }
      isInsideWord = folded.isLetterOrDigit
      letters.append(folded.value)
      marks.append(Marks(mark: letter?.mark ?? .none, tone: letter?.tone ?? .level))
    }
    self.letters = letters
    self.marks = marks
    self.wordStarts = wordStarts
  }

  private static func folded(_ scalar: Unicode.Scalar, _ letter: VietnameseLetter?) -> Unicode.Scalar? {
    if let letter { return letter.base == UInt8(ascii: "y") ? "i" : Unicode.Scalar(letter.base) }
    return scalar == " " ? scalar : Folding.folded(String(scalar)).unicodeScalars.first
  }

  var hasMarks: Bool { marks.contains { $0 != Marks() } }

  /// How this name answers `query`, and which of its letters stand for those of the query (none for a slip).
  func fit(_ query: RankedText) -> (RankingFit, [Int])? {
    let count = query.letters.count
    if letters == query.letters { return (.exact, Array(letters.indices)) }
    if letters.starts(with: query.letters) { return (.prefix, Array(0..<count)) }
    if let start = wordStarts.first(where: { letters[$0...].starts(with: query.letters) }) {
      return (.wordStart, Array(start..<(start + count)))
    }
    if count > 1, wordStarts.lazy.map({ letters[$0] }).starts(with: query.letters) {
      return (count == wordStarts.count ? .initials : .initialsPrefix, Array(wordStarts.prefix(count)))
    }
    return isOneSlipFrom(query) ? (.oneTypo, []) : nil
  }

  /// Whether each mark that was typed is on the letter that stands for it.
  func carriesMarks(of query: RankedText, at place: [Int]) -> Bool {
    guard place.count == query.marks.count else { return false }
    return zip(query.marks, place).allSatisfy { typed, index in
      (typed.mark == .none || typed.mark == marks[index].mark)
        && (typed.tone == .level || typed.tone == marks[index].tone)
    }
  }

  /// Whether as many words in a row as the query has, of four letters at least, differ from it by one slip.
  private func isOneSlipFrom(_ query: RankedText) -> Bool {
    let wordCount = query.wordStarts.count
    guard query.letters.count >= 4, wordCount > 0, wordCount <= wordStarts.count else { return false }
    return (0...(wordStarts.count - wordCount)).contains { first in
      let words = Array(letters[wordStarts[first]..<end(ofWord: first + wordCount - 1)])
      return EditDistance.between(words, query.letters, limit: 1) != nil
    }
  }

  private func end(ofWord index: Int) -> Int {
    let start = wordStarts[index]
    let isOutside = { (letter: UInt32) in !(Unicode.Scalar(letter)?.isLetterOrDigit ?? false) }
    return letters[start...].firstIndex(where: isOutside) ?? letters.count
  }
}
