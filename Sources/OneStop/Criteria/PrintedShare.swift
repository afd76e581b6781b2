// SPDX-License-Identifier: GPL-3.0-or-later

/// A percentage that somebody printed beside its counts: `7/9`, printed `77,73%`.
///
/// Counts may have decimals, as sums of money do (198,9 of 360,15); nothing is computed with binary fractions.
package struct PrintedShare: Hashable, Sendable {
  package let part: ExactDecimal
  package let whole: ExactDecimal
  /// The percentage as it was printed, with or without its sign.
  package let printed: String

  package init(part: ExactDecimal, whole: ExactDecimal, printed: String) {
    self.part = part
    self.whole = whole
    self.printed = printed
  }

  package init(_ share: Share, printed: String) {
    self.init(
      part: ExactDecimal(scaled: share.part, decimals: 0), whole: ExactDecimal(scaled: share.whole, decimals: 0),
      printed: printed)
  }

  package enum Verdict: Hashable, Sendable {
    case fits
    /// The digits are right as far as they go, but they were cut off instead of rounded half up.
    case truncated(right: ExactDecimal)
    case wrong(right: ExactDecimal)
    /// No share has a percentage of nothing.
    case noWhole
    case unreadable
  }

  /// Compares at the number of decimals that was printed.
  package var verdict: Verdict {
    guard let percent = PrintedPercent(printed) else { return .unreadable }
    guard whole.scaled > 0, part.scaled >= 0 else { return whole.scaled == 0 ? .noWhole : .unreadable }
    guard let (down, right) = percentages(decimals: percent.decimals) else { return .unreadable }
    if percent.scaled == right { return .fits }
    // What is not all is not printed as all, nor what is something as nothing: 4.999 of 5.000 may stand as 99,9%.
    let all = 100 * Self.power(percent.decimals)
    if right == 0, part.scaled > 0, percent.scaled == 1 { return .fits }
    if right == all, part < whole, percent.scaled == all - 1 { return .fits }
    guard let exact = Int(exactly: right) else { return .unreadable }
    let value = ExactDecimal(scaled: exact, decimals: percent.decimals)
    return percent.scaled == down ? .truncated(right: value) : .wrong(right: value)
  }

  /// Whether the percentage is the one that follows from the counts, rounded half up.
  package var fits: Bool { verdict == .fits }

  /// The percentage cut off and rounded half up, both times 10^decimals; nil where the counts are beyond reckoning.
  private func percentages(decimals: Int) -> (down: Int128, rounded: Int128)? {
    let scale = 100 * Self.power(decimals)
    let (part, partOverflows) = Int128(part.scaled)
      .multipliedReportingOverflow(by: scale * Self.power(whole.decimals))
    let (whole, wholeOverflows) = Int128(whole.scaled).multipliedReportingOverflow(by: Self.power(self.part.decimals))
    guard !partOverflows, !wholeOverflows else { return nil }
    let (down, rest) = part.quotientAndRemainder(dividingBy: whole)
    return (down, rest >= whole - rest ? down + 1 : down)
  }

  private static func power(_ decimals: Int) -> Int128 { (0..<decimals).reduce(1) { power, _ in power * 10 } }
}

/// A percentage as people print it: at most six decimals behind a comma or a full stop.
private struct PrintedPercent {
  /// The number without its separator.
  let scaled: Int128
  let decimals: Int

  init?(_ text: String) {
    let word = text.filter { $0 != "%" && !$0.isWhitespace }.replacing(",", with: ".")
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...3).contains(parts[0].count) else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || (1...6).contains(fraction.count), (parts[0] + fraction).utf8.allSatisfy(\.isDigit),
      let scaled = Int128(parts[0] + fraction)
    else { return nil }
    self.scaled = scaled
    decimals = fraction.count
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
