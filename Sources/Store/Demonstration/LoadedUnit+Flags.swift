// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension LoadedUnit {
  /// What sealing would have found about each day's ratings; copies are not judged.
  func judged(on page: SQLPage) throws -> [LocalDay: [JudgedPress]] {
    let calendar = try page.calendar(for: unit.unit)
    var rates = PressHistory(calendar: calendar)
    var days: [LocalDay: [Press]] = [:]
    for (place, answer) in unit.answers.enumerated() {
      guard let moment = answer.pressed else { continue }
      rates.add(answer.keys, on: answer.day)
      days[answer.day, default: []].append(
        Press(id: .visit(place), at: moment, source: answer.source, level: answer.level, keys: answer.keys))
    }
    for one in unit.ratings where one.rating.source == .keyed {
      let rating = one.rating
      rates.add(rating.keys, on: rating.time.day)
      days[rating.time.day, default: []].append(
        Press(
          id: .keyed(rating.id), at: rating.time, source: rating.source, level: rating.level, keys: rating.keys))
    }
    var judged: [LocalDay: [JudgedPress]] = [:]
    for (day, presses) in days.sorted(by: { $0.key < $1.key }) {
      judged[day] = PressJudge(calendar: calendar, rate: rates.rate(before: day)).judge(presses)
    }
    return judged
  }

  /// The flags of what was marked, as they stand beside a rating.
  func marks(_ judged: [LocalDay: [JudgedPress]]) throws -> [Press.ID: String] {
    var marks: [Press.ID: String] = [:]
    for one in judged.values.joined() where !one.flags.isEmpty {
      marks[one.press.id] = try CanonicalJSON.text(one.flags.answerFlags.sorted)
    }
    return marks
  }

  func loadFlags(_ connection: any SQLConnection, _ judged: [LocalDay: [JudgedPress]]) throws {
    var days = Cells(width: 5)
    var months = Cells(width: 5)
    var clerks = Cells(width: 3)
    for (day, presses) in judged {
      let month = day.month.iso
      for one in presses {
        let (press, source) = (one.press, one.press.source.rawValue)
        clerks.add([month, press.keys[.officer]], at: 0, 1)
        if press.isAtCounter { clerks.add([month, press.keys[.officer]], at: 1, 1) }
        if one.isClosing { clerks.add([month, press.keys[.officer]], at: 2, 1) }
        guard !one.flags.isEmpty else { continue }
        let (flags, level) = (one.flags.canonical, press.level.level - 1)
        days.add([day.iso, flags, source], at: level, 1)
        for dimension in Dimension.allCases {
          months.add([month, flags, dimension.rawValue, press.keys[dimension], source], at: level, 1)
        }
      }
    }
    let levels = (1...5).map { "c\($0)" }
    try connection.load(
      into: "flag_day", columns: ["unit", "day", "flags", "source"] + levels, rows: days.rows(of: unit.unit))
    try connection.load(
      into: "flag_month", columns: ["unit", "month", "flags", "dimension", "key", "source"] + levels,
      rows: months.rows(of: unit.unit))
    try connection.load(
      into: "judged_month", columns: ["unit", "month", "officer", "judged", "pressed", "closing"],
      rows: clerks.rows(of: unit.unit))
  }
}

/// Presses by month, as the roll-ups hold them, and what an office was used to at the start of each month.
private struct PressHistory {
  let calendar: WorkingCalendar
  private var hours: [LocalMonth: [String: Int]] = [:]
  private var counters: [LocalMonth: [String: Int]] = [:]
  private var known: [LocalMonth: PressRate] = [:]

  init(calendar: WorkingCalendar) { self.calendar = calendar }

  mutating func add(_ keys: TallyKeys, on day: LocalDay) {
    hours[day.month, default: [:]][keys[.hour], default: 0] += 1
    counters[day.month, default: [:]][keys[.counter], default: 0] += 1
  }

  mutating func rate(before day: LocalDay) -> PressRate {
    if let rate = known[day.month] { return rate }
    let months = (1...HonestyRules.months).map { day.month.adding(months: -$0) }.filter { hours[$0] != nil }
    func sum(_ counts: [LocalMonth: [String: Int]]) -> [String: Int] {
      months.reduce(into: [:]) { $0.merge(counts[$1] ?? [:], uniquingKeysWith: +) }
    }
    let days = months.reduce(0) { sum, month in
      sum + (month.firstDay...month.lastDay).count(where: calendar.isWorkingDay)
    }
    let rate =
      months.isEmpty
      ? .unknown
      : PressRate(
        hours: sum(hours), counters: sum(counters), days: days,
        sessions: calendar.sessions(on: calendar.nextWorkingDay(onOrAfter: day)))
    known[day.month] = rate
    return rate
  }
}
