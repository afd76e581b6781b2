// SPDX-License-Identifier: GPL-3.0-or-later

import CPangoCairo
import Wording

/// The four faces, ready to set text, and the letters that all of them have.
final class FontSet {
  private let configuration: FontConfiguration
  private let map: FontMap
  let cache = TextCache()
  /// The letters up to U+FFFF; the font has none beyond.
  private let printable: [Bool]

  init(_ fonts: PaperFonts) throws(PaperFailure) {
    guard fonts.isComplete else { throw .fontsMissing(searched: [fonts.folder]) }
    configuration = try FontConfiguration()
    var letters: [OpaquePointer] = []
    for face in PaperFace.allCases {
      let path = fonts.path(of: face)
      try FontFile.check(path)
      letters.append(try configuration.add(path, as: face))
    }
    printable = Self.table(letters)
    map = try FontMap(configuration)
    for face in PaperFace.allCases where !sets(PaperAlphabet.text, in: face) {
      throw .fontBroken(path: fonts.path(of: face))
    }
  }

  /// Where Pango sets text.
  var context: OpaquePointer { map.context }

  /// Keep Pango from putting a hyphen where it breaks a long word, since case codes and names are copied from paper,
  /// and from taking another face for a letter.
  var attributes: OpaquePointer { map.attributes }

  func canPrint(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < printable.count && printable[Int(scalar.value)]
  }

  /// What the file says it has is one thing, what Pango finds in it another.
  private func sets(_ text: String, in face: PaperFace) -> Bool {
    TextLayout(text, TextStyle(face: face, size: 10), width: nil, in: self)?.unknownLetters == 0
  }

  private static func table(_ faces: [OpaquePointer]) -> [Bool] {
    (0...0xFFFF as ClosedRange<UInt32>).map { value in
      guard faces.allSatisfy({ FcCharSetHasChar($0, value) != 0 }), let scalar = Unicode.Scalar(value) else {
        return false
      }
      return PaperAlphabet.isVisible(scalar)
    }
  }
}
