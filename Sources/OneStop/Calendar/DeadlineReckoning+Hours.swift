// SPDX-License-Identifier: GPL-3.0-or-later

extension DeadlineReckoning {
  /// Counts working hours within the sessions, from the moment of receipt on; nil when an open pause comes first.
  mutating func countHours(
    from first: LocalDay, _ time: LocalTime, _ amount: LimitAmount, leavingOut pauses: [Pause]
  ) -> Due? {
    // A hundredth of an hour is 36 seconds.
    var rest = amount.hundredths * 36
    var day = first
    while true {
      let start = day == first ? time.secondsFromMidnight : 0
      let open = openSeconds(of: day, from: start, leavingOut: pauses)
      for stretch in open {
        if rest <= stretch.count {
          trail.note(day, .due, calendar.kind(of: day), counted: amount.hundredths)
          return Due(day: day, time: LocalTime(clamping: stretch.lowerBound + rest))
        }
        rest -= stretch.count
      }
      noteHours(of: day, isFirst: day == first, isOpen: !open.isEmpty, amount.hundredths - (rest + 35) / 36)
      if pauses.contains(where: { $0.isOpen && $0.from.day <= day }) { return nil }
      day = day.adding(days: 1)
    }
  }

  /// The sessions of the day without the pauses, as seconds from midnight.
  private func openSeconds(of day: LocalDay, from start: Int, leavingOut pauses: [Pause]) -> [Range<Int>] {
    var open = calendar.sessions(on: day).compactMap { session in
      range(max(session.start.secondsFromMidnight, start), session.end.secondsFromMidnight)
    }
    for pause in pauses {
      guard let away = pause.seconds(of: day) else { continue }
      open = open.flatMap { stretch in
        [
          range(stretch.lowerBound, min(stretch.upperBound, away.lowerBound)),
          range(max(stretch.lowerBound, away.upperBound), stretch.upperBound),
        ].compactMap(\.self)
      }
    }
    return open
  }

  private func range(_ start: Int, _ end: Int) -> Range<Int>? { start < end ? start..<end : nil }

  private mutating func noteHours(of day: LocalDay, isFirst: Bool, isOpen: Bool, _ hundredths: Int) {
    guard trail.isKept else { return }
    if isFirst {
      trail.recountLast(hundredths)
    } else if isOpen {
      noteCounted(day, hundredths)
    } else if calendar.sessions(on: day).isEmpty {
      noteSkipped(day, counted: hundredths)
    } else {
      trail.note(day, .paused, calendar.kind(of: day), counted: hundredths)
    }
  }
}

extension Pause {
  /// The part of the day, in seconds from midnight, that it takes; nil when it takes none.
  fileprivate func seconds(of day: LocalDay) -> Range<Int>? {
    guard from.day <= day else { return nil }
    let start = from.day == day ? from.time.secondsFromMidnight : 0
    guard let until, until.day <= day else { return start..<86_400 }
    guard until.day == day, start < until.time.secondsFromMidnight else { return nil }
    return start..<until.time.secondsFromMidnight
  }
}
