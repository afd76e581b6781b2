// SPDX-License-Identifier: GPL-3.0-or-later

/// Somebody who has just been asked to rate a visit: where, and who takes the answer.
package struct Asked: Hashable, Sendable {
  package let visit: VisitID
  package let counter: CounterNumber?
  /// Whether the tablet at the counter asks; otherwise the officer keys what the citizen chooses.
  package let byTablet: Bool

  package init(visit: VisitID, counter: CounterNumber?, byTablet: Bool) {
    self.visit = visit
    self.counter = counter
    self.byTablet = byTablet
  }
}

/// Results that were handed over, and the person who was asked about it; nobody after a late entry.
package struct Delivery: Sendable {
  package let outcomes: [Outcome]
  package let asked: Asked?

  package init(outcomes: [Outcome], asked: Asked?) {
    self.outcomes = outcomes
    self.asked = asked
  }
}
