// SPDX-License-Identifier: GPL-3.0-or-later

/// Gathers counts into the rows of a satisfaction report.
struct SatisfactionTally {
  private var levels: [String: LevelCounts] = [:]
  private var pressed: [String: Int] = [:]
  private var responses: [String: VisitCounts] = [:]
  private var totals: [SatisfactionRow] = []

  init(ratings: [RatingCount], responses counts: [ResponseCount]) {
    for count in ratings {
      levels[count.key, default: LevelCounts.zero] = levels[count.key, default: LevelCounts.zero] + count.levels
      if count.source.isPressedByCitizen { pressed[count.key, default: 0] += count.levels.rated }
    }
    for response in counts {
      var sum = responses[response.key] ?? VisitCounts()
      sum.visits += response.counts.visits
      sum.prompts += response.counts.prompts
      sum.answered += response.counts.answered
      responses[response.key] = sum
    }
  }

  /// Adds the totals of units that have no single ratings, each as a row of its own.
  mutating func addTotals(
    _ published: [PublishedTotal], without rated: Set<String>, units: UnitTree, grouping: Grouping
  ) {
    guard grouping == .whole || grouping == .unit else { return }
    for total in Self.apart(published) where !rated.contains(total.unit.rawValue) {
      totals.append(
        SatisfactionRow(
          key: total.unit.rawValue, name: units[total.unit]?.name ?? total.unit.rawValue, levels: total.levels,
          share: Share(satisfied: total.satisfied, rated: total.rated), response: nil, isTotalFromElsewhere: true,
          sourceText: total.source))
    }
  }

  /// Totals of whole units that count nobody twice: of those that overlap, the one over the longest time.
  private static func apart(_ published: [PublishedTotal]) -> [PublishedTotal] {
    var kept: [PublishedTotal] = []
    for total in published.filter({ $0.procedure == nil }).sorted(by: { $0.period.dayCount > $1.period.dayCount }) {
      let overlaps = kept.contains {
        $0.unit == total.unit && $0.period.from <= total.period.through && total.period.from <= $0.period.through
      }
      if !overlaps { kept.append(total) }
    }
    return kept.sorted { ($0.unit, $0.period.from) < ($1.unit, $1.period.from) }
  }

  func report(
    period: Period, grouping: Grouping, scope: UnitCode, scopeName: String, names: [String: String], asOf: Instant
  ) -> SatisfactionReport {
    let keys = Set(levels.keys).union(responses.keys).sorted()
    let secret = secrets(keys, grouping)
    var rows = keys.map { key in
      row(key, name: grouping == .whole ? scopeName : names[key] ?? key, levels[key], isHidden: secret.contains(key))
    }
    if grouping == .dimension(.officer) { rows = rows.map(\.onlyIfMany) }
    return SatisfactionReport(
      period: period, grouping: grouping, scope: scope, scopeName: scopeName, asOf: asOf, rows: rows + totals,
      total: whole(scope: scope, name: scopeName, isVisitKnown: grouping != .source))
  }

  /// What is hidden. Ratings that are in no rate are not part of the whole, and cover nobody who is.
  private func secrets(_ keys: [String], _ grouping: Grouping) -> Set<String> {
    func hidden(_ keys: [String]) -> [String] {
      let flags = Suppression.hidden(keys.map { (levels[$0]?.rated ?? 0, pressed[$0] ?? 0) })
      return zip(keys, flags).filter(\.1).map(\.0)
    }
    guard grouping == .source else { return Set(hidden(keys)) }
    let apart = keys.filter { !Self.isCounted($0) }
    return Set(hidden(keys.filter(Self.isCounted)) + apart.flatMap { hidden([$0]) })
  }

  private func row(_ key: String, name: String, _ counts: LevelCounts?, isHidden: Bool) -> SatisfactionRow {
    let counts = counts ?? LevelCounts.zero
    return SatisfactionRow(
      key: key, name: name, levels: isHidden ? nil : counts,
      share: Share(satisfied: counts.satisfied, rated: counts.rated), response: responses[key], isHidden: isHidden)
  }

  /// Whether a group belongs to the whole; taps that nobody asked for are a row of their own.
  private static func isCounted(_ key: String) -> Bool { RatingSource(rawValue: key)?.isCounted ?? true }

  /// The whole: single ratings where there are any; only where there are none at all, the sum of the totals.
  private func whole(scope: UnitCode, name: String, isVisitKnown: Bool) -> SatisfactionRow {
    let sum = levels.filter { Self.isCounted($0.key) }.values.reduce(LevelCounts.zero, +)
    guard sum.rated == 0, !totals.isEmpty else {
      let isHidden =
        Suppression.hidden([(sum.rated, pressed.filter { Self.isCounted($0.key) }.values.reduce(0, +))]) == [true]
      var row = row(scope.rawValue, name: name, sum, isHidden: isHidden)
      // Visits have no channel; no count of them is not a count of none.
      guard isVisitKnown else { return row }
      row.response = responses.values.reduce(into: VisitCounts()) { all, one in
        all.visits += one.visits
        all.prompts += one.prompts
        all.answered += one.answered
      }
      return row
    }
    let known = totals.compactMap(\.levels)
    let share = totals.reduce(into: (satisfied: 0, rated: 0)) { all, row in
      all.satisfied += row.share.satisfied
      all.rated += row.share.rated
    }
    return SatisfactionRow(
      key: scope.rawValue, name: name, levels: known.count == totals.count ? known.reduce(LevelCounts.zero, +) : nil,
      share: Share(satisfied: share.satisfied, rated: share.rated), response: nil, isTotalFromElsewhere: true,
      sourceText: totals.count == 1 ? totals.first?.sourceText : nil)
  }
}

extension SatisfactionRow {
  /// A colleague's row is shown from 30 ratings on.
  fileprivate var onlyIfMany: SatisfactionRow {
    guard isFew else { return self }
    var row = self
    row.levels = nil
    row.isHidden = true
    return row
  }
}
