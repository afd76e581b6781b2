// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Store
import Testing

/// What only a file can suffer.
@Suite struct SQLiteFileTests {
  private let folder: TemporaryFolder
  private var path: String { folder.file("books.sqlite") }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func filled() async throws -> SQLiteDatabase {
    let books = try SQLiteDatabase(path: path, mode: .readWrite(create: true))
    try await books.write { connection in
      try connection.script("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT) STRICT")
      let rows = (1...2_000).lazy.map { [SQLValue($0), .text(String(repeating: "x", count: 100))] }
      try connection.load(into: "t", columns: ["a", "b"], rows: rows)
    }
    return books
  }

  private func refusal(_ open: () throws -> SQLiteDatabase) -> SQLFailure? {
    #expect(throws: SQLFailure.self) { _ = try open() }
  }

  @Test func `what is acknowledged is synchronised to disk`() async throws {
    let books = try await filled()
    #expect(try await books.synchronousLevel() == 2)
    let pragmas = try await books.write { connection in
      try ["journal_mode", "foreign_keys", "secure_delete"].map { try connection.row("PRAGMA \($0)")?.values.first }
    }
    #expect(pragmas == ["wal", 1, 1])
  }

  @Test func `a file can be read without ever writing it, beside a writer and after it`() async throws {
    let books = try await filled()
    let reader = try SQLiteDatabase(path: path, mode: .readOnly)
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (-1, 'late')") }
    #expect(try await reader.read { try $0.row("SELECT count(*) FROM t")?.int(0) } == 2_001)
    let failure = await #expect(throws: SQLFailure.self) { try await reader.write { _ = try $0.run("DELETE FROM t") } }
    #expect(failure?.kind == .readOnly)
    await reader.close()
    await books.close()
    let later = try SQLiteDatabase(path: path, mode: .readOnly)
    #expect(try await later.read { try $0.row("SELECT b FROM t WHERE a = -1")?.text(0) } == "late")
  }

  @Test func `closed books are one file, which can be copied`() async throws {
    let books = try await filled()
    #expect(try await books.read { try $0.row("SELECT count(*) FROM t")?.int(0) } == 2_000)
    await books.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["books.sqlite"])
  }

  @Test func `a missing file is not created unless asked for`() throws {
    for mode in [SQLiteDatabase.Mode.readOnly, .readWrite(create: false)] {
      let failure = refusal { try SQLiteDatabase(path: path, mode: mode) }
      #expect(failure?.kind == .cannotOpen)
      #expect(failure?.message.contains("No such file or directory") == true)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a folder that is missing or stands in the file's place is named as the reason`() throws {
    let missing = refusal { try SQLiteDatabase(path: folder.file("no/books"), mode: .readWrite(create: true)) }
    #expect(missing?.kind == .cannotOpen)
    #expect(missing?.message.contains("No such file or directory") == true)
    let inTheWay = refusal { try SQLiteDatabase(path: folder.path, mode: .readWrite(create: true)) }
    #expect(inTheWay?.kind == .cannotOpen)
    #expect(inTheWay?.message.contains("Is a directory") == true)
  }

  @Test func `a file that is no database is recognised and left as it is`() throws {
    let text = String(repeating: "Sổ theo dõi hồ sơ\n", count: 500)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    for mode in [SQLiteDatabase.Mode.readOnly, .readWrite(create: true)] {
      #expect(refusal { try SQLiteDatabase(path: path, mode: mode) }?.kind == .notADatabase)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `damaged pages are reported as such`() async throws {
    let books = try await filled()
    await books.close()
    let handle = try #require(FileHandle(forUpdatingAtPath: path))
    for page in 3...20 {
      try handle.seek(toOffset: UInt64(page * 4_096))
      try handle.write(contentsOf: Data(repeating: 0xA5, count: 4_096))
    }
    try handle.close()
    let damaged = try SQLiteDatabase(path: path, mode: .readOnly)
    let failure = await #expect(throws: SQLFailure.self) {
      _ = try await damaged.read { try $0.row("SELECT sum(length(b)) FROM t") }
    }
    #expect(failure?.kind == .corrupt)
  }

  @Test func `a full disk undoes the write and says so`() async throws {
    let books = try await filled()
    let failure = await #expect(throws: SQLFailure.self) { try await overfill(books) }
    #expect(failure?.kind == .full)
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (-1, 'small')") }
    #expect(try await books.read { try $0.row("SELECT count(*) FROM t")?.int(0) } == 2_001)
  }

  @Test func `a full disk breaks a held transaction for good`() async throws {
    let books = try await filled()
    try await books.hold()
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (-1, 'held')") }
    await #expect(throws: SQLFailure.self) { try await overfill(books) }
    let isWhole = (try? await books.write { _ = try $0.run("INSERT INTO t VALUES (-2, 'held')") }) != nil
    if isWhole {
      try await books.releaseHeld(commit: true)
    } else {
      await #expect(throws: SQLFailure.self) { try await books.releaseHeld(commit: true) }
    }
    let kept = try await books.read { try $0.row("SELECT count(*) FROM t WHERE a < 0")?.int(0) }
    #expect(kept == (isWhole ? 2 : 0))
  }

  private func overfill(_ books: SQLiteDatabase) async throws {
    try await books.write { connection in
      let pages = try #require(try connection.row("PRAGMA page_count")).int(0)
      _ = try connection.rows("PRAGMA max_page_count = \(pages + 3)")
      let rows = (5_000...9_000).lazy.map { [SQLValue($0), .text(String(repeating: "y", count: 1_000))] }
      try connection.load(into: "t", columns: ["a", "b"], rows: rows)
    }
  }
}

extension SQLiteFileTests {
  @Test func `a backup is one whole file, made while others write`() async throws {
    let books = try await filled()
    async let busy: Void = {
      for number in 1...50 {
        try await books.write { _ = try $0.run("INSERT INTO t VALUES ($1, 'b')", [SQLValue(-number)]) }
      }
    }()
    let target = folder.file("copy.sqlite")
    try await books.backup(to: target)
    try await busy
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("copy") }
    #expect(files == ["copy.sqlite"])
    let copy = try SQLiteDatabase(path: target, mode: .readOnly)
    #expect(try await copy.read { try $0.rows("PRAGMA integrity_check").map(\.values) } == [["ok"]])
    #expect(try await copy.read { try $0.row("SELECT count(*) FROM t WHERE a > 0")?.int(0) } == 2_000)
    let again = await #expect(throws: SQLFailure.self) { try await books.backup(to: target) }
    #expect(again?.kind == .cannotOpen)
  }

  @Test func `a backup into nowhere is refused and leaves nothing`() async throws {
    let books = try await filled()
    let failure = await #expect(throws: SQLFailure.self) { try await books.backup(to: folder.file("no/copy")) }
    #expect(failure?.kind == .cannotOpen)
  }

  @Test func `the file's head says whose it is, in the same transaction as the schema`() async throws {
    let books = try await filled()
    #expect(try await books.header() == SQLiteHeader(applicationID: 0, userVersion: 0))
    struct Stop: Error {}
    await #expect(throws: Stop.self) {
      try await books.write { connection in
        try SQLiteHeader(applicationID: 1, userVersion: 1).store(in: connection)
        throw Stop()
      }
    }
    #expect(try await books.header() == SQLiteHeader(applicationID: 0, userVersion: 0))
    let header = SQLiteHeader(applicationID: 0x6D63_7561, userVersion: 3)
    try await books.write { try header.store(in: $0) }
    await books.close()
    #expect(try await SQLiteDatabase(path: path, mode: .readOnly).header() == header)
  }
}
