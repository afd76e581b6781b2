// SPDX-License-Identifier: GPL-3.0-or-later

/// A month of a year, the smallest period for most figures.
package struct LocalMonth: Hashable, Sendable {
  package let year: Int

  /// The number of the month, 1–12.
  package let month: Int

  /// A month of the years 1900–2199; throws `InvalidMonth` otherwise.
  package init(year: Int, month: Int) throws(InvalidMonth) {
    guard LocalDay.acceptedYears.contains(year), (1...12).contains(month) else {
      throw InvalidMonth(text: "\(month)/\(year)")
    }
    self.year = year
    self.month = month
  }

  init(of date: CivilDate) {
    year = date.year
    month = date.month
  }

  /// Counts months from January of the year 0; what lies outside the years 1–9999 becomes the nearest month inside.
  package init(ordinal: Int) {
    let (year, month) = floorDivide(min(max(ordinal, 12), 119_999), by: 12)
    self.init(of: CivilDate(year: year, month: month + 1, day: 1))
  }
}

extension LocalMonth {
  package var firstDay: LocalDay { LocalDay(CivilDate(year: year, month: month, day: 1)) }

  package var lastDay: LocalDay {
    LocalDay(CivilDate(year: year, month: month, day: CivilDate.daysInMonth(month, of: year)))
  }

  package var next: LocalMonth { adding(months: 1) }
  package var previous: LocalMonth { adding(months: -1) }

  package func adding(months: Int) -> LocalMonth {
    let (sum, overflow) = ordinal.addingReportingOverflow(months)
    return LocalMonth(ordinal: overflow ? (months < 0 ? .min : .max) : sum)
  }

  /// Months since January of the year 0.
  package var ordinal: Int { year * 12 + month - 1 }
}

extension LocalMonth: Comparable, Strideable {
  package static func < (left: LocalMonth, right: LocalMonth) -> Bool { left.ordinal < right.ordinal }
  package func advanced(by months: Int) -> LocalMonth { adding(months: months) }
  package func distance(to other: LocalMonth) -> Int { other.ordinal - ordinal }
}

extension LocalMonth: CustomStringConvertible, Codable {
  /// Reads `2024-05` or `5/2024`; throws `InvalidMonth` for anything else.
  package init(parsing text: String) throws(InvalidMonth) {
    let hasSlash = text.contains("/")
    let parts = text.withoutOuterSpace.split(separator: hasSlash ? "/" : "-", omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw InvalidMonth(text: text) }
    let (first, second) = hasSlash ? (parts[1], parts[0]) : (parts[0], parts[1])
    guard let year = plainNumber(first, length: 4...4), let month = plainNumber(second, length: 1...2) else {
      throw InvalidMonth(text: text)
    }
    try self.init(year: year, month: month)
  }

  /// The month as `yyyy-mm`.
  package var iso: String { "\(padded(year, 4))-\(padded(month, 2))" }

  package var description: String { iso }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(parsing: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(error)")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

/// A text or two numbers that are no month of 1900–2199.
package struct InvalidMonth: Error, Hashable, Sendable {
  package let text: String
}
