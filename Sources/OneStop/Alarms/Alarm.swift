// SPDX-License-Identifier: GPL-3.0-or-later

/// What set an alarm off, with the numbers that held then.
package enum AlarmRule: Hashable, Codable, Sendable {
  /// A running sum, to which a bad rating adds `step` − 1, came to its threshold.
  case cusum(step: Int, threshold: Int)
  /// So many of the last ratings were bad.
  case scan(last: Int, bad: Int)

  package enum Kind: String, Sendable {
    case cusum, scan
  }

  package var kind: Kind {
    switch self {
    case .cusum: .cusum
    case .scan: .scan
    }
  }
}

/// How far an alarm has come.
package enum AlarmState: String, Sendable, CaseIterable {
  case open, acknowledged, closed
}

/// Bad ratings have become more frequent at a unit: raised for a day, seen by a manager, and closed with a comment.
///
/// The comment is somebody's own words and stands apart.
package struct Alarm: Hashable, Codable, Sendable {
  package let unit: UnitCode
  /// Counted in the unit, from 1.
  package let number: Int
  package let rule: AlarmRule
  /// The day whose ratings set it off.
  package let day: LocalDay
  /// The day on which what led there began: the running sum left 0, or the last ratings that were looked back on began.
  package let since: LocalDay
  /// Ratings of those days, and how many were bad.
  package let ratings: Int
  package let bad: Int
  /// What was usual.
  package let baseline: WatchBaseline
  package let version: Int
  package let raised: Instant
  package var acknowledged: Stamp?
  package var closed: Stamp?

  package init(
    unit: UnitCode, number: Int, rule: AlarmRule, day: LocalDay, since: LocalDay, ratings: Int, bad: Int,
    baseline: WatchBaseline, version: Int, raised: Instant, acknowledged: Stamp? = nil, closed: Stamp? = nil
  ) {
    self.unit = unit
    self.number = number
    self.rule = rule
    self.day = day
    self.since = since
    self.ratings = ratings
    self.bad = bad
    self.baseline = baseline
    self.version = version
    self.raised = raised
    self.acknowledged = acknowledged
    self.closed = closed
  }

  package var state: AlarmState { closed != nil ? .closed : acknowledged != nil ? .acknowledged : .open }

  package var subject: String { "alarm:\(unit.rawValue)/\(number)" }

  /// The first day on which managers are told: never the day of the ratings itself, and a working day.
  package func isShown(on today: LocalDay, _ calendar: WorkingCalendar) -> Bool {
    calendar.nextWorkingDay(onOrAfter: day.adding(days: 1)) <= today
  }
}

extension Alarm {
  init(_ finding: AlarmFinding, unit: UnitCode, number: Int, baseline: WatchBaseline, raised: Instant) {
    self.init(
      unit: unit, number: number, rule: finding.rule, day: finding.day, since: finding.since,
      ratings: finding.ratings, bad: finding.bad, baseline: baseline, version: Watch.version, raised: raised)
  }
}
