// SPDX-License-Identifier: GPL-3.0-or-later

/// How a finished case stands to its due date: trước hạn, đúng hạn, quá hạn, or without a due date.
package enum Punctuality: String, CaseIterable, Codable, Hashable, Sendable {
  case early
  case onTime = "on_time"
  case late
  case noDue = "no_due"

  /// Compares days, and on a due day with a time the second as well.
  ///
  /// Early is always a day before the due day; finished on the due day is on time until its last second, later is late.
  package init(finished: Instant, due: Due?) {
    guard let due else {
      self = .noDue
      return
    }
    let day = finished.day
    if day != due.day {
      self = day < due.day ? .early : .late
    } else {
      self = due.time.map { finished.time <= $0 } ?? true ? .onTime : .late
    }
  }
}
