// SPDX-License-Identifier: GPL-3.0-or-later

/// When a result is due: a whole day, or a minute of a day for limits in hours and half days.
package struct Due: Hashable, Sendable {
  package let day: LocalDay

  /// Nil when the whole day counts.
  package let time: LocalTime?

  package init(day: LocalDay, time: LocalTime? = nil) {
    self.day = day
    self.time = time
  }

  /// The last second that is still in time.
  package var lastMoment: Instant { Instant(day, time ?? LocalTime(clamping: .max)) }
}

extension Due: Comparable {
  /// A whole day ends later than any time on it.
  package static func < (left: Due, right: Due) -> Bool {
    guard left.day == right.day else { return left.day < right.day }
    guard let time = left.time else { return false }
    return right.time.map { time < $0 } ?? true
  }
}

extension Due: CustomStringConvertible, Codable {
  /// Reads a day, or a moment of a day, in all the forms of `LocalDay` and `Instant`; throws `InvalidInstant` otherwise.
  package init(parsing text: String) throws(InvalidInstant) {
    if let day = try? LocalDay(parsing: text) {
      self.init(day: day, time: nil)
      return
    }
    let instant = try Instant(parsing: text)
    self.init(day: instant.day, time: instant.time)
  }

  /// `2026-11-25`, or `2026-11-25T11:30:00+07:00` when it has a time.
  package var iso: String { time.map { Instant(day, $0).iso8601 } ?? day.iso }

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
