// SPDX-License-Identifier: GPL-3.0-or-later

/// One line of the explanation of a deadline: a day, and what it did to the count.
package struct DeadlineStep: Hashable, Sendable {
  /// The raw values are those of JSON.
  package enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Handed in; in counts of days this day is not counted (Civil Code, art. 147).
    case received

    /// The next session after a receipt outside hours or on a day off: the receipt counts as of here.
    case starts

    case counted

    /// Counted, on a make-up day.
    case makeUp = "make_up"

    case weekend
    case dayOff = "day_off"
    case closedLocally = "closed_locally"

    /// Left out because the dossier waited to be completed.
    case paused

    /// Completed, and the limit begins anew.
    case restarted

    /// The limit ended here, or a receipt fell here, but without a session or work: it moves on.
    case moved

    case due
  }

  package let day: LocalDay
  package let kind: Kind

  /// What the calendar says of the day, whatever the step does with it.
  package let dayKind: DayKind

  /// Days for limits in days and months, hours for limits in hours, after this day.
  package let countedSoFar: LimitAmount

  /// Of the holiday, make-up day or closure; nil for ordinary days.
  package var name: String? { dayKind.name }
}

extension DeadlineStep.Kind {
  init(counting kind: DayKind) {
    if case .makeUp = kind { self = .makeUp } else { self = .counted }
  }

  /// A day that is not worked; or worked without a session, where a receipt only passes by.
  init(skipping kind: DayKind) {
    switch kind {
    case .working, .makeUp: self = .moved
    case .weekend: self = .weekend
    case .dayOff: self = .dayOff
    case .closedLocally: self = .closedLocally
    }
  }
}
