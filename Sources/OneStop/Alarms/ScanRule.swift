// SPDX-License-Identifier: GPL-3.0-or-later

/// So many bad ratings among the last few that it would hardly happen by itself: for one bad day, which a running sum
/// notices late.
package struct ScanRule: Hashable, Sendable {
  /// How many ratings are looked back on.
  package let last: Int
  /// How many bad ones among them are an alarm.
  package let bad: Int

  package init(last: Int, bad: Int) {
    self.last = last
    self.bad = bad
  }

  /// The smallest count whose binomial probability lies below `rare`; nil where even none but bad ones is likelier.
  package init?(last: Int, p0: Double) {
    let usual = Binomial(last, p0)
    guard let bad = (1...max(1, last)).first(where: { usual.probability(atLeast: $0) < Self.rare }) else { return nil }
    self.init(last: last, bad: bad)
  }

  package static let rare = 0.001
  package static let reaches = [10, 50, 100]

  /// One rule for each reach.
  package static func rules(p0: Double) -> [ScanRule] { reaches.compactMap { ScanRule(last: $0, p0: p0) } }
}
