// SPDX-License-Identifier: GPL-3.0-or-later

/// What the books do for imports of any size.
package protocol ImportStaging: Sendable {
  /// Begins an import; at most one of each kind is under way at a time. What an import that died has left is removed.
  /// - Throws: `.importUnderWay` while another one of that kind goes on.
  func beginImport(_ kind: ImportKind, by officer: Login) async throws(OfficeError) -> any ImportRun
  /// Whether a file was imported before.
  func knows(_ kind: ImportKind, file hash: String) async throws(OfficeError) -> Bool
}

/// One file on its way into the books: its rows are written where they will stay, a short transaction at a time, and
/// nobody sees any of them before `seal` makes all of them visible at once. Counters never wait for a file.
package protocol ImportRun: Sendable {
  /// Writes some rows; returns those that contradict an earlier row of the file, or the books, and were not written.
  func add(_ rows: [StagedRating]) async throws(OfficeError) -> [ImportContradiction]
  func add(_ rows: [ImportedCase]) async throws(OfficeError) -> [ImportContradiction]
  /// What sealing would do, so far.
  func summary() async -> ImportSummary
  /// Makes the file visible, under one journal entry with its hash and a Merkle root over its rows. Rows that are in
  /// the books already change nothing; those that contradict others stay out if `leavesOut` says so.
  /// - Throws: `.importConflict` for such rows otherwise; nothing has become visible then.
  func seal(file hash: String, leavesOut: Bool, at now: Instant) async throws(OfficeError) -> ImportSummary
  /// Removes every row; the books are as they were before.
  func abandon() async throws(OfficeError)
}

/// A row that says something else than another one of the same name.
package struct ImportContradiction: Hashable, Sendable {
  /// Its place among the rows that were handed over, from 0.
  package let place: Int
  /// The row as one that cannot be taken: its line, its name, and what it contradicts.
  package let row: InvalidRow

  package init(place: Int, row: InvalidRow) {
    self.place = place
    self.row = row
  }
}

/// A rating from a file with the groups it will be counted in that its file does not name.
package struct StagedRating: Sendable {
  package let rating: ImportedRating
  /// The field of its procedure.
  package let field: String
  /// How its case met the due date, and whether lateness was apologised for; empty where the case is not known.
  package let delay: String
  package let apology: String

  package init(rating: ImportedRating, field: String, delay: String = "", apology: String = "") {
    self.rating = rating
    self.field = field
    self.delay = delay
    self.apology = apology
  }
}
