// SPDX-License-Identifier: GPL-3.0-or-later

/// What every face must be able to print, and what no face may print.
enum PaperAlphabet {
  /// All letters of Vietnamese with all tones, ASCII, and the signs that papers use.
  static let text: String = {
    let ascii = String(String.UnicodeScalarView((0x20...0x7E as ClosedRange<UInt8>).map(Unicode.Scalar.init)))
    return ascii + vowels + "đ" + (vowels + "đ").uppercased() + signs
  }()

  static let letters = Array(text.unicodeScalars)

  private static let vowels = """
    àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ
    """
  private static let signs = "“”‘’–—…₫°²\u{A0}"

  /// Whether a reader would see a sign or a space: a font may have glyphs for commands that show nothing.
  static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.properties.isDefaultIgnorableCodePoint else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return false
    default: return true
    }
  }
}
