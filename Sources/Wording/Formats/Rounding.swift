// SPDX-License-Identifier: GPL-3.0-or-later

/// Percentages as whole numbers of their last decimal, so that no binary fraction decides a half.
enum Rounding {
  /// A percentage that never pretends to be all or nothing.
  enum Inside: Equatable {
    case value(Int)
    /// More than nothing, but it would round to nothing.
    case tiny
  }

  /// The share in percent times 10^decimals, half up but truncated towards the inside; nil when the whole is 0.
  static func share(_ part: Int, of whole: Int, decimals: Int) -> Inside? {
    guard whole > 0, let rounded = ratio(Int128(part), Int128(whole), decimals: decimals) else { return nil }
    return inside(rounded, isAll: part == whole, isMore: part > whole, isNothing: part <= 0, decimals: decimals)
  }

  /// The same for a fraction of 1 that was computed as a floating-point number.
  static func fraction(_ fraction: Double, decimals: Int) -> Inside {
    let rounded = plain(fraction, decimals: decimals)
    return inside(
      rounded, isAll: fraction == 1, isMore: fraction > 1, isNothing: !(fraction > 0 && fraction.isFinite),
      decimals: decimals)
  }

  /// A fraction of 1 in percent times 10^decimals, half away from zero; 0 for what is no number.
  static func plain(_ fraction: Double, decimals: Int) -> Int {
    Int(exactly: (fraction * 100 * Double(power(decimals))).rounded(.toNearestOrAwayFromZero)) ?? 0
  }

  /// part / whole in percent times 10^decimals, half away from zero; nil when the whole is 0 or it is too large.
  static func ratio(_ part: Int128, _ whole: Int128, decimals: Int) -> Int? {
    guard whole != 0 else { return nil }
    let (scaled, overflow) = part.magnitude.multipliedReportingOverflow(by: UInt128(200 * power(decimals)))
    guard !overflow else { return nil }
    let halves = scaled / whole.magnitude
    let rounded = Int(exactly: (halves + 1) / 2)
    return (part < 0) == (whole < 0) ? rounded : rounded.map { -$0 }
  }

  /// left − right of two shares in percentage points times 10^decimals.
  static func difference(
    _ left: (part: Int128, whole: Int128), _ right: (part: Int128, whole: Int128), decimals: Int
  ) -> Int? {
    let part = left.part * right.whole - right.part * left.whole
    return ratio(part, left.whole * right.whole, decimals: decimals)
  }

  private static func inside(_ rounded: Int, isAll: Bool, isMore: Bool, isNothing: Bool, decimals: Int) -> Inside {
    if !isAll && !isMore && rounded >= 100 * power(decimals) { return .value(100 * power(decimals) - 1) }
    return rounded == 0 && !isNothing ? .tiny : .value(rounded)
  }

  private static func power(_ decimals: Int) -> Int {
    (0..<min(max(decimals, 0), 6)).reduce(1) { power, _ in power * 10 }
  }
}
