// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// What somebody finds out who kept everything that was ever public.
@Suite(.serialized) struct RecoveryAttackTests {
  private static let seeds: [UInt64] = [20_231_106, 7]

  /// On one engine: the rule is the office's, and a year of releases takes a while.
  @Test(arguments: seeds.prefix(1))
  func `no group of fewer than ten can be found in a year of releases`(_ seed: UInt64) async throws {
    let bench = try await OfficeBench(.sqlite, at: "2023-01-01 08:00")
    var attack = RecoveryAttack()
    var looks = 0
    var waiting: [SimulatedYear.Event] = []
    for event in try SimulatedYear(2023, seed: seed).events {
      switch event {
      case .given, .changed:
        waiting.append(event)
        continue
      case .look, .morning: break
      }
      try await write(waiting, in: bench)
      waiting = []
      if case .morning(let day) = event { bench.clock.now = Instant(day, try LocalTime(parsing: "08:00")) }
      var isMorning: Bool { if case .morning = event { true } else { false } }
      guard try await bench.citizen.release(onlyRunning: !isMorning) else { continue }
      attack.take(PublicLook(try await bench.citizen.publicFigures()))
      looks += 1
    }
    attack.finish()
    #expect(
      attack.findings.isEmpty, "seed \(seed): \(attack.findings.map(\.description).sorted().joined(separator: "\n"))")
    #expect(looks > 365, "every morning and more")
    try await expectMuch(bench)
  }

  /// Whether there was something to find: months, quarters and groups that are shown, and some that are hidden.
  private func expectMuch(_ bench: OfficeBench) async throws {
    let figures = try await bench.citizen.publicFigures()
    let look = PublicLook(figures)
    #expect(figures.quarters.count == 4)
    #expect(figures.whole(of: 2023).ratings?.rated ?? 0 > 500)
    #expect(look.shown.keys.count { $0.grouping != nil } > 40)
    #expect(look.hidden.count { $0.grouping != nil } > 10)
    #expect(look.bounds.count > 40)
    #expect(Set(look.bounds.keys).isSubset(of: look.shown.keys), "bounds stand only where counts do")
    for (place, bounds) in look.bounds {
      let levels = try #require(look.shown[place])
      #expect(bounds.worst.part == levels[3] + levels[4], "\(place)")
      #expect(bounds.worst.part + bounds.worst.whole - bounds.best.part == levels.rated, "\(place)")
    }
  }

  private func write(_ events: [SimulatedYear.Event], in bench: OfficeBench) async throws {
    guard !events.isEmpty else { return }
    try await bench.books.write { page throws(OfficeError) in
      for event in events {
        switch event {
        case .given(let given): try page.count(given, times: 1)
        case .changed(let given, let level):
          try page.count(given, times: -1)
          if let level {
            var changed = given
            changed.level = level
            try page.count(changed, times: 1)
          }
        case .look, .morning: break
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `the same attack finds groups where a publisher hides small cells alone`(_ seed: UInt64) throws {
    var attack = RecoveryAttack()
    var publisher = NaivePublisher()
    for event in try SimulatedYear(2023, seed: seed).events {
      publisher.take(event)
      switch event {
      case .look, .morning: attack.take(publisher.look)
      case .given, .changed: break
      }
    }
    attack.finish()
    let ways = Set(attack.findings.map(\.way))
    #expect(ways == [.remainder, .inTime, .yearAgainstQuarters, .equations], "seed \(seed)")
  }

  /// Unit A handles the fields F and G alone, B the fields H and K. F has 9 ratings: it is hidden, and with it K, the
  /// next smallest. But A and G are shown, and A − G = F. No table leaks by itself; the two together do, to a reader who
  /// knows who handles what. Not prevented yet: it would take the counts of units by field when a quarter is released.
  @Test func `a reader who knows which unit handles which fields joins two tables`() throws {
    let month = try LocalMonth(parsing: "2023-03")
    func ratings(_ count: Int) throws -> PublicRatings {
      PublicRatings(levels: try LevelCounts(0, 0, 0, 0, count), visits: count, prompts: count, answered: count)
    }
    let fields = ["F": 9, "G": 15, "H": 29, "K": 11]
    let handled = ["A": ["F", "G"], "B": ["H", "K"]]
    let units = handled.mapValues { $0.reduce(0) { $0 + (fields[$1] ?? 0) } }
    let release = MonthRelease(
      month: month, number: 1, asOf: try Instant(local: "2023-04-03 07:00"), isFinal: true, shown: try ratings(64),
      next: nil, cases: PublicCases(), excluded: ExcludedRatings(),
      ratingGroups: [.unit: try units.mapValues(ratings), .field: try fields.mapValues(ratings)])
    let figures = PublicFigures(scopeName: "", isSynthetic: false, unitNames: [:], releases: [release])
    let quarter = PublicQuarter(year: 2023, number: 1)
    let shown = figures.table(.field, of: quarter).rows.filter { $0.ratings != nil }.map(\.key)
    #expect(shown == ["G", "H"])
    let cells = handled.flatMap { unit, fields in fields.map { (unit: unit, field: $0) } }
    var system = LinearSystem(unknowns: cells.count)
    for row in figures.table(.field, of: quarter).rows {
      guard let count = row.ratings?.rated else { continue }
      system.add(cells.indices.filter { cells[$0].field == row.key }, equal: count)
    }
    let hidden = cells.indices.filter { cells[$0].field == "F" }
    #expect(system.reduced.value(of: hidden) == nil, "the table of fields keeps it")
    for row in figures.table(.unit, of: quarter).rows {
      guard let count = row.ratings?.rated else { continue }
      system.add(cells.indices.filter { cells[$0].unit == row.key }, equal: count)
    }
    let found = system.reduced.value(of: hidden)
    withKnownIssue("joining the tables of units and of fields finds a field of nine") { #expect(found == nil) }
    #expect(found == 9)
  }

  @Test func `equations are solved exactly`() {
    var system = LinearSystem(unknowns: 4)
    system.add([0, 1], equal: 12)
    system.add([1, 2], equal: 9)
    system.add([0, 1, 2, 3], equal: 30)
    system.add([2], equal: 4)
    let reduced = system.reduced
    #expect((0..<4).map { reduced.value(of: [$0]) } == [7, 5, 4, 14])
    var open = LinearSystem(unknowns: 3)
    open.add([0, 1], equal: 12)
    open.add([0, 1, 2], equal: 20)
    #expect([[0], [1], [2], [0, 1], [0, 2]].map { open.reduced.value(of: $0) } == [nil, nil, 8, 12, nil])
  }
}

extension Writing {
  fileprivate func count(_ given: SimulatedYear.Given, times: Int) throws(OfficeError) {
    let unit = UnitCode(rawValue: given.unit)
    try count(given.level, times: times, source: given.source, keys: given.keys, in: unit, on: given.day)
    let visits = times > 0 ? VisitCounts(visits: 1, prompts: 1, answered: 1) : VisitCounts(answered: -1)
    try count(visits, keys: given.keys, in: unit, on: given.day)
  }
}

/// Publishes at once, months with their groups, and hides every cell of fewer than ten and nothing else.
private struct NaivePublisher {
  private var counts: [PublicPlace: [Int]] = [:]

  mutating func take(_ event: SimulatedYear.Event) {
    switch event {
    case .given(let given): count(given, 1)
    case .changed(let given, let level):
      count(given, -1)
      guard let level else { return }
      var changed = given
      changed.level = level
      count(changed, 1)
    case .look, .morning: break
    }
  }

  private mutating func count(_ given: SimulatedYear.Given, _ times: Int) {
    let year = String(given.day.year)
    for period in [given.day.month.iso, "\(year)-q\((given.day.monthOfYear + 2) / 3)", year] {
      for place in [PublicPlace(period)] + PublicGrouping.allCases.map({ PublicPlace(period, $0, given.key($0)) }) {
        counts[place, default: [0, 0, 0, 0, 0]][given.level.level - 1] += times
      }
    }
  }

  var look: PublicLook {
    var look = PublicLook()
    for (place, levels) in counts where levels.rated > 0 {
      if levels.rated < 10 { look.hidden.insert(place) } else { look.shown[place] = levels }
      if place.grouping == nil {
        for grouping in PublicGrouping.allCases { look.tables[PublicPlace(place.period, grouping)] = levels }
      }
    }
    return look
  }
}
