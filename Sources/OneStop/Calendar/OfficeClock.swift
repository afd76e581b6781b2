// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Where the office reads the time; given from outside, so that a day can be replayed.
package struct OfficeClock: Sendable {
  package let now: @Sendable () -> Instant

  package init(now: @escaping @Sendable () -> Instant) { self.now = now }

  /// The computer's clock; the only place that asks for it.
  package static let system = OfficeClock { Instant(Date()) }

  /// A clock that stands still.
  package static func fixed(_ instant: Instant) -> OfficeClock { OfficeClock { instant } }

  /// A clock that goes on from a moment, beginning now.
  package static func running(from start: Instant) -> OfficeClock {
    let begun = Instant(Date())
    return OfficeClock {
      Instant(milliseconds: start.milliseconds + Instant(Date()).milliseconds - begun.milliseconds)
    }
  }

  package var today: LocalDay { now().day }
}

extension Instant {
  /// The moment of a file's or system's date, rounded down to the millisecond.
  fileprivate init(_ date: Date) {
    self.init(milliseconds: Int64((date.timeIntervalSince1970 * 1_000).rounded(.down)))
  }
}
