// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// The chart and the two tables that pages by unit, field and month consist of: satisfaction, and lateness.
struct FigureTables {
  struct Row {
    let name: String
    /// What is to be known of the row beside that it is small.
    let marks: [String]
    /// Nil where hidden.
    let ratings: PublicRatings?
    /// Nil where hidden.
    let cases: PublicCases?
  }

  let title: String
  let rowLabel: PageLabel
  let rows: [Row]
  let whole: PublicWhole
  let words: PageWords

  private var formats: Formats { words.formats }

  var slots: Slots {
    guard !rows.isEmpty else { return ["empty": words.say(.noRatings)] }
    return [
      "hasFigures": true, "chart": chart.svg, "chartMeaning": words.say(.chartMeaning),
      "tables": [satisfaction.slots, punctuality.slots],
    ]
  }

  private var chart: IntervalChart {
    IntervalChart(
      title: "\(words(.share)): \(title)", meaning: words.say(.chartMeaning),
      rows: rows.map { row in
        let share = row.ratings?.share
        return IntervalChart.Row(
          name: row.name, share: share,
          label: share.map { formats.percentage($0.part, of: $0.whole) } ?? words(.hidden))
      }, formats: formats)
  }

  // MARK: - Satisfaction

  private var satisfaction: PageTable {
    let levels = Satisfaction.allCases.reversed().map { PageTable.Column(title: $0.name(formats)) }
    let columns =
      [PageLabel.rated, .satisfied, .interval].map { PageTable.Column(title: words($0)) } + levels
      + [PageLabel.visits, .response].map { PageTable.Column(title: words($0)) }
    let shown = rows.map { PageTable.Row(name: $0.name, note: note($0), cells: cells($0.ratings, columns.count)) }
    let last = PageTable.Row(name: words(.whole), cells: cells(whole.ratings, columns.count), isWhole: true)
    return PageTable(
      words.say(.titleOf(words(.satisfied), title.uncapitalised)), name: words(rowLabel), columns, rows: shown + [last])
  }

  private func note(_ row: Row) -> String {
    (row.marks + (row.ratings?.share.isFew ?? false ? [words(.few)] : [])).joined(separator: ", ")
  }

  private func cells(_ ratings: PublicRatings?, _ count: Int) -> [String] {
    guard let ratings else { return Array(repeating: words(.hidden), count: count) }
    let share = ratings.share
    let interval = share.wilson.map { formats.interval($0.lower, $0.upper) } ?? Formats.noData
    let response = ratings.response.map { formats.percentage($0.part, of: $0.whole) } ?? Formats.noData
    return [formats.count(share.whole), formats.percentage(share.part, of: share.whole), interval]
      + ratings.levels.levels.reversed().map { formats.count($0) } + [formats.count(ratings.visits), response]
  }

  // MARK: - Lateness

  private var punctuality: PageTable {
    let columns: [PageLabel] = [.finished, .lateFirst, .onTimeFirst, .onTimeLast, .lateAtLast, .apologised]
    let shown = rows.map { row in
      PageTable.Row(
        name: row.name, cells: row.cases.map(cells) ?? Array(repeating: words(.hidden), count: columns.count))
    }
    let last = PageTable.Row(name: words(.whole), cells: cells(whole.cases), isWhole: true)
    return PageTable(
      words.say(.titleOf(words(.punctuality), title.uncapitalised)), name: words(rowLabel),
      columns.map { .init(title: words($0)) }, rows: shown + [last])
  }

  private func cells(_ cases: PublicCases) -> [String] {
    let shares = [cases.statutory.share, cases.promised.share].map { formats.percentage($0.part, of: $0.whole) }
    return [formats.count(cases.finished), formats.count(cases.statutory.late)] + shares
      + [formats.count(cases.late), formats.count(cases.apologised)]
  }
}
