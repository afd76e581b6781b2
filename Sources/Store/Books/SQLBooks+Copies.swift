// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop

extension SQLBooks {
  /// Writes a copy of file books while they are in use. A server's books are PostgreSQL's own business.
  /// - Throws: `.unavailable` when the target exists, cannot be written, or the books are on a server.
  package func backup(to target: String) async throws(OfficeError) {
    guard let database = database as? SQLiteDatabase else {
      throw .unavailable(.backupOnServer)
    }
    guard !FileManager.default.fileExists(atPath: target) else {
      throw .unavailable(.cannotOpen(target, reason: "EEXIST"))
    }
    do { try await database.backup(to: target) } catch { throw OfficeError(opening: .file(target), error) }
  }

  /// Puts a copy in the place of file books: checked first, then moved there in one step. What stood there before
  /// is kept beside it as `.before-restore`, never overwritten.
  package static func restore(_ copy: String, to path: String) async throws(OfficeError) -> CheckReport {
    let books = try await reading(.file(copy))
    let report = try await books.check(head: nil)
    guard report.isClean else { return report }
    let temporary = path + ".restoring"
    do {
      try? FileManager.default.removeItem(atPath: temporary)
      try await (books.database as? SQLiteDatabase)?.backup(to: temporary)
      await books.close()
      try replace(path, with: temporary)
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw OfficeError(opening: .file(path), error)
    }
    return report
  }

  private static func replace(_ path: String, with temporary: String) throws {
    let files = FileManager.default
    var kept = path + ".before-restore"
    var number = 1
    while files.fileExists(atPath: kept) {
      number += 1
      kept = path + ".before-restore-\(number)"
    }
    for suffix in ["", "-wal", "-shm"] where files.fileExists(atPath: path + suffix) {
      try files.moveItem(atPath: path + suffix, toPath: kept + suffix)
    }
    try files.moveItem(atPath: temporary, toPath: path)
  }
}
