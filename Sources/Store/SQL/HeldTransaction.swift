// SPDX-License-Identifier: GPL-3.0-or-later

/// The transaction kept open between `hold` and `releaseHeld`, as both drivers know it.
enum HeldTransaction {
  case none
  case open
  /// The engine gave the transaction up; nothing may pass for written until it is released.
  case broken(SQLFailure)

  var isNone: Bool {
    if case .none = self { true } else { false }
  }

  /// One write: a transaction of its own, or a savepoint of the held one.
  mutating func write<T>(
    in session: some SQLSession, begin: String, _ body: (any SQLConnection) throws -> T
  ) throws -> T {
    switch self {
    case .none: return try session.transaction(begin: begin, body)
    case .broken(let failure): throw failure
    case .open: return try part(of: session, keeping: true, body)
    }
  }

  /// A read that sees the held writes; it leaves nothing behind.
  mutating func read<T>(in session: some SQLSession, _ body: (any SQLConnection) throws -> T) throws -> T {
    if case .broken(let failure) = self { throw failure }
    return try part(of: session, keeping: false, body)
  }

  mutating func open(in session: some SQLSession, begin: String) throws(SQLFailure) {
    guard isNone else { throw SQLFailure(.other, "a transaction is already held") }
    try session.command(begin)
    self = .open
  }

  mutating func release(in session: some SQLSession, commit: Bool) throws(SQLFailure) {
    defer {
      self = .none
      session.rollback()
    }
    switch self {
    case .none: throw SQLFailure(.other, "no transaction is held")
    case .broken(let failure): if commit { throw failure }
    case .open: if commit { try session.commit() }
    }
  }

  private mutating func part<T>(
    of session: some SQLSession, keeping: Bool, _ body: (any SQLConnection) throws -> T
  ) throws -> T {
    defer {
      if !session.isOpen || session.failure != nil {
        self = .broken(session.failure ?? SQLFailure(.other, "the held transaction is gone"))
      }
    }
    return try session.savepoint(keeping: keeping) { try body(session) }
  }
}
