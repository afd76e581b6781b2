// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// The nine indices of the cases that got their result in a period, as a whole or by unit, month, quarter or officer.
  ///
  /// For managers: among few cases, index 7 tells which was complained about. Of a colleague with fewer than 30 cases
  /// nothing is told but their number.
  /// - Throws: a refusal for another grouping.
  package func indices(
    during period: Period, by grouping: Grouping = .whole, unit: UnitCode? = nil
  ) async throws(OfficeError) -> IndexReport {
    guard grouping.isOfIndices else { throw .refused(.groupingNotKept(grouping)) }
    return try await asking(as: .manager) { desk, page throws(OfficeError) in
      try desk.indices(during: period, by: grouping, unit: unit, on: page)
    }
  }

  /// The cases of a period that got some points for an index (nil: those without an answer), by day; at most `limit`.
  ///
  /// Indices that are known of units only are not asked case by case: they have no such list.
  package func cases(
    with points: Points?, for index: OfficialIndex, during period: Period, unit: UnitCode? = nil, limit: Int = 200
  ) async throws(OfficeError) -> (cases: [HandledCase], all: Int) {
    // Which case was complained about is for managers.
    try await asking(as: index == .attitude ? .manager : .clerk) { desk, page throws(OfficeError) in
      guard index.isOfCases else { return ([], 0) }
      let scope = try desk.scope(narrowedTo: unit)
      let all = try page.handledCases(in: scope, during: period)
      let tallying = try desk.tallying(of: scope, during: period, on: page)
      let online = OnlineCases([])
      var found = all.filter { tallying.points($0, for: index, online) == points }
      if index == .attitude {
        let own = try desk.casesComplainedAboutMe(on: page)
        found.removeAll { own.contains($0.id) }
      }
      return (Array(found.prefix(limit)), found.count)
    }
  }

  /// Keeps what only people know of a unit and some whole months; for managers.
  ///
  /// - Throws: a refusal for parts of months, and for numbers that cannot be an answer.
  package func record(_ fact: IndexFact) async throws(OfficeError) {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      guard fact.period.isWholeMonths else { throw .refused(.needsWholeMonths(fact.period)) }
      guard fact.isSound else { throw .refused(.unsoundFact(fact.index)) }
      _ = try desk.scope(narrowedTo: fact.unit)
      try page.lock(fact.unit)
      try page.save(fact)
      let subject = "index:\(fact.unit)/\(fact.index.rawValue)/\(fact.period.from.iso)/\(fact.period.through.iso)"
      try page.record(
        .settings, subject, ChangeRecord(facts: ["fact": try CanonicalJSON.text(fact.value)]), in: fact.unit,
        by: desk.officer.login.rawValue, at: desk.now)
    }
  }

  /// What was typed in for times that touch a period, by unit, index and time.
  package func indexFacts(
    touching period: Period, unit: UnitCode? = nil
  ) async throws(OfficeError) -> [IndexFact] {
    try await asking { desk, page throws(OfficeError) in
      try page.indexFacts(in: desk.scope(narrowedTo: unit), touching: period)
    }
  }

  /// Progress and satisfaction with procedures by Decision 766/QĐ-TTg, beside the headline; for managers.
  /// - Throws: a refusal for parts of months, since dissatisfied ratings are counted by month.
  package func report766(
    during period: Period, unit: UnitCode? = nil
  ) async throws(OfficeError) -> Report766 {
    guard period.isWholeMonths else { throw .refused(.needsWholeMonths(period)) }
    return try await asking(as: .manager) { desk, page throws(OfficeError) in
      try desk.report766(during: period, unit: unit, on: page)
    }
  }
}

extension Grouping {
  /// Whether the nine indices are told in such groups.
  package var isOfIndices: Bool {
    switch self {
    case .whole, .unit, .month, .quarter, .dimension(.officer): true
    case .source, .cluster, .dimension: false
    }
  }
}

extension OfficialIndex {
  /// Whether it is judged case by case.
  package var isOfCases: Bool { self == .totalTime || self == .agencyTime || self == .contacts || self == .attitude }
}

extension Desk {
  fileprivate func tallying(
    of scope: Set<UnitCode>, during period: Period, on page: any Reading
  ) throws(OfficeError) -> IndexTallying {
    IndexTallying(
      table: .circular2018, facts: try page.indexFacts(in: scope, touching: period),
      // A complaint may come long after the result.
      verdicts: try page.attitudeComplaints(in: scope, during: .everything), units: units)
  }

