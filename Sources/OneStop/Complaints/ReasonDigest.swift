// SPDX-License-Identifier: GPL-3.0-or-later

/// How often a reason was given in a month's dissatisfied ratings, by the field and the delay of what they were about.
package struct ReasonCount: Hashable, Sendable {
  /// One of `DissatisfactionReason`, or empty where none was given.
  package let reason: String
  package let field: String
  package let delay: String
  package let count: Int

  package init(reason: String, field: String, delay: String, count: Int) {
    self.reason = reason
    self.field = field
    self.delay = delay
    self.count = count
  }
}

/// A group of a digest; nil where smaller groups were put together.
package struct ReasonGroup: Hashable, Sendable {
  package let reason: String?
  package let field: String?
  package let delay: String?
  package let count: Int

  package init(reason: String?, field: String?, delay: String?, count: Int) {
    self.reason = reason
    self.field = field
    self.delay = delay
    self.count = count
  }
}

/// What the dissatisfied ratings of a month said, in groups of ten or more; smaller ones are put together until they
/// are as many, first those of one reason, then the rest, and are never shown otherwise.
package struct ReasonDigest: Hashable, Sendable {
  package let groups: [ReasonGroup]
  /// Whether something is left that is too little to be shown.
  package let hasMore: Bool

  /// Whether nobody was dissatisfied.
  var isEmpty: Bool { groups.isEmpty && !hasMore }

  package init(_ counts: [ReasonCount]) {
    let (large, small) = Self.parted(counts.map { ReasonGroup($0) })
    var groups = large
    var rest: [ReasonGroup] = []
    for (reason, own) in Dictionary(grouping: small, by: \.reason) {
      let pooled = ReasonGroup(reason: reason, field: nil, delay: nil, count: own.reduce(0) { $0 + $1.count })
      if pooled.count >= Suppression.least { groups.append(pooled) } else { rest.append(pooled) }
    }
    let pooled = ReasonGroup(reason: nil, field: nil, delay: nil, count: rest.reduce(0) { $0 + $1.count })
    if pooled.count >= Suppression.least { groups.append(pooled) }
    self.groups = groups.sorted(by: ReasonGroup.comesFirst)
    hasMore = (1..<Suppression.least).contains(pooled.count)
  }

  private static func parted(_ groups: [ReasonGroup]) -> (large: [ReasonGroup], small: [ReasonGroup]) {
    (groups.filter { $0.count >= Suppression.least }, groups.filter { (1..<Suppression.least).contains($0.count) })
  }
}

extension ReasonGroup {
  fileprivate init(_ count: ReasonCount) {
    self.init(reason: count.reason, field: count.field, delay: count.delay, count: count.count)
  }

  /// The larger first; of equals by their keys, put-together ones last.
  fileprivate static func comesFirst(_ left: ReasonGroup, _ right: ReasonGroup) -> Bool {
    guard left.count == right.count else { return left.count > right.count }
    return left.keys.lexicographicallyPrecedes(right.keys)
  }

  private var keys: [String] { [reason, field, delay].map { $0 ?? "\u{10FFFF}" } }
}

/// What a manager reads once a month about those who were not satisfied.
package struct MonthDigest: Sendable {
  package let month: LocalMonth
  package let reasons: ReasonDigest
  /// Whether citizens were dissatisfied of whom the books have no reasons: their days were sealed before reasons were
  /// counted.
  package let isUnknown: Bool
  package let followUps: FollowUpCounts
  /// What was changed because of what that month's ratings said.
  package let changes: [PublicChange]
}
