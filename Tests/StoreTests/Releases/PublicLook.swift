// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// One public number's place: whose ratings of which time.
struct PublicPlace: Hashable, Comparable, CustomStringConvertible {
  /// `2023-05`, `2023-q2` or `2023`.
  let period: String
  /// Nil for the whole.
  let grouping: PublicGrouping?
  let key: String

  init(_ period: String, _ grouping: PublicGrouping? = nil, _ key: String = "") {
    self.period = period
    self.grouping = grouping
    self.key = key
  }

  var description: String { "\(period) \(grouping?.rawValue ?? "whole") \(key)" }

  static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

/// Everything that anybody could read at one moment.
struct PublicLook {
  /// Five counts of each place that shows numbers.
  var shown: [PublicPlace: [Int]] = [:]
  /// Places that say that they are hidden.
  var hidden: Set<PublicPlace> = []
  /// The wholes that stand beside tables, by period and grouping.
  var tables: [PublicPlace: [Int]] = [:]
  /// What silence could hide, where it is published beside the counts (`satisfied.bounds`).
  var bounds: [PublicPlace: SilenceBounds] = [:]
  /// The same of the wholes beside tables.
  var tableBounds: [PublicPlace: SilenceBounds] = [:]

  init() {}

  /// What the pages and files show: months, years, and the tables of quarters and years.
  init(_ figures: PublicFigures) {
    for month in figures.months { add(figures.whole(of: [month.month]).ratings, PublicPlace(month.month.iso)) }
    for year in figures.years {
      add(figures.whole(of: year).ratings, PublicPlace(String(year)))
      for grouping in PublicGrouping.allCases { add(figures.table(grouping, of: year), String(year)) }
    }
    for quarter in figures.quarters {
      let period = "\(quarter.year)-q\(quarter.number)"
      add(figures.whole(of: quarter.months).ratings, PublicPlace(period))
      for grouping in PublicGrouping.allCases { add(figures.table(grouping, of: quarter), period) }
    }
  }

  private mutating func add(_ ratings: PublicRatings?, _ place: PublicPlace) {
    guard let ratings else {
      hidden.insert(place)
      return
    }
    shown[place] = ratings.levels.levels
    bounds[place] = ratings.bounds
  }

  private mutating func add(_ table: PublicTable, _ period: String) {
    for row in table.rows { add(row.ratings, PublicPlace(period, table.grouping, row.key)) }
    tables[PublicPlace(period, table.grouping)] = table.whole.ratings?.levels.levels
    tableBounds[PublicPlace(period, table.grouping)] = table.whole.ratings?.bounds
  }

  /// The groups of a table that show numbers.
  func rows(of table: PublicPlace) -> [PublicPlace] {
    shown.keys.filter { $0.period == table.period && $0.grouping == table.grouping && !$0.key.isEmpty }
  }
}

extension [Int] {
  var rated: Int { reduce(0, +) }

  func minus(_ other: [Int]) -> [Int] { zip(self, other).map { $0 - $1 } }

  func plus(_ other: [Int]) -> [Int] { zip(self, other).map { $0 + $1 } }
}
