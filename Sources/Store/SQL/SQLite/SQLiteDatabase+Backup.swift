// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
internal import GRDB

extension SQLiteDatabase {
  /// Copies one state of the books into a new file while others go on writing.
  ///
  /// The copy is one file without companions, on disk when this returns; until then it bears another name.
  /// - Throws: `.cannotOpen` where the path is taken or cannot be written, `.full`, …
  package func backup(to target: String) async throws {
    guard !FileManager.default.fileExists(atPath: target) else {
      throw SQLFailure(.cannotOpen, "\(target): \(String(cString: strerror(EEXIST)))")
    }
    let partial = "\(target).\(getpid()).partial"
    defer { try? FileManager.default.removeItem(atPath: partial) }
    do {
      try await copy(to: partial)
      try FileManager.default.moveItem(atPath: partial, toPath: target)
    } catch {
      throw SQLFailure(sqlite: error)
    }
    flushFolder(of: target)
  }

  /// The copy leaves WAL mode so that it can be read from a folder one may not write to.
  private func copy(to path: String) async throws {
    let copy = try DatabaseQueue(path: path)
    try await reader.read { database in
      try copy.writeWithoutTransaction { try database.backup(to: $0) }
    }
    try await copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try copy.close()
  }
}

/// Makes the new name survive a power cut, too.
private func flushFolder(of path: String) {
  let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY)
  guard folder >= 0 else { return }
  fsync(folder)
  close(folder)
}
