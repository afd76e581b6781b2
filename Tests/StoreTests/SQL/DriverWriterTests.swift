// SPDX-License-Identifier: GPL-3.0-or-later

import Proving
import Store
import Synchronization
import Testing

/// Several writers at once take turns.
@Suite struct DriverWriterTests {
  private static let schema = """
    CREATE TABLE head (unit text PRIMARY KEY, n bigint);
    INSERT INTO head VALUES ('a', 0);
    """

  @Test(arguments: Backend.available)
  func `writers on several connections never see busy`(_ backend: Backend) async throws {
    let scratch = try await backend.scratch()
    let first = try await scratch.open()
    try await first.write { try $0.script(Self.schema) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...4 {
        group.addTask {
          let books = try await scratch.open()
          for _ in 1...50 { try await Self.count(in: books) }
          await books.close()
        }
      }
      try await group.waitForAll()
    }
    #expect(try await first.read { try $0.row("SELECT n FROM head")?.int(0) } == 200)
  }

  /// Reads, then writes what it read plus one: loses counts unless the row is locked.
  private static func count(in books: any SQLDatabase) async throws {
    try await books.write { connection in
      let n = try #require(try connection.lockRow("SELECT n FROM head WHERE unit = $1", ["a"])).int(0)
      try connection.run("UPDATE head SET n = $2 WHERE unit = $1", ["a", SQLValue(n + 1)])
    }
  }

  @Test(arguments: Backend.available)
  func `opening new books from several sides at once works`(_ backend: Backend) async throws {
    let scratch = try await backend.scratch()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...4 {
        group.addTask {
          let books = try await scratch.open()
          _ = try await books.write { try $0.rows("SELECT 1") }
          await books.close()
        }
      }
      try await group.waitForAll()
    }
  }

  @Test(arguments: Backend.available)
  func `a writer that waits says so once, and then gets its turn`(_ backend: Backend) async throws {
    let scratch = try await backend.scratch()
    let first = try await scratch.open()
    try await first.write { try $0.script(Self.schema) }
    let said = Mutex(0)
    let notice = Gate()
    let patient = try await scratch.open(patience: Patience(notice: .milliseconds(100))) {
      said.withLock { $0 += 1 }
      notice.open()
    }
    try await first.hold()
    try await Self.count(in: first)
    async let counted: Void = Self.count(in: patient)
    await notice.opened()
    try await Task.sleep(for: .milliseconds(300))
    try await first.releaseHeld(commit: true)
    try await counted
    #expect(said.withLock { $0 } == 1)
    #expect(try await first.read { try $0.row("SELECT n FROM head")?.int(0) } == 2)
  }

  @Test(arguments: Backend.available)
  func `a writer gives up after a long time, and can try again`(_ backend: Backend) async throws {
    let scratch = try await backend.scratch()
    let first = try await scratch.open()
    try await first.write { try $0.script(Self.schema) }
    let hasty = try await scratch.open(patience: Patience(notice: .milliseconds(50), limit: .milliseconds(200)))
    try await first.hold()
    try await Self.count(in: first)
    let failure = await #expect(throws: SQLFailure.self) { try await Self.count(in: hasty) }
    #expect(failure?.kind == .busy)
    try await first.releaseHeld(commit: true)
    try await Self.count(in: hasty)
    #expect(try await first.read { try $0.row("SELECT n FROM head")?.int(0) } == 2)
  }

  @Test(arguments: Backend.available)
  func `a cancelled caller's write is stored or refused as a whole`(_ backend: Backend) async throws {
    let books = try await backend.fresh()
    try await books.write { try $0.script("CREATE TABLE t (a bigint)") }
    let task = Task { () async throws -> Int in
      withUnsafeCurrentTask { $0?.cancel() }
      return try await books.write { connection in
        try connection.run("INSERT INTO t VALUES (1)")
        return try connection.run("INSERT INTO t VALUES (2)")
      }
    }
    let count = try? await task.value
    let stored = try await books.read { try $0.row("SELECT count(*) FROM t")?.int(0) }
    #expect(stored == (count == nil ? 0 : 2))
  }
}
