// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Synchronization

/// A clock that stands where a test puts it.
package final class MovableClock: Sendable {
  private let instant: Mutex<Instant>

  package init(_ instant: Instant) { self.instant = Mutex(instant) }

  package var now: Instant {
    get { instant.withLock { $0 } }
    set { instant.withLock { $0 = newValue } }
  }

  package var officeClock: OfficeClock { OfficeClock { self.now } }
}

extension Instant {
  /// A local day and time as tests write them: `2023-11-06 08:10`, or with seconds.
  /// - Throws: what is wrong with the day or the time.
  package init(local text: String) throws {
    let parts = text.split(separator: " ").map(String.init)
    self.init(try LocalDay(parsing: parts[0]), parts.count > 1 ? try LocalTime(parsing: parts[1]) : .midnight)
  }
}
