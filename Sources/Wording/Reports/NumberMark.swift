// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A number in a text that a percentage may be about, or the percentage.
struct NumberMark {
  enum Kind {
    case percent
    case pair(ExactDecimal, ExactDecimal)
    /// So many of something: `4.769 lượt`, `360,15 tỷ đồng`.
    case amount(ExactDecimal, unit: String)
  }

  let kind: Kind
  /// As it stands.
  let text: String
  let range: Range<String.Index>

  /// Every one of them, in order. Dates, years and numbers of documents are none.
  static func marks(in text: String) -> [NumberMark] {
    var marks: [NumberMark] = []
    for found in text.matches(of: /\d[\d.,]*(\/\d[\d.,]*)*/) {
      let range = found.range.lowerBound..<text.end(of: found.range)
      if let mark = mark(String(text[range]), range, in: text) { marks.append(mark) }
    }
    return marks
  }

  private static func mark(_ word: String, _ range: Range<String.Index>, in text: String) -> NumberMark? {
    let before = text[..<range.lowerBound]
    let behind = text[range.upperBound...]
    guard !before.endsInWord, behind.first != "/", before.last != "/" else { return nil }
    let rest = behind.drop { $0 == " " || $0 == "\u{A0}" }
    if rest.first == "%" {
      let end = rest.index(after: rest.startIndex)
      return NumberMark(
        kind: .percent, text: String(text[range.lowerBound..<end]).filter { !$0.isWhitespace },
        range: range.lowerBound..<end)
    }
    guard !(behind.first.map { $0.isLetter || $0 == "-" } ?? false), !before.namesDate else { return nil }
    let parts = word.split(separator: "/").map { try? NumberReader.decimal(String($0)) }
    if parts.count == 2, let part = parts[0], let whole = parts[1] {
      return NumberMark(kind: .pair(part, whole), text: word, range: range)
    }
    guard parts.count == 1, let number = parts[0], let unit = rest.unit else { return nil }
    return NumberMark(kind: .amount(number, unit: unit), text: word, range: range)
  }
}

extension String {
  /// The end of a number without the sign that ends the sentence behind it.
  fileprivate func end(of range: Range<String.Index>) -> String.Index {
    var end = range.upperBound
    while end > range.lowerBound, case let last = index(before: end), self[last] == "." || self[last] == "," {
      end = last
    }
    return end
  }
}

extension Substring {
  /// Whether it ends within a word or a signed number.
  fileprivate var endsInWord: Bool { last.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." } ?? false }

  /// Whether its last word says that a date, a year or the number of something comes.
  fileprivate var namesDate: Bool {
    let word = suffix(12).split(whereSeparator: \.isWhitespace).last.map { Folding.folded(String($0)) } ?? ""
    return ["ngai", "thang", "nam", "qui", "so", "khoa", "dieu", "khoan", "muc", "lan", "thu", "dot", "hoc"]
      .contains(word)
  }

  /// What is counted: the word behind the number, with the next one where it is only a multiple.
  fileprivate var unit: String? {
    let words = prefix(40).prefix { $0.isLetter || $0 == " " }.split(separator: " ").map { Folding.folded(String($0)) }
    guard let first = words.first else { return nil }
    guard ["ti", "trieu", "nghin", "ngan"].contains(first), words.count > 1 else { return first }
    return first + " " + words[1]
  }
}
