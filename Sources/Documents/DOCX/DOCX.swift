// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Papers as an office suite opens and changes them (Office Open XML, ISO/IEC 29500).
package enum DOCX {
  /// Writes papers as one file, each beginning on a new page, on its own sheet and with its own page numbers.
  ///
  /// The same papers give the same bytes. The file is called after the first of them.
  /// - Throws: `codeNotASCII` and `codeTooLong` for what no QR code holds; `engine` where libzip fails.
  package static func bytes(of papers: [Paper]) throws(PaperFailure) -> [UInt8] {
    guard let first = papers.first else { throw .engine("a DOCX of no papers") }
    let formats = PaperFormat.allCases.filter { format in papers.contains { $0.format == format } }
    var document = WordDocument(formats: formats)
    for (number, paper) in papers.enumerated() {
      try document.add(paper, isLast: number == papers.count - 1)
    }
    return try document.package(title: first.title, made: first.made).archive.bytes()
  }
}
