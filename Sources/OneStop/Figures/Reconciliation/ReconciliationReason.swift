// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a case stands elsewhere in the province's report than in ours.
package enum ReconciliationReason: Hashable, Sendable {
  case missingThere
  case missingHere
  /// It has no code here by which it could be found there.
  case withoutCode
  /// It is in the file, in a row that could not be compared.
  case unreadThere(line: Int)
  case voidHere
  case withoutDueHere
  case withoutDueThere
  /// Their due date is what the citizen was promised here.
  case judgedByPromise
  /// Their due date is ours with its lawful pauses.
  case judgedByExtended
  case otherDue(ours: LocalDay, theirs: LocalDay)
  case otherStage(ours: Stage, theirs: Stage)
  /// At the end of the period papers were awaited here, which a list that was drawn up later does not tell.
  case awaitedPapers
  case otherReceipt(ours: LocalDay, theirs: LocalDay)
  case otherResult(ours: LocalDay, theirs: LocalDay)
  case otherProcedure(ours: ProcedureCode, theirs: ProcedureCode)
  case otherChannel(ours: Channel, theirs: Channel)
  case otherUnit(UnitCode)
  /// By the table alone: it would stand where the province has it if the rules were read so.
  case assuming(Set<ReportAssumption>)
}

/// A case that makes a difference, and why.
package struct ExplainingCase: Hashable, Sendable {
  /// The case here; nil where it is missing.
  package let file: CaseFile?
  package let name: String
  package let field: String
  /// The columns it stands in here, and there.
  package let ours: Set<ReportColumn>
  package let theirs: Set<ReportColumn>
  /// The field it is counted in there.
  package let theirField: String
  package let reasons: [ReconciliationReason]

  /// What it adds to a difference, ours less theirs.
  package func effect(on column: ReportColumn, of field: String) -> Int {
    (self.field == field && ours.contains(column) ? 1 : 0) - (theirField == field && theirs.contains(column) ? 1 : 0)
  }
}

/// A field and column in which both reports differ.
package struct ReportDifference: Hashable, Sendable {
  package let field: String
  package let column: ReportColumn
  package let ours: Int
  package let theirs: Int
  /// Places in the list of explaining cases.
  package let cases: [Int]
  /// What the cases do not explain.
  package let unexplained: Int
  /// By the table alone: the readings that give exactly the province's number, with the fewest assumptions.
  package let readings: [Set<ReportAssumption>]

  package var difference: Int { ours - theirs }
}