  fileprivate func indices(
    during period: Period, by grouping: Grouping, unit: UnitCode?, on page: any Reading
  ) throws(OfficeError) -> IndexReport {
    let scope = try scope(narrowedTo: unit)
    let cases = try page.handledCases(in: scope, during: period)
    var tallying = try tallying(of: scope, during: period, on: page)
    let complaints = try page.complaintCounts(in: scope, during: period, at: now)
    let root = unit ?? officer.scope
    let total = IndexRow(
      key: root.rawValue, name: units[root]?.name ?? "", handled: cases.count,
      indices: tallying.tally(cases, during: period, complaints: complaints))
    let contradicting = tallying.contradicting.sorted()
    let names = try names(for: grouping, on: page)
    var groups = IndexGroups(grouping, cases, period: period)
    if grouping == .unit { groups.addEmpty(units.all.filter { scope.contains($0.code) }, in: period) }
    var rows: [IndexRow] = []
    for (key, own) in groups.sorted {
      let part = grouping.part(key, of: period)
      let counts = part == period ? complaints : try page.complaintCounts(in: scope, during: part, at: now)
      let isOfOfficer = grouping == .dimension(.officer)
      rows.append(
        IndexRow(
          key: key, name: names[key] ?? key, handled: own.count,
          indices: tallying.tally(own, during: part, complaints: counts, isOfOfficer: isOfOfficer),
          isHidden: isOfOfficer && own.count < SmallNumbers.few))
    }
    let ranked = grouping == .unit ? rows.ranked() : (rows: rows, by: [])
    return IndexReport(
      period: period, grouping: grouping, scopeName: units[root]?.name ?? "", asOf: now, rows: ranked.rows,
      total: total, rankedBy: ranked.by, withoutResult: try page.endedWithoutResult(in: scope, during: period),
      contradicting: contradicting)
  }

  fileprivate func report766(
    during period: Period, unit: UnitCode?, on page: any Reading
  ) throws(OfficeError) -> Report766 {
    let scope = try scope(narrowedTo: unit)
    let verdicts = try page.complainedCases(in: scope, during: period)
    let sorting = Sorting766(
      try page.reportFiles(in: scope, during: period), in: ReportPeriod(period, now: now), verdicts: verdicts)
    let satisfaction = try satisfaction(during: period, by: .whole, unit: unit, on: page).total
    var ratings: [Punctuality?: Int] = [:]
    for count in try page.ratingCounts(in: scope, during: period, by: .dimension(.delay)) where count.source.isCounted {
      ratings[Punctuality(rawValue: count.key), default: 0] += count.levels.dissatisfied
    }
    let isElsewhere = try page.handsOverEarlier(in: scope, during: period)
    // So few ratings that their levels are not told: nothing may be concluded from them either.
    let union =
      satisfaction.isHidden
      ? DissatisfactionUnion(withoutRatings: sorting.groups)
      : DissatisfactionUnion(
        sorting.groups, ratings: ratings, sharedVisits: try page.sharedVisits(in: scope, during: period),
        mayBeElsewhere: isElsewhere || sorting.hasVoid)
    let root = unit ?? officer.scope
    return Report766(
      period: period, scopeName: units[root]?.name ?? "", asOf: now, progress: sorting.progress, union: union,
      overdue: sorting.overdue.count, complained: sorting.complained.count,
      dissatisfied: satisfaction.isHidden ? nil : ratings.values.reduce(0, +), satisfaction: satisfaction)
  }
}

/// Handled cases by the keys of a grouping.
private struct IndexGroups {
  private var cases: [String: [HandledCase]] = [:]

  init(_ grouping: Grouping, _ cases: [HandledCase], period: Period) {
    switch grouping {
    case .whole: self.cases = [:]
    case .unit: self.cases = Dictionary(grouping: cases) { $0.unit.rawValue }
    case .month: self.cases = Dictionary(grouping: cases) { $0.resolved.month.iso }
    case .quarter: self.cases = Dictionary(grouping: cases) { $0.resolved.month.quarterKey }
    case .source, .cluster, .dimension: self.cases = Dictionary(grouping: cases) { $0.officer?.rawValue ?? "" }
    }
  }

  /// Units that existed in the period and have no case are told so.
  mutating func addEmpty(_ units: [Unit], in period: Period) {
    for unit in units {
      let isThen =
        (unit.validFrom.map { $0 <= period.through } ?? true) && (unit.validTo.map { period.from <= $0 } ?? true)
      if isThen, cases[unit.code.rawValue] == nil { cases[unit.code.rawValue] = [] }
    }
  }

  var sorted: [(key: String, cases: [HandledCase])] {
    cases.map { (key: $0.key, cases: $0.value) }.sorted { $0.key < $1.key }
  }
}

extension LocalMonth {
  /// `2023-q2`.
  fileprivate var quarterKey: String { "\(year)-q\((month + 2) / 3)" }
}

extension Grouping {
  /// The part of a period that a month's or quarter's key stands for; of other keys the whole period.
  fileprivate func part(_ key: String, of period: Period) -> Period {
    let whole: Period?
    switch self {
    case .month: whole = (try? LocalMonth(parsing: key)).map(Period.month)
    case .quarter:
      let parts = key.split(separator: "-q")
      whole = parts.count == 2 ? Int(parts[0]).flatMap { year in Int(parts[1]).map { .quarter($0, year: year) } } : nil
    default: whole = nil
    }
    guard let whole else { return period }
    return (try? Period(from: max(whole.from, period.from), through: min(whole.through, period.through))) ?? period
  }
}
