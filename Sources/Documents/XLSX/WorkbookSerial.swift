// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Days and moments as spreadsheets count them: days since 30 December 1899, hours as parts of a day.
enum WorkbookSerial {
  /// Before it, spreadsheets count a 29 February 1900 that never was, each in its own way.
  private static let first = 61

  /// Nil for a day that spreadsheets disagree about.
  static func day(_ day: LocalDay) -> Double? {
    let serial = day.daysSinceEpoch + 25_569
    return serial >= first ? Double(serial) : nil
  }

  static func instant(_ instant: Instant) -> Double? {
    day(instant.day).map { $0 + Double(instant.time.secondsFromMidnight) / 86_400 }
  }
}
