// SPDX-License-Identifier: GPL-3.0-or-later

/// A time of the day in Vietnam, to the second.
package struct LocalTime: Hashable, Sendable {
  /// Seconds since midnight, 0..<86,400.
  package let secondsFromMidnight: Int

  /// Nil outside 0..<86,400.
  package init?(secondsFromMidnight: Int) {
    guard (0..<86_400).contains(secondsFromMidnight) else { return nil }
    self.secondsFromMidnight = secondsFromMidnight
  }

  /// Throws `InvalidTime` unless 0:00:00 ≤ time ≤ 23:59:59.
  package init(hour: Int, minute: Int, second: Int = 0) throws(InvalidTime) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      throw InvalidTime(text: "\(hour):\(minute):\(second)")
    }
    self.init(clamping: hour * 3_600 + minute * 60 + second)
  }

  /// Whole seconds brought into the day: what lies outside becomes its first or last second.
  init(clamping seconds: Int) { secondsFromMidnight = min(max(seconds, 0), 86_399) }

  package static let midnight = LocalTime(clamping: 0)
  package static let noon = LocalTime(clamping: 12 * 3_600)
}

extension LocalTime {
  package var hour: Int { secondsFromMidnight / 3_600 }
  package var minute: Int { secondsFromMidnight / 60 % 60 }
  package var second: Int { secondsFromMidnight % 60 }

  /// The time as `HH:mm`; seconds are dropped.
  package var iso: String { "\(padded(hour, 2)):\(padded(minute, 2))" }
}

extension LocalTime: Comparable {
  package static func < (left: LocalTime, right: LocalTime) -> Bool {
    left.secondsFromMidnight < right.secondsFromMidnight
  }
}

extension LocalTime: CustomStringConvertible, Codable {
  /// Reads `07:30`, `7:30`, `7h30`, `7h` and `15:00:00`; throws `InvalidTime` for anything else.
  package init(parsing text: String) throws(InvalidTime) {
    let lowered = text.withoutOuterSpace.lowercased()
    let isSpoken = lowered.contains("h")
    var parts = lowered.split(separator: isSpoken ? "h" : ":", omittingEmptySubsequences: false)
    if isSpoken, parts.count == 2, parts[1].isEmpty { parts[1] = "00" }
    guard
      parts.count == 2 || (parts.count == 3 && !isSpoken),
      let hour = plainNumber(parts[0], length: 1...2),
      let minute = plainNumber(parts[1], length: 2...2),
      let second = parts.count == 3 ? plainNumber(parts[2], length: 2...2) : 0
    else { throw InvalidTime(text: text) }
    do {
      try self.init(hour: hour, minute: minute, second: second)
    } catch {
      throw InvalidTime(text: text)
    }
  }

  /// The time as `HH:mm`, or `HH:mm:ss` when it has seconds.
  package var description: String { second == 0 ? iso : "\(iso):\(padded(second, 2))" }

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
    try container.encode(description)
  }
}

/// A text or three numbers that are no time of the day.
package struct InvalidTime: Error, Hashable, Sendable {
  package let text: String
}
