// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB

/// A transaction on one SQLite connection.
final class SQLiteSession: SQLSession {
  let dialect = SQLDialect.sqlite
  var failure: SQLFailure?
  var depth = 0
  var mayWait = true
  let database: Database
  private let readOnly: Bool

  init(_ database: Database, readOnly: Bool) {
    self.database = database
    self.readOnly = readOnly
  }

  var isOpen: Bool { database.isInsideTransaction }

  func rows(_ sql: String, _ arguments: [SQLValue]) throws(SQLFailure) -> [SQLRow] {
    let (text, values) = try prepared(sql, arguments)
    return try step(sql) {
      let statement = try database.cachedStatement(sql: text)
      guard statement.columnCount > 0 else {
        try statement.execute(arguments: values)
        return []
      }
      let cursor = try Row.fetchCursor(statement, arguments: values)
      var rows: [SQLRow] = []
      while let row = try cursor.next() { rows.append(try SQLRow(row)) }
      return rows
    }
  }

  func run(_ sql: String, _ arguments: [SQLValue]) throws(SQLFailure) -> Int {
    let (text, values) = try prepared(sql, arguments)
    return try step(sql) {
      let before = database.totalChangesCount
      try database.cachedStatement(sql: text).execute(arguments: values)
      return database.totalChangesCount == before ? 0 : database.changesCount
    }
  }

  func script(_ sql: String) throws(SQLFailure) {
    try checkReady()
    try step(sql) { try database.execute(sql: sql) }
  }

  func lockRow(_ sql: String, _ arguments: [SQLValue]) throws(SQLFailure) -> SQLRow? {
    guard !readOnly else { throw spoil(SQLFailure(.readOnly, "a read cannot lock a row", sql: sql)) }
    return try rows(sql, arguments).first
  }

  /// Every commit moves the file's `data_version`, which listeners watch.
  func announce() {}

  /// The statement is not the cached one: the body may run the same query again.
  func eachRow(_ sql: String, _ arguments: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
    let (text, values) = try prepared(sql, arguments)
    let cursor = try step(sql) {
      try Row.fetchCursor(try database.makeStatement(sql: text), arguments: values)
    }
    while let row = try step(sql, { try cursor.next().map(SQLRow.init) }) {
      try body(row)
      try checkReady()
    }
  }
}

extension SQLiteSession {
  func command(_ sql: String) throws(SQLFailure) {
    do { try database.execute(sql: sql) } catch { throw SQLFailure(sqlite: error, sql: sql) }
  }

  func commit() throws(SQLFailure) {
    try command("COMMIT TRANSACTION")
  }

  /// Ignores a failure: SQLite refuses to roll back only what it has rolled back already.
  func rollback() {
    try? database.rollback()
  }

  func prepared(
    _ sql: String, _ arguments: [SQLValue]
  ) throws(SQLFailure) -> (text: String, values: StatementArguments) {
    try checkReady()
    let placeholders = SQLPlaceholders.of(sql)
    try check(arguments, for: sql, taking: placeholders.count)
    return (placeholders.questionMarked, StatementArguments(arguments))
  }

  func step<T>(_ sql: String, _ work: () throws -> T) throws(SQLFailure) -> T {
    do { return try work() } catch { throw spoil(SQLFailure(sqlite: error, sql: sql)) }
  }
}

extension SQLRow {
  fileprivate init(_ row: Row) throws {
    self.init(try row.databaseValues.map(SQLValue.init))
  }
}

extension SQLValue {
  fileprivate init(_ value: DatabaseValue) throws {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .real(number)
    case .string(let text): self = .text(text)
    case .blob: throw SQLFailure(.invalidValue, "the answer holds a blob")
    }
  }

  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let text): text.databaseValue
    }
  }
}

extension StatementArguments {
  fileprivate init(_ values: [SQLValue]) {
    self.init(values.map(\.databaseValue))
  }
}
