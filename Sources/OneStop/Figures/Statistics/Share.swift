// SPDX-License-Identifier: GPL-3.0-or-later

/// Why two counts are not a part and its whole.
package struct InvalidShare: Error, Hashable, Sendable {
  package let part: Int
  package let whole: Int

  package init(part: Int, whole: Int) {
    self.part = part
    self.whole = whole
  }
}

/// A part of a whole, kept as two counts; the ratio is taken last and rounded only for display.
package struct Share: Hashable, Sendable, Codable {
  package let part: Int
  package let whole: Int

  /// No data yet: 0 of 0, which has no rate.
  package static let none = Share(satisfied: 0, rated: 0)

  /// s of n, for counts that are a part and its whole by construction, such as our own tallies.
  package init(satisfied: Int, rated: Int) {
    part = satisfied
    whole = rated
  }

  /// For counts from outside: throws unless 0 ≤ part ≤ whole ≤ `LevelCounts.limit`.
  package init(_ part: Int, of whole: Int) throws(InvalidShare) {
    guard 0 <= part, part <= whole, whole <= LevelCounts.limit else { throw InvalidShare(part: part, whole: whole) }
    self.init(satisfied: part, rated: whole)
  }

  package var satisfied: Int { part }
  package var rated: Int { whole }

  /// 0…1, unrounded; nil when the whole is zero, which is "no data" and never 0 % or 100 %.
  package var rate: Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }

  /// True below 30: such a share is marked "ít lượt" and is not ranked.
  package var isFew: Bool { whole < SmallNumbers.few }

  /// 95 % Wilson interval; nil when the whole is zero.
  package var wilson: Interval? { Wilson.interval(part, of: whole) }

  /// Pools two periods or units: counts are added, shares never averaged.
  package static func + (one: Share, other: Share) -> Share {
    Share(satisfied: one.part + other.part, rated: one.whole + other.whole)
  }

  package static func += (one: inout Share, other: Share) {
    one = one + other
  }

  private enum CodingKeys: CodingKey {
    case part, whole
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(container.decode(Int.self, forKey: .part), of: container.decode(Int.self, forKey: .whole))
  }
}

/// Counts below which a figure says too little.
package enum SmallNumbers {
  /// Shares of fewer are marked and not ranked.
  package static let few = 30
}
