// SPDX-License-Identifier: GPL-3.0-or-later

import Proving
import Store
import Testing

/// All or nothing, on every engine.
@Suite struct DriverTransactionTests {
  struct ChangeOfMind: Error, Equatable {
    var why: String
  }

  private func booksWithTable(_ backend: Backend) async throws -> any SQLDatabase {
    let books = try await backend.fresh()
    try await books.write { try $0.script("CREATE TABLE t (a bigint PRIMARY KEY); CREATE TABLE u (b bigint);") }
    return books
  }

  private func stored(_ books: any SQLDatabase) async throws -> [Int] {
    try await books.read { connection in try connection.rows("SELECT a FROM t ORDER BY a").map { try $0.int(0) } }
  }

  @Test(arguments: Backend.available)
  func `an error undoes the whole write and passes through unchanged`(_ backend: Backend) async throws {
    let books = try await booksWithTable(backend)
    await #expect(throws: ChangeOfMind(why: "wrong counter")) {
      try await books.write { connection in
        try connection.run("INSERT INTO t VALUES (1)")
        throw ChangeOfMind(why: "wrong counter")
      }
    }
    #expect(try await stored(books) == [])
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (2)") }
    #expect(try await stored(books) == [2])
  }

  @Test(arguments: Backend.available)
  func `a failure that was swallowed still undoes the write`(_ backend: Backend) async throws {
    let books = try await booksWithTable(backend)
    let failure = await #expect(throws: SQLFailure.self) {
      try await books.write { connection in
        try connection.run("INSERT INTO t VALUES (1)")
        _ = try? connection.run("INSERT INTO t VALUES (1)")
        _ = try? connection.run("INSERT INTO t VALUES (3)")
      }
    }
    #expect(failure?.kind == .uniqueViolation)
    #expect(try await stored(books) == [])
  }

  @Test(arguments: Backend.available)
  func `a part inside attempt may fail alone`(_ backend: Backend) async throws {
    let books = try await booksWithTable(backend)
    try await books.write { connection in
      try connection.run("INSERT INTO t VALUES (1)")
      let failure = #expect(throws: SQLFailure.self) {
        try connection.attempt {
          try connection.run("INSERT INTO t VALUES (2)")
          try connection.attempt { _ = try connection.run("INSERT INTO t VALUES (3)") }
          try connection.run("INSERT INTO t VALUES (1)")
        }
      }
      #expect(failure?.constraint == "t(a)")
      #expect(throws: ChangeOfMind.self) {
        try connection.attempt {
          try connection.run("INSERT INTO t VALUES (4)")
          throw ChangeOfMind(why: "")
        }
      }
      let kept = try connection.attempt { try connection.run("INSERT INTO t VALUES (5)") }
      #expect(kept == 1)
    }
    #expect(try await stored(books) == [1, 5])
  }

  @Test(arguments: Backend.available)
  func `a read cannot write or lock, and leaves nothing behind`(_ backend: Backend) async throws {
    let books = try await booksWithTable(backend)
    for sql in ["INSERT INTO t VALUES (1)", "CREATE TABLE v (a bigint)"] {
      let failure = await #expect(throws: SQLFailure.self) {
        _ = try await books.read { connection in try connection.run(sql) }
      }
      #expect(failure?.kind == .readOnly)
    }
    let failure = await #expect(throws: SQLFailure.self) {
      _ = try await books.read { connection in try connection.lockRow("SELECT a FROM t") }
    }
    #expect(failure?.kind == .readOnly)
    #expect(try await stored(books) == [])
  }

  @Test(arguments: Backend.available)
  func `a read sees one state while another connection writes`(_ backend: Backend) async throws {
    let scratch = try await backend.scratch()
    let books = try await scratch.open()
    let other = try await scratch.open()
    try await books.write { try $0.script("CREATE TABLE t (a bigint)") }
    let (began, mayGoOn) = (Gate(), Gate())
    async let counts = books.read { connection in
      let before = try connection.row("SELECT count(*) FROM t")?.int(0)
      began.open()
      mayGoOn.wait()
      return [before, try connection.row("SELECT count(*) FROM t")?.int(0)]
    }
    await began.opened()
    try await other.write { _ = try $0.run("INSERT INTO t VALUES (1)") }
    mayGoOn.open()
    #expect(try await counts == [0, 0])
    #expect(try await books.read { try $0.row("SELECT count(*) FROM t")?.int(0) } == 1)
  }

  @Test(arguments: Backend.available)
  func `a closure cannot end its own transaction`(_ backend: Backend) async throws {
    let books = try await booksWithTable(backend)
    await #expect(throws: SQLFailure.self) {
      try await books.write { connection in
        try connection.run("INSERT INTO t VALUES (1)")
        try connection.script("ROLLBACK")
        try connection.run("INSERT INTO t VALUES (2)")
      }
    }
    #expect(try await stored(books) == [])
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (3)") }
    #expect(try await stored(books) == [3])
  }

  @Test(arguments: Backend.available)
  func `statements follow a change of the schema`(_ backend: Backend) async throws {
    let scratch = try await backend.scratch()
    let (books, other) = (try await scratch.open(), try await scratch.open())
    try await books.write { try $0.script("CREATE TABLE t (a bigint PRIMARY KEY)") }
    #expect(try await stored(books) == [])
    #expect(try await stored(other) == [])
    try await books.write { connection in
      try connection.script("ALTER TABLE t ADD COLUMN note text DEFAULT 'new'; INSERT INTO t (a) VALUES (1);")
    }
    for connected in [books, other] {
      #expect(try await stored(connected) == [1])
      #expect(try await connected.read { try $0.rows("SELECT note, a FROM t").map(\.values) } == [["new", 1]])
    }
  }
}

