// SPDX-License-Identifier: GPL-3.0-or-later

import CPostgres
import Foundation

/// A libpq connection with its prepared statements; closed when nobody refers to it any more.
final class PostgresLink {
  let handle: OpaquePointer
  private var statements: [PostgresStatement: String] = [:]
  private var mustForgetStatements = false
  /// Whether the transaction under way is to be announced when it is committed.
  var mustAnnounce = false
  /// Set where the server said goodbye although the socket still looks fine.
  private var saidGoodbye = false

  /// Takes over a connection, established or not.
  init(owning handle: OpaquePointer) {
    self.handle = handle
  }

  deinit {
    PQfinish(handle)
  }

  var isLost: Bool { saidGoodbye || PQstatus(handle) != CONNECTION_OK }

  var isInTransaction: Bool {
    let status = PQtransactionStatus(handle)
    return status != PQTRANS_IDLE && status != PQTRANS_UNKNOWN
  }

  /// Runs one or more statements without parameters.
  func execute(_ sql: String) throws(SQLFailure) -> PostgresResult {
    try checked(PQexec(handle, sql), sql)
  }

  /// Runs a statement without keeping it prepared.
  func executeOnce(_ sql: String, _ arguments: [SQLValue]) throws(SQLFailure) -> PostgresResult {
    let types = arguments.map(\.postgresType)
    let answer = withWireTexts(arguments) { PQexecParams(handle, sql, Int32(types.count), types, $0, nil, nil, 0) }
    return try checked(answer, sql)
  }

  func execute(_ statement: PostgresStatement, _ arguments: [SQLValue]) throws(SQLFailure) -> PostgresResult {
    let name = try prepare(statement)
    let answer = withWireTexts(arguments) { PQexecPrepared(handle, name, Int32(arguments.count), $0, nil, nil, 0) }
    return try checked(answer, statement.sql)
  }

  /// Sends a statement, and calls `onWait` once if no answer has come after `notice`.
  func execute(
    _ statement: PostgresStatement, _ arguments: [SQLValue], notice: Duration, onWait: () -> Void
  ) throws(SQLFailure) -> PostgresResult {
    let name = try prepare(statement)
    let sent = withWireTexts(arguments) { PQsendQueryPrepared(handle, name, Int32(arguments.count), $0, nil, nil, 0) }
    if sent == 1, !waitForSocket(PQsocket(handle), POLLIN, upTo: notice) { onWait() }
    return try lastResult(of: statement.sql)
  }

  /// The last of the results under way; leaves the connection ready for the next statement.
  func lastResult(of sql: String) throws(SQLFailure) -> PostgresResult {
    var last: OpaquePointer?
    while let next = PQgetResult(handle) {
      if let last { PQclear(last) }
      last = next
      if PQstatus(handle) != CONNECTION_OK || PQresultStatus(next) == PGRES_COPY_IN { break }
    }
    return try checked(last, sql)
  }
}

extension PostgresLink {
  /// Takes in what the server said while nobody asked, which may be its goodbye.
  func listen() {
    // The first look may read the words only, the second then finds the line cut.
    if PQconsumeInput(handle) == 0 || PQconsumeInput(handle) == 0 { saidGoodbye = true }
  }

  /// Whether something was announced since this was asked last.
  func hasHeard() -> Bool {
    var heard = false
    while let notification = PQnotifies(handle) {
      PQfreemem(notification)
      heard = true
    }
    return heard
  }

  /// Drops prepared statements that became stale or too many.
  func prepareForTransaction() {
    listen()
    guard !isLost, mustForgetStatements || statements.count > 250 else { return }
    do {
      _ = try execute("DEALLOCATE ALL")
      statements = [:]
      mustForgetStatements = false
    } catch {
      saidGoodbye = true
    }
  }

  /// After a change of the schema, plans made before may no longer fit.
  func forgetStatements() {
    mustForgetStatements = true
  }

  private func prepare(_ statement: PostgresStatement) throws(SQLFailure) -> String {
    if let name = statements[statement] { return name }
    let name = "s\(statements.count)"
    let types = statement.types
    _ = try checked(PQprepare(handle, name, statement.sql, Int32(types.count), types), statement.sql)
    statements[statement] = name
    return name
  }

  private func checked(_ answer: OpaquePointer?, _ sql: String) throws(SQLFailure) -> PostgresResult {
    guard let answer else { throw SQLFailure(lostOr: .other, on: handle, sql: sql) }
    let result = PostgresResult(owning: answer)
    guard result.failed else { return result }
    let failure = SQLFailure(result, on: handle, sql: sql)
    if failure.kind == .connectionLost { saidGoodbye = true }
    if result.saysPlansAreStale { mustForgetStatements = true }
    throw failure
  }
}
