// SPDX-License-Identifier: GPL-3.0-or-later

/// What a figure was counted from, as a transaction reads it.
package protocol GroundsReading {
  /// Where the chains of some units and of the root end, by unit.
  func journalHeads(of units: Set<UnitCode>) throws(OfficeError) -> [JournalHead]
  /// Cases finished in a period after their first due date, by the day they were finished.
  func finishedLate(in units: Set<UnitCode>, during period: Period) throws(OfficeError) -> [CaseFile]
}

/// The end of one chain of the journal; `soat --dau HASH` finds out whether it was cut off since.
package struct JournalHead: Hashable, Sendable {
  /// Empty for the root, which holds calendars, rules and officers.
  package let unit: UnitCode
  package let entries: Int
  package let hash: String

  package init(unit: UnitCode, entries: Int, hash: String) {
    self.unit = unit
    self.entries = entries
    self.hash = hash
  }
}
