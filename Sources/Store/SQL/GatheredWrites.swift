// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// Writes that wait for each other share one commit, by far the dearest part of each.
///
/// While one commit is under way the next writes gather; then all run in one transaction, each a part of it that may
/// fail alone. Nobody has an answer before the commit. A write that finds nobody before it runs as it would without.
package final class GatheredWrites: Sendable {
  private let database: any SQLDatabase
  private let state = Mutex(State())

  /// PostgreSQL keeps track of up to 64 parts of a transaction in its shared memory, more make others slow.
  private static let most = 64

  private struct State {
    var waiting: [WaitingWrite] = []
    var isBusy = false
  }

  package init(_ database: any SQLDatabase) {
    self.database = database
  }

  /// How many wait for their turn.
  package var waiting: Int { state.withLock { $0.waiting.count } }

  /// Writes as `SQLDatabase.write` does; `body` may run a second time after the first left no trace.
  package func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
    if isFirst() {
      defer { if hasMore() { Task { await commitWaiting() } } }
      return try await database.write(body)
    }
    return try await withCheckedThrowingContinuation { caller in
      if mustBegin(with: WaitingWrite(body, for: caller)) { Task { await commitWaiting() } }
    }
  }

  private func isFirst() -> Bool {
    state.withLock { state in
      defer { state.isBusy = true }
      return !state.isBusy
    }
  }

  private func hasMore() -> Bool {
    state.withLock { state in
      state.isBusy = !state.waiting.isEmpty
      return state.isBusy
    }
  }

  /// Whoever was first may have gone in the meantime.
  private func mustBegin(with write: WaitingWrite) -> Bool {
    state.withLock { state in
      state.waiting.append(write)
      defer { state.isBusy = true }
      return !state.isBusy
    }
  }

  private func commitWaiting() async {
    while true {
      // Who was just answered often has more to write: let them come, and share this commit rather than the next.
      await Task.yield()
      let writes = state.withLock { state in
        let writes = Array(state.waiting.prefix(Self.most))
        state.waiting.removeFirst(writes.count)
        state.isBusy = !writes.isEmpty
        return writes
      }
      if writes.isEmpty { return }
      for write in await commitTogether(writes) { await write.runAlone(in: database) }
    }
  }

  /// Returns the writes that have no answer yet and must run alone.
  private func commitTogether(_ writes: [WaitingWrite]) async -> [WaitingWrite] {
    guard writes.count > 1 else { return writes }
    do {
      let outcomes = try await database.write { connection in
        // The first holds nothing that others could wait for, so it may wait for them.
        writes.enumerated().map { place, write in write.run(connection, place == 0) }
      }
      for case .decided(let answer) in outcomes { answer() }
      return zip(writes, outcomes).filter { $1.isPutOff }.map(\.0)
    } catch let failure as SQLFailure where failure.isPerhapsOfOne {
      return writes
    } catch {
      for write in writes { write.fail(error) }
      return []
    }
  }
}

/// A write with the caller who waits for its answer.
private struct WaitingWrite: Sendable {
  enum Outcome: Sendable {
    /// What gives the caller the answer, once it is on disk.
    case decided(@Sendable () -> Void)
    /// It met another server's writes, and left no trace.
    case putOff

    var isPutOff: Bool {
      if case .putOff = self { true } else { false }
    }
  }

  /// Runs it as part of a transaction; the flag says whether it may wait for others' locks.
  let run: @Sendable (any SQLConnection, Bool) -> Outcome
  let fail: @Sendable (any Error) -> Void
  private let alone: @Sendable (any SQLDatabase) async -> Void

  init<T: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> T, for caller: CheckedContinuation<T, any Error>
  ) {
    run = { connection, mayWait in Self.outcome(of: body, on: connection, mayWait, for: caller) }
    fail = { caller.resume(throwing: $0) }
    alone = { database in
      do { caller.resume(returning: try await database.write(body)) } catch { caller.resume(throwing: error) }
    }
  }

  func runAlone(in database: any SQLDatabase) async { await alone(database) }

  private static func outcome<T: Sendable>(
    of body: (any SQLConnection) throws -> T, on connection: any SQLConnection, _ mayWait: Bool,
    for caller: CheckedContinuation<T, any Error>
  ) -> Outcome {
    var obstacle: SQLFailure?
    let part = { () throws -> T in
      // The body may put the failure into words of its own.
      defer { obstacle = connection.failure }
      return try body(connection)
    }
    do {
      let value = try mayWait ? connection.attempt(part) : connection.attemptWithoutWaiting(part)
      return .decided { caller.resume(returning: value) }
    } catch {
      if obstacle?.kind == .serialization || (obstacle?.kind == .busy && !mayWait) { return .putOff }
      return .decided { caller.resume(throwing: error) }
    }
  }
}

extension SQLFailure {
  /// Whether a commit failed, leaving nothing, for what may be the fault of one of those who shared it.
  fileprivate var isPerhapsOfOne: Bool {
    switch kind {
    case .serialization, .uniqueViolation, .checkViolation, .foreignKeyViolation, .raised: true
    default: false
    }
  }
}
