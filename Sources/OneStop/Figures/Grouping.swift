// SPDX-License-Identifier: GPL-3.0-or-later

/// What the rows of a figure stand for.
package enum Grouping: Hashable, Sendable {
  case whole
  case unit
  /// Units that are compared with one another (cụm, khối thi đua).
  case cluster
  case source
  case month
  case quarter
  case dimension(Dimension)

  /// Whether the counts behind it are kept by month only.
  package var needsWholeMonths: Bool {
    if case .dimension = self { true } else { false }
  }

  /// Whether finished cases can be grouped so: they know their unit, channel, time, field and procedure, nothing else.
  package var isOfCases: Bool {
    switch self {
    case .whole, .unit, .cluster, .source, .month, .quarter, .dimension(.field), .dimension(.procedure): true
    case .dimension: false
    }
  }

  /// The English word for it in machine formats.
  package var name: String {
    switch self {
    case .whole: "whole"
    case .unit: "unit"
    case .cluster: "cluster"
    case .source: "source"
    case .month: "month"
    case .quarter: "quarter"
    case .dimension(let dimension): dimension.rawValue
    }
  }
}

/// Ratings of one group and source.
package struct RatingCount: Hashable, Sendable {
  package let key: String
  package let source: RatingSource
  package let levels: LevelCounts

  package init(key: String, source: RatingSource, levels: LevelCounts) {
    self.key = key
    self.source = source
    self.levels = levels
  }
}

/// Visits of one group, how many were asked and how many of those answered.
package struct ResponseCount: Hashable, Sendable {
  package let key: String
  package let counts: VisitCounts

  package init(key: String, counts: VisitCounts) {
    self.key = key
    self.counts = counts
  }
}

/// Late cases of one group, and how many of their owners were told so in an apology.
package struct LateCount: Hashable, Sendable {
  package let key: String
  package let late: Int
  package let apologised: Int

  package init(key: String, late: Int, apologised: Int) {
    self.key = key
    self.late = late
    self.apologised = apologised
  }
}

/// Finished cases of one group by how they met a due date, once for each of the three dates.
package struct PunctualityCount: Hashable, Sendable {
  package let key: String
  package var statutory: PunctualityTally
  package var effective: PunctualityTally
  package var promised: PunctualityTally

  package init(
    key: String, statutory: PunctualityTally = .init(), effective: PunctualityTally = .init(),
    promised: PunctualityTally = .init()
  ) {
    self.key = key
    self.statutory = statutory
    self.effective = effective
    self.promised = promised
  }
}

/// Counts of early, on time, late, and without a due date: a column of its own, never "on time".
package struct PunctualityTally: Hashable, Codable, Sendable {
  package var early: Int
  package var onTime: Int
  package var late: Int
  package var noDue: Int

  package init(early: Int = 0, onTime: Int = 0, late: Int = 0, noDue: Int = 0) {
    self.early = early
    self.onTime = onTime
    self.late = late
    self.noDue = noDue
  }

  package var withDue: Int { early + onTime + late }

  /// `ontime.statutory` or `ontime.promised`, by the due date the counts were taken with.
  package var share: Share { Share(satisfied: early + onTime, rated: withDue) }

  package static func + (left: Self, right: Self) -> Self {
    Self(
      early: left.early + right.early, onTime: left.onTime + right.onTime, late: left.late + right.late,
      noDue: left.noDue + right.noDue)
  }
}

/// A year's or month's total that arrived without single ratings; never mixed with them.
package struct PublishedTotal: Hashable, Codable, Sendable {
  package let unit: UnitCode
  package let procedure: ProcedureCode?
  package let period: Period
  /// The five counts, where the source gave them.
  package let levels: LevelCounts?
  package let satisfied: Int
  package let rated: Int
  package let publishedPercent: String?
  package let source: String

  package init(
    unit: UnitCode, procedure: ProcedureCode?, period: Period, levels: LevelCounts?, satisfied: Int, rated: Int,
    publishedPercent: String?, source: String
  ) {
    self.unit = unit
    self.procedure = procedure
    self.period = period
    self.levels = levels
    self.satisfied = satisfied
    self.rated = rated
    self.publishedPercent = publishedPercent
    self.source = source
  }
}

/// What an officer did on a day at the counters, printed when closing. Levels are not in it.
package struct DaySummary: Hashable, Sendable {
  package var received: Int
  package var delivered: Int
  package var visits: Int
  package var prompts: Int
  package var answered: Int

  package init(received: Int = 0, delivered: Int = 0, visits: Int = 0, prompts: Int = 0, answered: Int = 0) {
    self.received = received
    self.delivered = delivered
    self.visits = visits
    self.prompts = prompts
    self.answered = answered
  }
}
