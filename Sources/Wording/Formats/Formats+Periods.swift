// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Formats {
  /// The shortest name of a period: `năm 2023`, `quý 1/2023`, `tháng 3/2023`, `năm 2022–2023`, `01/03/2023–15/03/2023`.
  package func period(_ period: Period) -> String {
    let (first, last) = (period.from, period.through)
    if first == last { return day(first) }
    guard period.isWholeMonths else { return "\(day(first))–\(day(last))" }
    if first.monthOfYear == 1 && last.monthOfYear == 12 { return years(first.year, last.year) }
    if first.month == last.month { return month(first.month) }
    guard first.year == last.year else { return "\(month(first.month)) – \(month(last.month))" }
    let isQuarter = first.monthOfYear % 3 == 1 && last.monthOfYear == first.monthOfYear + 2
    return isQuarter ? quarter(last.monthOfYear / 3, first.year) : "\(month(first.month)) – \(month(last.month))"
  }

  private func years(_ first: Int, _ last: Int) -> String {
    let years = first == last ? "\(first)" : "\(first)–\(last)"
    return language == .vi ? "năm \(years)" : years
  }

  private func quarter(_ quarter: Int, _ year: Int) -> String {
    language == .vi ? "quý \(quarter)/\(year)" : "Q\(quarter) \(year)"
  }
}
