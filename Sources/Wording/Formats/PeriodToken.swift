// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Periods that are one word: `2023`, `q1/2023`, `t3/2023`, `3/2023`, `2023-03`, `1/3/2023`, `2023-03-01`.
enum PeriodToken {
  /// The period, `year` being that of a word that names none; nil for anything else.
  static func period(_ word: String, year: Int) -> Period? {
    if let year = self.year(word) { return .year(year) }
    if let (letter, number, named) = short(word) {
      let year = named ?? year
      guard letter == "q" else { return (try? LocalMonth(year: year, month: number)).map(Period.month) }
      return (1...4).contains(number) ? .quarter(number, year: year) : nil
    }
    return month(word).map(Period.month) ?? day(word, year: year).map(Period.day)
  }

  /// `2023`; the years that files may name.
  static func year(_ word: some StringProtocol) -> Int? {
    guard word.utf8.count == 4, let year = number(word), LocalDay.acceptedYears.contains(year) else { return nil }
    return year
  }

  /// `1/3/2023`, `01-03-2023`, `2023-03-01`, and `1/3` in the given year; always the day first.
  static func day(_ word: String, year: Int) -> LocalDay? {
    if let day = try? LocalDay(parsing: word) { return day }
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = number(parts[0]), let month = number(parts[1]) else { return nil }
    return try? LocalDay(year: year, month: month, day: day)
  }

  /// Whether the word is `q1` or `t3`, without a year.
  static func isShortWithoutYear(_ word: String) -> Bool { short(word).map { $0.year == nil } ?? false }

  /// `iv/2023` as `4/2023`: quarters are often numbered in the Roman way.
  static func withoutRoman(_ word: String) -> String {
    let end = word.firstIndex(of: "/") ?? word.endIndex
    guard let number = ["i", "ii", "iii", "iv"].firstIndex(of: String(word[..<end])) else { return word }
    return "\(number + 1)\(word[end...])"
  }

  /// Plain digits only, no sign.
  static func number(_ word: some StringProtocol) -> Int? {
    word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
  }

  /// `q1`, `q1/2023`, `t12/2023`, `m3/2023` taken apart.
  private static func short(_ word: String) -> (letter: Character, number: Int, year: Int?)? {
    guard let letter = word.first, "qtm".contains(letter) else { return nil }
    let parts = word.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let number = parts.first.flatMap({ self.number($0) }) else { return nil }
    guard parts.count == 2 else { return (letter, number, nil) }
    return year(parts[1]).map { (letter, number, $0) }
  }

  /// `3/2023`, `3-2023`, `2023-03`.
  private static func month(_ word: String) -> LocalMonth? {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.count != 3 }) else { return nil }
    if let year = year(parts[1]), let month = number(parts[0]) { return try? LocalMonth(year: year, month: month) }
    guard let year = year(parts[0]), let month = number(parts[1]) else { return nil }
    return try? LocalMonth(year: year, month: month)
  }
}
