// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Stores how far criteria were met, all rows or none. What is there already stays as it is: a later day is another
  /// state, and another statement about the same day is refused by name.
  package func importCriteria(
    _ rows: [CriterionState], isTrial: Bool = false
  ) async throws(OfficeError) -> ImportSummary {
    try await working(as: .manager, isTrial: isTrial) { desk, page throws(OfficeError) in
      var summary = ImportSummary(rows: rows.count)
      try page.lock(.root)
      let units = Set(rows.map(\.unit))
      if let stray = units.sorted().first(where: { !desk.scope.contains($0) }) {
        throw .refused(.outsideScope(stray))
      }
      let here = Dictionary(
        try page.criterionStates(in: units).map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
      let states = try CriterionState.distinct(rows, into: &summary)
      try CriterionState.check(states, against: here)
      for state in states {
        let isNew = here[state.place] == nil
        summary.note(isNew: isNew, isSame: !isNew)
        if isNew { try page.insert(state) }
      }
      try desk.recordImport(.criteria, summary, on: page)
      return summary
    }
  }

  /// Every set of criteria with the state of a day, today unless another is given.
  package func criteriaSets(
    on day: LocalDay? = nil, unit: UnitCode? = nil
  ) async throws(OfficeError) -> CriteriaReport {
    try await asking { desk, page throws(OfficeError) in
      let day = day ?? desk.today
      let states = try page.criterionStates(in: desk.scope(narrowedTo: unit))
      let latest = states.latest(on: day)
      let rows = states.sets.map { set in
        CriteriaRow(set.key, set.text, latest.filter { $0.set == set })
      }
      return desk.report(
        nil, by: .set, on: day, unit: unit, rows: rows, total: nil, absence: states.isEmpty ? .noSets : nil)
    }
  }

  /// One set of criteria on a day, today unless another is given, by what is asked for.
  /// - Throws: a refusal for a set that the books do not have, with those they do.
  package func criteria(
    of set: CriterionName, by grouping: CriteriaGrouping? = nil, on day: LocalDay? = nil, unit: UnitCode? = nil
  ) async throws(OfficeError) -> CriteriaReport {
    try await asking { desk, page throws(OfficeError) in
      let day = day ?? desk.today
      let whole = try page.criterionStates(in: desk.scope)
      guard whole.contains(where: { $0.set == set }) else {
        throw .refused(.unknownCriteriaSet(set.text, known: whole.sets.map(\.text)))
      }
      let scope = try desk.scope(narrowedTo: unit)
      let states = whole.filter { $0.set == set && scope.contains($0.unit) }
      let latest = states.latest(on: day)
      let by = grouping ?? (Set(latest.map(\.unit)).count > 1 ? .unit : .criterion)
      let name = states.last?.set ?? set
      return desk.report(
        name, by: by, on: day, unit: unit, rows: try desk.rows(states, latest, by: by, on: day, page),
        total: CriteriaRow("", name.text, latest), absence: Self.absence(states, latest))
    }
  }

  private static func absence(
    _ states: [CriterionState], _ latest: [CriterionState]
  ) -> CriteriaReport.Absence? {
    guard let first = states.map(\.asOf).min() else { return .notOfUnit }
    if latest.isEmpty { return .startsLater(first) }
    return latest.contains { $0.target != nil } ? nil : .noTargets
  }
}

extension Desk {
  fileprivate func rows(
    _ states: [CriterionState], _ latest: [CriterionState], by grouping: CriteriaGrouping, on day: LocalDay,
    _ page: any Reading
  ) throws(OfficeError) -> [CriteriaRow] {
    switch grouping {
    case .set: return []
    case .criterion:
      return latest.grouped { $0.criterion.key }.map { CriteriaRow($0, $1.last?.criterion.text ?? $0, $1) }
    case .unit:
      let rows = latest.grouped { $0.unit.rawValue }
      return rows.map { CriteriaRow($0, units[UnitCode(rawValue: $0)]?.name ?? $0, $1) }.sorted { $0.key < $1.key }
    case .cluster:
      let clusters = try clusters(on: page)
      return latest.grouped { clusters.cluster(of: $0.unit, on: day) }.map { CriteriaRow($0, $0, $1) }.sorted {
        $0.key < $1.key
      }
    case .day:
      return Set(states.map(\.asOf)).filter { $0 <= day }.sorted().map { one in
        CriteriaRow(one.iso, one.iso, states.latest(on: one))
      }
    }
  }

  fileprivate func report(
    _ set: CriterionName?, by grouping: CriteriaGrouping, on day: LocalDay, unit: UnitCode?, rows: [CriteriaRow],
    total: CriteriaRow?, absence: CriteriaReport.Absence?
  ) -> CriteriaReport {
    let scope = unit ?? officer.scope
    return CriteriaReport(
      set: set, grouping: grouping, day: day, scope: scope, scopeName: units[scope]?.name ?? "", asOf: now,
      rows: rows, total: total, absence: absence)
  }
}

extension CriterionState {
  /// Each row once, those that are repeated counting as here already.
  /// - Throws: `.importConflict` for rows about one thing that say different things.
  fileprivate static func distinct(
    _ rows: [CriterionState], into summary: inout ImportSummary
  ) throws(OfficeError) -> [CriterionState] {
    var seen: [String: CriterionState] = [:]
    var distinct: [CriterionState] = []
    var conflicts: [String] = []
    for row in rows {
      if let other = seen[row.place] {
        if row.says(other) { summary.unchanged += 1 } else { conflicts.append(row.shownPlace) }
      } else {
        seen[row.place] = row
        distinct.append(row)
      }
    }
    try refuse(conflicts, isWithBooks: false)
    return distinct
  }

  fileprivate static func check(
    _ rows: [CriterionState], against here: [String: CriterionState]
  ) throws(OfficeError) {
    let conflicts = rows.filter { row in here[row.place].map { !$0.says(row) } ?? false }
    try refuse(conflicts.map(\.shownPlace), isWithBooks: true)
  }

  private static func refuse(_ conflicts: [String], isWithBooks: Bool) throws(OfficeError) {
    guard conflicts.isEmpty else {
      throw .refused(
        .importConflict(
          ImportConflict(names: Array(conflicts.prefix(5)), count: conflicts.count, isWithBooks: isWithBooks)))
    }
  }

  private var shownPlace: String { "\(set.text) – \(criterion.text), \(unit), \(asOf.iso)" }
}

extension [CriterionState] {
  /// The last state on or before a day of each unit and criterion, in the order of their files.
  fileprivate func latest(on day: LocalDay) -> [CriterionState] {
    var latest: [String: CriterionState] = [:]
    for state in self where state.asOf <= day {
      let place = "\(state.unit) \(state.set.key) – \(state.criterion.key)"
      if latest[place].map({ $0.asOf < state.asOf }) ?? true { latest[place] = state }
    }
    return latest.values.sorted {
      ($0.position, $0.criterion.key, $0.unit) < ($1.position, $1.criterion.key, $1.unit)
    }
  }

  /// The sets they belong to, by name.
  fileprivate var sets: [CriterionName] {
    var sets: [CriterionName] = []
    for state in self where !sets.contains(state.set) { sets.append(state.set) }
    return sets.sorted { $0.key < $1.key }
  }

  /// The states under each key, in the order in which the keys come first.
  fileprivate func grouped(_ key: (CriterionState) -> String) -> [(String, [CriterionState])] {
    var order: [String] = []
    var groups: [String: [CriterionState]] = [:]
    for state in self {
      let key = key(state)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(state)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }
}
