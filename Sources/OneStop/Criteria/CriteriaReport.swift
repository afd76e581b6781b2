// SPDX-License-Identifier: GPL-3.0-or-later

/// What the rows of a set of criteria stand for.
package enum CriteriaGrouping: String, Hashable, Sendable, CaseIterable {
  /// One row for each set.
  case set
  case criterion
  case unit
  case cluster
  /// The whole at each day on which something changed.
  case day
}

package struct CriteriaRow: Hashable, Sendable {
  package let key: String
  package let name: String
  package let tally: CriteriaTally
  /// Where the counts come from, each source once.
  package let sources: [String]

  init(_ key: String, _ name: String, _ states: [CriterionState]) {
    self.key = key
    self.name = name
    tally = CriteriaTally(states)
    var sources: [String] = []
    for state in states where !state.source.isEmpty && !sources.contains(state.source) { sources.append(state.source) }
    self.sources = sources
  }
}

/// How far some units had met the criteria of a set on a day.
package struct CriteriaReport: Sendable {
  /// Nil for all sets, a row each.
  package let set: CriterionName?
  package let grouping: CriteriaGrouping
  /// The day the states are of: the last one on or before it of each criterion and unit.
  package let day: LocalDay
  package let scope: UnitCode
  package let scopeName: String
  package let asOf: Instant
  package let rows: [CriteriaRow]
  /// Nothing sums different sets.
  package let total: CriteriaRow?
  /// Why there is nothing to show; nil where there is.
  package let absence: Absence?

  package enum Absence: Hashable, Sendable {
    /// The books have no set at all for these units.
    case noSets
    /// The set has states of these units, the first on a later day.
    case startsLater(LocalDay)
    /// Other units have states of the set, these have none.
    case notOfUnit
    /// There are states, but no criterion has a target: there is no share.
    case noTargets
  }
}
