// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// An office's books in SQL: the same queries on SQLite and PostgreSQL.
package struct SQLBooks: Books {
  package let database: any SQLDatabase
  /// The book in which entries made here belong; chains of merged books keep their own.
  let origin: String
  /// What was read last and holds for as long as the root chain has not moved.
  let cache = RootCache()
  /// Where writes wait for a commit they share; nil where each has its own.
  var gathered: GatheredWrites?

  package func read<T: Sendable>(
    _ body: @escaping @Sendable (any Reading) throws(OfficeError) -> T
  ) async throws(OfficeError) -> T {
    do {
      return try await database.read { connection in try body(SQLPage(connection, origin: origin, cache: cache)) }
    } catch {
      throw OfficeError(translating: error)
    }
  }

  package func write<T: Sendable>(
    _ body: @escaping @Sendable (any Writing) throws(OfficeError) -> T
  ) async throws(OfficeError) -> T {
    let work: @Sendable (any SQLConnection) throws -> T = { connection in
      try body(SQLPage(connection, origin: origin, cache: cache))
    }
    do {
      return if let gathered { try await gathered.write(work) } else { try await database.write(work) }
    } catch {
      throw OfficeError(translating: error)
    }
  }

  package func rehearse<T: Sendable>(
    _ body: @escaping @Sendable (any Writing) throws(OfficeError) -> T
  ) async throws(OfficeError) -> T {
    do {
      return try await database.write { connection in
        throw Rehearsed(value: try body(SQLPage(connection, origin: origin)))
      }
    } catch let rehearsed as Rehearsed<T> {
      return rehearsed.value
    } catch {
      throw OfficeError(translating: error)
    }
  }

  /// Gathers every write from now on into one transaction, kept or dropped as a whole.
  package func hold() async throws(OfficeError) {
    do { try await database.hold() } catch { throw OfficeError(translating: error) }
  }

  package func release(commit: Bool) async throws(OfficeError) {
    do { try await database.releaseHeld(commit: commit) } catch { throw OfficeError(translating: error) }
  }

  package func changes() -> AsyncStream<Void> { database.changes() }

  /// The same books for many writers at once: those who wait for each other share one commit.
  package func gathering() -> SQLBooks {
    var books = self
    books.gathered = GatheredWrites(database)
    return books
  }

  package func close() async { await database.close() }
}

/// Thrown out of a transaction whose outcome is wanted without what it wrote.
private struct Rehearsed<T: Sendable>: Error {
  let value: T
}

extension OfficeError {
  /// The one place where an engine's failure becomes the office's own.
  init(translating error: any Error) {
    switch error {
    case let error as OfficeError: self = error
    case let failure as SQLFailure: self = .unavailable(BooksFailure(failure))
    default: self = .unavailable(.failed("\(error)"))
    }
  }
}

extension BooksFailure {
  init(_ failure: SQLFailure) {
    switch failure.kind {
    case .full: self = .diskFull
    case .readOnly: self = .readOnly
    case .busy: self = .waitedTooLong
    case .corrupt: self = .damaged(failure.message)
    case .notADatabase: self = .foreign(failure.message)
    case .cannotOpen: self = .cannotOpen("", reason: failure.message)
    case .notDurable: self = .notDurable(failure.message)
    case .authentication: self = .authentication(failure.message)
    case .connectionLost: self = .connectionLost
    case .commitUnknown: self = .commitUnknown
    default: self = .failed(failure.description)
    }
  }
}
