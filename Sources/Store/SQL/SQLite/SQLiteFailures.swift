// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB

extension SQLFailure {
  /// The one place where GRDB's errors are translated.
  init(sqlite error: any Error, sql: String? = nil) {
    switch error {
    case let failure as SQLFailure: self = failure
    case let error as DatabaseError: self.init(error, sql: sql)
    case is CancellationError: self.init(.interrupted, "the task was cancelled", sql: sql)
    default: self.init(.other, "\(error)", sql: sql)
    }
  }

  private init(_ error: DatabaseError, sql: String?) {
    let message = error.message ?? "\(error.resultCode)"
    self.init(Kind(error.extendedResultCode), message, sql: sql ?? error.sql)
    switch kind {
    case .uniqueViolation, .notNullViolation: constraint = Self.columns(in: message)
    case .checkViolation: constraint = Self.subject(of: message)
    default: break
    }
  }

  /// `t.a, t.b` becomes `t(a,b)`; `index 'name'` becomes `name`.
  private static func columns(in message: String) -> String? {
    guard let subject = subject(of: message) else { return nil }
    if subject.hasPrefix("index '") { return String(subject.dropFirst(7).dropLast()) }
    let names = subject.split(separator: ", ").map { $0.split(separator: ".", maxSplits: 1) }
    guard let table = names.first?.first, names.allSatisfy({ $0.count == 2 }) else { return subject }
    return "\(table)(\(names.map { $0[1] }.joined(separator: ",")))"
  }

  /// What follows "… constraint failed: ".
  private static func subject(of message: String) -> String? {
    message.firstRange(of: "constraint failed: ").map { String(message[$0.upperBound...]) }
  }
}

extension SQLFailure.Kind {
  fileprivate init(_ code: ResultCode) {
    switch code {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: self = .uniqueViolation
    case .SQLITE_CONSTRAINT_CHECK: self = .checkViolation
    case .SQLITE_CONSTRAINT_NOTNULL: self = .notNullViolation
    case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKeyViolation
    case .SQLITE_CONSTRAINT_TRIGGER: self = .raised
    case .SQLITE_CONSTRAINT_DATATYPE, .SQLITE_MISMATCH, .SQLITE_TOOBIG: self = .invalidValue
    // The shared index beside the WAL could not grow.
    case .SQLITE_IOERR_SHMSIZE: self = .full
    default: self.init(primary: code.primaryResultCode)
    }
  }

  private init(primary code: ResultCode) {
    switch code {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy
    case .SQLITE_INTERRUPT: self = .interrupted
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_IOERR: self = .inputOutput
    case .SQLITE_CORRUPT: self = .corrupt
    case .SQLITE_NOTADB: self = .notADatabase
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .cannotOpen
    default: self = .other
    }
  }
}
