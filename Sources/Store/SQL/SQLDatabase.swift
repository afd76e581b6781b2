// SPDX-License-Identifier: GPL-3.0-or-later

/// Books in one engine: each `read` and each `write` is exactly one transaction around a synchronous closure.
///
/// Errors of the closure pass through unchanged after everything was rolled back; the engine's own are `SQLFailure`s.
package protocol SQLDatabase: Sendable {
  var dialect: SQLDialect { get }

  /// Reads one state of the books, whatever others write meanwhile.
  /// - Throws: `.readOnly` where the closure tries to write.
  func read<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) async throws -> T

  /// Writes all or nothing; once it returns, the change is on disk.
  func write<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) async throws -> T

  /// Opens a transaction that lasts until `releaseHeld`; meanwhile each write is a savepoint in it, reads see it too.
  func hold() async throws

  /// Ends the held transaction, keeping all of its writes or none.
  /// - Throws: what broke the held transaction, where it cannot be committed any more; nothing is stored then.
  func releaseHeld(commit: Bool) async throws

  /// Tells that something was committed, here or by any other process; see `ChangeListeners`.
  func changes() -> AsyncStream<Void>

  /// Closes all connections and ends what listens; a held transaction is rolled back. The books are of no use afterwards.
  func close() async
}

/// How long a writer waits for other writers, and when it says so.
package struct Patience: Sendable {
  /// After this much waiting `onWait` is called, once for each wait.
  package var notice: Duration
  /// After this much the write fails as `.busy`.
  package var limit: Duration

  package init(notice: Duration = .seconds(2), limit: Duration = .seconds(120)) {
    self.notice = notice
    self.limit = limit
  }
}
