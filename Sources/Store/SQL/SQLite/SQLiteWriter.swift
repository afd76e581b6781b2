// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB
import Synchronization

/// The one writing connection to a file, on a thread of its own, because waiting for other writers blocks.
actor SQLiteWriter {
  private let connection: DatabasePool
  private let queue = SerialQueue(label: "motcua.sqlite")
  private var held = HeldTransaction.none
  /// Whether reads must go through here to see what is held.
  private let holding = Atomic(false)

  nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }
  nonisolated var isHolding: Bool { holding.load(ordering: .acquiring) }

  init(_ connection: DatabasePool) {
    self.connection = connection
  }

  /// IMMEDIATE takes the lock at once: a later upgrade could fail as busy without any waiting.
  private static let begin = "BEGIN IMMEDIATE TRANSACTION"

  func write<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) throws -> T {
    try inSession { session in try held.write(in: session, begin: Self.begin, body) }
  }

  /// - Throws: `CancellationError` never: what runs here finishes.
  func readHeld<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) throws -> T? {
    guard !held.isNone else { return nil }
    return try connection.writeWithoutTransaction { database in
      try database.readOnly {
        try held.read(in: SQLiteSession(database, readOnly: true), body)
      }
    }
  }

  func hold() throws {
    try inSession { session in try held.open(in: session, begin: Self.begin) }
    holding.store(true, ordering: .releasing)
  }

  func releaseHeld(commit: Bool) throws {
    defer { holding.store(false, ordering: .releasing) }
    try inSession { session in try held.release(in: session, commit: commit) }
  }

  /// Readers are closed first: SQLite tidies the WAL into the file only if its last connection may write.
  func close() {
    if !held.isNone { try? releaseHeld(commit: false) }
    connection.releaseMemory()
    try? connection.close()
  }

  private func inSession<T>(_ work: (SQLiteSession) throws -> T) throws -> T {
    try connection.writeWithoutTransaction { database in
      try work(SQLiteSession(database, readOnly: false))
    }
  }
}
