// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// A period that has tables of groups: a finished quarter, or a year with one at least.
enum PublicPeriod: Hashable, Sendable {
  case quarter(PublicQuarter)
  case year(Int)

  /// As addresses write it: `q4-2023`, `2023`.
  var word: String {
    switch self {
    case .quarter(let quarter): "q\(quarter.number)-\(quarter.year)"
    case .year(let year): String(year)
    }
  }

  var period: Period {
    switch self {
    case .quarter(let quarter): .quarter(quarter.number, year: quarter.year)
    case .year(let year): .year(year)
    }
  }
}

extension PublicFigures {
  /// All periods with tables, the newest first, a year before its quarters.
  var tablePeriods: [PublicPeriod] {
    let quarters = quarters
    return Set(quarters.map(\.year)).sorted(by: >).flatMap { year in
      [.year(year)] + quarters.filter { $0.year == year }.reversed().map(PublicPeriod.quarter)
    }
  }

  func table(_ grouping: PublicGrouping, of period: PublicPeriod) -> PublicTable {
    switch period {
    case .quarter(let quarter): table(grouping, of: quarter)
    case .year(let year): table(grouping, of: year)
    }
  }

  /// The newest year of which anything is shown.
  var shownYear: Int? { years.last { !whole(of: $0).shown.isEmpty } ?? years.last }
}
