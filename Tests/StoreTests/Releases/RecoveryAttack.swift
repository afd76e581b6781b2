// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Somebody who kept every page and file of a year and computes what they do not show.
struct RecoveryAttack {
  /// Exactly so many ratings, fewer than ten, that were found out.
  struct Finding: Hashable, CustomStringConvertible {
    enum Way: String, Hashable { case shown, remainder, inTime, yearAgainstQuarters, equations, bounds }

    let way: Way
    let what: String
    let size: Int

    var description: String { "\(way.rawValue): \(what) = \(size)" }
  }

  private(set) var findings: Set<Finding> = []
  /// Every value that each place ever showed, and each remainder of a table by what it hides.
  private var history: [String: Set<[Int]>] = [:]
  private var solved: Set<[PublicPlace: [Int]]> = []

  mutating func take(_ look: PublicLook) {
    for (place, levels) in look.shown {
      note(.shown, "\(place)", levels)
      remember(levels, as: "\(place)")
    }
    for (table, whole) in look.tables {
      let rows = look.rows(of: table)
      let remainder = rows.reduce(whole) { $0.minus(look.shown[$1] ?? []) }
      note(.remainder, "hidden in \(table)", remainder)
      remember(remainder, as: "hidden in \(table) beside \(rows.map(\.key).sorted())")
    }
    compareYears(look)
    takeBounds(look)
    solve(look)
  }

  /// From the two ends of `satisfied.bounds` alone: who was satisfied, and of how many.
  private mutating func takeBounds(_ look: PublicLook) {
    func counts(_ bounds: SilenceBounds) -> [Int] {
      let rated = bounds.worst.part + bounds.worst.whole - bounds.best.part
      return [rated - bounds.worst.part, bounds.worst.part]
    }
    for (place, bounds) in look.bounds {
      note(.bounds, "\(place)", counts(bounds))
      remember(counts(bounds), as: "bounds of \(place)")
    }
    for (table, whole) in look.tableBounds {
      let rows = look.bounds.filter { $0.key.period == table.period && $0.key.grouping == table.grouping }
      let remainder = rows.values.reduce(counts(whole)) { $0.minus(counts($1)) }
      guard rows.count == look.rows(of: table).count else { continue }
      note(.bounds, "hidden in \(table)", remainder)
      remember(remainder, as: "bounds hidden in \(table) beside \(rows.keys.map(\.key).sorted())")
    }
  }

  /// Pairs of versions of the same number.
  mutating func finish() {
    for (what, versions) in history {
      let versions = Array(versions)
      for (index, one) in versions.enumerated() {
        for other in versions[(index + 1)...] { noteChange(what, one.minus(other)) }
      }
    }
  }

  private mutating func remember(_ levels: [Int], as what: String) { history[what, default: []].insert(levels) }

  private mutating func note(_ way: Finding.Way, _ what: String, _ levels: [Int]) {
    if (1...9).contains(abs(levels.rated)) {
      findings.insert(Finding(way: way, what: what, size: abs(levels.rated)))
    }
  }

  /// A change of fewer than ten ratings, or of a level alone: that somebody changed their mind.
  private mutating func noteChange(_ what: String, _ change: [Int]) {
    let size = abs(change.rated)
    let moved = change.map(abs).rated
    if (1...9).contains(size) { findings.insert(Finding(way: .inTime, what: what, size: size)) }
    if size == 0, (1...18).contains(moved) { findings.insert(Finding(way: .inTime, what: what, size: moved / 2)) }
  }

  // MARK: - Years

  /// What a year shows of a group, less what its quarters show of it.
  private mutating func compareYears(_ look: PublicLook) {
    for (place, levels) in look.shown where place.period.count == 4 && place.grouping != nil {
      let quarters = (1...4).compactMap {
        look.shown[PublicPlace("\(place.period)-q\($0)", place.grouping, place.key)]
      }
      guard !quarters.isEmpty else { continue }
      note(.yearAgainstQuarters, "\(place)", quarters.reduce(levels) { $0.minus($1) })
    }
  }

  // MARK: - Equations

  /// Solves for the groups of each month of a quarter, by exact elimination.
  private mutating func solve(_ look: PublicLook) {
    for table in look.tables.keys where table.period.contains("q") {
      guard let equations = Equations(look, table), solved.insert(equations.given).inserted else { continue }
      for (what, size) in equations.known where (1...9).contains(abs(size)) {
        findings.insert(Finding(way: .equations, what: "\(table): \(what)", size: abs(size)))
      }
    }
  }
}

/// What a quarter's public numbers say of its groups, month by month.
private struct Equations {
  /// The numbers they are made of.
  private(set) var given: [PublicPlace: [Int]] = [:]
  private var system: LinearSystem
  private let keys: [String]
  private let months: [String]

  init?(_ look: PublicLook, _ table: PublicPlace) {
    let parts = table.period.split(separator: "-q")
    guard parts.count == 2, let number = Int(parts[1]), let grouping = table.grouping else { return nil }
    months = (0..<3).map { index in
      let month = number * 3 - 2 + index
      return "\(parts[0])-\(month < 10 ? "0" : "")\(month)"
    }
    let monthTables = months.map { PublicPlace($0, grouping) }
    let named =
      look.shown.keys.filter { $0.grouping == grouping }.map(\.key)
      + look.hidden.filter { $0.grouping == grouping }.map(\.key)
    keys = Set(named).sorted()
    system = LinearSystem(unknowns: keys.count * 3)
    // Of a month that is hidden nothing is in the quarter.
    let open = months.map { look.shown[PublicPlace($0)] != nil }
    for (month, isOpen) in zip(months.indices, open) where isOpen {
      add(look, PublicPlace(months[month]), keys.indices.map { unknown($0, month) })
    }
    for (key, name) in keys.enumerated() {
      let place = PublicPlace(table.period, grouping, name)
      add(look, place, months.indices.filter { open[$0] }.map { unknown(key, $0) })
      for (month, monthTable) in monthTables.enumerated() {
        add(look, PublicPlace(monthTable.period, grouping, name), [unknown(key, month)])
      }
    }
  }

  private func unknown(_ key: Int, _ month: Int) -> Int { key * 3 + month }

  private mutating func add(_ look: PublicLook, _ place: PublicPlace, _ unknowns: [Int]) {
    guard let levels = look.shown[place] else { return }
    given[place] = levels
    system.add(unknowns, equal: levels.rated)
  }

  /// Sums that the numbers leave only one value for: each group in a month, and in the quarter.
  var known: [(String, Int)] {
    let reduced = system.reduced
    return keys.enumerated().flatMap { key, name in
      let each = months.indices.map { month in
        ("\(name) in \(months[month])", reduced.value(of: [unknown(key, month)]))
      }
      let whole = ("\(name)", reduced.value(of: months.indices.map { unknown(key, $0) }))
      return (each + [whole]).compactMap { what, size in size.map { (what, $0) } }
    }
  }
}
