// SPDX-License-Identifier: GPL-3.0-or-later

/// A case that is past its due date, with what has been said to its owner about it.
package struct LateCase: Sendable {
  package let file: CaseFile
  package let procedure: String
  package let field: String
  /// Working days since the due date; 0 for a limit in hours missed on its day.
  package let daysLate: Int
  package let apology: ApologyState
  package let promise: PromiseState
  package let isSecondPromise: Bool

  package init(
    file: CaseFile, procedure: String, field: String, daysLate: Int, apology: ApologyState, promise: PromiseState,
    isSecondPromise: Bool
  ) {
    self.file = file
    self.procedure = procedure
    self.field = field
    self.daysLate = daysLate
    self.apology = apology
    self.promise = promise
    self.isSecondPromise = isSecondPromise
  }

  /// The date that was missed.
  package var due: Due? { file.due ?? file.statutoryDue }

  /// The unit that had the case when its due date passed.
  package var lateUnit: UnitCode {
    guard let moment = due?.lastMoment else { return file.handler }
    return file.legs.last { $0.from <= moment }?.unit ?? file.unit
  }
}

/// An open case whose due date is the next working day, and what its owner knows.
package struct DueNext: Sendable {
  package let file: CaseFile
  package let apology: ApologyState
  /// Whether an apology issued today is still in time.
  package let canApologise: Bool

  package init(file: CaseFile, apology: ApologyState, canApologise: Bool) {
    self.file = file
    self.apology = apology
    self.canApologise = canApologise
  }
}
