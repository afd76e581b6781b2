// SPDX-License-Identifier: GPL-3.0-or-later

/// Days from one through another, both included: what figures and lists are asked for.
package struct Period: Hashable, Sendable {
  package let from: LocalDay
  package let through: LocalDay

  /// Throws `InvalidPeriod` when the last day lies before the first.
  package init(from: LocalDay, through: LocalDay) throws(InvalidPeriod) {
    guard from <= through else { throw InvalidPeriod(from: from, through: through) }
    self.init(ordered: from, through)
  }

  private init(ordered from: LocalDay, _ through: LocalDay) {
    self.from = from
    self.through = through
  }
}

extension Period {
  package static func day(_ day: LocalDay) -> Period { Period(ordered: day, day) }

  package static func month(_ month: LocalMonth) -> Period { Period(ordered: month.firstDay, month.lastDay) }

  /// Three months; a number outside 1–4 carries into the years beside.
  package static func quarter(_ number: Int, year: Int) -> Period {
    let first = january(of: year).adding(months: (min(max(number, -40_000), 40_000) - 1) * 3)
    return Period(ordered: first.firstDay, first.adding(months: 2).lastDay)
  }

  package static func year(_ year: Int) -> Period {
    let january = january(of: year)
    return Period(ordered: january.firstDay, january.adding(months: 11).lastDay)
  }

  /// Every day that people and files may name.
  package static let everything = Period(
    ordered: year(LocalDay.acceptedYears.lowerBound).from, year(LocalDay.acceptedYears.upperBound).through)

  package func contains(_ day: LocalDay) -> Bool { from <= day && day <= through }

  /// The number of days, at least 1.
  package var dayCount: Int { through - from + 1 }

  package var days: ClosedRange<LocalDay> { from...through }

  /// The months it consists of, in order; nil when it begins or ends within a month.
  package var months: [LocalMonth]? {
    guard isWholeMonths else { return nil }
    return Array(from.month...through.month)
  }

  package var isWholeMonths: Bool { from == from.month.firstDay && through == through.month.lastDay }

  private static func january(of year: Int) -> LocalMonth { LocalMonth(ordinal: min(max(year, 1), 9_999) * 12) }
}

extension Period: Codable {
  private enum CodingKeys: String, CodingKey {
    case from
    case through = "to"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let first = try container.decode(LocalDay.self, forKey: .from)
    let last = try container.decode(LocalDay.self, forKey: .through)
    do {
      try self.init(from: first, through: last)
    } catch {
      throw DecodingError.dataCorruptedError(forKey: .through, in: container, debugDescription: "\(error)")
    }
  }
}

/// A period whose last day lies before its first.
package struct InvalidPeriod: Error, Hashable, Sendable {
  package let from: LocalDay
  package let through: LocalDay
}
