// SPDX-License-Identifier: GPL-3.0-or-later

/// What somebody needs who wants to count a figure again: what it means, until when, by which rules, from which books.
package struct Provenance: Hashable, Sendable {
  package let figures: [FigureID]
  package let period: Period?
  /// The cutoff: nothing later is in it.
  package let asOf: Instant
  /// The hash over all days and hours of the calendar.
  package let calendar: String
  /// The rule sets in force in the period, or today where there is none.
  package let rules: [String]
  /// The scope's own chain first, the root's last.
  package let heads: [JournalHead]

  package init(
    figures: [FigureID], period: Period?, asOf: Instant, calendar: String, rules: [String], heads: [JournalHead]
  ) {
    self.figures = figures
    self.period = period
    self.asOf = asOf
    self.calendar = calendar
    self.rules = rules
    self.heads = heads
  }
}

/// Why there is no number: the first thing that is missing.
package enum MissingData: Hashable, Sendable {
  /// The period lies before anything was kept; no calendar and no counts.
  case beforeBooks(firstYear: Int)
  /// Nobody came.
  case noVisits
  /// People came and nobody was asked.
  case nobodyAsked
  /// So many were asked and nobody answered.
  case nobodyAnswered(asked: Int)
  /// Nothing was counted in this group, whose visits are not known.
  case noRatings
  case noFinishedCases
  /// So many were finished, none of which had a due date.
  case noDueDates(finished: Int)
  /// Nothing was late.
  case nothingLate

  /// The English word for it in machine formats.
  package var name: String {
    switch self {
    case .beforeBooks: "before_books"
    case .noVisits: "no_visits"
    case .nobodyAsked: "nobody_asked"
    case .nobodyAnswered: "nobody_answered"
    case .noRatings: "no_ratings"
    case .noFinishedCases: "no_finished_cases"
    case .noDueDates: "no_due_dates"
    case .nothingLate: "nothing_late"
    }
  }
}
