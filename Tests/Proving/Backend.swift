// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Store

/// The engines that every rule of the store is tested on.
package enum Backend: String, Sendable, CaseIterable {
  case sqlite
  case postgres

  /// All of them, always: where PostgreSQL is missing its tests fail and say so.
  package static var available: [Backend] { allCases }

  /// An empty database, gone when the test process ends.
  package func fresh() async throws -> any SQLDatabase {
    try await scratch().open()
  }

  /// A place for an empty database that can be opened more than once.
  package func scratch() async throws -> Scratch {
    switch self {
    case .sqlite:
      Scratch(backend: self, location: try TemporaryFolder.lasting().file(UUID().uuidString + ".sqlite"), name: "")
    case .postgres:
      try await Scratch(server: ThrowawayPostgres.shared())
    }
  }
}

/// Where an empty database is: each `open` is another connection to the same books, as another process would have.
package struct Scratch: Sendable {
  package let backend: Backend
  /// A path, or a URL.
  package let location: String
  /// The database's name on the server; empty for SQLite.
  package let name: String

  package func open(
    patience: Patience = Patience(), onWait: @escaping @Sendable () -> Void = {}
  ) async throws -> any SQLDatabase {
    switch backend {
    case .sqlite:
      try SQLiteDatabase(path: location, mode: .readWrite(create: true), patience: patience, onWait: onWait)
    case .postgres:
      try await PostgresDatabase(url: location, patience: patience, onWait: onWait)
    }
  }
}

extension Scratch {
  fileprivate init(server: ThrowawayPostgres) async throws {
    name = try await server.freshDatabase()
    backend = .postgres
    location = server.url(database: name)
  }
}
