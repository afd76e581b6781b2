// SPDX-License-Identifier: GPL-3.0-or-later

/// Another way to read the rules of the report, which another system may follow.
package enum ReportAssumption: String, CaseIterable, Hashable, Sendable {
  /// Judged by the last promise instead of the first due date.
  case promisedDue
  /// Judged by the due date with lawful pauses, and as calendars moved it, instead of the first one.
  case extendedDue
  /// Refused, withdrawn and stopped cases are judged by their due date instead of counting as on time.
  case endedJudged
  /// Refused, withdrawn and stopped cases are left out.
  case endedLeftOut
  /// Void cases are counted.
  case voidCounted
  /// Late entries are counted in the month they were typed in.
  case entryDay
  /// Cases that await papers count as resolved on time instead of in progress.
  case supplementResolved

  /// What cannot be assumed together with it.
  private var excludes: Set<ReportAssumption> {
    switch self {
    case .promisedDue: [.extendedDue]
    case .endedJudged: [.endedLeftOut]
    default: []
    }
  }

  /// Every way to read the rules, the ones with the fewest assumptions first.
  package static let readings: [Set<ReportAssumption>] = {
    var all: [Set<ReportAssumption>] = [[]]
    for assumption in allCases {
      all += all.filter { $0.allSatisfy { !$0.excludes.contains(assumption) } }.map { $0.union([assumption]) }
    }
    return all.enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }.map(\.element)
  }()
}

/// The days of a report, and the moment at which what is in progress is judged: the end of the period, or now.
package struct ReportPeriod: Hashable, Sendable {
  package let period: Period
  package let end: Instant

  package init(_ period: Period, now: Instant) {
    self.period = period
    end = min(Due(day: period.through).lastMoment, now)
  }
}

/// What of a case decides where it stands in the report.
struct ReportFacts: Hashable, Sendable {
  /// How a case came to its end.
  enum Ending: Hashable, Sendable {
    case none
    case result(Instant)
    /// Refused, withdrawn or stopped.
    case withoutResult(Instant)
  }

  var field: String
  var received: LocalDay
  var isOnline: Bool
  var ending: Ending
  var due: Due?
  var isVoid: Bool
  /// Whether papers are awaited at the end of the period.
  var awaits: Bool

  /// A case of these books.
  init(_ file: CaseFile, field: String, in report: ReportPeriod, assuming: Set<ReportAssumption> = []) {
    self.field = field
    // What was imported was not typed in here.
    received = (assuming.contains(.entryDay) && file.number != nil ? file.entered : file.received).day
    isOnline = file.channel == .online
    ending = Ending(file)
    due = file.statutoryDue
    if assuming.contains(.promisedDue) { due = file.promised ?? file.statutoryDue }
    if assuming.contains(.extendedDue) { due = file.due ?? file.statutoryDue }
    isVoid = file.stage == .void && !assuming.contains(.voidCounted)
    awaits = file.pauses.contains { $0.from <= report.end && ($0.until.map { report.end < $0 } ?? true) }
  }
}

extension ReportFacts.Ending {
  fileprivate init(_ file: CaseFile) {
    if let resolved = file.resolved {
      self = .result(resolved)
    } else if file.stage == .refused || file.stage == .withdrawn || file.stage == .stopped {
      self = .withoutResult(file.legs.last?.until ?? file.lastEvent)
    } else {
      self = .none
    }
  }

  var at: Instant? {
    switch self {
    case .none: nil
    case .result(let at), .withoutResult(let at): at
    }
  }
}
