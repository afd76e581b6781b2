// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing

@testable import Store

/// Finding books, making them where there are none, and leaving alone what is not ours.
@Suite(.serialized) struct OpeningTests {
  @Test(arguments: Backend.available)
  func `who opens second finds the same books`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let before = try await bench.query("SELECT origin, demonstration, created FROM books")
    try await bench.lan.receive(Tried.threeDays)
    bench.wait(minutes: 60)
    let again = try await bench.connectAgain()
    let after = try await again.database.read { connection in
      try connection.rows("SELECT origin, demonstration, created FROM books").map { $0.values.map(\.shown) }
    }
    #expect(after == before)
    #expect(try await bench.office("minh", on: again).story(of: 1).file.name == "H1")
    #expect(try await again.check(head: nil).isClean)
    await again.close()
  }

  @Test(arguments: Backend.available)
  func `of two who start at once, one makes the books`(_ backend: Backend) async throws {
    let scratch = try await backend.scratch()
    let now = try Instant(local: "2023-11-06 08:00")
    let origins = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let books = try await scratch.openBooks(startingAt: now)
          let origin = try await books.database.read { try $0.row("SELECT origin FROM books")?.text(0) ?? "" }
          await books.close()
          return origin
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(origins).count == 1)
    let books = try await scratch.openBooks(startingAt: now)
    let report = try await books.check(head: nil)
    #expect(report.problems == [])
    #expect(report.chains.map(\.entries) == [2])
  }

  @Test(arguments: Backend.available)
  func `the first start knows units, procedures, calendar and one administrator`(_ backend: Backend) async throws {
    let books = try await backend.freshBooks(at: Instant(local: "2023-11-06 08:00"))
    let office = Office(
      books: books, clock: .fixed(try Instant(local: "2023-11-06 08:00")), login: Login(rawValue: "quantri"))
    let surroundings = try await office.surroundings()
    #expect(surroundings.units.all.count == 30)
    #expect(surroundings.procedures.count == 100)
    #expect(surroundings.isDemonstration)
    #expect(surroundings.unit?.code.rawValue == "524-mc")
    #expect(try await office.officers().map(\.role) == [.administrator])
  }

  @Test(arguments: Backend.available)
  func `books of a newer format are refused by name`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.tamper("UPDATE books SET format = 99")
    let place = bench.scratch.place
    let failure = BooksFailure.newer(place.shown, format: 99, known: Migration.newest)
    #expect(await failureOf { _ = try await bench.connectAgain() } == failure)
    #expect(await failureOf { _ = try await SQLBooks.reading(place) } == failure)
    #expect(try await bench.query("SELECT format FROM books") == [["99"]])
  }

  @Test(arguments: Backend.available)
  func `opened for reading, nothing can be written`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    try await bench.lan.receive(Tried.threeDays)
    let reading = try await SQLBooks.reading(bench.scratch.place)
    #expect(try await bench.office("lan", on: reading).story(of: 1).file.name == "H1")
    if backend == .sqlite {
      #expect(await failureOf { _ = try await bench.office("lan", on: reading).receive(Tried.threeDays) } == .readOnly)
    }
    await reading.close()
  }

  @Test(arguments: Backend.available)
  func `books that do not exist are not read`(_ backend: Backend) async throws {
    let scratch = try await backend.scratch()
    switch (backend, await failureOf { _ = try await SQLBooks.reading(scratch.place) }) {
    case (.sqlite, .cannotOpen), (.postgres, .empty): break
    case (_, let other): Issue.record("nothing was read as books: \(String(describing: other))")
    }
  }

  @Test func `a foreign database file is refused, unchanged to the byte`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("other.sqlite")
    let other = try SQLiteDatabase(path: path, mode: .readWrite(create: true))
    try await other.write { try $0.script("CREATE TABLE journal (a INTEGER); CREATE TABLE books (b TEXT);") }
    await other.close()
    try await expectUntouched(path)
  }

  @Test(arguments: ["x", "Đây là một lá thư, không phải sổ.\n", String(repeating: "x", count: 5_000)])
  func `a file that is no database is refused, unchanged to the byte`(_ words: String) async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("letter.txt")
    try Data(words.utf8).write(to: URL(filePath: path))
    try await expectUntouched(path)
  }

  private func expectUntouched(_ path: String) async throws {
    let before = try Data(contentsOf: URL(filePath: path))
    let now = try Instant(local: "2023-11-06 08:00")
    #expect(await failureOf { _ = try await BooksPlace(path).openBooks(startingAt: now) } == .foreign(path))
    #expect(await failureOf { _ = try await SQLBooks.reading(.file(path)) } == .foreign(path))
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func `a foreign schema on a server is refused and left as it is`() async throws {
    let scratch = try await Backend.postgres.scratch()
    let other = try await scratch.open()
    try await other.write { try $0.script("CREATE TABLE payroll (a int); INSERT INTO payroll VALUES (7);") }
    let now = try Instant(local: "2023-11-06 08:00")
    let failure = await failureOf { _ = try await scratch.openBooks(startingAt: now) }
    #expect(failure == .foreign(scratch.place.shown))
    let tables = try await other.read { connection in
      try connection.rows("SELECT CAST(tablename AS text) FROM pg_tables WHERE schemaname = 'public'").map {
        try $0.text(0)
      }
    }
    #expect(tables == ["payroll"])
  }

  @Test func `a place is shown without its password`() {
    let place = BooksPlace("postgres://motcua:bi%20mat@may-chu:5432/so")
    #expect(place.shown == "postgres://…@may-chu:5432/so")
    #expect(BooksPlace("/srv/so.sqlite") == .file("/srv/so.sqlite"))
  }
}
