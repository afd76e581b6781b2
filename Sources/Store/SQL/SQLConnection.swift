// SPDX-License-Identifier: GPL-3.0-or-later

/// A connection inside one transaction; valid only within the closure it was handed to.
///
/// Parameters are written `$1…$n`, in any order and as often as wanted; their number must equal that of the arguments.
/// After a failure every further use throws that failure again and the transaction is rolled back, as PostgreSQL does
/// it; what may fail and go on belongs inside `attempt`. Queries name their columns: statements are kept prepared, and
/// the width of `SELECT *` may be remembered from before a change of the schema.
package protocol SQLConnection {
  var dialect: SQLDialect { get }

  /// What spoilt the transaction or the part under way; nil while all is well.
  var failure: SQLFailure? { get }

  /// All rows of a query, or of a statement with `RETURNING`.
  func rows(_ sql: String, _ arguments: [SQLValue]) throws(SQLFailure) -> [SQLRow]

  /// Runs a statement and returns how many rows it inserted, updated or deleted itself (triggers do not count).
  @discardableResult
  func run(_ sql: String, _ arguments: [SQLValue]) throws(SQLFailure) -> Int

  /// Runs several statements separated by semicolons, without parameters: DDL.
  func script(_ sql: String) throws(SQLFailure)

  /// Inserts many rows at once: COPY on PostgreSQL, one prepared insert on SQLite.
  ///
  /// The sequence is read while the engine takes the rows, so it must not use the connection itself.
  func load(into table: String, columns: [String], rows: some Sequence<[SQLValue]>) throws(SQLFailure)

  /// Inserts those of many rows whose key is not in the table yet, and returns the places of the others in the sequence.
  ///
  /// `key` names the columns of a unique index; the sequence is read as in `load`.
  func loadNew(
    into table: String, columns: [String], key: [String], rows: some Collection<[SQLValue]>
  ) throws(SQLFailure) -> [Int]

  /// The first row of a query, locked until the transaction ends; SQLite has locked everything already.
  /// - Throws: `.readOnly` inside a read.
  func lockRow(_ sql: String, _ arguments: [SQLValue]) throws(SQLFailure) -> SQLRow?

  /// Hands over the rows of a query one by one without keeping them; other statements may run meanwhile.
  /// - Throws: the body's error, unchanged, or a `SQLFailure`.
  func eachRow(_ sql: String, _ arguments: [SQLValue], _ body: (SQLRow) throws -> Void) throws

  /// Runs a part that may fail: a throw undoes what the part did, and the transaction goes on.
  /// - Throws: the body's error, unchanged.
  func attempt<T>(_ body: () throws -> T) throws -> T

  /// Like `attempt`, but what somebody else has locked fails at once as `.busy`: who holds locks and waits for none
  /// cannot be part of a deadlock.
  func attemptWithoutWaiting<T>(_ body: () throws -> T) throws -> T

  /// Lets listeners hear of this transaction once it is committed; SQLite's hear of every one without being told.
  func announce()
}

extension SQLConnection {
  package func rows(_ sql: String) throws(SQLFailure) -> [SQLRow] {
    try rows(sql, [])
  }

  /// The first row of a query, or nil where there is none.
  package func row(_ sql: String, _ arguments: [SQLValue] = []) throws(SQLFailure) -> SQLRow? {
    try rows(sql, arguments).first
  }

  @discardableResult
  package func run(_ sql: String) throws(SQLFailure) -> Int {
    try run(sql, [])
  }

  package func lockRow(_ sql: String) throws(SQLFailure) -> SQLRow? {
    try lockRow(sql, [])
  }

  package func eachRow(_ sql: String, _ body: (SQLRow) throws -> Void) throws {
    try eachRow(sql, [], body)
  }
}
