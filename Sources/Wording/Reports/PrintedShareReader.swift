// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A percentage found in a text, with the counts it belongs to where the text has them.
package struct PrintedFinding: Hashable, Sendable {
  /// How the counts were found.
  package enum Basis: Hashable, Sendable {
    /// They stand as `x/y`.
    case written
    /// Two amounts of the same thing: `4.769 lượt … 4.740 lượt (99,4%)`.
    case inferred
  }

  /// The line the percentage stands in, from 1.
  package let line: Int
  /// The words from the counts to the percentage.
  package let excerpt: String
  package let printed: String
  /// Nil where the text has no counts for it.
  package let share: PrintedShare?
  package let basis: Basis?
}

/// Finds percentages in plain text as officials write it, and the counts they were computed from.
///
/// `x/y … z%` is taken at its word. Where only amounts stand in the paragraph, the one before the percentage is
/// compared with others of the same thing; what fits none of them is called wrong only where it is nearly one, for the
/// text may mean a whole that it does not name.
package struct PrintedShareReader: Sendable {
  /// An inferred share farther off than this, in hundredths of a percentage point, is probably of something else.
  private static let nearly = 100
  /// How many numbers back an inferred whole is looked for.
  private static let reach = 200

  package init() {}

  package func findings(in text: String) -> [PrintedFinding] {
    TextParagraph.paragraphs(of: text).flatMap(findings)
  }

  private func findings(in paragraph: TextParagraph) -> [PrintedFinding] {
    let marks = NumberMark.marks(in: paragraph.text)
    return marks.indices.compactMap { index in
      guard case .percent = marks[index].kind else { return nil }
      return finding(at: index, marks, paragraph)
    }
  }

  private func finding(at index: Int, _ marks: [NumberMark], _ paragraph: TextParagraph) -> PrintedFinding {
    let mark = marks[index]
    let match = written(index, marks, paragraph) ?? inferred(index, marks, paragraph)
    let from = min(match?.start ?? mark.range.lowerBound, mark.range.lowerBound)
    let to = max(match?.end ?? mark.range.upperBound, mark.range.upperBound)
    return PrintedFinding(
      line: paragraph.line(at: mark.range.lowerBound),
      excerpt: String(paragraph.text[from..<to]), printed: mark.text, share: match?.share, basis: match?.basis)
  }

  private struct Match {
    let share: PrintedShare
    let basis: PrintedFinding.Basis
    let start: String.Index
    let end: String.Index
  }

  /// The pair the percentage is said of: behind `so với`, else the last one of its sentence.
  private func written(_ index: Int, _ marks: [NumberMark], _ paragraph: TextParagraph) -> Match? {
    if let next = marks[(index + 1)...].first, case .pair = next.kind,
      paragraph.text[marks[index].range.upperBound..<next.range.lowerBound].isComparison
    {
      return match(next, marks[index])
    }
    for mark in marks[..<index].reversed() {
      if case .percent = mark.kind { return nil }
      guard case .pair = mark.kind else { continue }
      let between = paragraph.text[mark.range.upperBound..<marks[index].range.lowerBound]
      return between.endsSentence ? nil : match(mark, marks[index])
    }
    return nil
  }

  private func match(_ pair: NumberMark, _ percent: NumberMark) -> Match? {
    guard case .pair(let part, let whole) = pair.kind else { return nil }
    return Match(
      share: PrintedShare(part: part, whole: whole, printed: percent.text), basis: .written,
      start: pair.range.lowerBound, end: pair.range.upperBound)
  }

  /// The amount right before the percentage, against another one of the same thing.
  private func inferred(_ index: Int, _ marks: [NumberMark], _ paragraph: TextParagraph) -> Match? {
    guard index > 0, case .amount(let part, let unit) = marks[index - 1].kind else { return nil }
    let near = marks[index - 1]
    let between = paragraph.text[near.range.upperBound..<marks[index].range.lowerBound]
    guard !between.endsSentence, !between.isComparison else { return nil }
    let others = marks[..<(index - 1)].suffix(Self.reach).compactMap {
      mark -> (share: PrintedShare, start: String.Index)? in
      guard case .amount(let whole, unit) = mark.kind, part <= whole, whole.scaled > 0 else { return nil }
      return (PrintedShare(part: part, whole: whole, printed: marks[index].text), mark.range.lowerBound)
    }
    guard let best = others.first(where: { $0.share.fits }) ?? others.first(where: { $0.share.isNearly(Self.nearly) })
    else { return nil }
    return Match(share: best.share, basis: .inferred, start: best.start, end: near.range.upperBound)
  }
}

extension PrintedShare {
  /// Whether the printed percentage misses the right one by no more than some hundredths of a point.
  fileprivate func isNearly(_ hundredths: Int) -> Bool {
    let right: ExactDecimal
    switch verdict {
    case .truncated(let value), .wrong(let value): right = value
    case .fits: return true
    case .noWhole, .unreadable: return false
    }
    guard let value = (try? NumberReader.percentage(printed))?.scaled(to: 6), let other = right.scaled(to: 6) else {
      return false
    }
    return (value - other).magnitude <= UInt(hundredths) * 10_000
  }
}

extension StringProtocol {
  /// Whether what follows is what it is compared with: `so với …`, and nothing ends before it.
  fileprivate var isComparison: Bool {
    let words = Folding.folded(String(drop(while: \.isWhitespace)))
    return words.hasPrefix("so voi") && !contains { ",;:()".contains($0) } && !endsSentence
  }

  /// Whether a sentence ends in it: a full stop before a space and a capital.
  fileprivate var endsSentence: Bool {
    var rest = Substring(self)
    while let stop = rest.firstIndex(of: ".") {
      rest = rest[rest.index(after: stop)...]
      let next = rest.drop(while: \.isWhitespace)
      if rest.first?.isWhitespace == true, next.first?.isUppercase ?? true { return true }
    }
    return false
  }
}
