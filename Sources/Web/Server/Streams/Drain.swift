// SPDX-License-Identifier: GPL-3.0-or-later

import ServiceLifecycle
import Synchronization

/// The end of the server's day: who keeps a connection open learns that it is time to go.
package final class Drain: Service {
  private struct State {
    var hasBegun = false
    var last = 0
    var waiting: [Int: @Sendable () -> Void] = [:]
  }

  private let state = Mutex(State())

  package init() {}

  package var hasBegun: Bool { state.withLock { $0.hasBegun } }

  /// Calls `action` when the end begins, or at once where it has.
  /// - Returns: what `forget` takes.
  package func onBegin(_ action: @escaping @Sendable () -> Void) -> Int {
    let ticket = state.withLock { state -> Int? in
      guard !state.hasBegun else { return nil }
      state.last += 1
      state.waiting[state.last] = action
      return state.last
    }
    if ticket == nil { action() }
    return ticket ?? 0
  }

  package func forget(_ ticket: Int) { state.withLock { _ = $0.waiting.removeValue(forKey: ticket) } }

  package func begin() {
    let waiting = state.withLock { state in
      state.hasBegun = true
      defer { state.waiting = [:] }
      return state.waiting
    }
    for action in waiting.values { action() }
  }

  package func run() async throws {
    try? await gracefulShutdown()
    begin()
  }
}
