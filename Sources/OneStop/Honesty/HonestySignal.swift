// SPDX-License-Identifier: GPL-3.0-or-later

/// What one rule says of one unit and period: found, not found, or no data and why.
package struct HonestySignal: Hashable, Sendable {
  package enum Finding: Hashable, Sendable {
    case found
    case notFound
    case noData(Lack)
  }

  /// Why nothing can be said.
  package enum Lack: Hashable, Sendable {
    case noRatings
    /// There are ratings, but nobody knows when they were pressed: paper, files, or from before moments were judged.
    case noMoments
    case noVisits
    /// So many are needed, and so many there are.
    case few(need: Int, have: Int)
  }

  package let flag: HonestyFlag
  package let finding: Finding
  /// How many ratings, visits or days it concerns.
  package var count: Int?
  /// Of how many.
  package var base: Int?
  /// What was tested: a share, a difference or a chance.
  package var value: Double?
  package var limit: Double?
  /// Whose ratings, where the rule looks at single clerks.
  package var officer: Login?
  /// What the satisfaction is without the ratings that are marked so; nil where so few citizens pressed them that it
  /// would tell how.
  package var without: Share?

  package init(
    _ flag: HonestyFlag, _ finding: Finding, count: Int? = nil, of base: Int? = nil, value: Double? = nil,
    limit: Double? = nil, officer: Login? = nil, without: Share? = nil
  ) {
    self.flag = flag
    self.finding = finding
    self.count = count
    self.base = base
    self.value = value
    self.limit = limit
    self.officer = officer
    self.without = without
  }

  package var isFound: Bool { finding == .found }
}
