// SPDX-License-Identifier: GPL-3.0-or-later

/// A moment, in milliseconds since 1970 UTC; its day and time are those of Vietnam, UTC+7 all year.
package struct Instant: Hashable, Sendable {
  /// Milliseconds since 1 January 1970, 00:00 UTC.
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The moment at which clocks in Vietnam show this day and time.
  package init(_ day: LocalDay, _ time: LocalTime) {
    let seconds = day.daysSinceEpoch * 86_400 + time.secondsFromMidnight
    milliseconds = Int64(seconds) * 1_000 - Self.offsetOfVietnam
  }

  /// UTC+7 in milliseconds.
  static let offsetOfVietnam: Int64 = 7 * 3_600 * 1_000
  private static let millisecondsPerDay: Int64 = 86_400_000
}

extension Instant {
  /// The local day: 23:30 UTC belongs to the next day.
  package var day: LocalDay { LocalDay(daysSinceEpoch: Int(local.quotient)) }

  /// The local time, to the whole second that has begun.
  package var time: LocalTime { LocalTime(clamping: Int(local.rest / 1_000)) }

  /// Moves by whole seconds; stops at the first or last moment that can be told.
  package func adding(seconds: Int) -> Instant {
    let (product, tooLarge) = Int64(seconds).multipliedReportingOverflow(by: 1_000)
    let (sum, overflow) = milliseconds.addingReportingOverflow(product)
    guard tooLarge || overflow else { return Instant(milliseconds: sum) }
    return Instant(milliseconds: seconds < 0 ? .min : .max)
  }

  /// Whole seconds from the other moment to this one, rounded down.
  package func seconds(since other: Instant) -> Int {
    let (difference, overflow) = milliseconds.subtractingReportingOverflow(other.milliseconds)
    guard !overflow else { return Int(milliseconds < other.milliseconds ? Int64.min : .max) / 1_000 }
    return Int(floorDivide(difference, by: 1_000).quotient)
  }

  private var local: (quotient: Int64, rest: Int64) {
    let (sum, overflow) = milliseconds.addingReportingOverflow(Self.offsetOfVietnam)
    return floorDivide(overflow ? .max : sum, by: Self.millisecondsPerDay)
  }
}

extension Instant: Comparable {
  package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}

extension Instant: Codable {
  package init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}
