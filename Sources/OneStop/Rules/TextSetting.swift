// SPDX-License-Identifier: GPL-3.0-or-later

/// A text that holds for the whole books and that an administrator may set or remove.
package enum TextSetting: String, Sendable, CaseIterable {
  /// Where redacted notices are posted.
  case portal
  /// The beginning of the address behind the code on receipts; the case's code follows.
  case lookup
}
