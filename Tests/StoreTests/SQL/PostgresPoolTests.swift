// SPDX-License-Identifier: GPL-3.0-or-later

import Proving
import Store
import Testing

/// Reading beside writing on a server.
@Suite struct PostgresPoolTests {
  private func books(readers: Int) async throws -> (server: ThrowawayPostgres, name: String, books: PostgresPool) {
    let server = try await ThrowawayPostgres.shared()
    let name = try await server.freshDatabase()
    let books = try await PostgresPool(url: server.url(database: name), readers: readers)
    try await books.write { try $0.script("CREATE TABLE t (a bigint)") }
    return (server, name, books)
  }

  private func count(_ books: PostgresPool) async throws -> Int? {
    try await books.read { try $0.row("SELECT count(*) FROM t")?.int(0) }
  }

  @Test func `reads go on while a write and other reads take their time`() async throws {
    let (_, _, books) = try await books(readers: 2)
    let (writing, reading, mayEnd) = (Gate(), Gate(), Gate())
    async let written: Void = books.write { connection in
      try connection.run("INSERT INTO t VALUES (1)")
      writing.open()
      mayEnd.wait()
    }
    async let read: Void = books.read { _ in
      reading.open()
      mayEnd.wait()
    }
    await writing.opened()
    await reading.opened()
    #expect(try await count(books) == 0)
    for _ in 1...2 { mayEnd.open() }
    try await written
    try await read
    #expect(try await count(books) == 1, "what was acknowledged is seen")
    await books.close()
  }

  @Test func `more readers than connections take turns`() async throws {
    let (_, name, books) = try await books(readers: 3)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...60 {
        group.addTask {
          let row = try await books.read { try $0.row("SELECT $1 + 0", [SQLValue(number)]) }
          #expect(try row?.int(0) == number)
        }
      }
      try await group.waitForAll()
    }
    let connections = try await books.read { connection in
      try connection.row("SELECT count(*) FROM pg_stat_activity WHERE datname = $1", [.text(name)])?.int(0)
    }
    #expect(try #require(connections) <= 4)
    await books.close()
  }

  @Test func `reads see what is held, cannot write, and survive a cut connection`() async throws {
    let (server, name, books) = try await books(readers: 2)
    try await books.hold()
    try await books.write { _ = try $0.run("INSERT INTO t VALUES (1)") }
    #expect(try await count(books) == 1)
    try await books.releaseHeld(commit: false)
    #expect(try await count(books) == 0)
    let failure = await #expect(throws: SQLFailure.self) {
      _ = try await books.read { try $0.run("INSERT INTO t VALUES (1)") }
    }
    #expect(failure?.kind == .readOnly)
    try await server.cutConnections(to: name)
    for _ in 1...3 { #expect(try await count(books) == 0) }
    await books.close()
  }
}
