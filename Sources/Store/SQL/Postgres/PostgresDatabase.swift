// SPDX-License-Identifier: GPL-3.0-or-later

/// Books on a PostgreSQL server, over one connection that is made again when it was lost.
///
/// libpq blocks, so the actor has a thread of its own. Writes are READ COMMITTED, reads see one snapshot.
package actor PostgresDatabase: SQLDatabase {
  package nonisolated let dialect = SQLDialect.postgres
  private let queue = SerialQueue(label: "motcua.postgres")
  private let url: String
  private let patience: Patience
  private let onWait: @Sendable () -> Void
  private var link: PostgresLink?
  private var held = HeldTransaction.none
  private let listeners: ChangeListeners

  package nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

  /// Connects to `postgres://user:password@host:port/database?…`, an URL (or conninfo) that libpq reads as it is.
  ///
  /// `onWait` is called from another thread when `lockRow` has waited for `patience.notice`.
  /// - Throws: `.cannotOpen` with the reason, `.authentication`.
  package init(
    url: String, patience: Patience = Patience(), onWait: @escaping @Sendable () -> Void = {}
  ) async throws(SQLFailure) {
    self.init(reaching: url, patience: patience, onWait: onWait)
    try connect()
  }

  /// Connects when it is first used.
  init(reaching url: String, patience: Patience, onWait: @escaping @Sendable () -> Void = {}) {
    self.url = url
    self.patience = patience
    self.onWait = onWait
    listeners = ChangeListeners { watch in PostgresListener(url: url).run(watch) }
  }

  private func connect() throws(SQLFailure) {
    link = try PostgresLink.connect(to: url, patience: patience)
  }

  /// Reads see one state of the books from their first query on, like SQLite's.
  private static let beginRead = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
  private static let beginWrite = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"

  package func read<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) throws -> T {
    guard held.isNone else {
      return try inSession { session in
        try held.read(in: session) { connection in
          try session.command("SET LOCAL transaction_read_only = on")
          return try body(connection)
        }
      }
    }
    return try inFreshSession { session in try session.transaction(begin: Self.beginRead, body) }
  }

  package func write<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) throws -> T {
    try inFreshSession { session in try held.write(in: session, begin: Self.beginWrite, body) }
  }

  package func hold() throws {
    try inFreshSession { session in try held.open(in: session, begin: Self.beginWrite) }
  }

  package func releaseHeld(commit: Bool) throws {
    try inSession { session in try held.release(in: session, commit: commit) }
  }

  package nonisolated func changes() -> AsyncStream<Void> { listeners.listen() }

  package func close() {
    listeners.finish()
    held = .none
    link = nil
  }

  /// A session that may begin a transaction: on a connection that answers, where none is held.
  private func inFreshSession<T>(_ work: (PostgresSession) throws -> T) throws -> T {
    if held.isNone, let link {
      link.prepareForTransaction()
      if link.isLost { self.link = nil }
    }
    return try inSession(work)
  }

  /// Drops a connection that broke, or that could not leave its transaction; the next use connects again.
  private func inSession<T>(_ work: (PostgresSession) throws -> T) throws -> T {
    let link = try self.link ?? PostgresLink.connect(to: url, patience: patience)
    self.link = link
    defer {
      if link.isLost || (held.isNone && link.isInTransaction) { self.link = nil }
    }
    return try work(PostgresSession(link, patience: patience, onWait: onWait))
  }
}
