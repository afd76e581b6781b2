// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension PublicPages {
  /// Ratings and lateness by unit, of the period that `?ky=` names or the last finished quarter.
  package func units(_ language: Language, period: String? = nil) -> Page {
    groups(.unit, .units, language, period) { .units($0) }
  }

  /// The same by field.
  package func fields(_ language: Language, period: String? = nil) -> Page {
    groups(.field, .fields, language, period) { .fields($0) }
  }

  private func groups(
    _ grouping: PublicGrouping, _ label: PageLabel, _ language: Language, _ word: String?,
    _ address: (String?) -> PageAddress
  ) -> Page {
    let words = PageWords(language: language)
    let periods = figures.tablePeriods
    func links(_ current: PublicPeriod? = nil) -> [Slots] {
      periods.map { period in
        [
          "label": words.formats.period(period.period), "address": address(period.word).path(language),
          "isCurrent": period == current,
        ]
      }
    }
    guard let chosen = word.map({ word in periods.first { $0.word == word.lowercased() } }) ?? lastQuarter(periods)
    else {
      if let word {
        return refused(.wrongPeriod(word, possible: periods.map(\.word)), words, at: address(nil), links: links())
      }
      let slots: Slots = ["heading": words(label), "empty": words(.noPeriods)]
      return page(Draft(title: words(label), address: address(nil), template: "groups", slots: slots), words)
    }
    let title = words.say(.titleOf(words(label), words.formats.period(chosen.period)))
    let slots = GroupTables(figures.table(grouping, of: chosen), title, words).slots
      .merging(["heading": title, "periods": links(chosen)]) { $1 }
    return page(
      Draft(
        title: title, address: address(word.map { _ in chosen.word }), template: "groups", slots: slots,
        modified: site.modified),
      words)
  }

  private func lastQuarter(_ periods: [PublicPeriod]) -> PublicPeriod? {
    periods.first { if case .quarter = $0 { true } else { false } }
  }
}

/// The groups of one period, by name.
private struct GroupTables {
  let table: PublicTable
  let title: String
  let words: PageWords

  init(_ table: PublicTable, _ title: String, _ words: PageWords) {
    (self.table, self.title, self.words) = (table, title, words)
  }

  var slots: Slots {
    let tables = FigureTables(
      title: title, rowLabel: table.grouping == .unit ? .unit : .field, rows: rows, whole: table.whole, words: words)
    return tables.slots.merging(["notes": notes]) { $1 }
  }

  private var rows: [FigureTables.Row] {
    let rows = table.rows.map { row in
      let name = table.grouping.grouping.keyName(row.key, words.formats)?.capitalised ?? row.name
      let marks = row.isPartial ? [words(.partial)] : []
      return FigureTables.Row(name: name, marks: marks, ratings: row.ratings, cases: row.cases)
    }
    return Collation.sorted(rows) { $0.name }
  }

  private var notes: [String] {
    let some: [PageSentence?] = [
      .unitOrder, table.rows.contains { $0.ratings == nil || $0.cases == nil } ? .hiddenMeaning : nil,
      table.rows.contains { $0.isPartial } ? .partialMeaning : nil,
      table.rows.contains { $0.ratings?.share.isFew ?? false } ? .fewMeaning : nil, .intervalMeaning,
      table.whole.hidden.isEmpty ? nil : .hiddenMonths(table.whole.hidden),
    ]
    return some.compactMap(\.self).map(words.say)
  }
}
