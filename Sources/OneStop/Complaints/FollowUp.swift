// SPDX-License-Identifier: GPL-3.0-or-later

/// What came of calling back a dissatisfied citizen who had agreed to it.
package enum FollowUpOutcome: Hashable, Sendable {
  case reached
  /// Nobody answered, so many times.
  case notReached(tries: Int)
  case noLongerWished

  /// How often somebody may have tried.
  package static let tries = 1...99

  /// The name the books know it by.
  package var name: String {
    switch self {
    case .reached: "reached"
    case .notReached: "not_reached"
    case .noLongerWished: "not_wished"
    }
  }

  package var tries: Int? {
    if case .notReached(let tries) = self { return tries }
    return nil
  }
}

/// A wish to be called back that was met: nothing of it leads to the visit, to its cases or to what was rated.
package struct ClosedWish: Hashable, Sendable {
  package let unit: UnitCode
  package let number: Int
  /// When it was asked for; the day would help to find the visit.
  package let month: LocalMonth
  package let outcome: FollowUpOutcome
  package let isInTime: Bool
  package let closed: Stamp

  package init(
    unit: UnitCode, number: Int, month: LocalMonth, outcome: FollowUpOutcome, isInTime: Bool, closed: Stamp
  ) {
    self.unit = unit
    self.number = number
    self.month = month
    self.outcome = outcome
    self.isInTime = isInTime
    self.closed = closed
  }

  package var subject: String { ContactWish.subject(number, in: unit) }
}

/// How many asked in a month to be called back, and what came of it until now.
package struct FollowUpCounts: Hashable, Sendable {
  package var asked = 0
  package var inTime = 0
  package var late = 0
  package var open = 0
  /// Those of the open ones whose day has passed.
  package var overdue = 0

  package init() {}
}
