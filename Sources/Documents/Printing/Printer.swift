// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// What papers are written as.
package enum PaperFile: String, Sendable, CaseIterable {
  case pdf
  case docx
}

/// Turns papers into the bytes of files; one per worker, since fonts are read once and not shared.
package final class Printer {
  package let file: PaperFile
  private let press: PDFPress?

  /// - Throws: where fonts are missing or broken; a DOCX needs none.
  package init(_ file: PaperFile, fonts: PaperFonts?) throws(PaperFailure) {
    self.file = file
    switch file {
    case .pdf:
      guard let fonts else { throw .fontsMissing(searched: []) }
      press = try PDFPress(fonts)
    case .docx: press = nil
    }
  }

  /// All papers in one file; how many pages they take where that is known.
  package func bytes(of papers: [Paper]) throws(PaperFailure) -> (bytes: [UInt8], pages: Int?) {
    guard let press else {
      try refuseHiddenSigns(in: papers)
      return (try DOCX.bytes(of: papers), nil)
    }
    let printed = try press.pdf(papers)
    return (printed.bytes, printed.pages)
  }

  /// Other programs find a font for any letter, but signs that turn the reading or show nothing must not reach them.
  private func refuseHiddenSigns(in papers: [Paper]) throws(PaperFailure) {
    for value in papers.flatMap(\.values) {
      let hidden = value.text.unicodeScalars.first { $0 != "\n" && $0 != "\t" && Printable.isUnsafe($0) }
      if let hidden { throw .unprintableLetter(hidden, value.field) }
    }
  }
}
