// SPDX-License-Identifier: GPL-3.0-or-later

/// What an engine could not do, in terms that mean the same on both.
package struct SQLFailure: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// A second row with the same key; `constraint` is `table(a,b)` or the name of an index over expressions.
    case uniqueViolation
    /// `constraint` is the name given to the CHECK.
    case checkViolation
    /// `constraint` is `table(a)`.
    case notNullViolation
    /// `constraint` is nil: SQLite does not say which reference it was.
    case foreignKeyViolation
    /// A trigger refused (`RAISE`), its words are the message.
    case raised
    /// A value that its column, or every column, must refuse.
    case invalidValue

    /// Another writer held the lock for longer than one is ready to wait.
    case busy
    /// Two transactions could not both be true, or waited for each other; trying again may help.
    case serialization
    /// The caller's task was cancelled, or somebody cancelled the statement.
    case interrupted

    case full
    case readOnly
    case inputOutput
    case corrupt
    case notADatabase
    /// The books could not be opened or reached; the message has the reason.
    case cannotOpen
    /// The engine would not promise that a commit survives a power cut.
    case notDurable
    /// The server does not accept this user or password.
    case authentication

    /// The server went away; nothing of the transaction was stored.
    case connectionLost
    /// The server went away while the commit was under way: it may or may not be stored.
    case commitUnknown

    case other
  }

  package var kind: Kind
  /// The engine's own words, for a log; may be in the server's language.
  package var message: String
  /// The statement that failed, with placeholders and without values.
  package var sql: String?
  /// Which constraint was broken, spelt the same on both engines; see `Kind`.
  package var constraint: String?

  package init(_ kind: Kind, _ message: String, sql: String? = nil, constraint: String? = nil) {
    self.kind = kind
    self.message = message
    self.sql = sql
    self.constraint = constraint
  }
}

extension SQLFailure: CustomStringConvertible {
  package var description: String {
    var words = "\(kind): \(message)"
    if let constraint { words += " [\(constraint)]" }
    if let sql { words += " – \(sql)" }
    return words
  }
}
