// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Looks, once a day, at what citizens said until yesterday, and raises an alarm where bad ratings have become too
  /// many. Whoever comes first in the morning does this; nothing happens twice when several do.
  func watchRatings() async throws(OfficeError) {
    let now = clock.now()
    let found = try await books.read { page throws(OfficeError) -> (watched: Bool, alarming: Set<WatchedYear>)? in
      guard try page.lastWatch() != now.day else { return nil }
      return try page.alarmingYears(before: now.day)
    }
    // Where no unit is watched nothing is written: asking a question leaves small books as they are.
    guard let found, found.watched else { return }
    for watched in found.alarming.sorted(by: { ($0.unit, $0.year) < ($1.unit, $1.year) }) {
      try await books.write { page throws(OfficeError) in
        try page.lock(watched.unit)
        try page.raiseAlarms(of: watched, at: now)
      }
    }
    try await books.write { page throws(OfficeError) in try page.setLastWatch(now.day) }
  }
}

/// A unit whose ratings of a year are watched.
private struct WatchedYear: Hashable, Sendable {
  let unit: UnitCode
  let year: Int
}

extension Reading {
  /// Whether the ratings of units that have some are watched in a year.
  func watchStates(in units: Set<UnitCode>, year: Int) throws(OfficeError) -> [UnitCode: WatchState] {
    var past: [UnitCode: [LevelCounts]] = [:]
    var rated = Set(try ratingCounts(in: units, during: .year(year), by: .unit).map { UnitCode(rawValue: $0.key) })
    for back in 1...WatchBaseline.years {
      for count in try ratingCounts(in: units, during: .year(year - back), by: .unit) {
        let unit = UnitCode(rawValue: count.key)
        rated.insert(unit)
        var years = past[unit] ?? Array(repeating: .zero, count: WatchBaseline.years)
        years[back - 1] += count.levels
        past[unit] = years
      }
    }
    let none = Array(repeating: LevelCounts.zero, count: WatchBaseline.years)
    return Dictionary(uniqueKeysWithValues: rated.map { ($0, WatchState(year: year, past: past[$0] ?? none)) })
  }

  /// Whether any unit is watched, and where there is an alarm that nobody has raised yet. In January December is looked at as well.
  fileprivate func alarmingYears(
    before today: LocalDay
  ) throws(OfficeError) -> (watched: Bool, alarming: Set<WatchedYear>) {
    let units = Set(try units().all.map(\.code))
    var isAnyWatched = false
    var alarming: Set<WatchedYear> = []
    for year in Set([today.adding(days: -31).year, today.adding(days: -1).year]) {
      for (unit, state) in try watchStates(in: units, year: year) {
        guard case .watched(let baseline) = state else { continue }
        isAnyWatched = true
        let watched = WatchedYear(unit: unit, year: year)
        if try !findings(of: watched, baseline, before: today).isEmpty { alarming.insert(watched) }
      }
    }
    return (isAnyWatched, alarming)
  }

  fileprivate func findings(
    of watched: WatchedYear, _ baseline: WatchBaseline, before today: LocalDay
  ) throws(OfficeError) -> [AlarmFinding] {
    let year = Period.year(watched.year)
    guard let period = try? Period(from: year.from, through: min(year.through, today.adding(days: -1))),
      let watch = Watch(baseline)
    else { return [] }
    let known = try alarms(in: [watched.unit]).filter { year.contains($0.day) }
    return watch.findings(
      in: try ratedDays(in: watched.unit, during: period),
      afterCUSUM: known.filter { $0.rule.kind == .cusum }.map(\.day).max(), afterAny: known.map(\.day).max())
  }
}

extension Writing {
  /// The unit is locked: what somebody else raised meanwhile is known here.
  fileprivate func raiseAlarms(of watched: WatchedYear, at now: Instant) throws(OfficeError) {
    guard case .watched(let baseline) = try watchStates(in: [watched.unit], year: watched.year)[watched.unit] else {
      return
    }
    for finding in try findings(of: watched, baseline, before: now.day) {
      let number = try next(.alarm, in: watched.unit)
      let alarm = Alarm(finding, unit: watched.unit, number: number, baseline: baseline, raised: now)
      try insert(alarm)
      try record(.raiseAlarm, alarm.subject, ChangeRecord(alarm: alarm), in: watched.unit, by: "", at: now)
    }
  }
}
