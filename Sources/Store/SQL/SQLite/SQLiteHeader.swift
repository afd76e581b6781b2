// SPDX-License-Identifier: GPL-3.0-or-later

/// The two numbers an application may put into the head of an SQLite file: whose it is, and its schema's version.
package struct SQLiteHeader: Sendable, Hashable {
  package var applicationID: Int32
  package var userVersion: Int32

  package init(applicationID: Int32, userVersion: Int32) {
    self.applicationID = applicationID
    self.userVersion = userVersion
  }

  /// Reads both numbers, 0 where none was ever set.
  package init(in connection: any SQLConnection) throws(SQLFailure) {
    applicationID = Int32(truncatingIfNeeded: try connection.row("PRAGMA application_id")?.int64(0) ?? 0)
    userVersion = Int32(truncatingIfNeeded: try connection.row("PRAGMA user_version")?.int64(0) ?? 0)
  }

  /// Writes both numbers as part of the transaction.
  package func store(in connection: any SQLConnection) throws(SQLFailure) {
    try connection.script("PRAGMA application_id = \(applicationID); PRAGMA user_version = \(userVersion);")
  }
}

extension SQLiteDatabase {
  package func header() async throws -> SQLiteHeader {
    try await read { connection in try SQLiteHeader(in: connection) }
  }
}
