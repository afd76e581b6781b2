// SPDX-License-Identifier: GPL-3.0-or-later

extension Formats {
  /// A share of two counts in percent, half up; `–` when the whole is 0.
  ///
  /// All and nothing are said only when exact: 4.999 of 5.000 is `99,9%`, 1 of 5.000 is `<0,1%`.
  package func percentage(_ part: Int, of whole: Int, decimals: Int = 1) -> String {
    guard let tenths = Rounding.share(part, of: whole, decimals: decimals) else { return Self.noData }
    return percent(tenths, decimals: decimals) + "%"
  }

  /// The bounds of an interval given as fractions of 1: `99,1–99,6%`; half up, 0 and 100 only when exact.
  package func interval(_ lower: Double, _ upper: Double, decimals: Int = 1) -> String {
    let bounds = [lower, upper].map { percent(Rounding.fraction($0, decimals: decimals), decimals: decimals) }
    return bounds.joined(separator: "–") + "%"
  }

  /// The change from one share to another in percentage points, half away from zero: `+0,5 điểm`.
  ///
  /// `–` when one of them has no whole.
  package func points(
    from old: (part: Int, whole: Int), to new: (part: Int, whole: Int), decimals: Int = 1
  ) -> String {
    let ratio = Rounding.difference(
      (Int128(new.part), Int128(new.whole)), (Int128(old.part), Int128(old.whole)), decimals: decimals)
    guard let ratio else { return Self.noData }
    return points(scaled: ratio, decimals: decimals)
  }

  /// A difference of two fractions of 1 in percentage points: 0.005 is `+0,5 điểm`.
  package func points(_ difference: Double, decimals: Int = 1) -> String {
    points(scaled: Rounding.plain(difference, decimals: decimals), decimals: decimals)
  }

  /// The bounds of such a difference, without the unit: `0,1 đến 0,9`.
  package func pointBounds(_ lower: Double, _ upper: Double, decimals: Int = 1) -> String {
    let bounds = [lower, upper].map { decimal(Rounding.plain($0, decimals: decimals), decimals: decimals) }
    return bounds.joined(separator: language == .vi ? " đến " : " to ")
  }

  /// How much a count has grown, in percent of the old count: `+5,7%`; `–` when there was none.
  package func change(from old: Int, to new: Int, decimals: Int = 1) -> String {
    let difference = Int128(new) - Int128(old)
    guard old > 0, let scaled = Rounding.ratio(difference, Int128(old), decimals: decimals) else { return Self.noData }
    return signedDecimal(scaled, decimals: decimals) + "%"
  }

  private func percent(_ scaled: Rounding.Inside, decimals: Int) -> String {
    switch scaled {
    case .value(let scaled): decimal(scaled, decimals: decimals)
    case .tiny: "<" + decimal(1, decimals: decimals)
    }
  }

  private func points(scaled: Int, decimals: Int) -> String {
    signedDecimal(scaled, decimals: decimals) + (language == .vi ? " điểm" : " points")
  }

  private func signedDecimal(_ scaled: Int, decimals: Int) -> String {
    (scaled > 0 ? "+" : "") + decimal(scaled, decimals: decimals)
  }
}

extension Formats {
  /// The probability of a test: three decimals, below that two digits that count (`0,00062`), at last `<0,00001`.
  package func probability(_ p: Double) -> String {
    let point = language == .vi ? "," : "."
    guard p >= 0.00001 else { return "<0\(point)00001" }
    var decimals = 3
    var shown = p * 1_000
    while shown < 10, decimals < 6, p < 0.01 {
      shown *= 10
      decimals += 1
    }
    let digits = String(Int(shown.rounded()))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return padded.prefix(padded.count - decimals) + point + padded.suffix(decimals)
  }
}
