// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Store
import Testing

/// Hearing that somebody committed, without asking for it.
@Suite(.serialized) struct ChangeTests {
  struct ChangeOfMind: Error {}

  private func table(_ backend: Backend) async throws -> (scratch: Scratch, books: any SQLDatabase) {
    let scratch = try await backend.scratch()
    let books = try await scratch.open()
    try await books.write { try $0.script("CREATE TABLE t (a bigint)") }
    return (scratch, books)
  }

  private func add(_ connection: any SQLConnection) throws {
    try connection.run("INSERT INTO t VALUES (1)")
    connection.announce()
  }

  /// Connections to PostgreSQL that listen.
  private func listening(_ books: any SQLDatabase) async throws -> Int? {
    try await books.read { connection in
      try connection.row(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'")?.int(0)
    }
  }

  @Test(arguments: Backend.available)
  func `a commit is heard once, of another connection and of one's own`(_ backend: Backend) async throws {
    let (scratch, books) = try await table(backend)
    let other = try await scratch.open()
    let ear = try await Ear(books)
    #expect(try await ear.hearsNothing())
    for (count, writer) in [other, books, other].enumerated() {
      try await writer.write { try add($0) }
      let took = try await ear.hears(count + 2)
      #expect(took < .seconds(1))
      #expect(try await ear.hearsNothing())
    }
    await other.close()
    await books.close()
  }

  @Test(arguments: Backend.available)
  func `a commit of another process is heard`(_ backend: Backend) async throws {
    let (scratch, books) = try await table(backend)
    let ear = try await Ear(books)
    switch backend {
    case .sqlite: try await Tool("sqlite3").run([scratch.location, "INSERT INTO t VALUES (1)"])
    case .postgres: try await Tool("psql").run(["-c", "INSERT INTO t VALUES (1); NOTIFY motcua", scratch.location])
    }
    try await ear.hears(2)
    await books.close()
  }

  @Test(arguments: Backend.available)
  func `what is undone is not heard, what is held is heard at its commit`(_ backend: Backend) async throws {
    let (scratch, books) = try await table(backend)
    let other = try await scratch.open()
    let ear = try await Ear(books)
    await #expect(throws: ChangeOfMind.self) {
      try await other.write { connection in
        try add(connection)
        throw ChangeOfMind()
      }
    }
    try await other.hold()
    try await other.write { connection in try connection.attempt { try add(connection) } }
    try await other.write { _ = try $0.run("INSERT INTO t VALUES (2)") }
    #expect(try await ear.hearsNothing())
    try await other.releaseHeld(commit: true)
    try await ear.hears(2)
    try await other.hold()
    try await other.write { try add($0) }
    try await other.releaseHeld(commit: false)
    try await other.write { _ = try $0.rows("SELECT 1") }
    #expect(try await ear.hearsNothing())
    await other.close()
    await books.close()
  }

  @Test(arguments: Backend.available)
  func `who is slow finds many changes as one, after which nothing is missed`(_ backend: Backend) async throws {
    let (scratch, books) = try await table(backend)
    let other = try await scratch.open()
    let ear = try await Ear(books)
    var changes = books.changes().makeAsyncIterator()
    try #require(await changes.next() != nil)
    for count in 1...3 {
      try await other.write { try add($0) }
      try await ear.hears(1 + count)
    }
    try #require(await changes.next() != nil)
    async let next: Void? = changes.next()
    try await other.write { try add($0) }
    #expect(await next != nil)
    await other.close()
    await books.close()
  }

  @Test(arguments: Backend.available)
  func `several listen with one watcher, and each ends with its own task`(_ backend: Backend) async throws {
    let (scratch, books) = try await table(backend)
    let other = try await scratch.open()
    var ears: [Ear] = []
    for _ in 1...3 { ears.append(try await Ear(books)) }
    if backend == .postgres { #expect(try await listening(other) == 1) }
    ears[0].cover()
    try await until { ears[0].isDeaf }
    let before = ears.map(\.heard)
    try await other.write { try add($0) }
    for place in 1...2 { try await ears[place].hears(before[place] + 1) }
    #expect(ears[0].heard == before[0])
    for ear in ears { ear.cover() }
    try await until { ears.allSatisfy(\.isDeaf) }
    if backend == .postgres { try await until { try await listening(other) == 0 } }
    let late = try await Ear(books)
    try await other.write { try add($0) }
    try await late.hears(2)
    await other.close()
    await books.close()
  }

  @Test(arguments: Backend.available)
  func `closing the books ends what listens, and a file stays alone`(_ backend: Backend) async throws {
    let folder = try TemporaryFolder()
    let books: any SQLDatabase =
      switch backend {
      case .sqlite: try SQLiteDatabase(path: folder.file("books.sqlite"), mode: .readWrite(create: true))
      case .postgres: try await backend.fresh()
      }
    try await books.write { try $0.script("CREATE TABLE t (a bigint)") }
    let ear = try await Ear(books)
    try await books.write { try add($0) }
    await books.close()
    try await until { ear.isDeaf }
    for await _ in books.changes() { Issue.record("closed books do not change") }
    if backend == .sqlite { #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1) }
  }

  @Test(arguments: Backend.available)
  func `a question at a counter is heard, also through the office`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let ear = try await Ear(bench.books.database)
    for _ in 1...2 { try await bench.lan.receive(Tried.threeDays, channel: .online) }
    if backend == .postgres { #expect(try await ear.hearsNothing(), "a new case concerns no tablet") }
    let other = try await bench.connectAgain()
    let before = ear.heard
    _ = try await bench.office("lan", on: other).deliver([1])
    try await ear.hears(before + 1)
    await other.close()
    await bench.books.close()
  }

  @Test func `after the server was away, listeners are told that they may have missed something`() async throws {
    let (scratch, books) = try await table(.postgres)
    let ear = try await Ear(books)
    let server = try await ThrowawayPostgres.shared()
    for count in 1...2 {
      try await server.cutConnections(to: scratch.name)
      try await ear.hears(2 * count)
      try await books.write { try add($0) }
      try await ear.hears(2 * count + 1)
    }
    await books.close()
  }
}
