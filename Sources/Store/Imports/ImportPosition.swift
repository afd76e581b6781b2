// SPDX-License-Identifier: GPL-3.0-or-later

/// Where an imported rating stands: its import's number and its line in the file, as one ascending integer, so that
/// rows are appended, and an import's rows lie in one stretch.
enum ImportPosition {
  /// How many lines there are room for in each import.
  static let span = 4_294_967_296

  static func first(of number: Int) -> Int { number * span }

  static func of(line: Int, in number: Int) -> Int { number * span + min(line, span - 1) }
}
