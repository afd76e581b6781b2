// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Publishes whatever may be published now, the running month and those that have ended; says whether anything moved.
  ///
  /// With `onlyRunning` no month is looked at that is already final; that is quick enough for every rating.
  /// The only place that decides what the public sees of ratings. Any number of servers may call it: the rule is
  /// applied to what is published at that moment, under the root's lock.
  @discardableResult
  package func release(onlyRunning: Bool = false) async throws(OfficeError) -> Bool {
    let now = clock.now()
    let isDue = try await books.read { page throws(OfficeError) in
      try !Releasing(page, at: now).due(on: page, onlyRunning).isEmpty
    }
    guard isDue else { return false }
    return try await books.write { page throws(OfficeError) in
      try page.lock(.root)
      let releases = try Releasing(page, at: now).due(on: page, onlyRunning)
      for release in releases { try page.save(release) }
      guard let last = releases.last else { return false }
      let facts = Dictionary(uniqueKeysWithValues: releases.map { ($0.month.iso, $0.fact) })
      try page.record(.release, "release:\(last.number)", ChangeRecord(facts: facts), in: .root, by: "", at: now)
      return true
    }
  }

  /// All that is published.
  package func publicFigures() async throws(OfficeError) -> PublicFigures {
    try await books.read { page throws(OfficeError) in try page.publicFigures() }
  }
}

extension Reading {
  func publicFigures() throws(OfficeError) -> PublicFigures {
    let units = try units()
    return PublicFigures(
      scopeName: try publicScope(of: units).name, isSynthetic: try storedText(of: .synthetic) != nil,
      unitNames: Dictionary(uniqueKeysWithValues: units.all.map { ($0.code.rawValue, $0.name) }),
      releases: try releases())
  }

  /// The units whose figures are public, and what they are called together: one unit and those below, or all.
  func publicScope(of tree: UnitTree) throws(OfficeError) -> (units: Set<UnitCode>, name: String, seat: UnitCode) {
    if let code = try storedText(of: .publicUnit).map(UnitCode.init(rawValue:)), let unit = tree[code] {
      return (tree.scope(of: code), unit.name, code)
    }
    let tops = tree.all.filter { unit in unit.parent.map { tree[$0] == nil } ?? true }
    let everything = tree.scope(of: .root)
    guard let top = tops.first, tops.count == 1 else { return (everything, "", .root) }
    return (everything, top.name, top.code)
  }
}

/// The months that may be released at a moment.
private struct Releasing {
  let figures: PublicFigures
  let scope: (units: Set<UnitCode>, name: String, seat: UnitCode)
  let now: Instant
  let calendar: WorkingCalendar
  let held: [LocalMonth: MonthRelease]

  init(_ page: any Reading, at now: Instant) throws(OfficeError) {
    figures = try page.publicFigures()
    scope = try page.publicScope(of: try page.units())
    calendar = try page.calendar(for: scope.seat)
    held = Dictionary(figures.months.map { ($0.month, $0) }, uniquingKeysWith: { $1 })
    self.now = now
  }

  func due(on page: any Reading, _ onlyRunning: Bool) throws(OfficeError) -> [MonthRelease] {
    var number = (figures.latest?.number ?? 0) + 1
    var found: [MonthRelease] = []
    for month in onlyRunning ? unfinished : try months(on: page) {
      var before = held[month]
      if before == nil { before = try begun(month, on: page) }
      let rule = ReleaseRule(month: month, held: before)
      let isOver = isOver(month)
      let light = try page.monthCount(of: month, in: scope.units, withGroups: false)
      guard rule.release(light, isOver: isOver, number: number, at: now) != nil else { continue }
      let full = isOver ? try page.monthCount(of: month, in: scope.units, withGroups: true) : light
      guard let release = rule.release(full, isOver: isOver, number: number, at: now) else { continue }
      switch held[month] {
      case .some(let known) where known.isFinal:
        guard figures.mayMove(release) else { continue }
        found.append(release)
      case nil where !figures.mayMove(release): found.append(release.withoutGroups)
      default: found.append(release)
      }
      number += 1
    }
    return found
  }

  /// Where a running month is looked at for the first time: what was counted until the end of an earlier day, at least
  /// ten ratings ago, may be shown at once.
  private func begun(_ month: LocalMonth, on page: any Reading) throws(OfficeError) -> MonthRelease? {
    guard month == now.day.month else { return nil }
    let all = try page.publicRatings(in: scope.units, during: .month(month), by: .whole)[""] ?? .zero
    var day = now.day.adding(days: -1)
    while day >= month.firstDay, let period = try? Period(from: month.firstDay, through: day) {
      let before = try page.publicRatings(in: scope.units, during: period, by: .whole)[""] ?? .zero
      guard before.rated >= Suppression.least else { return nil }
      if all.rated - before.rated >= Suppression.least {
        return MonthRelease(
          month: month, number: 0, asOf: Instant(day, .midnight), isFinal: false, shown: nil, next: before,
          cases: PublicCases(), excluded: ExcludedRatings())
      }
      day = day.adding(days: -1)
    }
    return nil
  }

  private var unfinished: [LocalMonth] {
    Set(held.values.filter { !$0.isFinal }.map(\.month) + [now.day.month]).sorted()
  }

  /// The running month, and those before it whose counts are not the published ones.
  private func months(on page: any Reading) throws(OfficeError) -> [LocalMonth] {
    let running = now.day.month
    guard let past = try? Period(from: Period.everything.from, through: running.lastDay) else { return [] }
    var counted: [LocalMonth: Int] = [running: 0]
    for count in try page.ratingCounts(in: scope.units, during: past, by: .month) {
      guard let month = try? LocalMonth(parsing: count.key) else { continue }
      counted[month, default: 0] += count.levels.rated
    }
    for count in try page.punctualityCounts(in: scope.units, during: past, by: .month) {
      guard let month = try? LocalMonth(parsing: count.key) else { continue }
      counted[month, default: 0] += 0
    }
    let waiting = counted.filter { month, rated in
      guard month != running, let held = held[month], held.isFinal else { return true }
      return held.shown?.rated ?? 0 != rated
    }
    return waiting.keys.sorted()
  }

  /// A month is over on the first working morning after it.
  private func isOver(_ month: LocalMonth) -> Bool {
    let first = calendar.nextWorkingDay(onOrAfter: month.next.firstDay)
    let opening = calendar.sessions(on: first).first?.start ?? .midnight
    return now >= Instant(first, opening)
  }
}

extension MonthRelease {
  /// What was shown, for the journal: five counts, then visits, prompts and answers.
  fileprivate var fact: String {
    guard let shown else { return "" }
    return (shown.levels.levels + [shown.visits, shown.prompts, shown.answered]).map(String.init)
      .joined(separator: " ")
  }
}
