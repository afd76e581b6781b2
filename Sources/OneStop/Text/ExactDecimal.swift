// SPDX-License-Identifier: GPL-3.0-or-later

/// A decimal number as it was written, without binary rounding: 99,40 is 9940 with two decimals and equals 99,4.
package struct ExactDecimal: Sendable {
  /// The number without its separator.
  package let scaled: Int
  /// How many digits stood after the separator, 0–9.
  package let decimals: Int

  package init(scaled: Int, decimals: Int) {
    self.scaled = scaled
    self.decimals = min(max(decimals, 0), 9)
  }

  /// The number times 10^`decimals`, or nil when digits would be lost or it is too large.
  package func scaled(to decimals: Int) -> Int? {
    let shortest = shortest
    guard decimals >= shortest.decimals else { return nil }
    return (shortest.decimals..<decimals).reduce(shortest.scaled) { scaled, _ in
      scaled.flatMap { number in
        let (product, overflow) = number.multipliedReportingOverflow(by: 10)
        return overflow ? nil : product
      }
    }
  }

  private var shortest: (scaled: Int?, decimals: Int) {
    var (scaled, decimals) = (scaled, decimals)
    while decimals > 0, scaled % 10 == 0 {
      scaled /= 10
      decimals -= 1
    }
    return (scaled, decimals)
  }
}

extension ExactDecimal: Hashable, Comparable {
  package static func == (left: Self, right: Self) -> Bool { left.shortest == right.shortest }

  package static func < (left: Self, right: Self) -> Bool {
    Int128(left.scaled) * power(right.decimals) < Int128(right.scaled) * power(left.decimals)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(shortest.scaled)
    hasher.combine(shortest.decimals)
  }

  private static func power(_ decimals: Int) -> Int128 { (0..<decimals).reduce(1) { power, _ in power * 10 } }
}
