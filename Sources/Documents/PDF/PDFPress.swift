// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Lays papers out as PDF, in Liberation Serif whatever fonts the machine has.
///
/// It keeps the fonts open and is not Sendable: make one for each worker, and hold none over an `await`.
package final class PDFPress {
  private let fonts: FontSet

  /// Reads the four faces and checks that they have all letters of Vietnamese.
  /// - Throws: `fontsMissing`, `fontBroken`, `fontTooOld`.
  package init(_ fonts: PaperFonts) throws(PaperFailure) {
    self.fonts = try FontSet(fonts)
  }

  /// All papers in one file, each beginning on a new page and numbered from 1 by itself.
  ///
  /// The same papers give the same bytes. The file has the title and the date of the first.
  /// - Throws: `unprintableLetter`, `codeNotASCII`, `codeTooLong`; `engine` where there is no paper.
  package func pdf(_ papers: [Paper]) throws(PaperFailure) -> PrintedPDF {
    guard let first = papers.first else { throw .engine("no paper to print") }
    let sheet = try PDFSheet(.of(first.format))
    sheet.describe(first)
    for paper in papers { try PaperSetting(paper, fonts, sheet).run() }
    return try sheet.finish()
  }
}

/// A finished PDF.
package struct PrintedPDF: Sendable {
  package let bytes: [UInt8]
  package let pages: Int
}
