// SPDX-License-Identifier: GPL-3.0-or-later

/// Wilson's 95 % interval for a share: the noise of sampling only, silent about who was asked.
package enum Wilson {
  /// The normal quantile of 0.975.
  package static let z = 1.959963984540054

  /// The interval for `part` of `whole`, exactly 0 below when nobody and exactly 1 above when everybody is; nil for 0 of 0.
  package static func interval(_ part: Int, of whole: Int) -> Interval? {
    guard whole > 0 else { return nil }
    let n = Double(whole)
    let p = Double(part) / n
    let scale = 1 + z * z / n
    let centre = (p + z * z / (2 * n)) / scale
    let half = z / scale * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return Interval(
      lower: part == 0 ? 0 : max(0, centre - half),
      upper: part == whole ? 1 : min(1, centre + half))
  }
}
