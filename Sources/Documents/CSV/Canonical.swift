// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Unicode's composed form (NFC), in which everything that enters is stored and compared.
enum Canonical {
  static func composed(_ text: Substring) -> String {
    text.precomposedStringWithCanonicalMapping
  }

  /// A quick yes for the letters and signs of Vietnamese texts; a no only means that the full procedure must decide.
  /// The bytes must be valid UTF-8.
  static func isComposed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0xCC {  // below U+0300, where combining marks begin, or the rest of such a character
        index += 1
      } else if index + 2 < bytes.count, isCommon(bytes[index], bytes[index + 1], bytes[index + 2]) {
        index += 3
      } else {
        return false
      }
    }
    return true
  }

  private static func isCommon(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE1, 0xBA...0xBB, _): true  // U+1E80–1EFF: ạ … ỹ
    case (0xE2, 0x80, 0x90...0xA7): true  // U+2010–2027: dashes, quotes, the ellipsis
    case (0xE2, 0x82, 0xAB), (0xE2, 0x86, 0x92): true  // ₫ and →
    default: false
    }
  }
}
