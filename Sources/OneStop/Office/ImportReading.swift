// SPDX-License-Identifier: GPL-3.0-or-later

/// What imports ask of the books.
package protocol ImportReading {
  /// How the cases that other systems' ratings speak of met their due dates; unknown codes are left out.
  func lateness(of codes: Set<CaseCode>) throws(OfficeError) -> [CaseCode: CaseLateness]
  /// Whether a case has this code, be it one of an import that is still under way.
  func isTaken(_ code: CaseCode) throws(OfficeError) -> Bool
  /// Words of other systems that were matched with units and procedures here, by word.
  func importWords() throws(OfficeError) -> [ImportWord]
}

/// How a finished case met its due date, and whether lateness was apologised for.
package struct CaseLateness: Hashable, Sendable {
  /// Nil while the case is open.
  package let delay: Punctuality?
  /// Nil unless it was late.
  package let apology: ApologyState?

  package init(delay: Punctuality?, apology: ApologyState? = nil) {
    self.delay = delay
    self.apology = apology
  }
}
