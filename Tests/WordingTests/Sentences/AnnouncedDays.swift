// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop

/// The announced days off of 2022–2026, as the seeds hold them.
enum AnnouncedDays {
  static func calendar(also entries: [CalendarEntry] = []) throws -> WorkingCalendar {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Seeds/days-off.csv")
    let text = try String(contentsOf: file.standardizedFileURL, encoding: .utf8)
    let announced = try text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line -> CalendarEntry? in
      let cells = line.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
      return try CalendarEntry.Kind(rawValue: cells[1]).map { kind in
        CalendarEntry(day: try LocalDay(parsing: cells[0]), kind: kind, name: cells[2])
      }
    }
    return try WorkingCalendar(entries: announced + entries)
  }
}
