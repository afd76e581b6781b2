// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes text from citizens and files harmless for a terminal: nothing in it moves the cursor or turns the reading.
package enum Printable {
  /// The text on one line: C0 controls become their pictures (`␛`), other hidden commands `U+FFFD`.
  package static func line(_ text: String) -> String {
    replacing(text) { $0.visibleReplacement }
  }

  /// As `line`, but line breaks stay, and a tab becomes a space.
  package static func lines(_ text: String) -> String {
    replacing(text) { $0 == "\n" ? nil : $0 == "\t" ? " " : $0.visibleReplacement }
  }

  /// Whether a scalar must not reach a terminal as it is: controls, direction overrides, invisible signs.
  package static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool { scalar.visibleReplacement != nil }

  private static func replacing(_ text: String, _ replacement: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
    guard text.unicodeScalars.contains(where: { replacement($0) != nil }) else { return text }
    var harmless = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { harmless.append(replacement(scalar) ?? scalar) }
    return String(harmless)
  }
}

extension Unicode.Scalar {
  /// What stands for a scalar that must not reach a terminal, or nil when it may.
  fileprivate var visibleReplacement: Unicode.Scalar? {
    switch value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + value)
    case 0x7F: "\u{2421}"
    case 0x20..<0x7F: nil
    // C1 controls; direction marks, overrides and isolates; invisible spaces, line separators, annotations and tags.
    case 0x80...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      "\u{FFFD}"
    default: nil
    }
  }
}
