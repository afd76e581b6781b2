// SPDX-License-Identifier: GPL-3.0-or-later

import Proving
import Store

/// Every row of every table of some books, to see whether anything was stored.
struct Contents: Equatable, Sendable {
  /// Rows by table, in an order that does not depend on how they are kept.
  let tables: [String: [String]]

  init(of scratch: Scratch) async throws {
    let database = try await scratch.open()
    do {
      tables = try await database.read { try Self.tables($0) }
      await database.close()
    } catch {
      await database.close()
      throw error
    }
  }

  static func tables(_ connection: any SQLConnection) throws -> [String: [String]] {
    var tables: [String: [String]] = [:]
    for row in try connection.rows(names(connection.dialect)) {
      let name = try row.text(0)
      let rows = try connection.rows("SELECT * FROM \(name)")
      tables[name] = rows.map { $0.values.map(\.shown).joined(separator: "|") }.sorted()
    }
    return tables
  }

  private static func names(_ dialect: SQLDialect) -> String {
    switch dialect {
    case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    case .postgres: "SELECT CAST(tablename AS text) FROM pg_tables WHERE schemaname = current_schema()"
    }
  }

  /// The tables in which something differs.
  func changes(since before: Contents) -> [String] {
    Set(tables.keys).union(before.tables.keys).filter { tables[$0] != before.tables[$0] }.sorted()
  }
}
