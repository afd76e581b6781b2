// SPDX-License-Identifier: GPL-3.0-or-later

/// The difference of two independent shares with Newcombe's 95 % interval, built from their Wilson intervals.
package struct Newcombe: Hashable, Sendable {
  /// First less second, −1…1.
  package let difference: Double
  package let interval: Interval

  /// Compares two shares; nil when one of them has no data.
  package init?(_ first: Share, _ second: Share) {
    guard let p1 = first.rate, let w1 = first.wilson, let p2 = second.rate, let w2 = second.wilson else { return nil }
    difference = p1 - p2
    interval = Interval(
      lower: difference - Self.length(p1 - w1.lower, w2.upper - p2),
      upper: difference + Self.length(w1.upper - p1, p2 - w2.lower))
  }

  /// True when the interval excludes 0; only then one may say "khác biệt rõ".
  package var isClear: Bool { !interval.contains(0) }

  private static func length(_ x: Double, _ y: Double) -> Double {
    (x * x + y * y).squareRoot()
  }
}
