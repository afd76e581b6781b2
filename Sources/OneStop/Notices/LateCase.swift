// SPDX-License-Identifier: GPL-3.0-or-later

/// A case that is past its due date, with what has been said to its owner about it.
package struct LateCase: Sendable {
  package let file: CaseFile
  package let procedure: String
  /// Working days since the due date; 0 for a limit in hours missed on its day.
  package let daysLate: Int
  package let apology: ApologyState
  package let promise: PromiseState
  package let isSecondPromise: Bool

  package init(
    file: CaseFile, procedure: String, daysLate: Int, apology: ApologyState, promise: PromiseState,
    isSecondPromise: Bool
  ) {
    self.file = file
    self.procedure = procedure
    self.daysLate = daysLate
    self.apology = apology
    self.promise = promise
    self.isSecondPromise = isSecondPromise
  }
}
