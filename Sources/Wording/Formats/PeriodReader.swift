// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Reads the period at the start of some words: `q1/2023`, `tháng trước`, `từ 1/3/2023 đến 31/3/2023`, `last year`.
///
/// Marks and capitals do not matter. A day is always day first; what names no year belongs to the current one, or to
/// the year its range ends in (`t1-t3/2023`).
package struct PeriodReader: Sendable {
  package struct Reading: Hashable, Sendable {
    package let period: Period
    /// How many words it took.
    package let consumed: Int
  }

  /// The day that `hôm nay`, `tháng này` and `năm trước` are told from.
  package let today: LocalDay

  package init(today: LocalDay) { self.today = today }

  /// The longest period the words begin with, or nil when none starts there or a range runs backwards.
  package func read(_ words: some Sequence<String>) -> Reading? {
    let words = words.prefix(16).map(Folding.folded)
    return range(words[...]) ?? single(words[...], year: today.year)
  }

  /// A period written in these words and no others, or nil.
  package func read(whole text: String) -> Period? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let reading = read(words), reading.consumed == words.count else { return nil }
    return reading.period
  }

  /// `A - B`, `A đến B`, `từ A đến B`, `từ đầu năm đến nay`.
  private func range(_ words: ArraySlice<String>) -> Reading? {
    let isAnnounced = words.first.map { ["tu", "from"].contains($0) } ?? false
    let rest = isAnnounced ? words.dropFirst() : words
    guard let begin = start(rest, year: today.year) else { return nil }
    let link = rest.dropFirst(begin.consumed)
    guard let word = link.first, ["-", "–", "..", "den", "to", "through", "until"].contains(word),
      let end = end(link.dropFirst())
    else { return nil }
    let consumed = words.count - link.count + 1 + end.consumed
    return start(rest, year: end.period.through.year).flatMap { join($0.period, end.period, consumed) }
  }

  private func start(_ words: ArraySlice<String>, year: Int) -> Reading? {
    guard words.first == "dau", let unit = words.dropFirst().first.flatMap(CalendarUnit.init(word:)) else {
      return single(words, year: year)
    }
    return Reading(period: .day(unit.period(around: today).from), consumed: 2)
  }

  private func end(_ words: ArraySlice<String>) -> Reading? {
    if let word = words.first, ["nai", "now"].contains(word) { return Reading(period: .day(today), consumed: 1) }
    return single(words, year: today.year)
  }

  private func single(_ words: ArraySlice<String>, year: Int) -> Reading? {
    guard let first = words.first else { return nil }
    return phrase(words, year: year) ?? token(first, year: year).map { Reading(period: $0, consumed: 1) }
  }

  /// One word: a range in itself (`1/3/2023-31/3/2023`, `2022-2023`), or a year, quarter, month or day.
  func token(_ word: String, year: Int) -> Period? {
    if let period = PeriodToken.period(word, year: year) { return period }
    for separator in ["..", "–", "-"] {
      for place in word.ranges(of: separator) {
        guard let end = PeriodToken.period(String(word[place.upperBound...]), year: year),
          let begin = PeriodToken.period(String(word[..<place.lowerBound]), year: end.through.year)
        else { continue }
        return join(begin, end, 1)?.period
      }
    }
    return nil
  }

  private func join(_ begin: Period, _ end: Period, _ consumed: Int) -> Reading? {
    guard let period = try? Period(from: begin.from, through: end.through) else { return nil }
    return Reading(period: period, consumed: consumed)
  }
}
