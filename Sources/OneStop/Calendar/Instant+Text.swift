// SPDX-License-Identifier: GPL-3.0-or-later

extension Instant: CustomStringConvertible {
  /// Reads ISO 8601 with an offset or `Z`, local `dd/MM/yyyy HH:mm[:ss]`, or a day alone, which means its start.
  ///
  /// The local time may stand before the day, and the day in words: `08:30 ngày 05 tháng 9 năm 2023`.
  /// A year-first date with a time but without an offset is refused: files that write it so mean now UTC, now local.
  package init(parsing text: String) throws(InvalidInstant) {
    if let instant = Instant(usualFormOf: text) {
      self = instant
      return
    }
    let trimmed = text.withoutOuterSpace
    guard let gap = trimmed.firstIndex(where: { $0 == "T" || $0 == "t" || $0.isWhitespace }) else {
      self.init(try LocalDay(trimmed, of: text), .midnight)
      return
    }
    guard trimmed[..<gap].contains(where: { "-/.".contains($0) }) else {
      try self.init(wordsOf: trimmed, of: text)
      return
    }
    let day = try LocalDay(trimmed[..<gap], of: text)
    let clock = trimmed[gap...].dropFirst().withoutOuterSpace
    if trimmed[..<gap].beginsWithYear {
      try self.init(day: day, isoClock: clock, of: text)
    } else {
      guard trimmed[gap].isWhitespace else { throw InvalidInstant(text: text, reason: .notAMoment) }
      self.init(day, try LocalTime(clock, of: text))
    }
  }

  /// Reads `2026-11-25T07:31:00+07:00` and nothing else: the form in which files of millions of rows have it.
  private init?(usualFormOf text: String) {
    let instant = text.utf8.withContiguousStorageIfAvailable { bytes -> Instant? in
      guard bytes.count == 25, bytes[19...].elementsEqual("+07:00".utf8) else { return nil }
      func number(_ range: Range<Int>) -> Int? { plainNumber(bytes[range]) }
      guard
        bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A,
        let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), let hour = number(11..<13),
        let minute = number(14..<16), let second = number(17..<19),
        let date = try? LocalDay(year: year, month: month, day: day),
        let time = try? LocalTime(hour: hour, minute: minute, second: second)
      else { return nil }
      return Instant(date, time)
    }
    guard let found = instant ?? nil else { return nil }
    self = found
  }

  /// The moment in Vietnamese time to the second, such as `2026-11-25T07:31:00+07:00`.
  package var iso8601: String { "\(day.iso)T\(time.iso):\(padded(time.second, 2))+07:00" }

  package var description: String { iso8601 }

  /// A day with the time before or after it, or without one; a comma or `lúc` between them says nothing.
  private init(wordsOf trimmed: Substring, of text: String) throws(InvalidInstant) {
    var words = trimmed.split { $0.isWhitespace || $0 == "," }
    var time = LocalTime.midnight
    if let first = words.first, let clock = try? LocalTime(parsing: String(first)) {
      time = clock
      words.removeFirst()
    } else if let last = words.last, let clock = try? LocalTime(parsing: String(last)) {
      time = clock
      words.removeLast()
    }
    words.removeAll { Folding.unmarked(String($0)) == "luc" }
    self.init(try LocalDay(words.joined(separator: " ")[...], of: text), time)
  }

  private init(day: LocalDay, isoClock clock: Substring, of text: String) throws(InvalidInstant) {
    guard let sign = clock.firstIndex(where: { "Zz+-−".contains($0) }) else {
      throw InvalidInstant(text: text, reason: .offsetMissing)
    }
    guard let offset = offsetMinutes(clock[sign...]) else { throw InvalidInstant(text: text, reason: .notAMoment) }
    let parts = clock[..<sign].split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    let time = try LocalTime(parts[0], of: text)
    guard let fraction = parts.count == 2 ? thousandths(parts[1]) : 0 else {
      throw InvalidInstant(text: text, reason: .notAMoment)
    }
    let local = Instant(day, time).milliseconds + Self.offsetOfVietnam
    self.init(milliseconds: local - Int64(offset) * 60_000 + Int64(fraction))
  }
}

/// Why a text is not a moment.
package struct InvalidInstant: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case notAMoment, offsetMissing
    case day(InvalidDay.Reason)
  }

  package let text: String
  package let reason: Reason
}

/// Minutes east of UTC for `Z`, `+07`, `+0700` or `+07:00`; nil for anything else and beyond 18 hours.
private func offsetMinutes(_ text: Substring) -> Int? {
  guard let sign = text.first else { return nil }
  let rest = text.dropFirst()
  if sign == "Z" || sign == "z" { return rest.isEmpty ? 0 : nil }
  let colon = rest.split(separator: ":", omittingEmptySubsequences: false)
  let plain = colon.count == 2 && colon.allSatisfy { $0.utf8.count == 2 } ? colon.joined() : String(rest)
  guard
    [2, 4].contains(plain.utf8.count), let value = plainNumber(plain, length: 2...4)
  else { return nil }
  let minutes = plain.utf8.count == 2 ? value * 60 : value / 100 * 60 + value % 100
  guard minutes <= 18 * 60, plain.utf8.count == 2 || value % 100 < 60 else { return nil }
  return sign == "+" ? minutes : -minutes
}

/// The first three decimals of a second; nil unless one to nine digits stand there.
private func thousandths(_ text: Substring) -> Int? {
  guard plainNumber(text, length: 1...9) != nil else { return nil }
  return plainNumber((text + "00").prefix(3), length: 3...3)
}

extension LocalDay {
  fileprivate init(_ part: Substring, of text: String) throws(InvalidInstant) {
    do {
      try self.init(parsing: String(part))
    } catch {
      throw InvalidInstant(text: text, reason: error.reason == .notADate ? .notAMoment : .day(error.reason))
    }
  }
}

extension LocalTime {
  fileprivate init(_ part: Substring, of text: String) throws(InvalidInstant) {
    do {
      try self.init(parsing: String(part))
    } catch {
      throw InvalidInstant(text: text, reason: .notAMoment)
    }
  }
}
