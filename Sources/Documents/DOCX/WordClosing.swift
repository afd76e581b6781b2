// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

extension PaperClosing {
  /// The end of the paper: who signs at the right and the recipients at the left; those below where several sign side
  /// by side or where there are very many.
  func blocks(on sheet: WordSheet, parts: inout WordParts) throws(PaperFailure) -> [WordBlock] {
    let lines = recipientLines(on: sheet)
    if !codes.isEmpty, signatures.count == 2 {
      return [.table(try signatureTable(around: codes, on: sheet, parts: &parts))] + lines.map { .paragraph($0) }
    }
    var above: [WordBlock] = []
    for code in codes { above.append(.table(try code.table(on: sheet, parts: &parts))) }
    return above + blocks(with: lines, on: sheet)
  }

  private func blocks(with lines: [WordParagraph], on sheet: WordSheet) -> [WordBlock] {
    guard signatures.count == 1 else {
      return (signatureTable(on: sheet).map { [.table($0)] } ?? []) + lines.map { .paragraph($0) }
    }
    guard recipients.count <= Self.mostBeside else {
      return [.table(signatureTable(beside: [], on: sheet))] + lines.map { .paragraph($0) }
    }
    return [.table(signatureTable(beside: lines, on: sheet))]
  }

  private func signatureTable(beside recipients: [WordParagraph], on sheet: WordSheet) -> WordTable {
    let (left, right) = sheet.measures.closingColumns
    let signature = signatures.flatMap { signature in
      signature.office(within: right, on: sheet) + [signature.nameLine(within: right, on: sheet)]
    }
    var table = WordTable(columns: [left, right])
    table.rows = [WordRow(cells: [WordCell(paragraphs: recipients), WordCell(paragraphs: signature)])]
    return table
  }

  /// Offices on one row and names on the next, so that the names stand level; never on two pages.
  private func signatureTable(on sheet: WordSheet) -> WordTable? {
    guard !signatures.isEmpty else { return nil }
    let width = sheet.measures.textWidth / Double(signatures.count)
    var table = WordTable(columns: signatures.map { _ in width })
    table.rows = [
      WordRow(cells: signatures.map { WordCell(paragraphs: $0.office(within: width, on: sheet)).stayingWithNext }),
      WordRow(cells: signatures.map { WordCell(paragraphs: [$0.nameLine(within: width, on: sheet)]) }),
    ]
    return table
  }

  /// Two who sign and, between them, codes with their notes below: one row, never on two pages.
  private func signatureTable(
    around codes: [PaperCode], on sheet: WordSheet, parts: inout WordParts
  ) throws(PaperFailure) -> WordTable {
    let unit = sheet.measures.textWidth / (2 + Double(codes.count) * sheet.measures.codeShare)
    let widths = [unit] + codes.map { _ in unit * sheet.measures.codeShare } + [unit]
    var middle: [WordCell] = []
    for code in codes {
      let picture = WordParagraph(.underCode, runs: [try code.picture(on: sheet, parts: &parts).run])
      middle.append(WordCell(paragraphs: [picture] + code.notes.map { WordParagraph(.underCode, $0) }))
    }
    let signed = signatures.map { signature in
      WordCell(paragraphs: signature.office(within: unit, on: sheet) + [signature.nameLine(within: unit, on: sheet)])
    }
    var table = WordTable(columns: widths)
    table.rows = [WordRow(cells: [signed[0]] + middle + [signed[1]])]
    return table
  }

  private func recipientLines(on sheet: WordSheet) -> [WordParagraph] {
    guard !recipients.isEmpty else { return [] }
    let title = WordParagraph(.recipientsTitle, Self.recipientsTitle, staysWithNext: true)
    return [title.under(gap: sheet.measures.paragraphGap)] + recipients.map { WordParagraph(.recipient, $0) }
  }

  /// More lines than these would make the row of the signature too high.
  private static let mostBeside = 16
}

extension PaperSignature {
  fileprivate func office(within width: Double, on sheet: WordSheet) -> [WordParagraph] {
    var lines = titles.map { WordParagraph.balanced(.signatureTitle, $0, within: width, on: sheet) }
    if let note { lines.append(WordParagraph(.signatureNote, note)) }
    guard let first = lines.first else { return [] }
    return [first.under(gap: sheet.measures.paragraphGap)] + lines.dropFirst()
  }

  /// The space for the hand and the stamp, and the name, if it is not to be written by hand too.
  fileprivate func nameLine(within width: Double, on sheet: WordSheet) -> WordParagraph {
    let line = WordParagraph.balanced(.signatureName, name ?? "", within: width, on: sheet)
    return line.under(gap: sheet.measures.signatureGap)
  }
}

extension PaperMeasures {
  /// How wide the recipients are, and who signs beside them.
  fileprivate var closingColumns: (recipients: Double, signature: Double) {
    let recipients = textWidth * recipientsShare
    return (recipients, textWidth - recipients)
  }
}

extension WordCell {
  fileprivate var stayingWithNext: WordCell {
    var cell = self
    for index in cell.paragraphs.indices { cell.paragraphs[index].staysWithNext = true }
    return cell
  }
}
