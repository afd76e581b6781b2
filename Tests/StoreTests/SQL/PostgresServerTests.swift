// SPDX-License-Identifier: GPL-3.0-or-later

import Proving
import Store
import Testing

/// What only a server can do to its clients.
@Suite struct PostgresServerTests {
  private func books() async throws -> (server: ThrowawayPostgres, name: String, books: PostgresDatabase) {
    let server = try await ThrowawayPostgres.shared()
    let name = try await server.freshDatabase()
    let books = try await PostgresDatabase(url: server.url(database: name))
    try await books.write { try $0.script("CREATE TABLE t (a bigint)") }
    return (server, name, books)
  }

  private func count(_ books: PostgresDatabase) async throws -> Int? {
    try await books.read { try $0.row("SELECT count(*) FROM t")?.int(0) }
  }

  @Test func `a connection cut inside a write loses the write, says so, and the next one works`() async throws {
    let (server, name, books) = try await books()
    let (began, cut) = (Gate(), Gate())
    async let writing: Void = books.write { connection in
      try connection.run("INSERT INTO t VALUES (1)")
      began.open()
      cut.wait()
      try connection.run("INSERT INTO t VALUES (2)")
    }
    await began.opened()
    try await server.cutConnections(to: name)
    cut.open()
    do {
      try await writing
      Issue.record("the write should have failed")
    } catch let failure as SQLFailure {
      #expect(failure.kind == .connectionLost)
    }
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (3)") }
    #expect(try await count(books) == 1)
  }

  @Test func `a connection cut just before the commit loses the write, and it is said`() async throws {
    let (server, name, books) = try await books()
    let (began, cut) = (Gate(), Gate())
    async let writing: Void = books.write { connection in
      try connection.run("INSERT INTO t VALUES (1)")
      began.open()
      cut.wait()
    }
    await began.opened()
    try await server.cutConnections(to: name)
    cut.open()
    do {
      try await writing
      Issue.record("the write should have failed")
    } catch let failure as SQLFailure {
      #expect(failure.kind == .connectionLost)
    }
    #expect(try await count(books) == 0)
  }

  @Test func `a connection cut between two uses is not noticed`() async throws {
    let (server, name, books) = try await books()
    try await server.cutConnections(to: name)
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (1)") }
    try await server.cutConnections(to: name)
    #expect(try await count(books) == 1)
  }

  @Test func `a cut connection breaks a held transaction until it is released`() async throws {
    let (server, name, books) = try await books()
    try await books.hold()
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (1)") }
    try await server.cutConnections(to: name)
    for _ in 1...2 {
      let failure = await #expect(throws: SQLFailure.self) {
        try await books.write { _ = try $0.run("INSERT INTO t VALUES (2)") }
      }
      #expect(failure?.kind == .connectionLost)
    }
    await #expect(throws: SQLFailure.self) { try await books.releaseHeld(commit: true) }
    #expect(try await count(books) == 0)
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (3)") }
    #expect(try await count(books) == 1)
  }

  @Test func `the password matters, and a wrong one is told from a missing server`() async throws {
    let (server, name, books) = try await books()
    let right = server.networkURL(database: name, password: ThrowawayPostgres.password)
    let overNetwork = try await PostgresDatabase(url: right)
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (1)") }
    #expect(try await count(overNetwork) == 1)
    for wrong in ["sai", ""] {
      let failure = await #expect(throws: SQLFailure.self) {
        _ = try await PostgresDatabase(url: server.networkURL(database: name, password: wrong))
      }
      #expect(failure?.kind == .authentication)
      #expect(failure.map { "\($0)".contains("LOCATION") } == false)
    }
  }

  @Test(arguments: [
    "postgres://postgres@127.0.0.1:1/books", "postgres:///books?host=/nowhere", "postgres://[", "sqlite://x",
    "postgres://nobody.invalid/books",
  ])
  func `a server that is not there cannot be opened`(_ url: String) async throws {
    let failure = await #expect(throws: SQLFailure.self) { _ = try await PostgresDatabase(url: url) }
    #expect(failure?.kind == .cannotOpen)
    #expect(failure?.message.isEmpty == false)
  }

  @Test func `a database that is not there cannot be opened`() async throws {
    let server = try await ThrowawayPostgres.shared()
    let failure = await #expect(throws: SQLFailure.self) {
      _ = try await PostgresDatabase(url: server.networkURL(database: "no_books", password: ThrowawayPostgres.password))
    }
    #expect(failure?.kind == .cannotOpen)
    #expect(failure?.message.contains("no_books") == true)
  }

  @Test func `a session is set up the way the books need it`() async throws {
    let (_, _, books) = try await books()
    let names = ["client_encoding", "synchronous_commit", "TimeZone", "standard_conforming_strings", "lock_timeout"]
    let settings = try await books.read { connection in
      try names.map { try connection.row("SELECT current_setting($1)", [.text($0)])?.text(0) }
    }
    #expect(settings == ["UTF8", "on", "UTC", "on", "2min"])
  }

  @Test func `writes are read committed, reads see one snapshot`() async throws {
    let (_, _, books) = try await books()
    let sql = "SELECT current_setting('transaction_isolation'), current_setting('transaction_read_only')"
    #expect(try await books.write { try $0.row(sql)?.values } == ["read committed", "off"])
    #expect(try await books.read { try $0.row(sql)?.values } == ["repeatable read", "on"])
  }

  @Test func `hundreds of different statements do not pile up on the server`() async throws {
    let (_, _, books) = try await books()
    for number in 1...600 {
      let row = try await books.read { try $0.row("SELECT \(number) + $1", [1]) }
      #expect(try row?.int(0) == number + 1)
    }
    let kept = try await books.read { try $0.row("SELECT count(*) FROM pg_prepared_statements")?.int(0) }
    #expect(try #require(kept) <= 252)
  }

  @Test func `deferred rules are checked by the commit`() async throws {
    let (_, _, books) = try await books()
    try await books.write { connection in
      try connection.script(
        """
        CREATE TABLE p (id bigint PRIMARY KEY);
        CREATE TABLE c (p bigint REFERENCES p DEFERRABLE INITIALLY DEFERRED);
        """)
    }
    let failure = await #expect(throws: SQLFailure.self) {
      try await books.write { _ = try $0.run("INSERT INTO c VALUES (1)") }
    }
    #expect(failure?.kind == .foreignKeyViolation)
    #expect(try await books.read { try $0.rows("SELECT p FROM c").count } == 0)
  }
}
