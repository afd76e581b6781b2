// SPDX-License-Identifier: GPL-3.0-or-later

/// A late case as the public may see it: nothing of a person, no procedure, no reason (Circular 01/2018/TT-VPCP art. 16).
package struct PublicLateCase: Hashable, Sendable {
  package let code: String
  package let field: String
  /// The first due date, by which lateness is judged.
  package let originalDue: Due
  /// The day of the last issued apology; nil where none has named one.
  package let newDay: LocalDay?
  package let state: PublicLateState

  package init(code: String, field: String, originalDue: Due, newDay: LocalDay?, state: PublicLateState) {
    self.code = code
    self.field = field
    self.originalDue = originalDue
    self.newDay = newDay
    self.state = state
  }
}

/// How a late case stands.
package enum PublicLateState: String, Hashable, Sendable, CaseIterable {
  /// Nobody has apologised yet.
  case missing
  /// An apology with a new date was issued, which has not passed.
  case promised
  /// The new date was missed as well.
  case broken
}

/// How far a case has come: all that its code alone may tell.
package enum CaseProgress: Int, Hashable, Sendable, CaseIterable {
  case received = 1
  case handled
  case awaitingSupplement
  case ready
  case delivered
  /// Refused, withdrawn or stopped: ended without a result.
  case ended

  package init(_ stage: Stage) {
    switch stage {
    case .received: self = .received
    case .processing: self = .handled
    case .supplement: self = .awaitingSupplement
    case .resolved: self = .ready
    case .delivered: self = .delivered
    case .refused, .withdrawn, .stopped, .void: self = .ended
    }
  }

  /// Of four steps, how many are done.
  package var steps: Int {
    switch self {
    case .received: 1
    case .handled, .awaitingSupplement: 2
    case .ready: 3
    case .delivered, .ended: 4
    }
  }
}
