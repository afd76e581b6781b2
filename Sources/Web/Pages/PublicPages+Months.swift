// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension PublicPages {
  /// The months of the year that `?ky=` names, or of the newest.
  package func months(_ language: Language, period: String? = nil) -> Page {
    let words = PageWords(language: language)
    let years = figures.years.reversed().map(String.init)
    func links(_ current: String? = nil) -> [Slots] {
      years.map {
        ["label": $0, "address": PageAddress.months($0).path(language), "isCurrent": $0 == current]
      }
    }
    guard let year = period.map({ word in years.first { $0 == word } }) ?? figures.shownYear.map(String.init),
      let number = Int(year)
    else {
      if let period { return refused(.wrongPeriod(period, possible: years), words, at: .months(nil), links: links()) }
      let slots: Slots = ["heading": words(.months), "empty": words.say(.noRelease)]
      return page(Draft(title: words(.months), address: .months(nil), template: "groups", slots: slots), words)
    }
    let title = words.say(.titleOf(words(.months), words.formats.period(.year(number))))
    let slots = MonthTables(figures, year: number, title, words).slots
      .merging(["heading": title, "periods": links(year)]) { $1 }
    return page(
      Draft(
        title: title, address: .months(period.map { _ in year }), template: "groups", slots: slots,
        modified: site.modified),
      words)
  }
}

/// The months of a year, in order.
private struct MonthTables {
  let months: [MonthRelease]
  let whole: PublicWhole
  let title: String
  let words: PageWords

  init(_ figures: PublicFigures, year: Int, _ title: String, _ words: PageWords) {
    months = figures.months.filter { $0.month.year == year }
    whole = figures.whole(of: year)
    (self.title, self.words) = (title, words)
  }

  var slots: Slots {
    let rows = months.map { release in
      FigureTables.Row(
        name: words.formats.month(release.month).capitalised, marks: release.isFinal ? [] : [words(.running)],
        ratings: release.shown, cases: release.cases)
    }
    return FigureTables(title: title, rowLabel: .month, rows: rows, whole: whole, words: words).slots
      .merging(["notes": notes]) { $1 }
  }

  private var notes: [String] {
    let some: [PageSentence?] = [
      whole.hidden.isEmpty ? nil : .hiddenMeaning, whole.isRunning ? .runningRule : nil,
      months.contains { $0.shown?.share.isFew ?? false } ? .fewMeaning : nil, .intervalMeaning,
      .excluded(whole.excluded),
    ]
    return some.compactMap(\.self).map(words.say)
  }
}
