// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import ServiceLifecycle
import Synchronization

/// Rings for everyone who listens when the books have changed, and every few seconds besides, for what changes with
/// time alone. However often it rings while somebody is busy, they hear it once.
package final class Bell: Service {
  private struct State {
    var last = 0
    var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
  }

  private let books: any Listening
  private let interval: Duration
  private let state = Mutex(State())

  package init(_ books: any Listening, interval: Duration = .seconds(5)) {
    self.books = books
    self.interval = interval
  }

  /// A ring at once, and then at every change until the reading task is cancelled.
  package func rings() -> AsyncStream<Void> {
    let (stream, listener) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let place = state.withLock { state in
      state.last += 1
      state.listeners[state.last] = listener
      return state.last
    }
    listener.onTermination = { [weak self] _ in self?.state.withLock { _ = $0.listeners.removeValue(forKey: place) } }
    listener.yield()
    return stream
  }

  package func run() async throws {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { for await _ in self.books.changes() { self.ring() } }
      group.addTask { while (try? await Task.sleep(for: self.interval)) != nil { self.ring() } }
      try? await gracefulShutdown()
      group.cancelAll()
    }
  }

  private func ring() {
    let listeners = state.withLock { Array($0.listeners.values) }
    for listener in listeners { listener.yield() }
  }
}
