// SPDX-License-Identifier: GPL-3.0-or-later

import Store
import Synchronization

/// Listens to a database's changes and counts them.
final class Ear: Sendable {
  private let state = Mutex((heard: 0, isDeaf: false))
  private let listening = Mutex<Task<Void, Never>?>(nil)

  /// Returns when the ear has been told that listening has begun, which counts as the first.
  init(_ database: any SQLDatabase) async throws {
    let changes = database.changes()
    let task = Task {
      for await _ in changes { state.withLock { $0.heard += 1 } }
      state.withLock { $0.isDeaf = true }
    }
    listening.withLock { $0 = task }
    try await hears(1)
  }

  var heard: Int { state.withLock { $0.heard } }
  var isDeaf: Bool { state.withLock { $0.isDeaf } }

  /// Waits until so many changes were heard, and returns how long that took.
  @discardableResult
  func hears(_ count: Int) async throws -> Duration {
    try await until { self.heard >= count }
  }

  /// Whether nothing more is heard for a while.
  func hearsNothing() async throws -> Bool {
    let before = heard
    try await Task.sleep(for: .milliseconds(400))
    return heard == before
  }

  func cover() {
    listening.withLock { $0?.cancel() }
  }
}

/// Waits, at most half a minute, until something is so; returns how long that took.
@discardableResult
func until(_ condition: () async throws -> Bool) async throws -> Duration {
  let start = ContinuousClock.now
  while try await !condition() {
    guard .now - start < .seconds(30) else { throw NeverSo() }
    try await Task.sleep(for: .milliseconds(2))
  }
  return .now - start
}

struct NeverSo: Error {}
