// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// What a deadline left out and what made it special, gathered from its steps.
struct SkippedDays {
  /// Why days were left out; days of one reason are told together.
  enum Reason: Hashable {
    case weekend
    case holiday(String)
    case closure(String)
    case pause
    case noSession
  }

  let limit: TimeLimit
  let due: Due?
  let estimatedYears: [Int]
  /// The day of receipt where it is not counted: the next session's day for a receipt outside hours.
  private(set) var receipt: LocalDay?
  /// The day as of which a receipt outside hours counts.
  private(set) var start: LocalDay?
  private(set) var groups: [(reason: Reason, ranges: [ClosedRange<LocalDay>])] = []
  private(set) var makeUps: [(day: LocalDay, name: String)] = []
  private(set) var restarts: [LocalDay] = []
  /// The last day of the count, where it was not a working day.
  private(set) var moved: DeadlineStep?
  private(set) var hasHoliday = false
  let baseYear: Int

  init(_ explanation: DeadlineExplanation) {
    limit = explanation.deadline.limit
    due = explanation.deadline.due
    estimatedYears = explanation.estimatedYears
    baseYear = explanation.deadline.received.day.year
    for step in explanation.steps { take(step) }
    receipt = limit.countsFromTheDayAfter ? start ?? explanation.deadline.received.day : nil
  }

  var hasPause: Bool { groups.contains { $0.reason == .pause } || !restarts.isEmpty || due == nil }

  /// Whether days off count like others, except for the last.
  var countsAllDays: Bool {
    switch limit {
    case .calendar, .months: true
    case .sameDay, .working, .workingHours: false
    }
  }

  private mutating func take(_ step: DeadlineStep) {
    noteKind(of: step)
    switch step.kind {
    case .received, .counted, .makeUp, .due: return
    case .starts: start = step.day
    case .restarted: restarts.append(step.day)
    case .weekend: skip(step.day, .weekend)
    case .dayOff: skip(step.day, .holiday(step.name ?? ""))
    case .closedLocally: skip(step.day, .closure(step.name ?? ""))
    case .paused: skip(step.day, .pause)
    case .moved where step.dayKind.isWorking: skip(step.day, .noSession)
    case .moved: moved = step
    }
  }

  private mutating func noteKind(of step: DeadlineStep) {
    switch step.dayKind {
    case .dayOff, .closedLocally: hasHoliday = true
    case .makeUp(let name):
      guard [.counted, .makeUp, .due].contains(step.kind), !countsAllDays else { return }
      makeUps.append((step.day, name))
    case .working, .weekend: return
    }
  }

  private mutating func skip(_ day: LocalDay, _ reason: Reason) {
    guard let index = groups.firstIndex(where: { $0.reason == reason }) else {
      groups.append((reason, [day...day]))
      return
    }
    guard let last = groups[index].ranges.last, last.upperBound.adding(days: 1) == day else {
      groups[index].ranges.append(day...day)
      return
    }
    groups[index].ranges[groups[index].ranges.count - 1] = last.lowerBound...day
  }
}

extension TimeLimit {
  /// Whether the first day is left out (Civil Code art. 147); hours and the same day begin at once.
  fileprivate var countsFromTheDayAfter: Bool {
    switch self {
    case .working, .calendar, .months: true
    case .sameDay, .workingHours: false
    }
  }
}
