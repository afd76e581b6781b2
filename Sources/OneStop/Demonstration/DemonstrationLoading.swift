// SPDX-License-Identifier: GPL-3.0-or-later

/// What books do for a demonstration: they take years at once, where the office's own verbs would need an hour.
package protocol DemonstrationLoading: Sendable {
  /// Puts a life into fresh books, with chains, tallies and numbers as if the office had written them day by day, and
  /// marks the books as synthetic at the very end.
  ///
  /// - Parameters:
  ///   - life: what happened; its units and officers must be in the books.
  ///   - inPieces: commits unit by unit, for a file that nobody looks at before the mark is set.
  ///   - told: called with how many units are done, and how many there are.
  /// - Throws: what the engine could not do; in pieces, what came before stays.
  func load(
    _ life: DemonstrationLife, inPieces: Bool, told: @escaping @Sendable (Int, Int) -> Void
  ) async throws(OfficeError)
}
