// SPDX-License-Identifier: GPL-3.0-or-later

/// What the books do for imports; each call is a short transaction of its own, so that counters never wait for a file.
package protocol ImportStaging: Sendable {
  func stage(_ rows: [StagedRating], for id: ImportID) async throws(OfficeError)
  func stage(_ rows: [ImportedCase], for id: ImportID) async throws(OfficeError)
  /// Makes everything staged visible at once, under one journal entry with the file's hash and a Merkle root over its
  /// rows. Rows that are in the books already change nothing.
  func seal(
    _ id: ImportID, _ kind: ImportKind, file hash: String, by officer: Login, at now: Instant
  ) async throws(OfficeError) -> ImportSummary
  /// Forgets what was staged.
  func abandon(_ id: ImportID) async throws(OfficeError)
  /// Whether a file was imported before.
  func knows(_ kind: ImportKind, file hash: String) async throws(OfficeError) -> Bool
}
