// SPDX-License-Identifier: GPL-3.0-or-later

import Store
import Synchronization

/// A database that counts the transactions in which something was written.
final class CountedDatabase: SQLDatabase {
  private let database: any SQLDatabase
  private let count = Mutex(0)

  init(_ database: any SQLDatabase) {
    self.database = database
  }

  var dialect: SQLDialect { database.dialect }
  var writes: Int { count.withLock { $0 } }

  func read<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) async throws -> T {
    try await database.read(body)
  }

  func write<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) async throws -> T {
    count.withLock { $0 += 1 }
    return try await database.write(body)
  }

  func hold() async throws { try await database.hold() }
  func releaseHeld(commit: Bool) async throws { try await database.releaseHeld(commit: commit) }
  func changes() -> AsyncStream<Void> { database.changes() }
  func close() async { await database.close() }
}
