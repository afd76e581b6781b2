// SPDX-License-Identifier: GPL-3.0-or-later

import CPangoCairo
import Wording

/// Fontconfig with the files it is given and nothing of the machine's.
final class FontConfiguration {
  let pointer: OpaquePointer

  init() throws(PaperFailure) {
    guard Self.machineIsLeftAlone else { throw .engine("fontconfig did not start") }
    guard let pointer = FcConfigCreate() else { throw .engine("fontconfig did not start") }
    self.pointer = pointer
  }

  deinit { FcConfigDestroy(pointer) }

  /// Pango reads the machine's configuration behind our back, lists all its fonts and writes caches, unless the process
  /// has a configuration already: an empty one is set, once.
  private static let machineIsLeftAlone: Bool = {
    guard let empty = FcConfigCreate() else { return false }
    defer { FcConfigDestroy(empty) }
    return FcConfigSetCurrent(empty) != 0
  }()

  /// Adds one file by itself: fontconfig writes a cache for folders, and complains when it cannot.
  /// - Returns: what the face can print. Belongs to the configuration.
  func add(_ path: String, as face: PaperFace) throws(PaperFailure) -> OpaquePointer {
    guard FcConfigAppFontAddFile(pointer, path) != 0, let pattern = newest, let letters = letters(in: pattern) else {
      throw .fontBroken(path: path)
    }
    if let missing = PaperAlphabet.letters.first(where: { FcCharSetHasChar(letters, $0.value) == 0 }) {
      throw .fontTooOld(path: path, letter: missing)
    }
    guard isFace(face, pattern) else { throw .fontBroken(path: path) }
    return letters
  }

  private var newest: OpaquePointer? {
    guard let set = FcConfigGetFonts(pointer, FcSetApplication), set.pointee.nfont > 0 else { return nil }
    return set.pointee.fonts?[Int(set.pointee.nfont) - 1]
  }

  private func letters(in pattern: OpaquePointer) -> OpaquePointer? {
    var letters: OpaquePointer?
    guard FcPatternGetCharSet(pattern, FC_CHARSET, 0, &letters) == FcResultMatch else { return nil }
    return letters
  }

  /// Whether the file holds what its name says; Pango picks faces by this, not by files.
  private func isFace(_ face: PaperFace, _ pattern: OpaquePointer) -> Bool {
    var family: UnsafeMutablePointer<FcChar8>?
    var (weight, slant) = (Int32(0), Int32(0))
    guard FcPatternGetString(pattern, FC_FAMILY, 0, &family) == FcResultMatch, let family,
      FcPatternGetInteger(pattern, FC_WEIGHT, 0, &weight) == FcResultMatch,
      FcPatternGetInteger(pattern, FC_SLANT, 0, &slant) == FcResultMatch
    else { return false }
    return String(cString: family) == PaperFace.family && (weight >= FC_WEIGHT_BOLD) == face.isBold
      && (slant != FC_SLANT_ROMAN) == face.isItalic
  }
}
