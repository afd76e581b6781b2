// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import Foundation
import OneStop

/// Where books are: a file of their own, or a database on a server.
package enum BooksPlace: Sendable, Hashable {
  case file(String)
  case server(String)

  /// `postgres://…` names a server, anything else a file.
  package init(_ word: String) {
    let isServer = word.hasPrefix("postgres://") || word.hasPrefix("postgresql://")
    self = isServer ? .server(word) : .file(word)
  }

  /// How the place may be named in messages and logs: without password.
  package var shown: String {
    switch self {
    case .file(let path): path
    case .server(let url): url.replacing(/:\/\/[^@\/]*@/, with: "://…@")
    }
  }
}

/// What books are made with when there are none yet.
package struct Creation: Sendable {
  let isDemonstration: Bool
  let start: FirstStart

  package init(isDemonstration: Bool, start: FirstStart) {
    self.isDemonstration = isDemonstration
    self.start = start
  }
}

extension SQLBooks {
  /// Marks our files among all SQLite files: "MCUA".
  static let applicationID: Int32 = 0x4D43_5541

  /// Opens books for reading only, the quickest way to an answer; they must exist in the newest format.
  package static func reading(_ place: BooksPlace) async throws(OfficeError) -> SQLBooks {
    do {
      switch place {
      case .file(let path):
        _ = try isPresent(path, place)
        let database = try SQLiteDatabase(path: path, mode: .readOnly)
        return try await checked(database, place, mayMigrate: false)
      case .server(let url):
        return try await checked(try await PostgresDatabase(url: url), place, mayMigrate: false)
      }
    } catch {
      throw OfficeError(opening: place, error)
    }
  }

  /// Opens books for work as `open` does, for a server's many requests at once: waiting writes share a commit, and on
  /// PostgreSQL reads have connections of their own.
  package static func serving(
    _ place: BooksPlace, creating creation: Creation, readers: Int = 4, onWait: @escaping @Sendable () -> Void = {}
  ) async throws(OfficeError) -> SQLBooks {
    try await open(place, creating: creation, readers: readers, onWait: onWait).gathering()
  }

  /// Opens books for work: makes them where there are none, brings an older format up to date, and refuses newer and
  /// foreign ones by name, untouched.
  ///
  /// `readers` are connections to PostgreSQL that only read; without them reads and writes take turns on one. SQLite
  /// reads beside writes in any case.
  package static func open(
    _ place: BooksPlace, creating creation: Creation, readers: Int = 0, onWait: @escaping @Sendable () -> Void = {}
  ) async throws(OfficeError) -> SQLBooks {
    do {
      switch place {
      case .file(let path):
        if try isPresent(path, place) { try await refuseForeign(path, place) }
        let database = try SQLiteDatabase(path: path, mode: .readWrite(create: true), onWait: onWait)
        try await create(creation, in: database, place)
        return try await checked(database, place, mayMigrate: true)
      case .server(let url):
        let database = try await server(url, readers: readers, onWait: onWait)
        try await create(creation, in: database, place)
        return try await checked(database, place, mayMigrate: true)
      }
    } catch {
      throw OfficeError(opening: place, error)
    }
  }

  private static func server(
    _ url: String, readers: Int, onWait: @escaping @Sendable () -> Void
  ) async throws -> any SQLDatabase {
    if readers == 0 { return try await PostgresDatabase(url: url, onWait: onWait) }
    return try await PostgresPool(url: url, readers: readers, onWait: onWait)
  }

