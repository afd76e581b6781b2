// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
internal import GRDB

/// How a file is opened: settings first, then proof that they took.
struct SQLiteOpening {
  let path: String
  let mode: SQLiteDatabase.Mode
  let wait: BusyWait

  func openReader() throws(SQLFailure) -> DatabaseQueue {
    try patiently { try DatabaseQueue(path: path, configuration: configuration(readOnly: true)) }
  }

  func openPool() throws(SQLFailure) -> DatabasePool {
    if mode == .readWrite(create: false), !FileManager.default.fileExists(atPath: path) {
      throw SQLFailure(.cannotOpen, "\(path): \(String(cString: strerror(ENOENT)))")
    }
    let pool = try patiently { try DatabasePool(path: path, configuration: configuration(readOnly: false)) }
    try patiently { try insistOnFullSynchronisation(pool) }
    return pool
  }

  private func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.label = "motcua"
    configuration.readonly = readOnly
    configuration.foreignKeysEnabled = true
    configuration.allowsUnsafeTransactions = true  // a held transaction spans several calls
    configuration.busyMode = .callback { [wait] tries in wait.goOn(tries: tries) }
    configuration.prepareDatabase { database in
      // SQLite's own 2 MiB are too few for the roll-ups of a province.
      try database.execute(sql: "PRAGMA cache_size = -8192")
      if !database.configuration.readonly { try database.execute(sql: "PRAGMA secure_delete = ON") }
    }
    return configuration
  }

  /// GRDB sets NORMAL after preparing a pool, so FULL is set after opening; NORMAL may lose what was acknowledged. The
  /// one connection that writes keeps more pages: rows of large files touch those of many indexes again and again.
  private func insistOnFullSynchronisation(_ pool: DatabasePool) throws {
    let (level, mode) = try pool.writeWithoutTransaction { database in
      try database.execute(
        sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -16384")
      return (
        try Int.fetchOne(database, sql: "PRAGMA synchronous"),
        try String.fetchOne(database, sql: "PRAGMA journal_mode")
      )
    }
    guard level == 2, mode == "wal" else {
      throw SQLFailure(.notDurable, "synchronous and WAL were not accepted")
    }
  }

  /// Turning on WAL can be answered busy without any waiting by SQLite, so opening is tried again.
  private func patiently<T>(_ open: () throws -> T) throws(SQLFailure) -> T {
    let deadline = ContinuousClock.now + wait.patience.limit
    while true {
      do {
        return try open()
      } catch {
        let failure = SQLFailure(sqlite: error)
        guard failure.kind == .busy, .now < deadline else { throw explained(failure) }
        usleep(1_000)
      }
    }
  }

  private func explained(_ failure: SQLFailure) -> SQLFailure {
    var failure = failure
    failure.sql = nil
    failure.message = "\(path): \(failure.message)"
    if failure.kind == .readOnly, mode == .readOnly {
      failure.kind = .cannotOpen
      failure.message += " (reading a file in WAL mode takes a folder one may write to)"
    }
    if failure.kind == .cannotOpen, let reason = systemReason() { failure.message += " (\(reason))" }
    return failure
  }

  /// Asks without opening: closing a second descriptor would drop the locks this process has on the file.
  private func systemReason() -> String? {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if isFolder.boolValue { return String(cString: strerror(EISDIR)) }
    let creates = mode == .readWrite(create: true)
    let target = exists || !creates ? path : URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard access(target, mode == .readOnly ? R_OK : R_OK | W_OK) != 0 else { return nil }
    return String(cString: strerror(errno))
  }
}
