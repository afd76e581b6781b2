// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension PublicPages {
  /// Everything on one screen: the newest year and its last finished month.
  package func overview(_ language: Language) -> Page {
    let words = PageWords(language: language)
    let year = figures.shownYear
    let period = year.map { words.formats.period(.year($0)) }
    let columns = year.map { Overview(figures, year: $0, lateNow: lateCases.count, words).columns }
    let slots: Slots = [
      "heading": period.map { words.say(.results($0)) } ?? words(.overview), "columns": columns ?? [],
      "isEmpty": columns == nil, "empty": words.say(.noRelease),
    ]
    return page(Draft(title: words(.overview), address: .overview, template: "overview", slots: slots), words)
  }
}

/// The cards of the overview.
private struct Overview {
  let figures: PublicFigures
  let year: Int
  let lateNow: Int
  let words: PageWords
  let whole: PublicWhole

  init(_ figures: PublicFigures, year: Int, lateNow: Int, _ words: PageWords) {
    self.figures = figures
    self.year = year
    self.lateNow = lateNow
    self.words = words
    whole = figures.whole(of: year)
  }

  private var formats: Formats { words.formats }

  /// Two cards one above the other, three times side by side.
  var columns: [Slots] {
    [[satisfied, apologies], [levels, answers], [punctuality, pressers]].map { ["cards": $0] }
  }

  private func card(
    _ label: PageLabel, big: String? = nil, _ sentences: [PageSentence?], table: PageTable? = nil,
    notes: [PageSentence?] = [], link: (PageLabel, PageAddress)? = nil
  ) -> Slots {
    var slots: Slots = [
      "id": label.rawValue, "cardTitle": words(label), "lines": sentences.compactMap(\.self).map(words.say),
      "notes": notes.compactMap(\.self).map(words.say),
    ]
    if let big { slots["big"] = big }
    if let table { slots["table"] = table.slots }
    if let link { slots["link"] = ["label": words(link.0), "address": link.1.path(words.language)] }
    return slots
  }

  // MARK: - Ratings

  private var satisfied: Slots {
    let share = whole.ratings?.share ?? .none
    return card(
      .satisfied, big: formats.percentage(share.part, of: share.whole),
      [
        share.rate == nil ? .noRatings : .satisfiedOf(share), share.wilson.map(PageSentence.interval),
        share.isFew && share.rate != nil ? .fewRatings : nil,
      ], table: periods,
      notes: [
        share.rate == nil ? nil : .intervalMeaning, whole.hidden.isEmpty ? nil : .hiddenMonths(whole.hidden),
        whole.isRunning ? .runningRule : nil,
      ])
  }

  /// The last finished month, and the running one as far as it is shown.
  private var periods: PageTable? {
    let running = figures.months.last { !$0.isFinal && $0.shown != nil }
    let rows = [figures.lastMonth, running].compactMap(\.self).compactMap { release -> PageTable.Row? in
      guard let ratings = release.shown else { return nil }
      let share = ratings.share
      let interval = share.wilson.map { formats.interval($0.lower, $0.upper) } ?? Formats.noData
      return PageTable.Row(
        name: formats.month(release.month).capitalised, note: note(release, share),
        cells: [formats.percentage(share.part, of: share.whole), interval, formats.count(share.whole)])
    }
    guard !rows.isEmpty else { return nil }
    return PageTable(
      words(.months), name: words(.month),
      [.init(title: words(.satisfied)), .init(title: words(.interval)), .init(title: words(.rated))], rows: rows)
  }

  private func note(_ release: MonthRelease, _ share: Share) -> String {
    [release.isFinal ? nil : words(.running), share.isFew ? words(.few) : nil].compactMap(\.self)
      .joined(separator: ", ")
  }

