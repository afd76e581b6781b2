// SPDX-License-Identifier: GPL-3.0-or-later

/// What a unit's ratings are held against during a year: a running sum for what goes wrong slowly, and counts among the
/// last ratings for one bad day.
package struct Watch: Hashable, Sendable {
  package let baseline: WatchBaseline
  package let cusum: BernoulliCUSUM
  package let scans: [ScanRule]

  /// Counts up when what makes an alarm changes, so that earlier ones stay explained.
  package static let version = 1

  /// One false alarm of the running sum in about as many ratings as the unit has in a year; nil where the usual share
  /// leaves no room for three times as many.
  package init?(_ baseline: WatchBaseline) {
    guard let cusum = BernoulliCUSUM(p0: baseline.p0, ratingsPerFalseAlarm: baseline.ratingsPerYear) else { return nil }
    self.baseline = baseline
    self.cusum = cusum
    scans = ScanRule.rules(p0: baseline.p0)
  }

  /// The alarms of some days, oldest first; what was raised before is known by its last day.
  ///
  /// An alarm speaks for its whole day: what follows is counted from the next day on. Where the running sum speaks, the
  /// counts of the last ratings are silent, and begin anew as well.
  ///
  /// - Parameters:
  ///   - days: days of one year, oldest first.
  ///   - cusumDay: the last day that the running sum has spoken for.
  ///   - anyDay: the last day that any alarm has spoken for.
  /// - Returns: what has not been raised yet.
  package func findings(
    in days: [RatedDay], afterCUSUM cusumDay: LocalDay? = nil, afterAny anyDay: LocalDay? = nil
  ) -> [AlarmFinding] {
    let sums = cusumFindings(in: days.filter { $0.day > cusumDay ?? $0.day.adding(days: -1) })
    let known = Set(sums.map(\.day))
    let bursts = scanFindings(in: days.filter { $0.day > anyDay ?? $0.day.adding(days: -1) }, restartingAfter: known)
    return (sums + bursts).sorted { $0.day < $1.day }
  }

  private func cusumFindings(in days: [RatedDay]) -> [AlarmFinding] {
    var found: [AlarmFinding] = []
    var sum = 0
    var start = 0
    for (index, day) in days.enumerated() {
      for isBad in day.order {
        if sum == 0, isBad { start = index }
        sum = cusum.next(sum, isBad: isBad)
        guard sum >= cusum.threshold else { continue }
        let rule = AlarmRule.cusum(step: cusum.step, threshold: cusum.threshold)
        found.append(AlarmFinding(rule, days[start...index]))
        sum = 0
        break
      }
    }
    return found
  }

  private func scanFindings(in days: [RatedDay], restartingAfter known: Set<LocalDay>) -> [AlarmFinding] {
    var found: [AlarmFinding] = []
    // The day's place of each rating, and whether it was bad, since counting began.
    var past: [(index: Int, isBad: Bool)] = []
    let longest = ScanRule.reaches.max() ?? 1
    for (index, day) in days.enumerated() {
      guard !known.contains(day.day) else {
        past = []
        continue
      }
      for isBad in day.order {
        if past.count == longest { past.removeFirst() }
        past.append((index, isBad))
        guard isBad, let rule = scans.first(where: { past.suffix($0.last).count(where: \.isBad) >= $0.bad }) else {
          continue
        }
        let start = past.suffix(rule.last).first?.index ?? index
        found.append(AlarmFinding(.scan(last: rule.last, bad: rule.bad), days[start...index]))
        past = []
        break
      }
    }
    return found
  }
}

/// An alarm before it is raised: what set it off, and what led there.
package struct AlarmFinding: Hashable, Sendable {
  package let rule: AlarmRule
  package let since: LocalDay
  package let day: LocalDay
  package let ratings: Int
  package let bad: Int

  /// - Parameters:
  ///   - rule: what set it off.
  ///   - days: the days that led there; there is at least one.
  init(_ rule: AlarmRule, _ days: ArraySlice<RatedDay>) {
    self.rule = rule
    since = days.first?.day ?? LocalDay(daysSinceEpoch: 0)
    day = days.last?.day ?? since
    ratings = days.reduce(0) { $0 + $1.ratings }
    bad = days.reduce(0) { $0 + $1.bad }
  }
}
