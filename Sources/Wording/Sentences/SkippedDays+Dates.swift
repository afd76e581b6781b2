// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SkippedDays {
  /// `24–25/10, 31/10–1/11`.
  func ranges(_ ranges: [ClosedRange<LocalDay>]) -> String {
    ranges.map { range in
      let (first, last) = (range.lowerBound, range.upperBound)
      guard first < last else { return short(last) }
      return "\(first.month == last.month ? "\(first.day)" : short(first))–\(short(last))"
    }.joined(separator: ", ")
  }

  func named(_ days: [(day: LocalDay, name: String)]) -> String {
    days.map { "\(short($0.day)) (\(shown($0.name)))" }.joined(separator: ", ")
  }

  /// `23/10`; with its year where that is not the year of receipt.
  func short(_ day: LocalDay) -> String {
    let date = "\(day.day)/\(day.monthOfYear)"
    return day.year == baseYear ? date : "\(date)/\(day.year)"
  }

  /// The years without a calendar: `2031`, `2026–2027`, `2026, 2028`.
  var years: String {
    guard let first = estimatedYears.first, let last = estimatedYears.last, first < last else {
      return estimatedYears.map(String.init).joined()
    }
    let isRun = last - first + 1 == estimatedYears.count
    return isRun ? "\(first)–\(last)" : estimatedYears.map(String.init).joined(separator: ", ")
  }
}
