// SPDX-License-Identifier: GPL-3.0-or-later

import CPostgres
import Foundation

/// What a prepared statement depends on: its text, and the types its parameters were sent as.
struct PostgresStatement: Hashable {
  let sql: String
  let types: [Oid]

  init(_ sql: String, _ arguments: [SQLValue]) {
    self.sql = sql
    types = arguments.map(\.postgresType)
  }
}

extension SQLValue {
  /// The type a parameter is declared with; 0 leaves NULL to the server, which infers it from the place.
  var postgresType: Oid {
    switch self {
    case .null: 0
    case .integer: 20
    case .real: 701
    case .text: 25
    }
  }

  /// The value in PostgreSQL's text format; nil is NULL.
  var wireText: String? {
    switch self {
    case .null: nil
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text
    }
  }
}

/// Lends the arguments as C strings for the time of one call.
func withWireTexts<T>(_ values: [SQLValue], _ call: ([UnsafePointer<CChar>?]) -> T) -> T {
  let copies = values.map { $0.wireText.flatMap { strdup($0) } }
  defer {
    for copy in copies { free(copy) }
  }
  return call(copies.map { UnsafePointer($0) })
}
