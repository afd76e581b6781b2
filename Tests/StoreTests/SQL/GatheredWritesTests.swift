// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Synchronization
import Testing

/// Writes that wait for each other share a commit, and nothing else.
@Suite(.serialized) struct GatheredWritesTests {
  struct ChangeOfMind: Error {}

  private static let schema = """
    CREATE TABLE t (a bigint PRIMARY KEY);
    CREATE TABLE head (unit text PRIMARY KEY, n bigint);
    INSERT INTO head VALUES ('a', 0), ('b', 0), ('c', 0), ('d', 0), ('e', 0), ('f', 0), ('g', 0), ('h', 0);
    """
  private static let units = ["a", "b", "c", "d", "e", "f", "g", "h"]

  private func scratch(_ backend: Backend) async throws -> Scratch {
    let scratch = try await backend.scratch()
    let books = try await scratch.open()
    try await books.write { try $0.script(Self.schema) }
    await books.close()
    return scratch
  }

  private func stored(_ books: any SQLDatabase) async throws -> [Int] {
    try await books.read { connection in try connection.rows("SELECT a FROM t ORDER BY a").map { try $0.int(0) } }
  }

  /// Lets writes gather behind one that takes its time, each started when its predecessor waits; then lets them go.
  private func gather(
    _ bodies: [@Sendable (any SQLConnection) throws -> Int], in books: GatheredWrites
  ) async throws -> [Result<Int, any Error>] {
    let (began, mayEnd) = (Gate(), Gate())
    async let first: Void = books.write { _ in
      began.open()
      mayEnd.wait()
    }
    await began.opened()
    var tasks: [Task<Int, any Error>] = []
    for body in bodies {
      tasks.append(Task { try await books.write(body) })
      try await until { books.waiting == tasks.count }
    }
    mayEnd.open()
    try await first
    var results: [Result<Int, any Error>] = []
    for task in tasks { results.append(await task.result) }
    return results
  }

  private static func insert(_ number: Int) -> @Sendable (any SQLConnection) throws -> Int {
    { connection in
      try connection.run("INSERT INTO t VALUES ($1)", [SQLValue(number)])
      return number
    }
  }

  /// Reads, then writes what it read plus one.
  private static func count(_ unit: String) -> @Sendable (any SQLConnection) throws -> Int {
    { connection in
      let n = try #require(try connection.lockRow("SELECT n FROM head WHERE unit = $1", [.text(unit)])).int(0) + 1
      try connection.run("UPDATE head SET n = $2 WHERE unit = $1", [.text(unit), SQLValue(n)])
      return n
    }
  }

  @Test(arguments: Backend.available)
  func `what waits is committed together, in its order`(_ backend: Backend) async throws {
    let counted = CountedDatabase(try await scratch(backend).open())
    let books = GatheredWrites(counted)
    let results = try await gather((1...100).map(Self.insert), in: books)
    #expect(try results.map { try $0.get() } == Array(1...100))
    #expect(try await stored(counted) == Array(1...100))
    #expect(counted.writes == 3, "the one that took its time, then 64, then 36")
    await counted.close()
  }

  @Test(arguments: Backend.available)
  func `a refusal or failure of one concerns only that one`(_ backend: Backend) async throws {
    let counted = CountedDatabase(try await scratch(backend).open())
    let changing: @Sendable (any SQLConnection) throws -> Int = { connection in
      _ = try Self.insert(50)(connection)
      throw ChangeOfMind()
    }
    let swallowing: @Sendable (any SQLConnection) throws -> Int = { connection in
      _ = try Self.insert(60)(connection)
      _ = try? Self.insert(1)(connection)
      return 60
    }
    let bodies = [Self.insert(1), changing, Self.insert(2), Self.insert(1), swallowing, Self.insert(3)]
    let results = try await gather(bodies, in: GatheredWrites(counted))
    #expect(results.map { try? $0.get() } == [1, nil, 2, nil, nil, 3])
    #expect(throws: ChangeOfMind.self) { try results[1].get() }
    for place in [3, 4] {
      let failure = #expect(throws: SQLFailure.self) { try results[place].get() }
      #expect(failure?.constraint == "t(a)")
    }
    #expect(try await stored(counted) == [1, 2, 3])
    #expect(counted.writes == 2)
    await counted.close()
  }

  @Test(arguments: Backend.available)
  func `a rule that the commit judges stops only who broke it`(_ backend: Backend) async throws {
    let books = try await scratch(backend).open()
    try await books.write { connection in
      try connection.script("CREATE TABLE c (t bigint REFERENCES t (a) DEFERRABLE INITIALLY DEFERRED)")
    }
    let orphan: @Sendable (any SQLConnection) throws -> Int = { try $0.run("INSERT INTO c VALUES (99)") }
    let results = try await gather([Self.insert(1), orphan, Self.insert(2)], in: GatheredWrites(books))
    #expect(results.map { try? $0.get() } == [1, nil, 2])
    let failure = #expect(throws: SQLFailure.self) { try results[1].get() }
    #expect(failure?.kind == .foreignKeyViolation)
    #expect(try await stored(books) == [1, 2])
    await books.close()
  }

