// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Wording

/// The folder with the four faces of Liberation Serif, the free twin of Times New Roman.
package struct PaperFonts: Hashable, Sendable {
  package let folder: String

  /// Looks in `$MOTCUA_FONTS` alone where that is set, else in the folders Debian and others use.
  ///
  /// Only the names are looked at; `PDFPress` reads the files.
  /// - Throws: `fontsMissing` unless all four faces are in one folder.
  package static func find(
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(PaperFailure) -> PaperFonts {
    let named = environment["MOTCUA_FONTS"] ?? ""
    let searched = named.isEmpty ? usualFolders : [named]
    guard let found = searched.map(PaperFonts.init).first(where: \.isComplete) else {
      throw .fontsMissing(searched: searched)
    }
    return found
  }

  func path(of face: PaperFace) -> String { folder + "/" + face.fileName }

  /// Whether a file stands at the place of each face.
  var isComplete: Bool { PaperFace.allCases.allSatisfy { FileManager.default.fileExists(atPath: path(of: $0)) } }

  /// Version 2 first: Debian 12 has version 1, which knows no Vietnamese, in `liberation`.
  private static let usualFolders = [
    "/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation",
    "/usr/share/fonts/liberation-serif-fonts", "/usr/share/fonts/liberation-serif", "/usr/share/fonts/liberation",
    "/usr/share/fonts/liberation-fonts", "/usr/share/fonts/truetype", "/usr/local/share/fonts",
  ]
}
