// SPDX-License-Identifier: GPL-3.0-or-later

/// A dossier (hồ sơ) on its way through the office. Who it belongs to is kept apart: see `Owner`.
package struct CaseFile: Hashable, Codable, Sendable {
  package let id: CaseID
  package let unit: UnitCode
  package let code: CaseCode?
  package let number: ShortNumber?
  package let procedure: ProcedureCode
  package let received: Instant
  /// When it was typed in; later than `received` for a late entry (nhập bù).
  package let entered: Instant
  package let channel: Channel
  package let ruleSet: String
  package let limit: TimeLimit?
  /// The first due date, never changed: limit counted from receipt, without pauses or promises.
  package let statutoryDue: Due?
  /// The due date with lawful pauses; nil while a supplement is awaited or without a limit.
  package var due: Due?
  /// What the citizen was last told.
  package var promised: Due?
  /// Whether a year without a calendar was estimated (tạm tính).
  package var isProvisional: Bool
  package var stage: Stage
  package var pauses: [Pause]
  package var legs: [Leg]
  package var resolved: Instant?
  package var delivered: Instant?
  /// Whether a delivery was entered after the fact.
  package var isBackdated: Bool

  package init(
    id: CaseID, unit: UnitCode, code: CaseCode?, number: ShortNumber?, procedure: ProcedureCode, received: Instant,
    entered: Instant, channel: Channel, ruleSet: String, limit: TimeLimit?, statutoryDue: Due?, due: Due?,
    promised: Due?, isProvisional: Bool, stage: Stage = .received, pauses: [Pause] = [], legs: [Leg] = [],
    resolved: Instant? = nil, delivered: Instant? = nil, isBackdated: Bool = false
  ) {
    self.id = id
    self.unit = unit
    self.code = code
    self.number = number
    self.procedure = procedure
    self.received = received
    self.entered = entered
    self.channel = channel
    self.ruleSet = ruleSet
    self.limit = limit
    self.statutoryDue = statutoryDue
    self.due = due
    self.promised = promised
    self.isProvisional = isProvisional
    self.stage = stage
    self.pauses = pauses
    self.legs = legs
    self.resolved = resolved
    self.delivered = delivered
    self.isBackdated = isBackdated
  }

  /// The case with a real first due date in place of a provisional one.
  func withStatutoryDue(_ due: Due) -> CaseFile {
    CaseFile(
      id: id, unit: unit, code: code, number: number, procedure: procedure, received: received, entered: entered,
      channel: channel, ruleSet: ruleSet, limit: limit, statutoryDue: due, due: self.due, promised: promised,
      isProvisional: isProvisional, stage: stage, pauses: pauses, legs: legs, resolved: resolved,
      delivered: delivered, isBackdated: isBackdated)
  }

  /// What people call it: its code where it has one, else its short number.
  package var name: String { code?.rawValue ?? number?.description ?? id.rawValue }

  /// What files call it: its code, or what identifies it here where it has none.
  var codeInFiles: CaseCode { code ?? CaseCode(rawValue: id.rawValue) }

  /// The unit that has the case now; the author of an apology (Decree 61/2018/NĐ-CP art. 19.9).
  package var handler: UnitCode { legs.last?.unit ?? unit }

  /// The due date that lateness is judged by: the law's limit with its lawful pauses, never a promise.
  package var effectiveDue: Due? { stage == .supplement ? nil : (due ?? statutoryDue) }

  /// Early, on time, late or without a due date, by a chosen due date; nil while nothing is finished.
  package func punctuality(by due: Due?) -> Punctuality? {
    resolved.map { Punctuality(finished: $0, due: due) }
  }

  /// Whether it is past its due date without a result.
  package func isOverdue(at now: Instant) -> Bool {
    guard stage.isOpen, let due = effectiveDue else { return false }
    return Punctuality(finished: now, due: due) == .late
  }
}

/// How a case came in.
package enum Channel: String, Codable, Sendable, CaseIterable {
  case counter
  case online
  case post
}
