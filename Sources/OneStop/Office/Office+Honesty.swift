// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// What the rules about honest ratings say of some months: for each unit every rule with what it found, and the
  /// satisfaction with and without the ratings it marks. A flag is a question, not a proof.
  /// - Throws: `.needsWholeMonths` for parts of months; for managers only.
  package func honesty(
    during period: Period, unit: UnitCode? = nil
  ) async throws(OfficeError) -> HonestyReport {
    guard period.isWholeMonths else { throw .refused(.needsWholeMonths(period)) }
    return try await asking(as: .manager) { desk, page throws(OfficeError) in
      let scope = try desk.scope(narrowedTo: unit)
      let root = unit ?? desk.officer.scope
      let year = period.lookingBack
      var pages: [HonestyPage] = []
      for code in try page.unitsAtWork(in: scope, during: period, or: root) {
        pages.append(
          HonestyPage(
            unit: code, name: desk.units[code]?.name ?? code.rawValue,
            facts: try page.honestyFacts(of: code, during: period, year: year),
            exclusions: try page.exclusionsWithReasons(of: code, during: period)))
      }
      let officers = Dictionary(
        try page.officers().map { ($0.login, $0.name) }, uniquingKeysWith: { first, _ in first })
      return HonestyReport(
        period: period, year: year, scope: root, scopeName: desk.units[root]?.name ?? "", asOf: desk.now, pages: pages,
        officers: officers)
    }
  }
}

extension Reading {
  /// Units that were rated or visited, by code; where there is none, the one that was asked about.
  fileprivate func unitsAtWork(
    in scope: Set<UnitCode>, during period: Period, or root: UnitCode
  ) throws(OfficeError) -> [UnitCode] {
    let rated = try ratingCounts(in: scope, during: period, by: .unit).map(\.key)
    let visited = try responseCounts(in: scope, during: period, by: .unit).map(\.key)
    let codes = Set(rated + visited).sorted().map(UnitCode.init(rawValue:))
    return codes.isEmpty ? [root] : codes
  }

  fileprivate func exclusionsWithReasons(
    of unit: UnitCode, during period: Period
  ) throws(OfficeError) -> [RatingExclusion] {
    var exclusions = try exclusions(in: [unit], during: period)
    for place in exclusions.indices {
      exclusions[place].reason = try text(.reason, of: exclusions[place].subject)
    }
    return exclusions
  }

  /// Everything the signals of a unit are computed from.
  fileprivate func honestyFacts(
    of unit: UnitCode, during period: Period, year: Period
  ) throws(OfficeError) -> HonestyFacts {
    var facts = HonestyFacts()
    for count in try ratingCounts(in: [unit], during: period, by: .source) {
      facts.ratings[count.source, default: .zero] += count.levels
    }
    facts.flagged = try flaggedRatings(in: unit, during: period)
    facts.judged = try judgedRatings(in: unit, during: period)
    try judgeImported(of: unit, during: period, &facts)
    facts.replays = try replays(in: unit, during: period)
    facts.raised = try raisedRatings(in: unit, during: period)
    facts.days = try ratedVisits(in: unit, during: period)
    facts.asked = try askedVisits(in: unit, during: period)
    facts.now = try standing(of: unit, during: period)
    facts.before = try standing(of: unit, during: period.before)
    for count in try ratingCounts(in: [unit], during: year, by: .dimension(.delay)) where count.key == "late" {
      facts.late += count.levels
    }
    for count in try ratingCounts(in: [unit], during: year, by: .source) {
      let share = Share(satisfied: count.levels.satisfied, rated: count.levels.rated)
      if count.source == .link { facts.fromHome += share }
      if count.source == .kiosk || count.source == .keyed { facts.atCounter += share }
    }
    return facts
  }

  /// Ratings from files are judged when somebody asks: a million of them must not wait for it, and files say neither
  /// on which device nor whether it was a correction, so that only the hours can be judged.
  private func judgeImported(
    of unit: UnitCode, during period: Period, _ facts: inout HonestyFacts
  ) throws(OfficeError) {
    let minutes = try importedMinutes(in: unit, during: period)
    guard !minutes.isEmpty else { return }
    let judge = PressJudge(calendar: try calendar(for: unit), rate: .unknown)
    for minute in minutes {
      facts.imported += minute.count
      guard !judge.isServed(at: minute.at) else { continue }
      let levels = (1...5).map { $0 == minute.level.level ? minute.count : 0 }
      facts.importedClosed += (try? LevelCounts(levels: levels)) ?? .zero
    }
  }

  private func standing(of unit: UnitCode, during period: Period) throws(OfficeError) -> HonestyFacts.Standing {
    var standing = HonestyFacts.Standing()
    for count in try ratingCounts(in: [unit], during: period, by: .whole) {
      standing.share += Share(satisfied: count.levels.satisfied, rated: count.levels.rated)
    }
    for count in try responseCounts(in: [unit], during: period, by: .whole) {
      standing.response += Share(satisfied: count.counts.answered, rated: count.counts.prompts)
    }
    return standing
  }

  /// What an office and its counters are used to, from the twelve months before a day.
  func pressRate(of unit: UnitCode, before day: LocalDay, _ calendar: WorkingCalendar) throws(OfficeError) -> PressRate
  {
    let first = day.month.adding(months: -HonestyRules.months)
    guard let period = try? Period(from: first.firstDay, through: day.month.previous.lastDay) else { return .unknown }
    func presses(by grouping: Grouping) throws(OfficeError) -> [String: Int] {
      var presses: [String: Int] = [:]
      for count in try ratingCounts(in: [unit], during: period, by: grouping) where count.source != .paper {
        presses[count.key, default: 0] += count.levels.rated
      }
      return presses
    }
    let months = try presses(by: .month)
    guard !months.isEmpty else { return .unknown }
    let days = months.keys.compactMap { try? LocalMonth(parsing: $0) }.reduce(0) { sum, month in
      sum + (month.firstDay...month.lastDay).count(where: calendar.isWorkingDay)
    }
    let usual = calendar.sessions(on: calendar.nextWorkingDay(onOrAfter: day))
    return PressRate(
      hours: try presses(by: .dimension(.hour)), counters: try presses(by: .dimension(.counter)), days: days,
      sessions: usual)
  }
}

extension Period {
  /// Twelve months that end with it, or all of it where it is longer.
  fileprivate var lookingBack: Period {
    let first = min(from.month, through.month.adding(months: 1 - HonestyRules.months))
    return (try? Period(from: first.firstDay, through: through)) ?? self
  }

  /// As many months right before it.
  fileprivate var before: Period {
    let count = through.month.ordinal - from.month.ordinal + 1
    let first = from.month.adding(months: -count)
    return (try? Period(from: first.firstDay, through: from.month.previous.lastDay)) ?? self
  }
}
