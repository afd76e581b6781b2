// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a percentage that somebody printed follows from its counts: `99,4` from 4740 of 4769 does, `77,73` from
/// 7 of 9 does not.
package enum PercentCheck {
  /// Compares at the number of decimals that was printed, rounded half up; anything unreadable does not fit.
  package static func fits(_ printed: String, _ share: Share) -> Bool {
    let word = printed.filter { $0 != "%" && !$0.isWhitespace }.replacing(",", with: ".")
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard share.rated > 0, (1...2).contains(parts.count), parts[0].count <= 3,
      let whole = Int128(parts[0])
    else { return false }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard decimals.count <= 6, let fraction = decimals.isEmpty ? 0 : Int128(decimals) else { return false }
    let scale = (0..<decimals.count).reduce(Int128(1)) { power, _ in power * 10 }
    let (part, rated) = (Int128(share.satisfied), Int128(share.rated))
    let exact = (200 * scale * part + rated) / (2 * rated)
    return whole * scale + fraction == exact
  }
}
