// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands in a receipt, or in a slip that asks, refuses or stops.
package struct CaseSlip: Sendable {
  package let kind: SlipKind
  package let file: CaseFile
  /// The case as the citizen was told of it at receipt, or by the last receipt; on a receipt that a calendar change
  /// calls for, as it is now.
  package let received: CaseFile
  package let rules: RuleSet
  package let unit: Unit?
  /// The desk's, on the day the paper is of.
  package let letterhead: Letterhead
  package let procedure: Procedure?
  /// Nil once the person was erased.
  package let owner: Owner?
  /// What was asked for, or why it was refused or stopped.
  package let reason: String?
  /// Who received the case, or for the other slips who works at the desk.
  package let officer: String
  /// When the paper is of: the reception, or now.
  package let dated: Instant
  /// The address behind the code: the one that is set and the case's code, or the code alone.
  package let lookup: String

  package init(
    kind: SlipKind, file: CaseFile, received: CaseFile, rules: RuleSet, unit: Unit?, letterhead: Letterhead,
    procedure: Procedure?,
    owner: Owner?, reason: String?, officer: String, dated: Instant, lookup: String
  ) {
    self.kind = kind
    self.file = file
    self.received = received
    self.rules = rules
    self.unit = unit
    self.letterhead = letterhead
    self.procedure = procedure
    self.owner = owner
    self.reason = reason
    self.officer = officer
    self.dated = dated
    self.lookup = lookup
  }
}

extension Office {
  /// The paper a case calls for now, or the named one where it still holds.
  package func slip(_ reference: CaseReference, _ kind: SlipKind? = nil) async throws(OfficeError) -> CaseSlip {
    try await asking { desk, page throws(OfficeError) in
      let file = try desk.file(reference, on: page)
      guard let kind = kind ?? SlipKind(for: file.stage), kind.fits(file.stage) else {
        throw .refused(.noPaper(file.name, kind, file.stage))
      }
      return try desk.slip(kind, file, on: page)
    }
  }

  /// Notes that a paper of a case is in the citizen's hands: what it says can no longer be taken back by undoing.
  ///
  /// The secret of a slip that carries one holds from now on. With a receipt that a calendar change has called for, the citizen is told the new day: from now on it is promised.
  package func notePrinted(_ slip: CaseSlip, link: RatingLink? = nil) async throws(OfficeError) {
    try await working { desk, page throws(OfficeError) in
      try page.lock(slip.file.unit)
      if let link { try page.keep(link, at: desk.now) }
      var record = ChangeRecord(facts: ["paper": slip.kind.rawValue])
      if slip.kind == .receipt, var file = try page.file(slip.file.id), try page.awaitsReceipt(file),
        file.due == slip.received.promised
      {
        file.promised = file.due
        try page.save(file)
        record.file = file
      }
      try page.record(
        .print, slip.file.subject, record, in: slip.file.unit, by: desk.officer.login.rawValue, at: desk.now)
    }
  }
}

extension Desk {
  /// What was said when it was done that still stands: a later reason may have been taken back.
  private func reason(
    of kind: SlipKind, _ file: CaseFile, _ history: [JournalEntry], on page: any Reading
  ) throws(OfficeError) -> String? {
    guard let standing = UndoLog(history).standing.last(where: { $0.verb == kind.verb }) else {
      return try page.text(.reason, of: file.subject)
    }
    let told = history.filter { $0.record.commitments?[PrivateField.reason.rawValue] != nil }
    guard let place = told.firstIndex(where: { $0.sequence == standing.sequence }) else { return nil }
    return try page.text(.reason, of: file.subject, version: place + 1)
  }

  /// What the receipt tells: what was told at receipt or by the last new receipt, or a day yet to be told.
  private func told(
    _ file: CaseFile, _ history: [JournalEntry], on page: any Reading
  ) throws(OfficeError) -> CaseFile {
    guard try !page.awaitsReceipt(file) else {
      var file = file
      file.promised = file.due
      return file
    }
    return history.last { $0.verb == .receive || $0.verb == .print && $0.record.file != nil }?.record.file ?? file
  }

  fileprivate func slip(_ kind: SlipKind, _ file: CaseFile, on page: any Reading) throws(OfficeError) -> CaseSlip {
    let history = try page.history(of: file.subject, in: file.unit)
    let reception = history.first { $0.verb == .receive }
    let isReceipt = kind == .receipt
    let receiver = try reception.flatMap { entry throws(OfficeError) in
      try page.officer(Login(rawValue: entry.officer))?.name
    }
    let dated = isReceipt ? file.received : now
    return CaseSlip(
      kind: kind, file: file, received: try told(file, history, on: page), rules: try page.rules(of: file),
      unit: units[file.unit], letterhead: try letterhead(of: file.unit, on: dated.day, page),
      procedure: try page.procedure(file.procedure, on: file.received.day), owner: try page.owner(of: file.id),
      reason: isReceipt ? nil : try reason(of: kind, file, history, on: page),
      officer: (isReceipt ? receiver : nil) ?? officer.name, dated: dated,
      lookup: try page.storedText(of: .lookup).map { $0 + file.name.inAddress } ?? file.name)
  }
}

extension String {
  /// As it may stand in an address: letters, digits, `-`, `.`, `_` and `~` as they are, other bytes as `%` and two
  /// hexadecimal digits (RFC 3986).
  fileprivate var inAddress: String {
    utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let character = Character(scalar)
      if character.isASCII, character.isLetter || character.isNumber || "-._~".contains(character) {
        return String(character)
      }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
