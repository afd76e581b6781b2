// SPDX-License-Identifier: GPL-3.0-or-later

import Proving
import Store
import Testing

/// What goes into a driver comes out again, on every engine.
@Suite struct DriverValueTests {
  @Test(arguments: Backend.available)
  func `parameters are bound by number, not by order of appearance`(_ backend: Backend) async throws {
    let books = try await backend.fresh()
    let row = try await books.write { connection in
      try connection.script("CREATE TABLE t (id bigint PRIMARY KEY, level bigint, note text)")
      try connection.run("INSERT INTO t (note, level, id) VALUES ($3, $2, $1)", [7, 1, "first"])
      #expect(try connection.run("UPDATE t SET level = $2 WHERE id = $1", [7, 5]) == 1)
      return try connection.row("SELECT id, level, note FROM t")
    }
    #expect(row?.values == [7, 5, "first"])
    await books.close()
  }

  @Test(arguments: Backend.available)
  func `a parameter can be used several times`(_ backend: Backend) async throws {
    let books = try await backend.fresh()
    let row = try await books.read { connection in
      try connection.row("SELECT $2 || $1 || $2, $3 + $3 WHERE $1 = $1", ["b", "a", 21])
    }
    #expect(row?.values == ["aba", 42])
  }

  @Test(arguments: Backend.available)
  func `dollar signs in strings, quoted names and comments are left alone`(_ backend: Backend) async throws {
    let books = try await backend.fresh()
    let sql = """
      SELECT 'it''s $2', $1 AS "price $3" -- not $4
      /* nor $5 */ , '$1'
      """
    let row = try await books.read { connection in try connection.row(sql, ["ten"]) }
    #expect(row?.values == ["it's $2", "ten", "$1"])
  }

