// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension LoadedUnit {
  /// Counts everything at once and writes each cell of the roll-ups a single time.
  func loadTallies(_ connection: any SQLConnection) throws {
    var ratings = CountedRatings()
    for answer in unit.answers {
      ratings.add(answer.level, answer.source, answer.keys, on: answer.day, times: 1 + answer.extra)
    }
    for one in unit.ratings {
      ratings.add(one.rating.level, one.rating.source, one.rating.keys, on: one.rating.time.day, times: 1 + one.extra)
    }
    var visits = CountedVisits()
    for visit in unit.visits { visits.add(visit) }
    let levels = (1...5).map { "c\($0)" }
    try connection.load(
      into: "tally_day", columns: ["unit", "day", "source"] + levels + ["import"],
      rows: ratings.days.rows(of: unit.unit).map { $0 + [0] })
    try connection.load(
      into: "tally_month", columns: ["unit", "month", "dimension", "key", "source"] + levels + ["import"],
      rows: ratings.months.rows(of: unit.unit).map { $0 + [0] })
    let counts = ["visits", "prompts", "answered"]
    try connection.load(into: "visit_day", columns: ["unit", "day"] + counts, rows: visits.days.rows(of: unit.unit))
    try connection.load(
      into: "visit_month", columns: ["unit", "month", "dimension", "key"] + counts,
      rows: visits.months.rows(of: unit.unit))
  }
}

/// Ratings by day and source, and by month, grouping, key and source.
private struct CountedRatings {
  var days = Cells(width: 5)
  var months = Cells(width: 5)

  mutating func add(
    _ level: Satisfaction, _ source: RatingSource, _ keys: TallyKeys, on day: LocalDay, times: Int
  ) {
    days.add([day.iso, source.rawValue], at: level.level - 1, times)
    let month = day.month.iso
    for dimension in Dimension.allCases {
      months.add([month, dimension.rawValue, keys[dimension], source.rawValue], at: level.level - 1, times)
    }
  }
}

/// Visits, prompts and answers by day, and by month, grouping and key.
private struct CountedVisits {
  var days = Cells(width: 3)
  var months = Cells(width: 3)

  mutating func add(_ visit: DemonstrationVisit) {
    let day = visit.visit.opened.day
    let counts = [1, visit.prompt == nil ? 0 : 1, visit.prompt?.isAnswered == true ? 1 : 0]
    let month = day.month.iso
    for (place, count) in counts.enumerated() where count > 0 {
      days.add([day.iso], at: place, 1 + visit.extra)
      for dimension in Dimension.allCases {
        months.add([month, dimension.rawValue, visit.keys[dimension]], at: place, 1 + visit.extra)
      }
    }
  }
}

/// Counts under keys, written in the order of the keys.
struct Cells {
  let width: Int
  private var counts: [[String]: [Int]] = [:]

  init(width: Int) { self.width = width }

  mutating func add(_ key: [String], at place: Int, _ times: Int) {
    counts[key, default: Array(repeating: 0, count: width)][place] += times
  }

  func rows(of unit: UnitCode) -> [[SQLValue]] {
    counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, counts in
      [SQLValue(unit)] + key.map { .text($0) } + counts.map { SQLValue($0) }
    }
  }
}
