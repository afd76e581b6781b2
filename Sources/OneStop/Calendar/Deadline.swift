// SPDX-License-Identifier: GPL-3.0-or-later

/// A reckoned deadline with all that is needed to explain it day by day.
package struct Deadline: Sendable {
  package let received: Instant
  package let limit: TimeLimit

  /// Nil while the dossier waits to be completed.
  package let due: Due?

  /// The years on the way that are not loaded and were reckoned with estimates.
  package let estimatedYears: [Int]

  /// Whether any year was estimated (tạm tính).
  package var isProvisional: Bool { !estimatedYears.isEmpty }

  let reckoning: DeadlineReckoning

  /// Every day from the receipt to the due day, or to the open pause; reckoned again at each call.
  package var steps: [DeadlineStep] {
    var reckoning = reckoning
    return reckoning.explain()
  }
}

extension Deadline: Equatable {
  /// Two deadlines are equal when they say the same, whatever calendars they come from.
  package static func == (left: Deadline, right: Deadline) -> Bool {
    left.received == right.received && left.limit == right.limit && left.due == right.due
      && left.isProvisional == right.isProvisional
  }
}

/// Why no deadline is given.
package enum DeadlineRefusal: Error, Hashable, Sendable {
  /// The first year on the way that is not loaded, and the statutory holidays its calendar lacks.
  case yearNotLoaded(Int, missing: [StatutoryHoliday])

  /// The receipt lies outside the years 1900–2199.
  case receivedOutOfRange(Instant)

  case pauseEndsBeforeItBegins(Pause)
}
