// SPDX-License-Identifier: GPL-3.0-or-later

/// A notice that apologises for a late case and names a new day (phiếu xin lỗi và hẹn lại ngày trả kết quả).
///
/// Decree 61/2018/NĐ-CP art. 19.9. The reason is free text and kept apart.
package struct ApologyNotice: Hashable, Codable, Sendable {
  package let unit: UnitCode
  /// The draft's number inside the unit, how people name it before it is issued.
  package let draft: Int
  package let caseID: CaseID
  /// The unit that is late and speaks: who has the case, not the desk.
  package let author: UnitCode
  /// The due date that cannot be met.
  package let oldDue: Due
  package let newDay: LocalDay
  package let drafted: Stamp
  package var approved: Stamp?
  package var number: String?
  package var issued: Stamp?
  package var published: Stamp?
  package var withdrawn: Stamp?
  /// Whether a manager let it pass as a second new date: recorded as a breach.
  package let isSecondPromise: Bool
  package var timeliness: ApologyTimeliness?
  /// The paper that was chosen; nil for the one of the rules in force.
  package let form: NoticeForm?
  /// The author's letterhead as it was when the notice was issued: what was signed does not change with its signer.
  package var letterhead: Letterhead?

  package init(
    unit: UnitCode, draft: Int, caseID: CaseID, author: UnitCode, oldDue: Due, newDay: LocalDay, drafted: Stamp,
    isSecondPromise: Bool, form: NoticeForm? = nil
  ) {
    self.unit = unit
    self.draft = draft
    self.caseID = caseID
    self.author = author
    self.oldDue = oldDue
    self.newDay = newDay
    self.drafted = drafted
    self.isSecondPromise = isSecondPromise
    self.form = form
  }

  package var state: NoticeState {
    if withdrawn != nil { return .withdrawn }
    if published != nil { return .published }
    if issued != nil { return .issued }
    return approved == nil ? .draft : .approved
  }

  package var subject: String { "notice:\(unit)/\(draft)" }
}

/// How far a notice has come. An approved one without a number waits for the agency's registry.
package enum NoticeState: String, Codable, Sendable {
  case draft
  case approved
  case issued
  case published
  case withdrawn
}

/// Who did something, and when.
package struct Stamp: Hashable, Codable, Sendable {
  package let officer: Login
  package let at: Instant

  package init(officer: Login, at: Instant) {
    self.officer = officer
    self.at = at
  }
}

/// Whether a notice came by the law's latest day; limits of a day or less leave no day for it.
package enum ApologyTimeliness: String, Codable, Sendable {
  case inTime = "in_time"
  case late
  case notPossible = "not_possible"
}
