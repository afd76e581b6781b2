// SPDX-License-Identifier: GPL-3.0-or-later

/// What both drivers' connections share: one failure spoils the transaction, a savepoint can mend it.
protocol SQLSession: SQLConnection, AnyObject {
  /// What spoilt the transaction; set by the first statement that fails.
  var failure: SQLFailure? { get set }
  /// How many savepoints are open.
  var depth: Int { get set }
  /// Whether `lockRow` may wait for others.
  var mayWait: Bool { get set }
  /// Whether the engine still has the transaction open.
  var isOpen: Bool { get }

  /// Runs a statement without parameters even when the transaction is spoilt.
  func command(_ sql: String) throws(SQLFailure)
  /// Makes the transaction last; throws when it cannot.
  func commit() throws(SQLFailure)
  /// Ends the transaction, whatever its state, leaving nothing open.
  func rollback()
}

extension SQLSession {
  /// - Throws: what spoilt the transaction.
  func checkReady() throws(SQLFailure) {
    if let failure { throw failure }
    guard isOpen else { throw spoil(SQLFailure(.other, "the transaction was ended inside its own closure")) }
  }

  /// Remembers the first failure and hands it back for throwing.
  func spoil(_ new: SQLFailure) -> SQLFailure {
    failure = failure ?? new
    return new
  }

  /// Checks arguments before an engine sees them, for both engines alike.
  func check(_ arguments: [SQLValue], for sql: String, taking count: Int) throws(SQLFailure) {
    guard arguments.count == count else {
      let words = "the statement takes \(count) arguments and was given \(arguments.count)"
      throw spoil(SQLFailure(.other, words, sql: sql))
    }
    for argument in arguments {
      if let defect = argument.defect { throw spoil(SQLFailure(.invalidValue, defect, sql: sql)) }
    }
  }

  func transaction<T>(begin: String, _ body: (any SQLConnection) throws -> T) throws -> T {
    try command(begin)
    do {
      let result = try body(self)
      try checkReady()
      try commit()
      return result
    } catch {
      rollback()
      throw error
    }
  }

  package func attempt<T>(_ body: () throws -> T) throws -> T {
    try savepoint(keeping: true, body)
  }

  package func attemptWithoutWaiting<T>(_ body: () throws -> T) throws -> T {
    let before = mayWait
    mayWait = false
    defer { mayWait = before }
    return try attempt(body)
  }

  /// Like `attempt`; without `keeping`, what the part did is undone in any case.
  func savepoint<T>(keeping: Bool, _ body: () throws -> T) throws -> T {
    try checkReady()
    depth += 1
    defer { depth -= 1 }
    let name = "attempt_\(depth)"
    do { try command("SAVEPOINT \(name)") } catch { throw spoil(error) }
    do {
      let result = try body()
      try checkReady()
      if keeping { try command("RELEASE SAVEPOINT \(name)") } else { undo(to: name) }
      return result
    } catch {
      undo(to: name)
      throw error
    }
  }

  private func undo(to name: String) {
    guard isOpen else {
      failure = failure ?? SQLFailure(.connectionLost, "the transaction is gone")
      return
    }
    do {
      try command("ROLLBACK TO SAVEPOINT \(name)")
      try command("RELEASE SAVEPOINT \(name)")
      failure = nil
    } catch {
      failure = error
    }
  }
}
