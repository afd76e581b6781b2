// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands in an apology notice.
package struct NoticePaper: Sendable {
  package let notice: ApologyNotice
  package let file: CaseFile
  package let rules: RuleSet
  package let unit: Unit?
  package let author: Unit?
  package let procedure: Procedure?
  /// Nil once the person was erased.
  package let owner: Owner?
  package let reason: String?
  /// The author's, as it was signed, or as it would be today.
  package let letterhead: Letterhead
  /// The number's type, for a paper that has no number yet: `PXL-UBND`.
  package let symbol: String
  /// Every handing over, oldest first.
  package let deliveries: [NoticeDelivery]
  /// What is not known yet and must be before it can be signed; nothing once it is issued.
  package let missing: [LetterheadPart]

  package init(
    notice: ApologyNotice, file: CaseFile, rules: RuleSet, unit: Unit?, author: Unit?,
    procedure: Procedure?, owner: Owner?, reason: String?, letterhead: Letterhead, symbol: String,
    deliveries: [NoticeDelivery] = [], missing: [LetterheadPart] = []
  ) {
    self.notice = notice
    self.file = file
    self.rules = rules
    self.unit = unit
    self.author = author
    self.procedure = procedure
    self.owner = owner
    self.reason = reason
    self.letterhead = letterhead
    self.symbol = symbol
    self.deliveries = deliveries
    self.missing = missing
  }
}
