// SPDX-License-Identifier: GPL-3.0-or-later

/// A time in which the office waited for the citizen to complete the dossier.
package struct Pause: Codable, Hashable, Sendable {
  package let from: Instant

  /// Nil while the office still waits.
  package let until: Instant?

  package init(from: Instant, until: Instant?) {
    self.from = from
    self.until = until
  }

  package var isOpen: Bool { until == nil }

  /// The pauses of a case in order, those that touch or overlap made one, none beginning before the receipt.
  static func merged(_ pauses: [Pause], since received: Instant) -> [Pause] {
    var merged: [Pause] = []
    for pause in pauses.sorted(by: { $0.from < $1.from }) {
      if let until = pause.until, until <= received { continue }
      let from = max(pause.from, received)
      guard let last = merged.last else {
        merged.append(Pause(from: from, until: pause.until))
        continue
      }
      guard let end = last.until else { break }
      if from > end {
        merged.append(Pause(from: from, until: pause.until))
      } else {
        merged[merged.count - 1] = Pause(from: last.from, until: pause.until.map { max($0, end) })
      }
    }
    return merged
  }
}

extension Pause {
  /// Whether the day is left out of a count in days: from the day after the pausing through the day of resumption.
  func leavesOut(_ day: LocalDay) -> Bool { from.day < day && day <= lastDay }

  /// Whether it begins on the day, before the time (nil: at any), and lasts beyond the day.
  func interrupts(_ day: LocalDay, before time: LocalTime?) -> Bool {
    from.day == day && lastDay > day && time.map { from.time < $0 } ?? true
  }

  /// Whether the limit still ran when it began: not after the due day, nor after the second a due day's time names.
  func begins(before due: Due) -> Bool { Due(day: from.day, time: due.time.map { _ in from.time }) <= due }

  private var lastDay: LocalDay { until?.day ?? LocalDay(daysSinceEpoch: .max) }
}

/// What completing a dossier does to its limit; which one holds is part of the rule set.
package enum SupplementRule: String, CaseIterable, Codable, Hashable, Sendable {
  /// The wait is left out of the count (index of Decision 766/QĐ-TTg).
  case pause

  /// The limit begins anew with the last resumption (Decree 61/2018, art. 19.4).
  case restart
}

/// What to do when a deadline reaches into a year whose calendar has not been announced.
package enum UnloadedYears: Hashable, Sendable {
  case refuse

  /// Reckon with the provisional holidays and mark the result.
  case estimate
}
