// SPDX-License-Identifier: GPL-3.0-or-later

/// How a text looks.
struct TextStyle: Hashable {
  enum Alignment: Hashable {
    case leading
    case centre
    case trailing
    case justified
  }

  var face: PaperFace = .regular
  /// In points.
  var size: Double
  var alignment: Alignment = .leading
  /// How far in the first line begins, in points.
  var indent: Double = 0

  static func regular(_ size: Double, _ alignment: Alignment = .leading, indent: Double = 0) -> TextStyle {
    TextStyle(size: size, alignment: alignment, indent: indent)
  }

  static func bold(_ size: Double, _ alignment: Alignment = .leading) -> TextStyle {
    TextStyle(face: .bold, size: size, alignment: alignment)
  }

  static func italic(_ size: Double, _ alignment: Alignment = .leading) -> TextStyle {
    TextStyle(face: .italic, size: size, alignment: alignment)
  }
}
