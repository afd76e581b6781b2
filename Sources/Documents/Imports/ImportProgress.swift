// SPDX-License-Identifier: GPL-3.0-or-later

/// How far the reading of an import file is, in bytes of the file, or of the sheet that it unpacks to.
package struct ImportProgress: Hashable, Sendable {
  package let passed: Int
  /// Nil where nobody knows the end, as on a pipe.
  package let total: Int?

  package init(passed: Int, total: Int?) {
    self.passed = passed
    self.total = total
  }
}
