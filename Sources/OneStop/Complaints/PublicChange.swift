// SPDX-License-Identifier: GPL-3.0-or-later

/// One thing that changed because of ratings, in the office's words, for the tablets and the public pages.
package struct PublicChange: Hashable, Codable, Sendable {
  package let number: Int
  /// When it was said.
  package let day: LocalDay
  package let text: String
  package let cause: ChangeCause

  package init(number: Int, day: LocalDay, text: String, cause: ChangeCause = ChangeCause()) {
    self.number = number
    self.day = day
    self.text = text
    self.cause = cause
  }
}

/// What ratings said that led to a change, as far as the office says so.
package struct ChangeCause: Hashable, Codable, Sendable {
  package let reason: DissatisfactionReason?
  package let field: String?
  /// The month whose ratings said it.
  package let month: LocalMonth?

  package init(reason: DissatisfactionReason? = nil, field: String? = nil, month: LocalMonth? = nil) {
    self.reason = reason
    self.field = field
    self.month = month
  }
}
