// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB
internal import GRDBSQLite

/// Many rows through one prepared insert. Values are bound without GRDB's statement arguments, which cost more than the
/// insert itself when there are millions of rows.
extension SQLiteSession {
  func load(into table: String, columns: [String], rows: some Sequence<[SQLValue]>) throws(SQLFailure) {
    try insert(into: table, columns, suffix: "", rows) { _, _ in }
  }

  func loadNew(
    into table: String, columns: [String], key: [String], rows: some Collection<[SQLValue]>
  ) throws(SQLFailure) -> [Int] {
    let names = key.map(\.quotedName).joined(separator: ", ")
    var known: [Int] = []
    try insert(into: table, columns, suffix: " ON CONFLICT (\(names)) DO NOTHING", rows) { place, changes in
      if changes == 0 { known.append(place) }
    }
    return known
  }

  private func insert(
    into table: String, _ columns: [String], suffix: String, _ rows: some Sequence<[SQLValue]>,
    _ tell: (_ place: Int, _ changes: Int) -> Void
  ) throws(SQLFailure) {
    let names = columns.map(\.quotedName).joined(separator: ", ")
    let places = (1...max(columns.count, 1)).map { "?\($0)" }.joined(separator: ", ")
    let sql = "INSERT INTO \(table.quotedName) (\(names)) VALUES (\(places))\(suffix)"
    try checkReady()
    let statement = try step(sql) { try database.cachedStatement(sql: sql) }
    let insert = BoundInsert(statement.sqliteStatement)
    var place = 0
    for row in rows {
      try check(row, for: sql, taking: columns.count)
      try step(sql) { try insert.run(row) }
      tell(place, insert.changes)
      place += 1
    }
  }
}

/// A prepared insert, run again and again with other values.
private struct BoundInsert {
  private let statement: OpaquePointer
  private let connection: OpaquePointer?

  init(_ statement: OpaquePointer) {
    self.statement = statement
    connection = sqlite3_db_handle(statement)
  }

  /// How many rows the last run inserted.
  var changes: Int { Int(sqlite3_changes(connection)) }

  func run(_ row: [SQLValue]) throws {
    for (index, value) in row.enumerated() { try check(bind(value, at: Int32(index + 1))) }
    let code = sqlite3_step(statement)
    let error = code == SQLITE_DONE ? nil : failure(code)
    sqlite3_reset(statement)
    if let error { throw error }
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