extension DriverTransactionTests {
  @Test(arguments: Backend.available)
  func `held writes become one transaction`(_ backend: Backend) async throws {
    let scratch = try await backend.scratch()
    let books = try await scratch.open()
    let other = try await scratch.open()
    try await books.write { try $0.script("CREATE TABLE t (a bigint PRIMARY KEY)") }
    try await books.hold()
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (1)") }
    await #expect(throws: ChangeOfMind.self) {
      try await books.write { connection in
        try connection.run("INSERT INTO t VALUES (2)")
        throw ChangeOfMind(why: "")
      }
    }
    await #expect(throws: SQLFailure.self) { try await books.write { _ = try $0.run("INSERT INTO t VALUES (1)") } }
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (3)") }
    #expect(try await stored(books) == [1, 3])
    #expect(try await stored(other) == [])
    try await books.releaseHeld(commit: true)
    #expect(try await stored(other) == [1, 3])
  }

  @Test(arguments: Backend.available)
  func `a held transaction can be given up`(_ backend: Backend) async throws {
    let books = try await booksWithTable(backend)
    try await books.hold()
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (1)") }
    try await books.releaseHeld(commit: false)
    #expect(try await stored(books) == [])
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (2)") }
    #expect(try await stored(books) == [2])
  }

  @Test(arguments: Backend.available)
  func `a read inside a held transaction cannot write`(_ backend: Backend) async throws {
    let books = try await booksWithTable(backend)
    try await books.hold()
    let failure = await #expect(throws: SQLFailure.self) {
      _ = try await books.read { try $0.run("INSERT INTO t VALUES (1)") }
    }
    #expect(failure?.kind == .readOnly)
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (2)") }
    try await books.releaseHeld(commit: true)
    #expect(try await stored(books) == [2])
  }

  @Test(arguments: Backend.available)
  func `holding twice and releasing what is not held are refused`(_ backend: Backend) async throws {
    let books = try await booksWithTable(backend)
    await #expect(throws: SQLFailure.self) { try await books.releaseHeld(commit: true) }
    try await books.hold()
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (1)") }
    await #expect(throws: SQLFailure.self) { try await books.hold() }
    try await books.releaseHeld(commit: true)
    #expect(try await stored(books) == [1])
  }

  @Test(arguments: Backend.available)
  func `closing the books gives up what was held`(_ backend: Backend) async throws {
    let scratch = try await backend.scratch()
    let books = try await scratch.open()
    try await books.write { try $0.script("CREATE TABLE t (a bigint)") }
    try await books.hold()
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (1)") }
    await books.close()
    #expect(try await stored(try await scratch.open()) == [])
  }
}
