// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// A server's books over several connections: one that writes, and some that read meanwhile.
package final class PostgresPool: SQLDatabase {
  package let dialect = SQLDialect.postgres
  private let writer: PostgresDatabase
  private let readers: [PostgresDatabase]
  private let free: Lending<PostgresDatabase>
  /// Whether reads must go where writes go, to see what is held.
  private let holding = Atomic(false)

  /// Connects the one that writes; those that read connect when they are needed.
  /// - Throws: as `PostgresDatabase`.
  package init(
    url: String, readers: Int, patience: Patience = Patience(), onWait: @escaping @Sendable () -> Void = {}
  ) async throws(SQLFailure) {
    writer = try await PostgresDatabase(url: url, patience: patience, onWait: onWait)
    self.readers = (0..<max(1, readers)).map { _ in PostgresDatabase(reaching: url, patience: patience) }
    free = Lending(self.readers)
  }

  package func read<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) async throws -> T {
    if holding.load(ordering: .acquiring) { return try await writer.read(body) }
    let reader = await free.borrow()
    defer { free.giveBack(reader) }
    return try await reader.read(body)
  }

  package func write<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) async throws -> T {
    try await writer.write(body)
  }

  package func hold() async throws {
    try await writer.hold()
    holding.store(true, ordering: .releasing)
  }

  package func releaseHeld(commit: Bool) async throws {
    defer { holding.store(false, ordering: .releasing) }
    try await writer.releaseHeld(commit: commit)
  }

  package func changes() -> AsyncStream<Void> { writer.changes() }

  package func close() async {
    await writer.close()
    for reader in readers { await reader.close() }
  }
}

/// A few things that many want for a moment each; who comes first is served first.
final class Lending<Thing: Sendable>: Sendable {
  private let state: Mutex<(free: [Thing], waiting: [CheckedContinuation<Thing, Never>])>

  init(_ things: [Thing]) {
    state = Mutex((free: things, waiting: []))
  }

  func borrow() async -> Thing {
    await withCheckedContinuation { waiting in
      let thing = state.withLock { state -> Thing? in
        if state.free.isEmpty { state.waiting.append(waiting) }
        return state.free.popLast()
      }
      if let thing { waiting.resume(returning: thing) }
    }
  }

  func giveBack(_ thing: Thing) {
    let next = state.withLock { state -> CheckedContinuation<Thing, Never>? in
      if state.waiting.isEmpty { state.free.append(thing) }
      return state.waiting.isEmpty ? nil : state.waiting.removeFirst()
    }
    next?.resume(returning: thing)
  }
}