  @Test(arguments: Backend.available)
  func `whoever has an answer finds it stored, seen from another connection`(_ backend: Backend) async throws {
    let scratch = try await scratch(backend)
    let (books, other) = (try await scratch.open(), try await scratch.open())
    let gathered = GatheredWrites(books)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...100 {
        group.addTask {
          _ = try await gathered.write(Self.insert(number))
          let row = try await other.read { try $0.row("SELECT a FROM t WHERE a = $1", [SQLValue(number)]) }
          #expect(row != nil, "\(number)")
        }
      }
      try await group.waitForAll()
    }
    await books.close()
    await other.close()
  }

  @Test(arguments: Backend.available)
  func `two hundred writers at once each get the right answer`(_ backend: Backend) async throws {
    let books = CountedDatabase(try await scratch(backend).open())
    let gathered = GatheredWrites(books)
    let answers = try await withThrowingTaskGroup(of: Int?.self, returning: [Int].self) { group in
      for number in 1...200 {
        group.addTask {
          let task = Task {
            try await gathered.write { connection in
              let n = try Self.count("a")(connection)
              // Every tenth gives up, and so does not count.
              if number % 10 == 0 { throw ChangeOfMind() }
              return n
            }
          }
          if number % 7 == 0 { task.cancel() }
          do { return try await task.value } catch is ChangeOfMind { return nil }
        }
      }
      return try await group.reduce(into: []) { answers, answer in if let answer { answers.append(answer) } }
    }
    #expect(answers.sorted() == Array(1...180))
    #expect(books.writes < 100)
    await books.close()
  }

  @Test(arguments: Backend.available)
  func `what is held takes in gathered writes as well`(_ backend: Backend) async throws {
    let books = try await scratch(backend).open()
    let gathered = GatheredWrites(books)
    try await books.hold()
    let results = try await gather([Self.insert(1), Self.insert(1), Self.insert(2)], in: gathered)
    #expect(results.map { try? $0.get() } == [1, nil, 2])
    try await books.releaseHeld(commit: false)
    #expect(try await stored(books) == [])
    await books.close()
  }
}

extension GatheredWritesTests {
  @Test func `a lost connection fails all that shared the commit, and nothing is stored`() async throws {
    let scratch = try await scratch(.postgres)
    let books = try await scratch.open()
    let server = try await ThrowawayPostgres.shared()
    let (began, cut) = (Gate(), Gate())
    let waiting: @Sendable (any SQLConnection) throws -> Int = { connection in
      began.open()
      cut.wait()
      return try Self.insert(2)(connection)
    }
    let gathered = GatheredWrites(books)
    async let results = gather([Self.insert(1), waiting, Self.insert(3)], in: gathered)
    await began.opened()
    try await server.cutConnections(to: scratch.name)
    cut.open()
    for result in try await results {
      let failure = #expect(throws: SQLFailure.self) { try result.get() }
      #expect(failure?.kind == .connectionLost)
    }
    #expect(try await gathered.write(Self.insert(4)) == 4)
    #expect(try await stored(books) == [4])
    await books.close()
  }

  @Test func `who would wait for another server while holding locks is put off instead`() async throws {
    let scratch = try await scratch(.postgres)
    let (books, other) = (try await scratch.open(), try await scratch.open())
    try await other.hold()
    _ = try await other.write(Self.count("b"))
    let gathered = GatheredWrites(books)
    async let results = gather([Self.count("a"), Self.count("b"), Self.count("c")], in: gathered)
    // The other server, holding b, gets a: were b waited for with a in hand, each would wait for the other.
    try await until { try await other.read { try $0.row("SELECT n FROM head WHERE unit = 'c'")?.int(0) } == 1 }
    #expect(try await other.write(Self.count("a")) == 2)
    try await other.releaseHeld(commit: true)
    #expect(try await results.map { try $0.get() } == [1, 2, 1])
    await books.close()
    await other.close()
  }

  @Test func `who was part of a deadlock runs again alone`() async throws {
    let books = CountedDatabase(try await scratch(.postgres).open())
    let tries = Mutex(0)
    let unlucky: @Sendable (any SQLConnection) throws -> Int = { connection in
      _ = try Self.insert(2)(connection)
      let isFirst = tries.withLock { tries in
        tries += 1
        return tries == 1
      }
      if isFirst { try connection.script("DO $$ BEGIN RAISE deadlock_detected; END $$") }
      return 2
    }
    let results = try await gather([Self.insert(1), unlucky, Self.insert(3)], in: GatheredWrites(books))
    #expect(results.map { try? $0.get() } == [1, 2, 3])
    #expect(try await stored(books) == [1, 2, 3])
    #expect(books.writes == 3)
    await books.close()
  }

  @Test func `two servers that write for many units never stop each other`() async throws {
    let scratch = try await scratch(.postgres)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for seed in 1...2 {
        let books = try await scratch.open()
        let gathered = GatheredWrites(books)
        for number in 1...120 {
          let unit = Self.units[number * (seed == 1 ? 1 : 5) % 8]
          group.addTask { _ = try await gathered.write(Self.count(unit)) }
        }
      }
      try await group.waitForAll()
    }
    let books = try await scratch.open()
    #expect(try await books.read { try $0.row("SELECT CAST(sum(n) AS bigint) FROM head")?.int(0) } == 240)
    await books.close()
  }
}

extension GatheredWritesTests {
  @Test(arguments: Backend.available)
  func `an office whose writes are gathered keeps its rules and its chain`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let books = try await bench.scratch.openToServe(startingAt: bench.clock.now)
    let office = bench.office("lan", on: books)
    let numbers = try await withThrowingTaskGroup(of: Int?.self, returning: [Int].self) { group in
      for _ in 1...40 {
        group.addTask { try await office.receive(Tried.threeDays, channel: .online).file.number?.number }
      }
      return try await group.reduce(into: []) { numbers, number in if let number { numbers.append(number) } }
    }
    #expect(numbers.sorted() == Array(1...40))
    _ = try await office.deliver(1)
    let level: Satisfaction = 5
    let outcomes = await withTaskGroup(of: Bool.self, returning: [Bool].self) { group in
      for _ in 1...20 {
        group.addTask { (try? await office.rate(.number(1, year: nil), level)) != nil }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.count { $0 } == 1, "one visit has one answer")
    try await expectClean(bench)
    await books.close()
    await bench.books.close()
  }
}
