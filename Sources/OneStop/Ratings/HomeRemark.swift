// SPDX-License-Identifier: GPL-3.0-or-later

/// What a citizen adds to a rating from home, in their own words; kept apart from the rating, without a link to it.
package struct HomeRemark: Hashable, Sendable {
  package let comment: FreeText?
  /// How they may be reached, where they wish to be.
  package let contact: FreeText?

  package init(comment: FreeText? = nil, contact: FreeText? = nil) {
    self.comment = comment
    self.contact = contact
  }
}

/// A remark as it is kept: the unit and the month, and nothing else of the visit.
package struct KeptRemark: Hashable, Sendable {
  /// What officers call it by.
  package let number: Int
  package let unit: UnitCode
  package let month: LocalMonth
  package private(set) var comment: String?
  package private(set) var contact: String?
  /// Whether it may name or describe a person, and waits until a manager has looked at it.
  package let isHeld: Bool
  package var isReviewed: Bool

  package init(
    number: Int, unit: UnitCode, month: LocalMonth, comment: String?, contact: String?, isHeld: Bool, isReviewed: Bool
  ) {
    self.number = number
    self.unit = unit
    self.month = month
    self.comment = comment
    self.contact = contact
    self.isHeld = isHeld
    self.isReviewed = isReviewed
  }

  /// Without its words while it waits to be looked through.
  var withheld: KeptRemark {
    guard isHeld, !isReviewed else { return self }
    var bare = self
    (bare.comment, bare.contact) = (nil, nil)
    return bare
  }
}

/// A dissatisfied citizen who agreed to be called back: only then a rating leads to a case, and only for a manager.
package struct ContactWish: Hashable, Sendable {
  /// Within how many working days the head of the office calls.
  package static let patience = 5

  package let visit: VisitID
  /// What managers call it by, counted per unit.
  package let number: Int
  package let asked: LocalDay
  package let cases: [String]
  package let reasons: [String]
  /// By when the head of the office calls; the office reckons it, the books do not keep it.
  package var due: LocalDay?

  package init(visit: VisitID, number: Int, asked: LocalDay, cases: [String], reasons: [String]) {
    self.visit = visit
    self.number = number
    self.asked = asked
    self.cases = cases
    self.reasons = reasons
  }

  package var subject: String { Self.subject(number, in: visit.unit) }

  static func subject(_ number: Int, in unit: UnitCode) -> String { "wish:\(unit)/\(number)" }
}
