// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing

@testable import Store

/// Books that an earlier program wrote.
@Suite(.serialized) struct MigrationTests {
  @Test func `steps are numbered without gaps`() {
    #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
    #expect(Migration.newest == 6)
  }

  @Test(arguments: Backend.available)
  func `books of format 1 keep everything and become the newest format`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    let old = try await backend.scratch()
    let rows = try await Self.writeOldBooks(old, like: try await worked(bench))
    #expect(rows.values.count { !$0.isEmpty } >= 18, "the old books hold a bit of everything")

    let books = try await old.openBooks(startingAt: bench.clock.now)
    #expect(try await Self.content(of: books.database) == rows)
    #expect(try await format(of: books) == Migration.newest)
    #expect(try await books.check(head: nil).problems == [])

    let lan = bench.office("lan", on: books)
    _ = try await lan.deliver([3])
    #expect(try await lan.rate(3, 5).level == 5)
    let administrator = bench.office("quantri", on: books)
    // What the unit added to the numbers of its papers stands in its letterhead now.
    let unit = UnitCode(rawValue: "524-mc")
    var letterhead = try #require(try await administrator.letterheads(of: unit).all.first)
    #expect(letterhead.symbol == "MC")
    (letterhead.position, letterhead.signer) = (["CHỦ TỊCH"], "Trần Hòa")
    try await administrator.save(letterhead)
    #expect(try await bench.office("hoa", on: books).approve(2).notice.number == "01/PXL-MC")
    try await administrator.save(
      Counter(unit: unit, number: CounterNumber(1), name: "Hộ tịch"))
    #expect(try await lan.counters().map(\.name) == ["Hộ tịch"])
    try await expectPages(books, bench)
    #expect(try await books.check(head: nil).problems == [])
    await books.close()
  }

  @Test(arguments: Backend.available)
  func `fresh books are of the newest format`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    #expect(try await format(of: bench.books) == Migration.newest)
    let again = try await SQLBooks.reading(bench.scratch.place)
    await again.close()
  }

  @Test(arguments: Backend.available)
  func `books of format 1 are not read as they are, and not changed by trying`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let old = try await backend.scratch()
    _ = try await Self.writeOldBooks(old, like: bench)
    let failure = BooksFailure.older(old.place.shown, format: 1)
    #expect(await failureOf { _ = try await SQLBooks.reading(old.place) } == failure)
    let database = try await old.open()
    #expect(try await database.read { try $0.row("SELECT format FROM books")?.int(0) } == 1)
    await database.close()
  }

  @Test(arguments: Backend.available)
  func `of several that open old books at once, one brings them up to date`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend)
    let old = try await backend.scratch()
    _ = try await Self.writeOldBooks(old, like: bench)
    let now = bench.clock.now
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let books = try await old.openBooks(startingAt: now)
          #expect(try await books.check(head: nil).problems == [])
          await books.close()
        }
      }
      try await group.waitForAll()
    }
  }

  @Test(arguments: Backend.available)
  func `ratings that an earlier program imported go on counting, and are known again`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    let old = try await backend.scratch()
    _ = try await Self.writeOldBooks(old, like: bench)
    let keys = TallyKeys([.procedure: "1.001612", .counter: "2", .hour: "09"])
    let body = try CanonicalJSON.text(keys)
    let database = try await old.open()
    try await database.write { connection in
      try connection.run(
        """
        INSERT INTO keyed_rating (id, unit, day, time, entered, source, scale, level, keys, officer, visit, corrections,
          raised, withdrawn)
        VALUES ('nap:524-mc:p-2023-10-10-5-0', '524-mc', '2023-10-10', 1696903200000, 1696903200000, 'paper', 'sipas5', 5,
          $1, 'hoa', NULL, 0, 0, 0)
        """, [.text(body)])
      try connection.run(
        "INSERT INTO tally_day (unit, day, source, c1, c2, c3, c4, c5) VALUES ('524-mc', '2023-10-10', 'paper', 0,0,0,0,1)"
      )
      for dimension in Dimension.allCases {
        try connection.run(
          """
          INSERT INTO tally_month (unit, month, dimension, key, source, c1, c2, c3, c4, c5)
          VALUES ('524-mc', '2023-10', $1, $2, 'paper', 0, 0, 0, 0, 1)
          """, [.text(dimension.rawValue), .text(keys[dimension])])
      }
    }
    await database.close()

    let books = try await old.openBooks(startingAt: bench.clock.now)
    #expect(try await books.check(head: nil).problems == [])
    let rows = try await books.database.read { connection in
      try connection.rows("SELECT id, procedure, counter, level FROM imported_rating").map(\.values)
    }
    #expect(rows == [[.text("p-2023-10-10-5-0"), .text("1.001612"), .text("2"), .integer(5)]])
    let administrator = bench.office("quantri", on: books)
    #expect(try await administrator.satisfaction(during: .year(2023)).total.share.rated == 1)
    await books.close()
  }

  @Test(arguments: Backend.available)
  func `wishes to be called back get numbers in the order in which they came`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    let old = try await backend.scratch()
    _ = try await Self.writeOldBooks(old, like: try await worked(bench))
    let database = try await old.open()
    try await database.write { connection in
      for step in Migration.all where (2...5).contains(step.number) {
        try connection.script(step.script(for: connection.dialect))
      }
      for (visit, day) in [(1, "2023-11-07"), (2, "2023-11-06"), (3, "2023-11-06")] {
        try connection.run(
          "INSERT INTO contact_wish (unit, number, asked, reasons) VALUES ('524-mc', $1, $2, '[]')",
          [.integer(Int64(visit)), .text(day)])
      }
      try connection.run("UPDATE books SET format = 5")
      guard connection.dialect == .sqlite else { return }
      try SQLiteHeader(applicationID: SQLBooks.applicationID, userVersion: 5).store(in: connection)
    }
    await database.close()

    let books = try await old.openBooks(startingAt: bench.clock.now)
    let rows = try await books.database.read { connection in
      try connection.rows("SELECT number, serial, closed FROM contact_wish ORDER BY serial").map(\.values)
    }
    #expect(rows == [[2, 1, 0], [3, 2, 0], [1, 3, 0]])
    let next = try await books.write { page throws(OfficeError) in
      try page.next(.wish, in: UnitCode(rawValue: "524-mc"))
    }
    #expect(next == 4)
    await books.close()
  }

  /// Whether tablets, sealing and releases work in books that knew none of them.
  private func expectPages(_ books: SQLBooks, _ bench: OfficeBench) async throws {
    let citizen = bench.office(nil, on: books)
    let offered = try await bench.office("hoa", on: books).offerPairing(at: CounterNumber(1))
    let key = try await citizen.pair(offered.code).key
    let answer = GivenAnswer(level: 5, sequence: 1)
    #expect(try await citizen.take(answer, id: .random(), token: nil, from: key) == .unasked)
    try bench.at("2023-11-08 07:30")
    try await citizen.sealEarlierDays()
    let sealed = try await books.database.read { connection in
      try connection.rows("SELECT source, level, flags FROM ballot ORDER BY day, source").map(\.values)
    }
    let flags = SQLValue.text("[]")
    #expect(
      sealed == [
        [.text("kiosk"), .integer(4), flags], [.text("kiosk"), .integer(3), flags],
        [.text("unasked"), .integer(5), flags],
      ])
    #expect(try await citizen.release())
  }

  /// Two days with something in nearly every table, and with things still open.
  private func worked(_ bench: OfficeBench) async throws -> OfficeBench {
    _ = try await bench.lan.open([CounterNumber(1)])
    for _ in 1...3 { try await bench.lan.receive(Tried.tenDays, channel: .online) }
    try await bench.lan.receive(Tried.threeDays)
    _ = try await bench.lan.supplement(4, reason: text("Thiếu đơn"))
    for number in [1, 2] {
      let reference = CaseReference.number(number, year: nil)
      _ = try await bench.lan.apologise(reference, reason: text("Quá tải"), newDay: day("2023-11-24"))
    }
    try await bench.lan.deliver(1)
    _ = try await bench.lan.rate(1, 5)
    let asked = try #require(try await bench.lan.guide())
    try await bench.citizen.answer(bench.citizen.show(asked.visit), 4, sequence: 1)
    try bench.at("2023-11-07 07:30")
    try await bench.citizen.sealEarlierDays()
    _ = try await bench.lan.open([CounterNumber(1)])
    let today = try #require(try await bench.lan.guide())
    try await bench.citizen.answer(bench.citizen.show(today.visit), 3, sequence: 1)
    try await bench.lan.receive(Tried.threeDays)
    try await expectClean(bench)
    return bench
  }

  private func format(of books: SQLBooks) async throws -> Int? {
    try await books.database.read { connection in
      let format = try connection.row("SELECT format FROM books")?.int(0)
      guard connection.dialect == .sqlite else { return format }
      return try connection.row("PRAGMA user_version")?.int(0) == format ? format : nil
    }
  }

  /// The tables of format 1, those that are referred to first.
  private static let tables = Migration.core.script.matches(of: /CREATE TABLE (\w+)/).map { String($0.1) }
    .filter { !$0.hasPrefix("staged_") }

  /// Makes books as the program of format 1 made them, and fills them with the rows of others.
  private static func writeOldBooks(_ scratch: Scratch, like bench: OfficeBench) async throws -> [String: [String]] {
    let content = try await bench.books.database.read { connection in
      try tables.map { table in
        let columns = try columns(of: table, connection)
        let rows = try connection.rows("SELECT \(columns.joined(separator: ", ")) FROM \(table)").map(\.values)
        guard table == "unit" else { return (table: table, columns: columns, rows: rows) }
        let symbols = rows.map { [SQLValue.text($0[0] == .text("524-mc") ? "MC" : "")] }
        return (table: table, columns: columns + ["symbol"], rows: zip(rows, symbols).map { $0 + $1 })
      }
    }
    let database = try await scratch.open()
    try await database.write { connection in
      try connection.script(Migration.core.script(for: connection.dialect))
      for part in content where !part.rows.isEmpty {
        try connection.load(into: part.table, columns: part.columns, rows: part.rows)
      }
      try connection.run("UPDATE books SET format = 1")
      guard connection.dialect == .sqlite else { return }
      try SQLiteHeader(applicationID: SQLBooks.applicationID, userVersion: 1).store(in: connection)
    }
    let written = try await Self.content(of: database)
    await database.close()
    return written
  }

  private static func columns(of table: String, _ connection: any SQLConnection) throws -> [String] {
    let sql =
      switch connection.dialect {
      case .sqlite: "SELECT name FROM pragma_table_info('\(table)') ORDER BY cid"
      case .postgres:
        """
        SELECT CAST(column_name AS text) FROM information_schema.columns
        WHERE table_name = '\(table)' ORDER BY ordinal_position
        """
      }
    return try connection.rows(sql).map { try $0.text(0) }.filter { !moved.contains($0) }
  }

  /// Columns that came, or went elsewhere, with a later format.
  private static let moved: Set = ["symbol", "form", "letterhead", "import", "flags", "pressed", "changed"]

  /// Every row of every table of format 1 but the format itself, as texts in one order.
  private static func content(of database: any SQLDatabase) async throws -> [String: [String]] {
    try await database.read { connection in
      var content: [String: [String]] = [:]
      for table in tables {
        let columns = try columns(of: table, connection).filter { $0 != "format" }
        let rows = try connection.rows("SELECT \(columns.joined(separator: ", ")) FROM \(table)")
        content[table] = rows.map { "\($0.values)" }.sorted()
      }
      return content
    }
  }
}
