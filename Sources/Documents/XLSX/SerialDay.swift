// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A moment as spreadsheets keep it: days since the end of 1899, or since 1 January 1904, with the time as a fraction.
enum SerialDay {
  /// A day as `2023-09-05`, a moment as `2023-09-05T08:30:00+07:00`, a time alone as `08:30`.
  ///
  /// Nil when it is none of these: before 1900, beyond 9999, or 29 February 1900, which exists in Excel only.
  static func text(_ serial: Double, since1904: Bool) -> String? {
    let latest = 2_958_466.0
    guard serial >= 0, serial < latest else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    guard let time = LocalTime(secondsFromMidnight: rest) else { return nil }
    guard serial >= 1 || since1904 && days > 0 else { return time.description }
    guard let day = day(days + (since1904 ? 1_462 : 0)) else { return nil }
    return rest == 0 ? day.iso : Instant(day, time).iso8601
  }

  /// A moment that stands in words (`2023-09-05T08:30:00`), as few writers have it, in the same form.
  static func text(iso word: String) -> String {
    let parts = word.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, !parts[1].contains(where: { "Zz+-".contains($0) }) else { return word }
    let isMidnight = parts[1].allSatisfy { "0:.".contains($0) }
    return isMidnight ? String(parts[0]) : word + "+07:00"
  }

  private static func day(_ number: Int) -> LocalDay? {
    let epoch = -25_569  // 30 December 1899
    switch number {
    case 61...: return LocalDay(daysSinceEpoch: epoch + number)
    case 1...59: return LocalDay(daysSinceEpoch: epoch + number + 1)
    default: return nil
    }
  }
}
