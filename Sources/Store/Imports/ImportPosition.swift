// SPDX-License-Identifier: GPL-3.0-or-later

/// Where an imported rating stands: its import's number and its place among the rows, as one ascending integer, so that
/// rows are appended, and an import's rows lie in one stretch.
enum ImportPosition {
  /// How many rows there is room for in each import.
  static let span = 4_294_967_296

  static func first(of number: Int) -> Int { number * span }

  static func of(_ place: Int, in number: Int) -> Int { number * span + place }
}
