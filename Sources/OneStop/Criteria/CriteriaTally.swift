// SPDX-License-Identifier: GPL-3.0-or-later

/// How far criteria are met: what was achieved of the targets, and how many criteria are met in full.
///
/// Of nine criteria with 36 indicators, 23 met: 23/36 of the targets, and 2/9 of the criteria.
package struct CriteriaTally: Hashable, Sendable {
  /// Counts of criteria that have a target.
  package private(set) var targets: Share = .none
  package private(set) var met: Share = .none
  /// Criteria without a target, and what was counted for them: in no share.
  package private(set) var untargeted = 0
  package private(set) var counted = 0
  /// The days of the first and last states in it.
  package private(set) var days: ClosedRange<LocalDay>?

  package init() {}

  init(_ states: some Sequence<CriterionState>) {
    for state in states { add(state) }
  }

  private mutating func add(_ state: CriterionState) {
    if let target = state.target {
      targets += Share(satisfied: state.achieved, rated: target)
      met += Share(satisfied: state.isMet == true ? 1 : 0, rated: 1)
    } else {
      untargeted += 1
      counted += state.achieved
    }
    days = days.map { min($0.lowerBound, state.asOf)...max($0.upperBound, state.asOf) } ?? state.asOf...state.asOf
  }

  package var isEmpty: Bool { days == nil }
}
