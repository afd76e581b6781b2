// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB

/// Books in one SQLite file, in WAL mode with `synchronous = FULL`: what was acknowledged survives a power cut.
///
/// Any number of processes may have the file open; writers take turns, readers never wait.
package struct SQLiteDatabase: SQLDatabase {
  package enum Mode: Sendable, Hashable {
    /// Without `create` the file must exist.
    case readWrite(create: Bool)
    /// One connection that can never write; cheapest to open.
    case readOnly
  }

  package let dialect = SQLDialect.sqlite
  package let path: String
  let reader: any DatabaseReader
  let writer: SQLiteWriter?
  private let listeners: ChangeListeners

  /// Opens a file, waiting for other processes as long as `patience` allows.
  ///
  /// `onWait` is called from another thread when a write has waited for `patience.notice`.
  /// - Throws: `.cannotOpen` with the reason, `.notADatabase`, `.corrupt`, `.readOnly`, `.busy`, …
  package init(
    path: String, mode: Mode, patience: Patience = Patience(), onWait: @escaping @Sendable () -> Void = {}
  ) throws(SQLFailure) {
    let opening = SQLiteOpening(path: path, mode: mode, wait: BusyWait(patience: patience, onWait: onWait))
    self.path = path
    listeners = ChangeListeners { watch in SQLiteWatcher(path: path).run(watch) }
    switch mode {
    case .readOnly:
      reader = try opening.openReader()
      writer = nil
    case .readWrite:
      let pool = try opening.openPool()
      reader = pool
      writer = SQLiteWriter(pool)
    }
  }

  package func read<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) async throws -> T {
    if let writer, writer.isHolding, let result = try await writer.readHeld(body) { return result }
    do {
      return try await reader.read { database in
        let session = SQLiteSession(database, readOnly: true)
        let result = try body(session)
        try session.checkReady()
        return result
      }
    } catch let error as DatabaseError {
      throw SQLFailure(sqlite: error)
    }
  }

  package func write<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) async throws -> T {
    try await writing().write(body)
  }

  package func hold() async throws {
    try await writing().hold()
  }

  package func releaseHeld(commit: Bool) async throws {
    try await writing().releaseHeld(commit: commit)
  }

  package func changes() -> AsyncStream<Void> { listeners.listen() }

  /// The watcher goes first: were its connection, which cannot write, the last, the WAL would stay beside the file.
  package func close() async {
    await listeners.finish()?.ended()
    guard let writer else {
      try? reader.close()
      return
    }
    await writer.close()
  }

  private func writing() throws(SQLFailure) -> SQLiteWriter {
    guard let writer else { throw SQLFailure(.readOnly, "the books were opened for reading only") }
    return writer
  }
}

extension SQLiteDatabase {
  /// The `synchronous` level of the connection that writes: 2 is FULL.
  package func synchronousLevel() async throws -> Int {
    try await write { connection in try connection.row("PRAGMA synchronous")?.int(0) ?? -1 }
  }
}
