// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a percentage that somebody printed follows from its counts: `99,4` from 4740 of 4769 does, `77,73` from
/// 7 of 9 does not.
package enum PercentCheck {
  /// Compares at the number of decimals that was printed, rounded half up; anything unreadable does not fit.
  package static func fits(_ printed: String, _ share: Share) -> Bool {
    let word = printed.filter { $0 != "%" && !$0.isWhitespace }.replacing(",", with: ".")
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard share.rated > 0, (1...2).contains(parts.count), let whole = Int(parts[0]) else { return false }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard decimals.count <= 6, let fraction = decimals.isEmpty ? 0 : Int(decimals) else { return false }
    let scale = (0..<decimals.count).reduce(1) { power, _ in power * 10 }
    let exact = (2 * 100 * scale * share.satisfied + share.rated) / (2 * share.rated)
    return whole * scale + fraction == exact
  }
}
