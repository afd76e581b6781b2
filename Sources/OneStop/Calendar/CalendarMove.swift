// SPDX-License-Identifier: GPL-3.0-or-later

/// An open case to which the calendar gives another due date than it has.
package struct CalendarMove: Hashable, Sendable {
  /// The case as it is.
  package let file: CaseFile
  /// The case as the calendar makes it.
  package let moved: CaseFile
  /// The procedure's name.
  package let procedure: String
  /// How many working days later it is due; negative when earlier.
  package let days: Int
  /// Whether the citizen was told a day that no longer is the one: a new receipt is called for.
  package let mustTellAgain: Bool

  package init(file: CaseFile, moved: CaseFile, procedure: String, days: Int, mustTellAgain: Bool) {
    self.file = file
    self.moved = moved
    self.procedure = procedure
    self.days = days
    self.mustTellAgain = mustTellAgain
  }

  /// The due date it has; while papers are awaited, the first one.
  package var from: Due? { file.due ?? file.statutoryDue }

  /// The due date it would have.
  package var to: Due? { moved.due ?? moved.statutoryDue }

  /// Whether a provisional due date becomes a real one by it.
  package var settles: Bool { file.isProvisional && !moved.isProvisional }
}

/// What a calendar would do to the open cases of some units.
package struct CalendarPreview: Hashable, Sendable {
  package var moves: [CalendarMove] = []
  /// Cases whose deadline lies in years that are not loaded: they stay as they are.
  package var waiting: [CaseFile] = []
  /// How many open cases were looked at.
  package var examined = 0
  /// The hash of the days and hours the books hold; empty where days were added that they do not.
  package internal(set) var version: String

  init(version: String) { self.version = version }

  package var toTellAgain: [CalendarMove] { moves.filter(\.mustTellAgain) }

  /// Whether both move the same cases to the same days.
  func agrees(with other: CalendarPreview) -> Bool {
    Dictionary(uniqueKeysWithValues: moves.map { ($0.file.id, $0.to) })
      == Dictionary(uniqueKeysWithValues: other.moves.map { ($0.file.id, $0.to) })
  }
}

/// What was done to the open cases after a calendar had changed.
package struct AppliedCalendar: Sendable {
  package let applied: CalendarPreview
  /// Whether somebody changed calendar or cases after the preview was shown.
  package let differs: Bool
}

/// The days of a calendar that differ from the ordinary week, with what is still missing.
package struct CalendarListing: Sendable {
  package let period: Period
  package let entries: [CalendarEntry]
  /// Statutory holidays of each year of the period that no day off stands for; none for a year that is loaded.
  package let missing: [Int: [StatutoryHoliday]]
  /// Open cases whose owners were told a day that a calendar change has overtaken.
  package let toTellAgain: [CaseFile]
  package let version: String
}
