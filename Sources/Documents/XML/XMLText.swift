// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Text as XML holds it: in NFC, without the characters that XML 1.0 has no way to write, and escaped.
enum XMLText {
  /// Adds the text, which a reader gets back as it was; tabs and line ends as references, since a reader would
  /// make them spaces in an attribute and turn CR into LF.
  static func write(_ text: String, to bytes: inout [UInt8]) {
    for byte in legal(text).utf8 {
      if let reference = reference(byte) { bytes.append(contentsOf: reference.utf8) } else { bytes.append(byte) }
    }
  }

  /// What is written instead of a letter, all of which are ASCII.
  private static func reference(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "\t"): "&#9;"
    case UInt8(ascii: "\n"): "&#10;"
    case UInt8(ascii: "\r"): "&#13;"
    default: nil
    }
  }

  /// What of the text can stand in a document, in NFC. A letter and its mark meet when what was between them is gone,
  /// so that NFC comes last.
  static func legal(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isIllegal) else { return text.inNFC }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.lazy.filter { !isIllegal($0) })
    return String(kept).inNFC
  }

  /// True for control characters other than tab and line ends, and for U+FFFE and U+FFFF.
  private static func isIllegal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\r": false
    default: scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
  }
}
