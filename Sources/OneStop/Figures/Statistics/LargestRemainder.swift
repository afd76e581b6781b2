// SPDX-License-Identifier: GPL-3.0-or-later

/// How one part of a table is printed.
package enum ShownPart: Hashable, Sendable {
  /// Tenths of a percent, 0…1000; 0 and 1000 only when exact.
  case tenths(Int)
  /// More than nothing and less than 0,1 %: "<0,1%".
  case tiny
}

/// Rounds the parts of a whole to tenths of a percent that still sum to it (largest-remainder rounding).
package enum LargestRemainder {
  /// The parts of `counts` in their order, each within 0,1 points of the truth; nil when they sum to zero.
  ///
  /// Without tiny parts the tenths sum to exactly 1000. The tiny parts together hold what is left of 1000: at least
  /// 1 tenth and at most one each. Of equal remainders the larger count is rounded up, then the earlier one.
  /// - Precondition: no count is negative; together they stay below `Int.max` / 1000.
  package static func parts(_ counts: [Int]) -> [ShownPart]? {
    let whole = counts.reduce(0, +)
    guard whole > 0 else { return nil }
    let shown = tenths(counts, of: whole)
    return zip(counts, shown).map { count, tenths in isTiny(count, of: whole) ? .tiny : .tenths(tenths) }
  }

  private static func isTiny(_ count: Int, of whole: Int) -> Bool {
    count > 0 && count * 1000 < whole
  }

  private static func tenths(_ counts: [Int], of whole: Int) -> [Int] {
    var tenths = counts.map { $0 * 1000 / whole }
    let large = counts.indices.filter { !isTiny(counts[$0], of: whole) }
    let available = large.reduce(0) { $0 + counts[$1] } * 1000 / whole
    let left = available - large.reduce(0) { $0 + tenths[$1] }
    for index in large.sorted(by: { comesFirst($0, $1, counts, whole) }).prefix(left) {
      tenths[index] += 1
    }
    return tenths
  }

  private static func comesFirst(_ one: Int, _ other: Int, _ counts: [Int], _ whole: Int) -> Bool {
    let keys = [one, other].map { (counts[$0] * 1000 % whole, counts[$0], -$0) }
    return keys[0] > keys[1]
  }
}
