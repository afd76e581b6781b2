// SPDX-License-Identifier: GPL-3.0-or-later

/// A column of report II.06a, under the number that is printed above it.
package enum ReportColumn: Int, CaseIterable, Codable, Comparable, Sendable {
  case received = 3
  case online
  case direct
  case carriedOver
  case resolved
  case early
  case onTime
  case late
  case inProgress
  case within
  case overdue

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A sum that must hold in every row of the report.
package enum ReportSum: CaseIterable, Hashable, Sendable {
  /// 3 = 4 + 5 + 6: what there was to do, by where it came from.
  case sources
  /// 3 = 7 + 11: what there was to do, by what became of it.
  case outcomes
  /// 7 = 8 + 9 + 10.
  case resolved
  /// 11 = 12 + 13.
  case inProgress

  package var whole: ReportColumn {
    switch self {
    case .sources, .outcomes: .received
    case .resolved: .resolved
    case .inProgress: .inProgress
    }
  }

  package var parts: [ReportColumn] {
    switch self {
    case .sources: [.online, .direct, .carriedOver]
    case .outcomes: [.resolved, .inProgress]
    case .resolved: [.early, .onTime, .late]
    case .inProgress: [.within, .overdue]
    }
  }
}

/// One row of the report: a count in each column.
package struct ReportCounts: Hashable, Sendable {
  private var counts: [Int]

  package init() { counts = Array(repeating: 0, count: ReportColumn.allCases.count) }

  package subscript(column: ReportColumn) -> Int {
    get { counts[column.rawValue - 3] }
    set { counts[column.rawValue - 3] = newValue }
  }

  mutating func add(_ columns: Set<ReportColumn>) {
    for column in columns { self[column] += 1 }
  }

  package static func + (left: Self, right: Self) -> Self {
    var sum = left
    for column in ReportColumn.allCases { sum[column] += right[column] }
    return sum
  }

  /// The sums that do not hold.
  package var brokenSums: [ReportSum] {
    ReportSum.allCases.filter { sum in self[sum.whole] != sum.parts.reduce(0) { $0 + self[$1] } }
  }
}
