// SPDX-License-Identifier: GPL-3.0-or-later

/// A period as a whole: the months of it that are shown, added up.
package struct PublicWhole: Hashable, Sendable {
  package private(set) var ratings: PublicRatings?
  package private(set) var cases = PublicCases()
  package private(set) var excluded = ExcludedRatings()
  /// Months that are published with their ratings.
  package private(set) var shown: [LocalMonth] = []
  /// Months with too few ratings to show; nothing of them is in `ratings`.
  package private(set) var hidden: [LocalMonth] = []
  /// Whether a month is still running: its ratings come in steps, ten or more behind.
  package private(set) var isRunning = false

  package init() {}

  mutating func add(_ release: MonthRelease) {
    cases = cases + release.cases
    excluded = excluded + release.excluded
    if !release.isFinal { isRunning = true }
    if let levels = release.shown {
      ratings = (ratings ?? .zero) + levels
      shown.append(release.month)
    } else {
      hidden.append(release.month)
    }
  }
}

/// One group of a public table.
package struct PublicRow: Hashable, Sendable {
  package let key: String
  package let name: String
  /// Nil where the group is hidden.
  package let ratings: PublicRatings?
  /// Nil where the group's finished cases are hidden.
  package let cases: PublicCases?
  /// Whether quarters are missing from the sum because the group was hidden in them.
  package let isPartial: Bool
}

/// The groups of a finished period, those with fewer than ten ratings hidden with as many others as it takes.
package struct PublicTable: Sendable {
  package let grouping: PublicGrouping
  package let whole: PublicWhole
  /// Groups with ratings or cases, by key; those with neither are not listed.
  package let rows: [PublicRow]

  /// A quarter: hides what is small.
  init(
    grouping: PublicGrouping, whole: PublicWhole, ratings: [String: PublicRatings], cases: [String: PublicCases],
    names: [String: String]
  ) {
    self.grouping = grouping
    self.whole = whole
    let rated = Self.shown(ratings) { $0.rated }
    let finished = Self.shown(cases) { $0.finished }
    let keys = Set(ratings.filter { $0.value.rated > 0 }.keys).union(cases.filter { $0.value.finished > 0 }.keys)
    rows = keys.sorted().map {
      PublicRow(key: $0, name: names[$0] ?? $0, ratings: rated[$0], cases: finished[$0], isPartial: false)
    }
  }

  /// A year: adds up what its quarters show.
  init(grouping: PublicGrouping, whole: PublicWhole, adding quarters: [PublicTable]) {
    self.grouping = grouping
    self.whole = whole
    let rows = Dictionary(grouping: quarters.flatMap(\.rows), by: \.key)
    self.rows = rows.keys.sorted().map { key in
      let own = rows[key] ?? []
      let ratings = own.compactMap(\.ratings)
      let cases = own.compactMap(\.cases)
      return PublicRow(
        key: key, name: own.first?.name ?? key, ratings: ratings.isEmpty ? nil : ratings.reduce(.zero, +),
        cases: cases.isEmpty ? nil : cases.reduce(PublicCases(), +),
        isPartial: !ratings.isEmpty && ratings.count < own.count)
    }
  }

  /// Whether nothing is hidden in either table, and each group is the same in both or differs by ten ratings or more.
  func moves(to other: PublicTable) -> Bool {
    guard !hidesSome, !other.hidesSome, whole.hidden.isEmpty else { return false }
    let before = Dictionary(uniqueKeysWithValues: rows.map { ($0.key, $0.ratings ?? .zero) })
    let after = Dictionary(uniqueKeysWithValues: other.rows.map { ($0.key, $0.ratings ?? .zero) })
    return Set(before.keys).union(after.keys).allSatisfy { key in
      let (one, two) = (before[key] ?? .zero, after[key] ?? .zero)
      return one.levels == two.levels || abs(one.rated - two.rated) >= Suppression.least
    }
  }

  private var hidesSome: Bool {
    rows.reduce(0) { $0 + ($1.ratings?.rated ?? 0) } != (whole.ratings?.rated ?? 0)
  }

  private static func shown<Counts>(_ groups: [String: Counts], size: (Counts) -> Int) -> [String: Counts] {
    let present = groups.filter { size($0.value) > 0 }.sorted { $0.key < $1.key }
    let sizes = present.map { size($0.value) }
    let hidden = Suppression.completed(sizes.map { $0 < Suppression.least }, rated: sizes)
    return Dictionary(uniqueKeysWithValues: zip(present, hidden).filter { !$0.1 }.map { ($0.0.key, $0.0.value) })
  }
}
