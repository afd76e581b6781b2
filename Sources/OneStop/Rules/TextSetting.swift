// SPDX-License-Identifier: GPL-3.0-or-later

/// A text that holds for the whole books and that an administrator may set or remove.
package enum TextSetting: String, Sendable, CaseIterable {
  /// Where redacted notices are posted.
  case portal
  /// The beginning of the address behind the code on receipts; the case's code follows.
  case lookup
  /// The address of the public pages, as codes on papers and posters begin.
  case publicPages = "public_pages"
  /// The unit whose figures, with those of the units below, are public; all units while it is not set.
  case publicUnit = "public_unit"
  /// One thing that changed because of ratings, in the office's words, for the tablets.
  case publicChange = "public_change"
  /// Set where the books hold an invented office: everything that leaves them says so. Never set by a person.
  case synthetic
}
