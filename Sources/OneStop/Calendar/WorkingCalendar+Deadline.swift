// SPDX-License-Identifier: GPL-3.0-or-later

extension WorkingCalendar {
  /// When the result is due (thời hạn giải quyết; Civil Code art. 147–148).
  ///
  /// Days: the first is not counted, and an end on a day off moves to the next working day. Hours begin at once. A
  /// receipt outside the sessions counts from the next session. Throws rather than guess in a year that is not loaded.
  ///
  /// A pause that begins after the due date has passed no longer changes it.
  package func deadline(
    received: Instant, limit: TimeLimit, pauses: [Pause] = [], supplement: SupplementRule = .pause,
    years: UnloadedYears = .refuse
  ) throws(DeadlineRefusal) -> Deadline {
    guard LocalDay.acceptedYears.contains(received.day.year) else { throw .receivedOutOfRange(received) }
    for pause in pauses {
      if let until = pause.until, until < pause.from { throw .pauseEndsBeforeItBegins(pause) }
    }
    var reckoning = DeadlineReckoning(
      calendar: self, received: received, limit: limit, pauses: pauses, supplement: supplement)
    var estimated: Set<Int> = []
    while true {
      let due = reckoning.due()
      let unknown = unknownYears(from: received.day, through: reckoning.lastDay).subtracting(estimated)
      guard let first = unknown.min() else {
        return Deadline(
          received: received, limit: limit, due: due, estimatedYears: estimated.sorted(),
          reckoning: reckoning)
      }
      guard years == .estimate else { throw .yearNotLoaded(first, missing: missingHolidays(in: first)) }
      estimated.formUnion(unknown)
      reckoning.calendar = WorkingCalendar(
        reckoning.calendar, with: unknown.flatMap(ProvisionalHolidays.entries))
    }
  }

  private func unknownYears(from first: LocalDay, through last: LocalDay) -> Set<Int> {
    let years = first.year...max(first.year, last.year)
    guard !years.allSatisfy(loadedYears.contains) else { return [] }
    return Set(years).subtracting(loadedYears)
  }

  /// The moment itself inside a session, otherwise the beginning of the next session.
  func nextOpenMoment(onOrAfter instant: Instant) -> (day: LocalDay, time: LocalTime) {
    var day = instant.day
    var time = instant.time
    while true {
      if let session = sessions(on: day).first(where: { time <= $0.end }) { return (day, max(time, session.start)) }
      day = day.adding(days: 1)
      time = .midnight
    }
  }
}
