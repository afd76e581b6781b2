// SPDX-License-Identifier: GPL-3.0-or-later

/// A text that holds for the whole books and that an administrator may set or remove.
package enum TextSetting: String, Sendable, CaseIterable {
  /// Where redacted notices are posted.
  case portal
  /// The beginning of the address behind the code on receipts; the case's code follows.
  case lookup
  /// Set where the books hold an invented office: everything that leaves them says so. Never set by a person.
  case synthetic
}
