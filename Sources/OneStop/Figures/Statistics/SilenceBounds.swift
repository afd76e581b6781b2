// SPDX-License-Identifier: GPL-3.0-or-later

/// What the visits without a rating could hide: the share if all of them were dissatisfied, and if all were satisfied.
package struct SilenceBounds: Hashable, Sendable {
  /// s / N.
  package let worst: Share
  /// (s + N − n) / N.
  package let best: Share

  /// Nil when ratings outnumber visits, which is impossible and flagged as `excess`; pass prompted ratings only.
  package init?(_ prompted: Share, visits: Int) {
    guard prompted.whole <= visits else { return nil }
    worst = Share(satisfied: prompted.part, rated: visits)
    best = Share(satisfied: prompted.part + visits - prompted.whole, rated: visits)
  }
}
