// SPDX-License-Identifier: GPL-3.0-or-later

/// A person at a counter: one or several cases and one moment; prompts for a rating once.
package struct Visit: Hashable, Codable, Sendable {
  package let id: VisitID
  package let unit: UnitCode
  package let counter: CounterNumber?
  package let officer: Login
  package var moment: Moment
  package let opened: Instant
  package var closed: Instant?
  package var cases: [CaseID]

  package init(
    id: VisitID, unit: UnitCode, counter: CounterNumber?, officer: Login, moment: Moment, opened: Instant,
    closed: Instant? = nil, cases: [CaseID] = []
  ) {
    self.id = id
    self.unit = unit
    self.counter = counter
    self.officer = officer
    self.moment = moment
    self.opened = opened
    self.closed = closed
    self.cases = cases
  }
}

/// A visit inside the books: its unit and a gap-free number.
package struct VisitID: Hashable, Codable, Sendable {
  package let unit: UnitCode
  package let number: Int

  package init(unit: UnitCode, number: Int) {
    self.unit = unit
    self.number = number
  }
}

/// What a visit was about.
package enum Moment: String, Codable, Sendable, CaseIterable {
  case received
  case supplement
  case refused
  case delivered = "returned"
  case guidance
}
