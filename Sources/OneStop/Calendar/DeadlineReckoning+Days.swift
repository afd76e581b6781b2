// SPDX-License-Identifier: GPL-3.0-or-later

extension DeadlineReckoning {
  /// Which days a limit counts.
  enum CountedDays {
    case working, any
  }

  /// Counts whole days after the first; a fraction ends within one more working day.
  ///
  /// Nil when an open pause begins before the count is over.
  mutating func countDays(
    after first: LocalDay, _ amount: LimitAmount, _ counted: CountedDays, leavingOut pauses: [Pause]
  ) -> Due? {
    var day = first
    var count = 0
    while count < amount.roundedUp {
      day = day.adding(days: 1)
      if let pause = pauses.first(where: { $0.leavesOut(day) }) {
        guard !pause.isOpen else { return nil }
        trail.note(day, .paused, calendar.kind(of: day), counted: count * 100)
      } else if counted == .any || calendar.isWorkingDay(day) {
        count += 1
        noteCounted(day, min(count * 100, amount.hundredths))
      } else {
        noteSkipped(day, counted: count * 100)
      }
    }
    return settle(day, amount, leavingOut: pauses)
  }

  /// Moves an end that falls on a day off, or is cut short by a pause beginning that day, to the next free working day.
  private mutating func settle(_ end: LocalDay, _ amount: LimitAmount, leavingOut pauses: [Pause]) -> Due? {
    var day = end
    while true {
      let time = amount.fraction == 0 ? nil : timeReached(amount.fraction, on: day)
      let interruption = pauses.first { $0.leavesOut(day) || $0.interrupts(day, before: time) }
      if interruption == nil, calendar.isWorkingDay(day) {
        noteDue(day, isCounted: day == end, amount)
        return Due(day: day, time: time)
      }
      guard interruption?.isOpen != true else { return nil }
      noteMoving(day, isCounted: day == end, isPaused: interruption != nil, amount)
      day = day.adding(days: 1)
    }
  }

  /// The time at which a fraction of a working day of eight hours is over.
  ///
  /// Half a day ends with the morning session, at noon at the latest. Other fractions are hours from the beginning of
  /// the first session, rounded up to a quarter of an hour; they stay on their side of the half and within the day.
  /// Nil, the whole day, when the day has no session.
  func timeReached(_ hundredths: Int, on day: LocalDay) -> LocalTime? {
    let sessions = calendar.sessions(on: day)
    guard let last = sessions.last else { return nil }
    let halfDay = morningEnd(of: sessions)
    guard hundredths != 50 else { return halfDay }
    // One hundredth of eight hours is 288 seconds.
    let seconds = (hundredths * 288 + 899) / 900 * 900
    let reached = time(after: seconds, of: sessions) ?? last.end
    return hundredths < 50 ? min(reached, halfDay ?? reached) : max(reached, halfDay ?? reached)
  }

  private func morningEnd(of sessions: [OfficeHours.Session]) -> LocalTime? {
    guard let morning = sessions.last(where: { $0.start < .noon }) else {
      return time(after: 4 * 3_600, of: sessions) ?? sessions.last?.end
    }
    return min(morning.end, .noon)
  }

  /// Nil when the sessions are shorter.
  private func time(after seconds: Int, of sessions: [OfficeHours.Session]) -> LocalTime? {
    var rest = seconds
    for session in sessions {
      let length = session.end.secondsFromMidnight - session.start.secondsFromMidnight
      if rest <= length { return LocalTime(clamping: session.start.secondsFromMidnight + rest) }
      rest -= length
    }
    return nil
  }
}

extension DeadlineReckoning {
  mutating func noteCounted(_ day: LocalDay, _ hundredths: Int) {
    guard trail.isKept else { return }
    let kind = calendar.kind(of: day)
    trail.note(day, DeadlineStep.Kind(counting: kind), kind, counted: hundredths)
  }

  private mutating func noteDue(_ day: LocalDay, isCounted: Bool, _ amount: LimitAmount) {
    guard !isCounted else { return trail.relabelLast(.due) }
    trail.note(day, .due, calendar.kind(of: day), counted: amount.hundredths)
  }

  private mutating func noteMoving(_ day: LocalDay, isCounted: Bool, isPaused: Bool, _ amount: LimitAmount) {
    if isCounted {
      if !calendar.isWorkingDay(day) { trail.relabelLast(.moved) }
    } else if isPaused {
      trail.note(day, .paused, calendar.kind(of: day), counted: amount.hundredths)
    } else {
      noteSkipped(day, counted: amount.hundredths)
    }
  }
}