  private var levels: Slots {
    guard let counts = whole.ratings?.levels, let parts = LargestRemainder.parts(counts.levels) else {
      return card(.levels, [.noRatings])
    }
    let last = figures.lastMonth
    var columns = [PageTable.Column(title: words(.rated)), .init(title: words(.percent))]
    if let last { columns.append(.init(title: formats.month(last.month).capitalised)) }
    let rows = Satisfaction.allCases.reversed().map { level in
      let place = level.level - 1
      let month = last?.shown.map { formats.count($0.levels.levels[place]) }
      return PageTable.Row(
        name: level.name(formats),
        cells: [formats.count(counts.levels[place]), formats.part(parts[place])] + [month].compactMap(\.self))
    }
    let table = PageTable(words(.levels), name: words(.level), columns, rows: rows)
    return card(.levels, [.dissatisfiedOf(counts)], table: table, link: (.everyMonth, .months(String(year))))
  }

  private var answers: Slots {
    let ratings = whole.ratings ?? .zero
    let response = ratings.response
    return card(
      .answers, big: response.map { formats.percentage($0.part, of: $0.whole) } ?? Formats.noData,
      [
        response.map { .answered($0, prompts: ratings.prompts) } ?? .noVisits,
        response == nil ? nil : ratings.bounds.map(PageSentence.silence) ?? .noSilence,
      ], notes: [.excluded(whole.excluded)], link: (.method, .method))
  }

  private var pressers: Slots {
    let rows = figures.table(.source, of: year).rows
    guard !rows.isEmpty else { return card(.pressers, [.noPressers]) }
    let counts = rows.map { ($0, $0.ratings?.rated ?? 0) }
    let citizens = counts.filter { RatingSource(rawValue: $0.0.key)?.isPressedByCitizen ?? false }
    let all = counts.reduce(0) { $0 + $1.1 }
    let pressed = citizens.reduce(0) { $0 + $1.1 }
    let hides = rows.contains { $0.ratings == nil }
    let table = PageTable(
      words(.pressers), name: words(.source),
      [.init(title: words(.rated)), .init(title: words(.satisfied))], rows: rows.map(sourceRow))
    return card(
      .pressers, [hides ? nil : .pressed(citizens: pressed, staff: all - pressed, .year(year))], table: table,
      notes: [hides ? .hiddenMeaning : nil])
  }

  private func sourceRow(_ row: PublicRow) -> PageTable.Row {
    let name = PublicGrouping.source.grouping.keyName(row.key, formats) ?? row.name
    let cells = row.ratings.map {
      [formats.count($0.rated), formats.percentage($0.share.part, of: $0.share.whole)]
    }
    return PageTable.Row(
      name: name.capitalised, note: row.ratings?.share.isFew ?? false ? words(.few) : "",
      cells: cells ?? [words(.hidden), words(.hidden)])
  }

  // MARK: - Cases

  private var punctuality: Slots {
    let (first, last) = (whole.cases.statutory, whole.cases.promised)
    guard whole.cases.finished > 0 else { return card(.punctuality, [.noFinished]) }
    let kinds: [(PageLabel, KeyPath<PunctualityTally, Int>)] = [
      (.early, \.early), (.onTime, \.onTime), (.lateCount, \.late), (.noDue, \.noDue),
    ]
    var rows = kinds.map { label, count in
      PageTable.Row(name: words(label), cells: [first, last].map { formats.count($0[keyPath: count]) })
    }
    rows.append(
      PageTable.Row(
        name: words(.onTimeShare),
        cells: [first, last].map { formats.percentage($0.share.part, of: $0.share.whole) }, isWhole: true))
    let table = PageTable(
      words(.punctuality), name: words(.state),
      [.init(title: words(.firstDue)), .init(title: words(.lastPromise))], rows: rows)
    return card(
      .punctuality, [first.withDue > 0 ? .finishedLate(late: first.late, finished: first.withDue) : .noFinished],
      table: table)
  }

  private var apologies: Slots {
    let cases = whole.cases
    return card(
      .apologies, big: formats.percentage(cases.apologised, of: cases.late),
      [
        cases.late > 0 ? .apologised(cases.apologised, late: cases.late) : .noneLate, .lateNow(lateNow),
      ], link: (.late, .late(page: 1)))
  }
}

extension Formats {
  /// A part of a table that adds up.
  func part(_ part: ShownPart) -> String {
    switch part {
    case .tenths(let tenths): percentage(tenths, of: 1_000)
    case .tiny: percentage(1, of: 10_000)
    }
  }
}
