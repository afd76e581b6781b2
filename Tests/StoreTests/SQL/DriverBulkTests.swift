// SPDX-License-Identifier: GPL-3.0-or-later

import Proving
import Store
import Testing

/// Many rows in and out, without keeping them all.
@Suite struct DriverBulkTests {
  static let count = 20_000

  private func loaded(_ backend: Backend) async throws -> any SQLDatabase {
    let books = try await backend.fresh()
    try await books.write { connection in
      try connection.script("CREATE TABLE t (a bigint PRIMARY KEY, b text, c double precision)")
      let rows = (0..<Self.count).lazy.map { number -> [SQLValue] in
        [SQLValue(number), number.isMultiple(of: 3) ? nil : .text("số \(number)\t"), SQLValue(Double(number) / 4)]
      }
      try connection.load(into: "t", columns: ["a", "b", "c"], rows: rows)
    }
    return books
  }

  @Test(arguments: Backend.available)
  func `loading stores every row as it is`(_ backend: Backend) async throws {
    let books = try await loaded(backend)
    try await books.read { connection in
      let totals = try connection.row("SELECT count(*), CAST(sum(a) AS bigint), count(b), sum(c) FROM t")
      let sum = Self.count * (Self.count - 1) / 2
      #expect(try totals?.int(0) == Self.count)
      #expect(try totals?.int(1) == sum)
      #expect(try totals?.int(2) == 13_333)
      #expect(try totals?.double(3) == Double(sum) / 4)
      #expect(try connection.row("SELECT b FROM t WHERE a = 19999")?.text(0) == "số 19999\t")
    }
  }

  @Test(arguments: Backend.available)
  func `loading nothing is fine`(_ backend: Backend) async throws {
    let books = try await loaded(backend)
    try await books.write { try $0.load(into: "t", columns: ["a"], rows: []) }
    #expect(try await books.read { try $0.row("SELECT count(*) FROM t")?.int(0) } == Self.count)
  }

  @Test(arguments: Backend.available)
  func `a row of the wrong width leaves nothing, and the books usable`(_ backend: Backend) async throws {
    let books = try await loaded(backend)
    await #expect(throws: SQLFailure.self) {
      try await books.write { try $0.load(into: "t", columns: ["a", "b"], rows: [[-1, "x"], [-2]]) }
    }
    try await books.write { try $0.load(into: "t", columns: ["b", "a"], rows: [["x", -3]]) }
    #expect(try await books.read { try $0.rows("SELECT a, b FROM t WHERE a < 0").map(\.values) } == [[-3, "x"]])
  }

  @Test(arguments: Backend.available)
  func `of rows whose key is there, or comes twice, the first stays and the places of the others are told`(
    _ backend: Backend
  ) async throws {
    let books = try await loaded(backend)
    let known = try await books.write { connection in
      try connection.loadNew(
        into: "t", columns: ["b", "a"], key: ["a"],
        rows: [["new", -1], ["again", -1], ["known", 7], ["", -2], ["last", 20_000]])
    }
    #expect(known == [1, 2])
    let rows = try await books.read {
      try $0.rows("SELECT a, b FROM t WHERE a < 0 OR a >= 19999 OR a = 7 ORDER BY a").map(\.values)
    }
    #expect(rows == [[-2, ""], [-1, "new"], [7, "số 7\t"], [19_999, "số 19999\t"], [20_000, "last"]])
  }

  @Test(arguments: Backend.available)
  func `rows are handed over one by one, with other statements in between`(_ backend: Backend) async throws {
    let books = try await loaded(backend)
    try await books.write { connection in
      var (seen, sum) = (0, 0)
      try connection.eachRow("SELECT a FROM t WHERE a >= $1 ORDER BY a", [100]) { row in
        seen += 1
        guard try row.int(0).isMultiple(of: 1_000) else { return }
        sum += try connection.row("SELECT a FROM t WHERE a = $1", [SQLValue(row.int(0))])?.int(0) ?? 0
        try connection.eachRow("SELECT a FROM t WHERE a >= $1 AND a < 102 ORDER BY a", [100]) { _ in sum += 1 }
      }
      #expect(seen == Self.count - 100)
      #expect(sum == 190_000 + 19 * 2)
    }
  }

  @Test(arguments: Backend.available)
  func `one can stop in the middle and go on with the transaction`(_ backend: Backend) async throws {
    struct Enough: Error {}
    let books = try await loaded(backend)
    try await books.write { connection in
      for _ in 1...2 {
        var seen = 0
        #expect(throws: Enough.self) {
          try connection.eachRow("SELECT a FROM t") { _ in
            seen += 1
            if seen == 300 { throw Enough() }
          }
        }
        #expect(seen == 300)
      }
      try connection.run("INSERT INTO t (a) VALUES (-1)")
    }
    #expect(try await books.read { try $0.rows("SELECT a FROM t WHERE a < 0").count } == 1)
  }

  @Test(arguments: Backend.available)
  func `a failure while handing over rows is thrown`(_ backend: Backend) async throws {
    let books = try await loaded(backend)
    await #expect(throws: SQLFailure.self) {
      try await books.read { connection in
        try connection.eachRow("SELECT a FROM t ORDER BY a") { row in
          if try row.int(0) == 500 { _ = try? connection.rows("SELECT nothing") }
        }
      }
    }
  }
}
