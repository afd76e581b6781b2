// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// How far a long piece of work has come, on one line of the terminal that goes when it is done. Silent elsewhere.
final class ProgressLine: Sendable {
  private let total: Int
  private let isShown: Bool
  private let next = Mutex(ContinuousClock.now)

  /// Work of so many parts; little work shows nothing.
  init(of total: Int) {
    self.total = total
    isShown = total >= 20 && isatty(2) == 1
  }

  /// So many are done; written at most ten times a second.
  func tell(_ done: Int) {
    guard isShown else { return }
    let isDue = next.withLock { next in
      guard ContinuousClock.now >= next else { return false }
      next = .now + .milliseconds(100)
      return true
    }
    if isDue { StandardError.write("\r\(done)/\(total)") }
  }

  func end() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}
