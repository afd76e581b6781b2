// SPDX-License-Identifier: GPL-3.0-or-later

import CPostgres

/// A transaction on the connection to a PostgreSQL server.
final class PostgresSession: SQLSession {
  let dialect = SQLDialect.postgres
  var failure: SQLFailure?
  var depth = 0
  var mayWait = true
  private var cursors = 0
  private let link: PostgresLink
  private let patience: Patience
  private let onWait: @Sendable () -> Void

  init(_ link: PostgresLink, patience: Patience, onWait: @escaping @Sendable () -> Void) {
    self.link = link
    self.patience = patience
    self.onWait = onWait
  }

  var isOpen: Bool { !link.isLost && link.isInTransaction }

  func rows(_ sql: String, _ arguments: [SQLValue]) throws(SQLFailure) -> [SQLRow] {
    try execute(sql, arguments).rows
  }

  func run(_ sql: String, _ arguments: [SQLValue]) throws(SQLFailure) -> Int {
    try execute(sql, arguments).changedRows
  }

  func script(_ sql: String) throws(SQLFailure) {
    try checkReady()
    link.forgetStatements()
    _ = try step { () throws(SQLFailure) in try link.execute(sql) }
  }

  func lockRow(_ sql: String, _ arguments: [SQLValue]) throws(SQLFailure) -> SQLRow? {
    let statement = try prepared(sql + (mayWait ? " FOR UPDATE" : " FOR UPDATE NOWAIT"), arguments)
    return try step { () throws(SQLFailure) in
      try link.execute(statement, arguments, notice: patience.notice, onWait: onWait).rows.first
    }
  }

  func announce() {
    link.mustAnnounce = true
  }

  /// A cursor rather than libpq's single-row mode: other statements may run between the rows.
  func eachRow(_ sql: String, _ arguments: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
    _ = try prepared(sql, arguments)
    cursors += 1
    defer { cursors -= 1 }
    let name = "each_\(cursors)"
    _ = try step { () throws(SQLFailure) in
      try link.executeOnce("DECLARE \(name) NO SCROLL CURSOR FOR \(sql)", arguments)
    }
    do {
      try handOver(from: name, body)
    } catch {
      if failure == nil, isOpen { try? close(name) }
      throw error
    }
    try close(name)
  }

  func load(into table: String, columns: [String], rows: some Sequence<[SQLValue]>) throws(SQLFailure) {
    let names = columns.map(\.quotedName).joined(separator: ", ")
    let sql = "COPY \(table.quotedName) (\(names)) FROM STDIN"
    try checkReady()
    let start = try step { () throws(SQLFailure) in try link.execute(sql) }
    guard start.isReadyForCopy else { throw spoil(SQLFailure(.other, "the server takes no rows", sql: sql)) }
    var copy = PostgresCopy(link: link, sql: sql)
    for row in rows {
      do {
        try check(row, for: sql, taking: columns.count)
      } catch {
        copy.giveUp()
        throw error
      }
      guard copy.append(row) else { break }
    }
    _ = try step { () throws(SQLFailure) in try copy.finish() }
  }
}

extension PostgresSession {
  /// COPY cannot pass over rows: they come into a table of this transaction's own and go on from there.
  func loadNew(
    into table: String, columns: [String], key: [String], rows: some Collection<[SQLValue]>
  ) throws(SQLFailure) -> [Int] {
    let incoming = "incoming_\(table)"
    let names = columns.map(\.quotedName).joined(separator: ", ")
    let keys = key.map(\.quotedName).joined(separator: ", ")
    try checkReady()
    _ = try step { () throws(SQLFailure) in
      try link.execute(
        """
        SET LOCAL client_min_messages = warning;
        CREATE TEMP TABLE IF NOT EXISTS \(incoming) (LIKE \(table.quotedName)) ON COMMIT DELETE ROWS;
        ALTER TABLE \(incoming) ADD COLUMN IF NOT EXISTS incoming_place bigint;
        TRUNCATE \(incoming)
        """)
    }
    let numbered = rows.lazy.enumerated().map { $0.element + [SQLValue(Int($0.offset))] }
    try load(into: incoming, columns: columns + ["incoming_place"], rows: numbered)
    let taken = try self.rows(
      """
      WITH taken AS (
        INSERT INTO \(table.quotedName) (\(names)) SELECT \(names) FROM \(incoming) ORDER BY incoming_place
        ON CONFLICT (\(keys)) DO NOTHING RETURNING \(keys))
      SELECT min(i.incoming_place) FROM \(incoming) AS i JOIN taken USING (\(keys)) GROUP BY \(keys)
      """, [])
    var places = Set(0..<rows.count)
    for row in taken { places.remove(try step { () throws(SQLFailure) in try row.int(0) }) }
    return places.sorted()
  }

  func command(_ sql: String) throws(SQLFailure) {
    _ = try link.execute(sql)
  }

  /// The announcement goes with the commit: it costs no round trip, and one covers all that asked for it.
  /// - Throws: `.commitUnknown` where the connection went away before the answer.
  func commit() throws(SQLFailure) {
    link.listen()
    guard !link.isLost else { throw SQLFailure(lostOr: .connectionLost, on: link.handle, sql: "COMMIT") }
    do throws(SQLFailure) {
      let commit = link.mustAnnounce ? "NOTIFY \(PostgresListener.channel); COMMIT" : "COMMIT"
      link.mustAnnounce = false
      let done = try link.execute(commit).command
      // A spoilt transaction answers COMMIT with ROLLBACK, and no error.
      guard done == "COMMIT" else { throw SQLFailure(.other, "the server rolled back", sql: "COMMIT") }
    } catch {
      throw error.kind == .connectionLost ? SQLFailure(.commitUnknown, error.message, sql: "COMMIT") : error
    }
  }

  /// Ignores a failure: who owns the connection drops it where it is still in a transaction.
  func rollback() {
    link.mustAnnounce = false
    guard isOpen else { return }
    _ = try? link.execute("ROLLBACK")
  }

  private func execute(_ sql: String, _ arguments: [SQLValue]) throws(SQLFailure) -> PostgresResult {
    let statement = try prepared(sql, arguments)
    return try step { () throws(SQLFailure) in try link.execute(statement, arguments) }
  }

  private func prepared(_ sql: String, _ arguments: [SQLValue]) throws(SQLFailure) -> PostgresStatement {
    try checkReady()
    try check(arguments, for: sql, taking: SQLPlaceholders.of(sql).count)
    return PostgresStatement(sql, arguments)
  }

  private func handOver(from cursor: String, _ body: (SQLRow) throws -> Void) throws {
    while true {
      let rows = try rows("FETCH FORWARD 256 FROM \(cursor)", [])
      for row in rows {
        try body(row)
        try checkReady()
      }
      if rows.count < 256 { return }
    }
  }

  private func close(_ cursor: String) throws(SQLFailure) {
    _ = try step { () throws(SQLFailure) in try link.execute("CLOSE \(cursor)") }
  }

  private func step<T>(_ work: () throws(SQLFailure) -> T) throws(SQLFailure) -> T {
    do { return try work() } catch { throw spoil(error) }
  }
}
