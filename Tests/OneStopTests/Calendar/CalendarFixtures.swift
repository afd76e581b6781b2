// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import OneStop

/// The announced days off of 2022–2026, as the seeds hold them.
enum Announced {
  static func entries() throws -> [CalendarEntry] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Seeds/days-off.csv").standardizedFileURL
    return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst().map { line in
      let cells = cells(of: line)
      let kind = try #require(CalendarEntry.Kind(rawValue: cells[1]))
      return CalendarEntry(day: try LocalDay(parsing: cells[0]), kind: kind, name: cells[2], source: cells[3])
    }
  }

  static func calendar(also entries: [CalendarEntry] = [], hours: [OfficeHours] = []) throws -> WorkingCalendar {
    try WorkingCalendar(entries: try self.entries() + entries, hours: hours)
  }

  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

func day(_ text: String) throws -> LocalDay { try LocalDay(parsing: text) }
func moment(_ text: String) throws -> Instant { try Instant(parsing: text) }
func time(_ text: String) throws -> LocalTime { try LocalTime(parsing: text) }

func session(_ start: String, _ end: String) throws -> OfficeHours.Session {
  OfficeHours.Session(try time(start), try time(end))
}

extension WorkingCalendar {
  /// The due date in short, such as `2024-05-04` or `2024-05-04 11:30`.
  func due(
    _ received: String, _ limit: String, pauses: [(String, String?)] = [], _ supplement: SupplementRule = .pause
  ) throws -> String? {
    let pauses = try pauses.map { Pause(from: try moment($0.0), until: try $0.1.map(moment)) }
    let deadline = try deadline(
      received: try moment(received), limit: try TimeLimit(parsing: limit), pauses: pauses, supplement: supplement)
    return deadline.due.map { due in due.time.map { "\(due.day) \($0)" } ?? "\(due.day)" }
  }
}
