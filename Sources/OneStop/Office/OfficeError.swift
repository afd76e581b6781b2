// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a verb did not happen: the office said no, or its books could not be used. Nothing was stored.
package enum OfficeError: Error, Sendable {
  case refused(Refusal)
  case unavailable(BooksFailure)
}

/// Why the books could not be read or written.
package enum BooksFailure: Error, Hashable, Sendable {
  /// The file or server cannot be reached; the engine's reason.
  case cannotOpen(String, reason: String)
  /// There is a file, but it is not one of ours.
  case foreign(String)
  /// There is a database without anything in it: books can be made there, but none can be read.
  case empty(String)
  /// A newer program wrote the books: their format and the newest one known here.
  case newer(String, format: Int, known: Int)
  /// The books are of an older format and are opened without the right to bring them up to date.
  case older(String, format: Int)
  case authentication(String)
  case readOnly
  case diskFull
  /// The server went away; nothing of the transaction was stored.
  case connectionLost
  /// The server went away while it was committing: it may be stored or not.
  case commitUnknown
  case waitedTooLong
  case damaged(String)
  case notDurable(String)
  /// Books on a server are copied by PostgreSQL's own tools.
  case backupOnServer
  case failed(String)
}
