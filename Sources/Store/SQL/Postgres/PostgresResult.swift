// SPDX-License-Identifier: GPL-3.0-or-later

import CPostgres

/// A libpq result; cleared when nobody refers to it any more.
final class PostgresResult {
  private let handle: OpaquePointer

  init(owning handle: OpaquePointer) {
    self.handle = handle
  }

  deinit {
    PQclear(handle)
  }

  var failed: Bool {
    switch PQresultStatus(handle) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN: false
    default: true
    }
  }

  var isReadyForCopy: Bool { PQresultStatus(handle) == PGRES_COPY_IN }

  /// What was done, such as `INSERT 0 1` or `COMMIT`.
  var command: String { text(PQcmdStatus(handle)) ?? "" }

  /// Rows inserted, updated or deleted; reading is not changing.
  var changedRows: Int {
    if command.hasPrefix("SELECT") || command.hasPrefix("FETCH") { return 0 }
    return text(PQcmdTuples(handle)).flatMap { Int($0) } ?? 0
  }

  var rows: [SQLRow] {
    let columns = (0..<PQnfields(handle)).map { ($0, PQftype(handle, $0)) }
    return (0..<PQntuples(handle)).map { row in
      SQLRow(columns.map { column, type in value(row, column, type) })
    }
  }

  /// A field of the error, such as `PG_DIAG_SQLSTATE`.
  func field(_ code: Character) -> String? {
    code.asciiValue.flatMap { text(PQresultErrorField(handle, Int32($0))) }
  }

  private func value(_ row: Int32, _ column: Int32, _ type: Oid) -> SQLValue {
    guard PQgetisnull(handle, row, column) == 0, let start = PQgetvalue(handle, row, column) else { return .null }
    let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(handle, row, column)))
    return SQLValue(postgresText: String(decoding: bytes, as: UTF8.self), type: type)
  }

  private func text(_ pointer: UnsafePointer<CChar>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

extension SQLValue {
  /// Truth becomes integer 0 or 1, whole numerics integers, other numbers reals, everything else stays text.
  fileprivate init(postgresText text: String, type: Oid) {
    switch type {
    case 16: self = .integer(text == "t" ? 1 : 0)
    case 20, 21, 23, 26: self = Int64(text).map { .integer($0) } ?? .text(text)
    case 1700: self = Int64(text).map { .integer($0) } ?? Double(text).map { .real($0) } ?? .text(text)
    case 700, 701: self = Double(text).map { .real($0) } ?? .text(text)
    default: self = .text(text)
    }
  }
}
