// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import OneStop

/// What must hold for any case; the seed of each run is printed with a failure, `MOTCUA_SEED` repeats it.
struct DeadlinePropertyTests {
  private let calendar: WorkingCalendar
  private let seed: UInt64
  private let cases: [RandomCase]

  init() throws {
    calendar = try Announced.calendar()
    seed = ProcessInfo.processInfo.environment["MOTCUA_SEED"].flatMap(UInt64.init) ?? .random(in: 0...999_999)
    var numbers = SeededGenerator(seed: seed)
    cases = try (0..<400).map { _ in try RandomCase(using: &numbers) }
  }

  @Test func `counting the working days up to the due day gives the limit`() throws {
    for one in cases {
      guard case .working(let amount) = one.limit, amount.fraction == 0 else { continue }
      let due = try one.due(calendar)
      let start = calendar.nextOpenMoment(onOrAfter: one.received).day
      #expect(calendar.workingDays(after: start, through: due.day) == amount.wholeUnits, "seed \(seed): \(one)")
    }
  }

  @Test func `every due day is worked and not before the receipt`() throws {
    for one in cases {
      for supplement in SupplementRule.allCases {
        let due = try one.due(calendar, paused: true, supplement)
        #expect(calendar.isWorkingDay(due.day), "seed \(seed): \(one)")
        #expect(due.lastMoment >= one.received, "seed \(seed): \(one)")
        if let time = due.time {
          #expect(calendar.isOpen(at: Instant(due.day, time)), "seed \(seed): \(one)")
        }
      }
    }
  }

  @Test func `who comes later is never due earlier`() throws {
    for one in cases {
      let later = RandomCase(received: one.received.adding(seconds: one.gap), like: one)
      #expect(try one.due(calendar) <= later.due(calendar), "seed \(seed): \(one)")
    }
  }

  @Test func `a longer limit is never due earlier, paused or not`() throws {
    for one in cases {
      guard let amount = one.limit.amount else { continue }
      let more = LimitAmount(counted: amount.hundredths + (one.limit.unit == .month ? 100 : 1 + one.gap % 200))
      let longer = RandomCase(limit: TimeLimit(one.limit.unit, more), like: one)
      #expect(try one.due(calendar) <= longer.due(calendar), "seed \(seed): \(one)")
      for supplement in SupplementRule.allCases {
        // A pause on the last day gives a whole day back, of which a fraction more takes a part: so compare days.
        let day = try one.due(calendar, paused: true, supplement).day
        #expect(try day <= longer.due(calendar, paused: true, supplement).day, "seed \(seed): \(one)")
      }
    }
  }

  @Test func `waiting for papers never makes a case due earlier`() throws {
    for one in cases {
      for supplement in SupplementRule.allCases {
        #expect(try one.due(calendar) <= one.due(calendar, paused: true, supplement), "seed \(seed): \(one)")
      }
    }
  }

  @Test func `hours agree with counting minute by minute`() throws {
    for one in cases {
      guard case .workingHours(let amount) = one.limit else { continue }
      let limit = TimeLimit.workingHours(try LimitAmount(max(1, amount.wholeUnits % 60)))
      let wholeHours = RandomCase(limit: limit, like: one)
      let due = try wholeHours.due(calendar, paused: true)
      #expect(due.lastMoment == wholeHours.dueCountedByMinutes(calendar), "seed \(seed): \(wholeHours)")
    }
  }

  @Test(arguments: SupplementRule.allCases)
  func `the explanation leaves out no day and ends on the due day`(_ supplement: SupplementRule) throws {
    let sameDay: Set<DeadlineStep.Kind> = [.due, .restarted]
    for one in cases {
      let deadline = try one.deadline(calendar, paused: true, supplement)
      let steps = deadline.steps
      #expect(steps.last?.kind == .due && steps.last?.day == deadline.due?.day, "seed \(seed): \(one)")
      #expect(steps.first?.kind == .received && steps.first?.day == one.received.day, "seed \(seed): \(one)")
      #expect(steps.count { $0.kind == .due } == 1, "seed \(seed): \(one)")
      for (step, next) in zip(steps, steps.dropFirst()) {
        let follows = next.day - step.day == 1 || (next.day == step.day && sameDay.contains(next.kind))
        #expect(follows, "seed \(seed): \(one)")
        if supplement == .pause { #expect(step.countedSoFar <= next.countedSoFar, "seed \(seed): \(one)") }
      }
    }
  }
}

/// A receipt in 2022–2025, a limit of any unit, and up to three pauses after the receipt; all on whole minutes.
struct RandomCase: CustomStringConvertible {
  let received: Instant
  let limit: TimeLimit
  let pauses: [Pause]
  let gap: Int

  init(using numbers: inout some RandomNumberGenerator) throws {
    let day = try LocalDay(parsing: "2022-01-01").adding(days: .random(in: 0..<1_370, using: &numbers))
    received = Instant(day, LocalTime(clamping: .random(in: 0..<1_440, using: &numbers) * 60))
    let unit = LimitUnit.allCases.randomElement(using: &numbers) ?? .workingDay
    let whole = Int.random(in: 1...(unit == .month ? 5 : 40), using: &numbers)
    let hundredths = [.month, .calendarDay].contains(unit) ? 0 : [0, 0, 50, 25, 33, 51].randomElement(using: &numbers)
    limit = try #require(TimeLimit(unit, LimitAmount(counted: whole * 100 + (hundredths ?? 0))))
    gap = .random(in: 0..<200_000, using: &numbers)
    var from = received.adding(seconds: gap / 60 * 60)
    pauses = (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
      let until = from.adding(seconds: .random(in: 0..<10_000, using: &numbers) * 60)
      defer { from = until.adding(seconds: .random(in: -500..<8_000, using: &numbers) * 60) }
      return Pause(from: from, until: until)
    }
  }

  init(received: Instant? = nil, limit: TimeLimit? = nil, like other: RandomCase) {
    self.received = received ?? other.received
    self.limit = limit ?? other.limit
    pauses = other.pauses
    gap = other.gap
  }

  var description: String { "\(received) \(limit) \(pauses.map { "\($0.from)–\($0.until?.description ?? "")" })" }

  func deadline(_ calendar: WorkingCalendar, paused: Bool, _ supplement: SupplementRule) throws -> Deadline {
    try calendar.deadline(received: received, limit: limit, pauses: paused ? pauses : [], supplement: supplement)
  }

  func due(_ calendar: WorkingCalendar, paused: Bool = false, _ supplement: SupplementRule = .pause) throws -> Due {
    let due: Due? = try deadline(calendar, paused: paused, supplement).due
    return try #require(due)
  }

  /// The slow way: walk minute by minute, and count those in a session and outside the pauses.
  func dueCountedByMinutes(_ calendar: WorkingCalendar) -> Instant? {
    guard case .workingHours(let amount) = limit else { return nil }
    var rest = amount.hundredths * 60 / 100
    var moment = received
    while rest > 0 {
      let minute = moment.time.secondsFromMidnight / 60
      let inSession = (420..<690).contains(minute) || (810..<1_020).contains(minute)
      let isPaused = pauses.contains { $0.from <= moment && moment < $0.until ?? moment }
      if inSession, !isPaused, calendar.isWorkingDay(moment.day) { rest -= 1 }
      moment = moment.adding(seconds: 60)
    }
    return moment
  }
}
