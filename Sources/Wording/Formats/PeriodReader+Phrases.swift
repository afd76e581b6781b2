// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension PeriodReader {
  /// Periods of several words, the words being folded (y is written i).
  func phrase(_ words: ArraySlice<String>, year: Int) -> Reading? {
    guard let first = words.first else { return nil }
    let rest = words.dropFirst()
    switch first {
    case "hom": return rest.first.flatMap(dayNearby).map { Reading(period: .day($0), consumed: 2) }
    case "todai": return Reading(period: .day(today), consumed: 1)
    case "iesterdai": return Reading(period: .day(today.adding(days: -1)), consumed: 1)
    case "ngai":
      return rest.first.flatMap { PeriodToken.day($0, year: year) }.map { Reading(period: .day($0), consumed: 2) }
    case "this", "last": return english(first, rest)
    default: break
    }
    if let part = partOfYear(words, year: year) { return part }
    guard let unit = CalendarUnit(word: first) else { return shortWithYear(words) }
    return relative(unit, rest) ?? numbered(unit, rest, year: year)
  }

  private func dayNearby(_ word: String) -> LocalDay? {
    switch word {
    case "nai": today
    case "qua": today.adding(days: -1)
    case "kia": today.adding(days: -2)
    default: nil
    }
  }

  private func english(_ which: String, _ rest: ArraySlice<String>) -> Reading? {
    guard let unit = rest.first.flatMap(CalendarUnit.init(word:)) else { return nil }
    return Reading(period: unit.period(around: today, back: which == "last" ? 1 : 0), consumed: 2)
  }

  /// `tháng này`, `quý trước`, `năm ngoái`.
  private func relative(_ unit: CalendarUnit, _ rest: ArraySlice<String>) -> Reading? {
    guard let back = rest.first.flatMap(Self.stepsBack) else { return nil }
    return Reading(period: unit.period(around: today, back: back), consumed: 2)
  }

  private static func stepsBack(_ word: String) -> Int? {
    switch word {
    case "nai": 0
    case "truoc", "ngoai", "roi": 1
    default: nil
    }
  }

  /// `năm 2023`, `quý 1/2023`, `quý I năm 2023`, `tháng 3 2023`, `tháng 3`.
  private func numbered(_ unit: CalendarUnit, _ rest: ArraySlice<String>, year: Int) -> Reading? {
    guard let word = rest.first else { return nil }
    let shorthand: String
    switch unit {
    case .year:
      return token(word, year: year).flatMap { $0.isWholeYears ? Reading(period: $0, consumed: 2) : nil }
    case .quarter: shorthand = "q" + PeriodToken.withoutRoman(word)
    case .month: shorthand = "t" + word
    case .week: return nil
    }
    if !word.contains("/"), let (year, used) = explicitYear(rest.dropFirst()) {
      return PeriodToken.period(shorthand, year: year).map { Reading(period: $0, consumed: 2 + used) }
    }
    return PeriodToken.period(shorthand, year: year).map { Reading(period: $0, consumed: 2) }
  }

  /// `q1 2023`, `t3 năm 2023`.
  private func shortWithYear(_ words: ArraySlice<String>) -> Reading? {
    guard let first = words.first, PeriodToken.isShortWithoutYear(first),
      let (year, used) = explicitYear(words.dropFirst())
    else { return nil }
    return PeriodToken.period(first, year: year).map { Reading(period: $0, consumed: 1 + used) }
  }

  /// `6 tháng đầu năm 2023`, `9 tháng đầu năm nay`, `6 tháng cuối năm`: the half-year and nine-month reports.
  private func partOfYear(_ words: ArraySlice<String>, year: Int) -> Reading? {
    let words = Array(words)
    guard words.count >= 4, words[1] == "thang", words[3] == "nam", let count = PeriodToken.number(words[0]),
      (1...12).contains(count), words[2] == "dau" || words[2] == "cuoi"
    else { return nil }
    let (year, used) = explicitYear(words.dropFirst(3)) ?? (year, 1)
    let whole = Period.year(year)
    let (from, through) =
      words[2] == "dau"
      ? (whole.from, whole.from.month.adding(months: count - 1).lastDay)
      : (whole.through.month.adding(months: 1 - count).firstDay, whole.through)
    return (try? Period(from: from, through: through)).map { Reading(period: $0, consumed: 3 + used) }
  }

  /// `2023`, `năm 2023`, `năm nay`, `năm trước`, and how many words that is.
  private func explicitYear(_ words: ArraySlice<String>) -> (year: Int, used: Int)? {
    guard let first = words.first else { return nil }
    if let year = PeriodToken.year(first) { return (year, 1) }
    guard first == "nam", let second = words.dropFirst().first else { return nil }
    if let year = PeriodToken.year(second) { return (year, 2) }
    return Self.stepsBack(second).map { (today.year - $0, 2) }
  }
}

extension Period {
  fileprivate var isWholeYears: Bool { isWholeMonths && from.monthOfYear == 1 && through.monthOfYear == 12 }
}