  @Test(arguments: Backend.available, [[], ["a", "b", "c"]] as [[SQLValue]])
  func `the number of arguments must match`(_ backend: Backend, _ arguments: [SQLValue]) async throws {
    let books = try await backend.fresh()
    let failure = await #expect(throws: SQLFailure.self) {
      _ = try await books.read { connection in try connection.rows("SELECT $1, $2", arguments) }
    }
    #expect(failure?.kind == .other)
  }

  @Test(arguments: Backend.available)
  func `null is stored, found and told from empty text`(_ backend: Backend) async throws {
    let books = try await backend.fresh()
    try await books.write { connection in
      try connection.script("CREATE TABLE t (id bigint, a text, b bigint, c double precision)")
      try connection.run("INSERT INTO t VALUES ($1, $2, $3, $4)", [1, nil, nil, nil])
      try connection.run("INSERT INTO t VALUES ($1, $2, $3, $4)", [2, "", 0, 0.0])
      let rows = try connection.rows("SELECT a, b, c FROM t WHERE a IS NOT DISTINCT FROM $1 ORDER BY id", [nil])
      #expect(rows.map(\.values) == [[nil, nil, nil]])
      let row = try #require(try connection.row("SELECT a, b, c FROM t WHERE id = $1", [2]))
      #expect(row.values == ["", 0, 0.0])
    }
  }

  @Test(
    arguments: Backend.available,
    [
      "Nguyễn Thị Ánh", "Đỗ Ưng", "e\u{0302}\u{0323}", "𠮷野家 👩‍👩‍👧", "it's \"quoted\" \\N \\. $1 ?1", "a\tb\r\nc", "",
    ])
  func `text comes back as it was`(_ backend: Backend, _ text: String) async throws {
    let books = try await backend.fresh()
    try await books.write { connection in
      try connection.script("CREATE TABLE t (a text, b bigint)")
      try connection.run("INSERT INTO t VALUES ($1, 1)", [.text(text)])
      try connection.load(into: "t", columns: ["a", "b"], rows: [[.text(text), 2]])
      let found = try connection.rows("SELECT a FROM t WHERE a = $1 ORDER BY b", [.text(text)])
      #expect(try found.map { Array(try $0.text(0).utf8) } == [Array(text.utf8), Array(text.utf8)])
    }
  }

  @Test(arguments: Backend.available, [.text("a\0b"), .real(.nan), .real(.infinity)] as [SQLValue])
  func `what an engine would change is refused`(_ backend: Backend, _ value: SQLValue) async throws {
    let books = try await backend.fresh()
    try await books.write { try $0.script("CREATE TABLE t (a text, c double precision)") }
    for loading in [false, true] {
      let failure = await #expect(throws: SQLFailure.self) {
        try await books.write { connection in
          let column = if case .text = value { "a" } else { "c" }
          if loading {
            try connection.load(into: "t", columns: [column], rows: [[value]])
          } else {
            try connection.run("INSERT INTO t (\(column)) VALUES ($1)", [value])
          }
        }
      }
      #expect(failure?.kind == .invalidValue)
    }
    #expect(try await books.read { try $0.row("SELECT count(*) FROM t")?.int(0) } == 0)
  }

  @Test(arguments: Backend.available)
  func `numbers keep all their digits`(_ backend: Backend) async throws {
    let books = try await backend.fresh()
    let integers: [Int64] = [.min, -1, 0, 1, 1_699_228_800_000, .max]
    let reals: [Double] = [
      -0.1, 1 / 3, 1e-300, Double.leastNonzeroMagnitude, .greatestFiniteMagnitude, 123_456_789.123_456_79,
    ]
    try await books.write { connection in
      try connection.script("CREATE TABLE t (a bigint, c double precision)")
      for (integer, real) in zip(integers, reals) {
        try connection.run("INSERT INTO t VALUES ($1, $2)", [SQLValue(integer), SQLValue(real)])
        let row = try connection.row("SELECT a, c FROM t WHERE a = $1 AND c = $2", [SQLValue(integer), SQLValue(real)])
        #expect(try row?.int64(0) == integer)
        #expect(try row?.double(1) == real)
      }
    }
  }

  @Test(arguments: Backend.available)
  func `an integer outside the column's range is refused`(_ backend: Backend) async throws {
    let books = try await backend.fresh()
    let failure = await #expect(throws: SQLFailure.self) {
      try await books.write { connection in
        let strict = connection.dialect == .sqlite ? "STRICT" : ""
        try connection.script("CREATE TABLE t (a integer) \(strict)")
        try connection.run("INSERT INTO t VALUES ($1)", ["not a number"])
      }
    }
    #expect(failure?.kind == .invalidValue)
  }

  @Test(arguments: Backend.available)
  func `truth is 0 or 1, and sums and counts are integers`(_ backend: Backend) async throws {
    let books = try await backend.fresh()
    let row = try await books.write { connection in
      try connection.script("CREATE TABLE t (a bigint)")
      try connection.load(into: "t", columns: ["a"], rows: [[SQLValue(true)], [SQLValue(false)], [40]])
      return try connection.row("SELECT sum(a), count(*), max(a) > $1, 1.5 * 2.5 FROM t", [39])
    }
    let found = try #require(row)
    #expect(try found.int(0) == 41)
    #expect(try found.int(1) == 3)
    #expect(try found.bool(2))
    #expect(try found.double(3) == 3.75)
  }

  @Test(arguments: Backend.available)
  func `run counts the rows it changed and nothing else`(_ backend: Backend) async throws {
    let books = try await backend.fresh()
    try await books.write { connection in
      try connection.script("CREATE TABLE t (a bigint PRIMARY KEY, b bigint)")
      #expect(try connection.run("INSERT INTO t VALUES (1, 0), (2, 0), (3, 0)") == 3)
      #expect(try connection.run("SELECT * FROM t") == 0)
      #expect(try connection.run("UPDATE t SET b = 1 WHERE a > $1", [1]) == 2)
      #expect(try connection.run("UPDATE t SET b = 2 WHERE a > $1", [9]) == 0)
      #expect(try connection.run("INSERT INTO t VALUES (1, 5) ON CONFLICT (a) DO NOTHING") == 0)
      #expect(try connection.run("INSERT INTO t VALUES (1, 5) ON CONFLICT (a) DO UPDATE SET b = excluded.b") == 1)
      let returned = try connection.rows("DELETE FROM t WHERE b = $1 RETURNING a", [5])
      #expect(returned.map(\.values) == [[1]])
    }
  }

  @Test func `a row tells what it does not hold`() throws {
    let row = SQLRow([nil, "x", 1.5, 3])
    #expect(throws: SQLFailure.self) { try row.int(0) }
    #expect(throws: SQLFailure.self) { try row.int(1) }
    #expect(throws: SQLFailure.self) { try row.int(2) }
    #expect(throws: SQLFailure.self) { try row.text(3) }
    #expect(throws: SQLFailure.self) { try row.text(4) }
    #expect(try row.optionalText(0) == nil)
    #expect(try row.double(3) == 3)
  }
}
