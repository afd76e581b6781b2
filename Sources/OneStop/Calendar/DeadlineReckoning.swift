// SPDX-License-Identifier: GPL-3.0-or-later

/// One reckoning of a deadline: walks from the receipt to the due day, and keeps the steps when asked to.
struct DeadlineReckoning: Sendable {
  var calendar: WorkingCalendar
  let received: Instant
  let limit: TimeLimit
  let pauses: [Pause]
  let supplement: SupplementRule

  /// The last day the walk looked at for good: the due day, or the day on which an open pause began.
  private(set) var lastDay: LocalDay

  var trail = DeadlineTrail(isKept: false)

  init(calendar: WorkingCalendar, received: Instant, limit: TimeLimit, pauses: [Pause], supplement: SupplementRule) {
    self.calendar = calendar
    self.received = received
    self.limit = limit
    self.pauses = Pause.merged(pauses, since: received)
    self.supplement = supplement
    lastDay = received.day
  }
}

extension DeadlineReckoning {
  mutating func due() -> Due? {
    let due = beginsAnew ? dueAfterRestarts() : count(from: received, as: .received, leavingOut: pauses)
    lastDay = max(received.day, due?.day ?? pauses.last?.from.day ?? received.day)
    return due
  }

  mutating func explain() -> [DeadlineStep] {
    trail = DeadlineTrail(isKept: true)
    _ = due()
    defer { trail = DeadlineTrail(isKept: false) }
    return trail.steps
  }

  /// For the same day there is no rest of the limit to go on with: each completion is judged by the cut-off anew.
  private var beginsAnew: Bool { supplement == .restart || limit == .sameDay }

  /// Counts from the receipt, and again from each resumption whose pause began while the limit still ran.
  private mutating func dueAfterRestarts() -> Due? {
    var due = count(from: received, as: .received, leavingOut: [])
    for pause in pauses {
      guard let current = due, pause.begins(before: current) else { return due }
      trail.cut(after: pause.from.day)
      guard let until = pause.until else {
        notePaused(after: pause.from.day, until: nil)
        return nil
      }
      notePaused(after: pause.from.day, until: until.day)
      due = count(from: until, as: .restarted, leavingOut: [])
    }
    return due
  }

  private mutating func notePaused(after first: LocalDay, until last: LocalDay?) {
    guard trail.isKept, let last, first < last else { return }
    for day in first.adding(days: 1)..<last { trail.note(day, .paused, calendar.kind(of: day), counted: 0) }
  }

  private mutating func count(from start: Instant, as kind: DeadlineStep.Kind, leavingOut pauses: [Pause]) -> Due? {
    let beginning = calendar.nextOpenMoment(onOrAfter: start)
    noteBeginning(start.day, kind, beginning.day)
    switch limit {
    case .sameDay:
      return sameDay(beginning.day, beginning.time)
    case .working(let amount):
      return countDays(after: beginning.day, amount, .working, leavingOut: pauses)
    case .calendar(let amount):
      return countDays(after: beginning.day, LimitAmount(counted: amount.roundedUp * 100), .any, leavingOut: pauses)
    case .months(let amount):
      let days = beginning.day.adding(months: amount.roundedUp) - beginning.day
      return countDays(after: beginning.day, LimitAmount(counted: days * 100), .any, leavingOut: pauses)
    case .workingHours(let amount):
      return countHours(from: beginning.day, beginning.time, amount, leavingOut: pauses)
    }
  }

  private mutating func noteBeginning(_ day: LocalDay, _ kind: DeadlineStep.Kind, _ beginning: LocalDay) {
    guard trail.isKept else { return }
    trail.note(day, kind, calendar.kind(of: day), counted: 0)
    guard day < beginning else { return }
    for between in day.adding(days: 1)..<beginning { noteSkipped(between, counted: 0) }
    trail.note(beginning, .starts, calendar.kind(of: beginning), counted: 0)
  }

  private mutating func sameDay(_ day: LocalDay, _ time: LocalTime) -> Due {
    var due = day
    if time > TimeLimit.sameDayCutOff {
      due = calendar.nextWorkingDay(onOrAfter: day.adding(days: 1))
      for between in day.adding(days: 1)..<due { noteSkipped(between, counted: 0) }
    }
    trail.note(due, .due, calendar.kind(of: due), counted: 0)
    return Due(day: due)
  }

  mutating func noteSkipped(_ day: LocalDay, counted: Int) {
    guard trail.isKept else { return }
    let kind = calendar.kind(of: day)
    trail.note(day, DeadlineStep.Kind(skipping: kind), kind, counted: counted)
  }
}
