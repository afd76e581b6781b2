// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// Waiting for another writer: short naps, one notice, and an end.
final class BusyWait: Sendable {
  let patience: Patience
  private let onWait: @Sendable () -> Void
  private let state = Mutex(State())

  private struct State {
    var start = ContinuousClock.now
    var noticed = false
  }

  init(patience: Patience, onWait: @escaping @Sendable () -> Void) {
    self.patience = patience
    self.onWait = onWait
  }

  /// Naps, then says whether to try again; `tries` is 0 at the first obstacle of each wait.
  func goOn(tries: Int) -> Bool {
    if tries == 0 { state.withLock { $0 = State() } }
    let (waited, isTime) = state.withLock { state in
      let waited = ContinuousClock.now - state.start
      let isTime = !state.noticed && waited >= patience.notice
      if isTime { state.noticed = true }
      return (waited, isTime)
    }
    if isTime { onWait() }
    guard waited < patience.limit else { return false }
    usleep(tries < 10 ? 500 : 4_000)
    return true
  }
}
