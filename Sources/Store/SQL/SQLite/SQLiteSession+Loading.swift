// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB
internal import GRDBSQLite

/// Many rows through a prepared insert of several at once. Values are bound without GRDB's statement arguments, which
/// cost more than the insert itself when there are millions of rows.
extension SQLiteSession {
  /// Rows in one statement; each costs less than it would alone, and more of them gain nothing.
  private static var atOnce: Int { 32 }

  func load(into table: String, columns: [String], rows: some Sequence<[SQLValue]>) throws(SQLFailure) {
    _ = try run(Insert(into: table, columns, atOnce: Self.atOnce), rows)
  }

  func loadNew(
    into table: String, columns: [String], key: [String], rows: some Collection<[SQLValue]>
  ) throws(SQLFailure) -> [Int] {
    let names = key.map(\.quotedName).joined(separator: ", ")
    let insert = Insert(into: table, columns, " ON CONFLICT (\(names)) DO NOTHING", atOnce: Self.atOnce)
    if try isAllNew(insert, rows) { return [] }
    // Of several rows SQLite tells how many were new, not which: now they are asked about one by one.
    var known: [Int] = []
    for (place, row) in rows.enumerated() where try run(insert, CollectionOfOne(row)) == 0 { known.append(place) }
    return known
  }

  /// Whether all rows could be inserted; otherwise none was.
  private func isAllNew(_ insert: Insert, _ rows: some Collection<[SQLValue]>) throws(SQLFailure) -> Bool {
    do {
      try attempt { if try run(insert, rows) < rows.count { throw SomeAreKnown() } }
      return true
    } catch let failure as SQLFailure {
      throw failure
    } catch {
      return false
    }
  }

  /// Inserts rows; returns how many were new.
  private func run(_ insert: Insert, _ rows: some Sequence<[SQLValue]>) throws(SQLFailure) -> Int {
    try checkReady()
    var (chunk, count) = ([[SQLValue]](), 0)
    for row in rows {
      try check(row, for: insert.one, taking: insert.width)
      chunk.append(row)
      guard chunk.count == Self.atOnce else { continue }
      count += try run(insert.many, chunk[...])
      chunk.removeAll(keepingCapacity: true)
    }
    for index in chunk.indices { count += try run(insert.one, chunk[index...index]) }
    return count
  }

  private func run(_ sql: String, _ rows: ArraySlice<[SQLValue]>) throws(SQLFailure) -> Int {
    try step(sql) { try BoundInsert(database.cachedStatement(sql: sql).sqliteStatement).run(rows) }
  }
}

private struct SomeAreKnown: Error {}

/// The text of an insert, for one row and for as many as go at once.
private struct Insert {
  let width: Int
  let one: String
  let many: String

  init(into table: String, _ columns: [String], _ suffix: String = "", atOnce: Int) {
    let names = columns.map(\.quotedName).joined(separator: ", ")
    let marks = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
    let head = "INSERT INTO \(table.quotedName) (\(names)) VALUES "
    width = columns.count
    one = head + marks + suffix
    many = head + Array(repeating: marks, count: atOnce).joined(separator: ", ") + suffix
  }
}

/// A prepared insert with the values of its rows.
private struct BoundInsert {
  private let statement: OpaquePointer
  private let connection: OpaquePointer?

  init(_ statement: OpaquePointer) {
    self.statement = statement
    connection = sqlite3_db_handle(statement)
  }

  /// Inserts some rows; returns how many were new.
  func run(_ rows: ArraySlice<[SQLValue]>) throws -> Int {
    var place: Int32 = 0
    for row in rows {
      for value in row {
        place += 1
        try check(bind(value, at: place))
      }
    }
    let code = sqlite3_step(statement)
    let error = code == SQLITE_DONE ? nil : failure(code)
    let changes = Int(sqlite3_changes(connection))
    sqlite3_reset(statement)
    if let error { throw error }
    return changes
  }

  /// SQLite copies the text before it returns.
  private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(statement, index)
    case .integer(let number): return sqlite3_bind_int64(statement, index, number)
    case .real(let number): return sqlite3_bind_double(statement, index, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        // An empty buffer may have no address, which SQLite would take for NULL.
        guard let start = bytes.baseAddress else { return sqlite3_bind_text(statement, index, "", 0, Self.copies) }
        return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          sqlite3_bind_text(statement, index, $0, Int32(bytes.count), Self.copies)
        }
      }
    }
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw failure(code) }
  }

  private func failure(_ code: Int32) -> DatabaseError {
    let extended = sqlite3_extended_errcode(connection)
    let message = sqlite3_errmsg(connection).map { String(cString: $0) }
    return DatabaseError(resultCode: ResultCode(rawValue: extended == 0 ? code : extended), message: message)
  }

  /// SQLITE_TRANSIENT, a macro that Swift does not import.
  private static let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
