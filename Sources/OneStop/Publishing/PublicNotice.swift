// SPDX-License-Identifier: GPL-3.0-or-later

/// What the public may know of an issued notice: the case and its dates, nothing of a person, no reason
/// (Circular 01/2018/TT-VPCP art. 16.2d).
package struct PublicNotice: Hashable, Encodable, Sendable {
  package let unit: UnitCode
  /// Who apologises, as its letterhead says; numbers are counted by unit.
  package let agency: String
  /// The draft's number, by which officers find it; not published.
  package let draft: Int
  /// The case's code.
  package let name: String
  /// The field of its procedure (lĩnh vực).
  package let field: String
  /// The first due date, by which lateness is judged.
  package let originalDue: Due
  package let newDay: LocalDay
  package let number: String
  package let issued: LocalDay
  /// The hash of the journal's entry by which it was issued: whoever has the journal can show that this is the notice.
  package let hash: String

  package init(
    unit: UnitCode, agency: String, draft: Int, name: String, field: String, originalDue: Due, newDay: LocalDay,
    number: String,
    issued: LocalDay, hash: String
  ) {
    self.unit = unit
    self.agency = agency
    self.draft = draft
    self.name = name
    self.field = field
    self.originalDue = originalDue
    self.newDay = newDay
    self.number = number
    self.issued = issued
    self.hash = hash
  }

  /// The members by which portals and readers of the published files know a notice.
  private enum CodingKeys: String, CodingKey {
    case name = "case"
    case agency, field, originalDue
    case newDay = "newDate"
    case number, issued, hash
  }
}

/// Notices as the portal may show them.
package struct PublicationSet: Sendable {
  package let notices: [PublicNotice]
  /// How many are left out, because their procedure says something about the person or is not known; for officers only.
  package let leftOut: Int

  package init(notices: [PublicNotice], leftOut: Int) {
    self.notices = notices
    self.leftOut = leftOut
  }
}
