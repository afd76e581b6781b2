// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Periods people ask about, told from today: the current ones in words, then months and quarters of the year, then years.
struct PeriodOffers: Sendable {
  let today: LocalDay
  let formats: Formats

  /// What has been typed so far may name another year; while nothing is, quarters and months are not all listed.
  func offers(_ typed: String) -> [Offer] {
    let reader = PeriodReader(today: today)
    return (inWords + (typed.isEmpty ? years : numbered(typed))).flatMap { words -> [Offer] in
      guard let period = reader.read(whole: words[0]) else { return [] }
      let note = period.from == period.through ? formats.day(period.from) : formats.period(period)
      return words.map { Offer(words[0], spelling: $0, note: note) }
    }
  }

  /// The same period in the session's language, then in the other one.
  private var inWords: [[String]] {
    let pairs = [
      ["hom nay", "today"], ["hom qua", "yesterday"], ["tuan nay", "this week"], ["tuan truoc", "last week"],
      ["thang nay", "this month"], ["thang truoc", "last month"], ["quy nay", "this quarter"],
      ["quy truoc", "last quarter"], ["nam nay", "this year"], ["nam truoc", "last year"],
    ]
    return formats.language == .vi ? pairs : pairs.map { $0.reversed() }
  }

  private func numbered(_ typed: String) -> [[String]] {
    let named = typed.split(separator: "/").last.flatMap { Int($0) }
    let year = named.flatMap { LocalDay.acceptedYears.contains($0) ? $0 : nil } ?? today.year
    let months = year == today.year ? today.monthOfYear : 12
    let quarters = (1...((months + 2) / 3)).map { ["q\($0)/\(year)"] }
    let letter = formats.language == .vi ? "t" : "m"
    return years + quarters + (1...months).map { ["\(letter)\($0)/\(year)"] }
  }

  private var years: [[String]] { (0...2).map { [String(today.year - $0)] } }
}
