// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// How wide bold Times New Roman sets a text: enough to draw a rule as long as it, without opening a font.
enum LetterWidths {
  /// The width on one line in points. A letter is as wide as the bare one below its marks; a strange one as a capital.
  static func ofBold(_ text: String, size: Double) -> Double {
    let thousandths = text.inNFC.unicodeScalars.reduce(0) { $0 + width($1) }
    return Double(thousandths) * size / 1_000
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return ascii(UInt8(truncatingIfNeeded: scalar.value)) }
    guard let letter = VietnameseLetter(scalar) else { return unknown }
    let horn = letter.mark == .horn && letter.base == UInt8(ascii: "u") ? hornOfU : 0
    return ascii(letter.isUpper ? letter.base & 0xDF : letter.base) + horn
  }

  private static func ascii(_ byte: UInt8) -> Int {
    (0x20..<0x7F).contains(byte) ? widths[Int(byte) - 0x20] : 0
  }

  private static let unknown = 722
  /// Ư is wider than U, while Ơ is as wide as O.
  private static let hornOfU = 74

  /// From space to tilde, in thousandths of the size, as Liberation Serif Bold 2.1.5 has them.
  private static let widths: [Int] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
    722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
    444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
    220, 394, 520,
  ]
}
