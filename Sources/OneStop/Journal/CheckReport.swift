// SPDX-License-Identifier: GPL-3.0-or-later

/// What checking the books found: every chain's end, and whatever does not hold.
package struct CheckReport: Sendable {
  package struct Chain: Sendable, Hashable {
    package let unit: UnitCode
    package let origin: String
    package let entries: Int
    package let head: String

    package init(unit: UnitCode, origin: String, entries: Int, head: String) {
      self.unit = unit
      self.origin = origin
      self.entries = entries
      self.head = head
    }
  }

  package var chains: [Chain]
  package var problems: [Problem]

  package init(chains: [Chain] = [], problems: [Problem] = []) {
    self.chains = chains
    self.problems = problems
  }

  package var isClean: Bool { problems.isEmpty }

  package enum Problem: Sendable, Hashable {
    /// An entry's hash, or its link to the one before, does not hold.
    case brokenLink(unit: UnitCode, sequence: Int)
    /// Entries are missing inside a chain, or the chain ends elsewhere than its head says.
    case gap(unit: UnitCode, after: Int)
    /// The head that was printed earlier is in no chain: the end was cut off.
    case headNotFound(String)
    /// A text is not the one its commitment was made for.
    case alteredText(subject: String, field: String)
    /// A case is not as its last entry left it.
    case alteredCase(String)
    /// A notice is not as its last entry left it.
    case alteredNotice(String)
    /// A box of paper slips is not as its last entry left it.
    case alteredBox(unit: UnitCode, number: Int)
    /// A complaint is not as its last entry left it.
    case alteredComplaint(unit: UnitCode, number: String)
    /// An alarm is not as its last entry left it.
    case alteredAlarm(unit: UnitCode, number: Int)
    /// Ballots of a day are not those that were sealed.
    case alteredBallots(unit: UnitCode, day: String)
    /// A roll-up does not add up to the rows or to its day.
    case tally(unit: UnitCode, period: String, what: String, rows: Int, tally: Int)
    /// The engine's own checks.
    case engine(String)
  }
}
