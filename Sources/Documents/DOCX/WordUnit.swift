// SPDX-License-Identifier: GPL-3.0-or-later

/// The units of a DOCX, out of points.
enum WordUnit {
  /// Twentieths of a point: lengths on the page.
  static func twips(_ points: Double) -> String { String(whole(points * 20)) }

  /// Sizes of letters.
  static func halfPoints(_ points: Double) -> String { String(whole(points * 2)) }

  /// Widths of rules.
  static func eighths(_ points: Double) -> String { String(whole(points * 8)) }

  /// English metric units: 12,700 in a point; sizes of pictures.
  static func metric(_ points: Double) -> String { String(whole(points * 12_700)) }

  /// Heights of lines as multiples of a single one, which is 240.
  static func lineParts(_ factor: Double) -> String { String(whole(factor * 240)) }

  /// The nearest whole number; 0 for what is none, such as the share of a column without weight.
  static func whole(_ number: Double) -> Int { Int(exactly: number.rounded()) ?? 0 }
}