  /// Whether there is a database file. SQLite takes a file of a few bytes for an empty database and would overwrite
  /// it, so anything that does not begin as its files do is somebody else's.
  private static func isPresent(_ path: String, _ place: BooksPlace) throws(BooksFailure) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    guard let start = try? file.read(upToCount: 16), !start.isEmpty else { return false }
    guard start == Data("SQLite format 3\0".utf8) else { throw .foreign(place.shown) }
    return true
  }

  /// Looks at the file without changing a byte of it.
  private static func refuseForeign(_ path: String, _ place: BooksPlace) async throws {
    let database = try SQLiteDatabase(path: path, mode: .readOnly)
    do {
      _ = try await checked(database, place, mayMigrate: true, onlyLooking: true)
    } catch {
      await database.close()
      throw error
    }
    await database.close()
  }

  /// Makes the tables and the first entries where the database is empty; of two starters one does it.
  private static func create(_ creation: Creation, in database: any SQLDatabase, _ place: BooksPlace) async throws {
    guard try await database.read({ try BooksHeader.found(in: $0) }) == .empty else { return }
    try await database.write { connection in
      try lockFormat(connection)
      guard try BooksHeader.found(in: connection) == .empty else { return }
      for migration in Migration.all { try connection.script(migration.script(for: connection.dialect)) }
      let origin = Token.random().text
      try connection.run(
        "INSERT INTO books (format, kind, origin, demonstration, created) VALUES ($1, 'motcua', $2, $3, $4)",
        [
          SQLValue(Migration.newest), .text(origin), SQLValue(creation.isDemonstration),
          SQLValue(creation.start.now),
        ])
      try mark(connection)
      try creation.start.write(
        on: SQLPage(connection, origin: origin), isDemonstration: creation.isDemonstration)
    }
  }

  /// Of several programs that make or change tables at once, one does it while the others wait.
  private static func lockFormat(_ connection: any SQLConnection) throws {
    guard connection.dialect == .postgres else { return }
    _ = try connection.rows("SELECT pg_advisory_xact_lock(1296264513)")
  }

  /// Puts our name and the format into an SQLite file's head.
  private static func mark(_ connection: any SQLConnection) throws {
    guard connection.dialect == .sqlite else { return }
    try SQLiteHeader(applicationID: applicationID, userVersion: Int32(Migration.newest)).store(in: connection)
  }

  private static func checked(
    _ database: any SQLDatabase, _ place: BooksPlace, mayMigrate: Bool, onlyLooking: Bool = false
  ) async throws -> SQLBooks {
    switch try await database.read({ try BooksHeader.found(in: $0) }) {
    case .foreign: throw BooksFailure.foreign(place.shown)
    case .empty:
      guard onlyLooking else { throw BooksFailure.empty(place.shown) }
      return SQLBooks(database: database, origin: "")
    case .ours(let format, let origin):
      guard format <= Migration.newest else {
        throw BooksFailure.newer(place.shown, format: format, known: Migration.newest)
      }
      if format < Migration.newest, !onlyLooking {
        guard mayMigrate else { throw BooksFailure.older(place.shown, format: format) }
        try await migrate(database)
      }
      return SQLBooks(database: database, origin: origin)
    }
  }

  /// Takes the steps that are missing; somebody else may have taken them since the format was read.
  private static func migrate(_ database: any SQLDatabase) async throws {
    try await database.write { connection in
      try lockFormat(connection)
      guard case .ours(let format, _) = try BooksHeader.found(in: connection), format < Migration.newest else { return }
      for migration in Migration.all where migration.number > format {
        try connection.script(migration.script(for: connection.dialect))
      }
      try connection.run("UPDATE books SET format = $1", [SQLValue(Migration.newest)])
      try mark(connection)
    }
  }
}

/// What a database says of itself before anything is written to it.
enum BooksHeader: Equatable {
  case empty
  case foreign
  case ours(format: Int, origin: String)

  static func found(in connection: any SQLConnection) throws(SQLFailure) -> BooksHeader {
    let tables =
      switch connection.dialect {
      case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      case .postgres: "SELECT CAST(tablename AS text) FROM pg_tables WHERE schemaname = current_schema()"
      }
    var names: Set<String> = []
    for row in try connection.rows(tables) { names.insert(try row.text(0)) }
    if connection.dialect == .sqlite {
      let header = try SQLiteHeader(in: connection)
      guard header.applicationID == SQLBooks.applicationID || (names.isEmpty && header.applicationID == 0) else {
        return .foreign
      }
    }
    if names.isEmpty { return .empty }
    guard names.isSuperset(of: ["books", "head", "journal"]) else { return .foreign }
    guard let row = try connection.row("SELECT format, origin FROM books WHERE kind = 'motcua'") else {
      return .foreign
    }
    return .ours(format: try row.int(0), origin: try row.text(1))
  }
}

extension OfficeError {
  /// A failure to open, with the place's name.
  init(opening place: BooksPlace, _ error: any Error) {
    switch error {
    case let error as OfficeError: self = error
    case let failure as BooksFailure: self = .unavailable(failure)
    case let failure as SQLFailure:
      switch failure.kind {
      case .notADatabase: self = .unavailable(.foreign(place.shown))
      case .cannotOpen, .inputOutput: self = .unavailable(.cannotOpen(place.shown, reason: failure.message))
      default: self = OfficeError(translating: failure)
      }
    default: self = .unavailable(.cannotOpen(place.shown, reason: "\(error)"))
    }
  }
}
