// SPDX-License-Identifier: GPL-3.0-or-later

/// The legal rules in force for cases received between two days; data, so that a past figure stays reproducible.
package struct RuleSet: Hashable, Codable, Sendable {
  package let code: String
  package var name: String
  package var validFrom: LocalDay
  package var validTo: LocalDay?
  /// What waiting for a supplement does to the limit (Decree 61/2018/NĐ-CP art. 19.4: restart).
  package var supplement: SupplementRule
  /// What a second new date means (Decree 61/2018/NĐ-CP art. 19.9: at most once).
  package var secondPromise: SecondPromise
  package var noticeTitle: String
  /// The type in a notice's number, such as `PXL` in `05/PXL`.
  package var noticeSymbol: String
  package var source: String

  package init(
    code: String, name: String, validFrom: LocalDay, validTo: LocalDay? = nil, supplement: SupplementRule,
    secondPromise: SecondPromise, noticeTitle: String, noticeSymbol: String, source: String = ""
  ) {
    self.code = code
    self.name = name
    self.validFrom = validFrom
    self.validTo = validTo
    self.supplement = supplement
    self.secondPromise = secondPromise
    self.noticeTitle = noticeTitle
    self.noticeSymbol = noticeSymbol
    self.source = source
  }

  package func isValid(on day: LocalDay) -> Bool {
    validFrom <= day && (validTo.map { day <= $0 } ?? true)
  }
}

/// What the rules say to promising a second new date for the same case.
package enum SecondPromise: String, Codable, Sendable {
  /// Refused unless a manager overrides it, which is recorded as a breach.
  case refuse
  /// Accepted with a warning.
  case warn
}
