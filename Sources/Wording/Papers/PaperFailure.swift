// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a paper could not be laid out. Nothing was written.
package enum PaperFailure: Error, Hashable, Sendable {
  /// None of these folders holds the four faces of Liberation Serif.
  case fontsMissing(searched: [String])
  /// The file is there, and is not a font.
  case fontBroken(path: String)
  /// The font lacks a letter of the Vietnamese alphabet, as Liberation 1.x does.
  case fontTooOld(path: String, letter: Unicode.Scalar)
  /// No face has the letter; the field it came from, where that is known.
  case unprintableLetter(Unicode.Scalar, PaperField?)
  /// A code may hold ASCII only, and no more than fits.
  case codeNotASCII(String)
  case codeTooLong(Int)
  /// What a library said that nobody expected.
  case engine(String)
}

extension PaperFailure: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch self {
    case .fontsMissing(let searched):
      """
      Thiếu phông Liberation Serif để in văn bản (đã tìm ở \(list(searched))). Cài gói fonts-liberation2, hoặc đặt \
      MOTCUA_FONTS là thư mục có phông.
      """
    case .fontBroken(let path): "Tệp phông \(Printable.line(path)) hỏng. Cài lại gói fonts-liberation2."
    case .fontTooOld(let path, let letter):
      """
      Phông \(Printable.line(path)) là bản cũ, thiếu chữ \(shown(letter)). Cài gói fonts-liberation2 (bản 2 trở lên).
      """
    case .unprintableLetter(let letter, let field):
      """
      Không in được ký tự \(shown(letter))\(field.map { " trong \($0.vietnameseName)" } ?? ""): phông của văn bản hành \
      chính không có. Sửa chỗ đó rồi in lại.
      """
    case .codeNotASCII(let text): "Mã QR chỉ chứa được chữ không dấu: \(quoted(text))."
    case .codeTooLong(let count): "Nội dung mã QR dài \(formats.count(count)) ký tự, quá dài. Rút ngắn địa chỉ tra cứu."
    case .engine(let said): "Không dàn được trang: \(Printable.line(said)). Chưa ghi gì."
    }
  }

  package func english(_ formats: Formats) -> String {
    switch self {
    case .fontsMissing(let searched):
      """
      The font Liberation Serif for papers is missing (looked in \(list(searched))). Install the package \
      fonts-liberation2, or set MOTCUA_FONTS to the folder that has it.
      """
    case .fontBroken(let path): "The font file \(Printable.line(path)) is broken. Reinstall fonts-liberation2."
    case .fontTooOld(let path, let letter):
      """
      The font \(Printable.line(path)) is an old one and lacks the letter \(shown(letter)). Install fonts-liberation2 \
      (version 2 or later).
      """
    case .unprintableLetter(let letter, let field):
      """
      The character \(shown(letter))\(field.map { " in \($0.englishName)" } ?? "") cannot be printed: the font of \
      official papers lacks it. Change it and print again.
      """
    case .codeNotASCII(let text): "A QR code holds unaccented letters only: \(quoted(text))."
    case .codeTooLong(let count):
      "A QR code of \(formats.count(count)) characters is too long. Shorten the look-up address."
    case .engine(let said): "The page cannot be laid out: \(Printable.line(said)). Nothing was written."
    }
  }

  private func list(_ paths: [String]) -> String { paths.map(Printable.line).joined(separator: ", ") }

  /// The letter itself where it shows, and its number, which always does.
  private func shown(_ letter: Unicode.Scalar) -> String {
    let number = String(letter.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
    return Printable.isUnsafe(letter) ? code : "\"\(letter)\" (\(code))"
  }
}
