// SPDX-License-Identifier: GPL-3.0-or-later

/// Where an office's facts are kept: SQLite in a file or a shared PostgreSQL, the same rules on both.
///
/// Each call is one transaction. What is decided inside a closure is decided by the office, on facts that cannot
/// change meanwhile; when the closure throws, nothing was stored.
package protocol Books: Transactions, ImportStaging, Safekeeping, PINHashing, Listening {}

/// Reading and writing, a transaction at a time.
package protocol Transactions: Sendable {
  /// Runs `body` on one consistent view.
  func read<T: Sendable>(
    _ body: @escaping @Sendable (any Reading) throws(OfficeError) -> T
  ) async throws(OfficeError) -> T

  /// Runs `body` and commits what it wrote; returns only once that is durable.
  func write<T: Sendable>(
    _ body: @escaping @Sendable (any Writing) throws(OfficeError) -> T
  ) async throws(OfficeError) -> T

  /// Runs `body` as `write` does, and undoes all that it wrote.
  func rehearse<T: Sendable>(
    _ body: @escaping @Sendable (any Writing) throws(OfficeError) -> T
  ) async throws(OfficeError) -> T
}

/// Turning a PIN into what may be kept of it.
package protocol PINHashing: Sendable {
  /// The slow hash of a PIN, always the same for the same salt; touches nothing in the books.
  func hash(_ pin: PIN, salt: String) async throws(OfficeError) -> String
}

/// What keeps the books whole: checking, copying, and doing several verbs as one.
package protocol Safekeeping: Sendable {
  /// Gathers every write from now on into one transaction, kept or dropped as a whole.
  func hold() async throws(OfficeError)
  func release(commit: Bool) async throws(OfficeError)
  /// Computes chains, roll-ups and constraints again; `head` is a hash printed earlier, to notice that the end of a
  /// chain was cut off.
  func check(head: String?) async throws(OfficeError) -> CheckReport
  /// Writes a copy while the books are in use.
  func backup(to target: String) async throws(OfficeError)
}
