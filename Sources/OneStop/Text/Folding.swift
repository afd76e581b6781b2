// SPDX-License-Identifier: GPL-3.0-or-later

/// Text reduced to what a person looks for: no marks, no capitals, y as i, single spaces.
///
/// `Đăng ký`, `ĐĂNG KÍ` and `dang  ki` are all `dang ki`. The result is for comparing, never for showing.
package enum Folding {
  /// The folded form; folding it again changes nothing.
  /// - Complexity: O(n); ASCII and Vietnamese letters need no Unicode normalisation.
  package static func folded(_ text: String) -> String {
    asciiFold(text, joiningYAndI: true) ?? scalarFold(text, joiningYAndI: true)
  }

  /// As `folded`, but with y and i kept apart: what remains of a word typed without an input method.
  package static func unmarked(_ text: String) -> String {
    asciiFold(text, joiningYAndI: false) ?? scalarFold(text, joiningYAndI: false)
  }

  /// The first letter or digit of each word, folded: `Đăng ký khai sinh` gives `dkks`.
  package static func initials(_ text: String) -> String {
    var initials = String.UnicodeScalarView()
    var isInsideWord = false
    for scalar in folded(text).unicodeScalars {
      let belongsToWord = scalar.isLetterOrDigit
      if belongsToWord && !isInsideWord { initials.append(scalar) }
      isInsideWord = belongsToWord
    }
    return String(initials)
  }

  private static func asciiFold(_ text: String, joiningYAndI: Bool) -> String? {
    let folded = text.utf8.withContiguousStorageIfAvailable { bytes -> String? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      var writer = FoldWriter(joiningYAndI: joiningYAndI, capacity: bytes.count)
      for byte in bytes { writer.write(ascii: byte) }
      return writer.text
    }
    return folded ?? nil
  }

  private static func scalarFold(_ text: String, joiningYAndI: Bool) -> String {
    var writer = FoldWriter(joiningYAndI: joiningYAndI, capacity: text.utf8.count)
    for scalar in text.unicodeScalars { writer.write(scalar) }
    return writer.text
  }
}

extension Unicode.Scalar {
  /// Whether the scalar can be part of a word.
  package var isLetterOrDigit: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }
}
