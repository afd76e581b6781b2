// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// The units that `này` and `trước` are said of.
enum CalendarUnit: Sendable {
  case week, month, quarter, year

  /// The unit a folded word names.
  init?(word: String) {
    switch word {
    case "tuan", "week": self = .week
    case "thang", "month": self = .month
    case "qui", "quarter": self = .quarter
    case "nam", "iear": self = .year
    default: return nil
    }
  }

  /// The whole unit that `day` lies in, or one `back` units earlier; weeks run from Monday to Sunday.
  func period(around day: LocalDay, back: Int = 0) -> Period {
    switch self {
    case .week:
      let monday = day.adding(days: 1 - day.weekday.rawValue - 7 * back)
      return (try? Period(from: monday, through: monday.adding(days: 6))) ?? .day(monday)
    case .month: return .month(day.month.adding(months: -back))
    case .quarter:
      let month = day.month.adding(months: -3 * back)
      return .quarter((month.month + 2) / 3, year: month.year)
    case .year: return .year(day.year - back)
    }
  }
}
