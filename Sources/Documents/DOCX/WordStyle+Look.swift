// SPDX-License-Identifier: GPL-3.0-or-later

extension WordStyle {
  /// How the style looks on a sheet: what the PDF has at the same place.
  func look(_ measures: PaperMeasures) -> WordLook {
    switch self {
    case .nation, .motto, .parentAgency, .agency, .number, .placeAndDate: headLook(measures)
    case .title, .subject, .addressee, .body, .item: textLook(measures)
    case .cellTitle, .cell, .note, .underCode: tableLook(measures)
    case .recipientsTitle, .recipient, .signatureTitle, .signatureNote, .signatureName: closingLook(measures)
    case .rule: WordLook(size: 1, before: 1, line: .exactly(2), border: .above(measures.rule))
    case .gap: WordLook(size: 1, line: .exactly(1))
    case .mark: WordLook(size: measures.mark, isBold: true, alignment: .center, border: .around(1.5))
    case .pageNumber: WordLook(size: measures.pageNumber, alignment: .center)
    }
  }

  private func headLook(_ measures: PaperMeasures) -> WordLook {
    let gap = measures.paragraphGap
    return switch self {
    case .nation: .bold(measures.fittedNation, .center)
    case .motto: .bold(measures.motto, .center)
    case .agency: .bold(measures.agency, .center)
    case .number: WordLook(size: measures.number, alignment: .center, before: gap)
    case .placeAndDate: WordLook(size: measures.placeAndDate, isItalic: true, alignment: .center, before: gap)
    default: WordLook(size: measures.agency, alignment: .center)
    }
  }

  private func textLook(_ measures: PaperMeasures) -> WordLook {
    let gap = measures.paragraphGap
    var look = WordLook(size: measures.body, line: .times(measures.lineSpacing))
    switch self {
    case .title, .subject:
      look = .bold(measures.title, .center)
      look.before = self == .title ? 2 * gap : 0
      look.staysWithNext = true
    case .addressee: (look.indent, look.staysWithNext) = (measures.addresseeIndent, true)
    default: (look.alignment, look.before, look.firstLine) = (.justified, gap, measures.firstIndent)
    }
    return look
  }

  private func tableLook(_ measures: PaperMeasures) -> WordLook {
    switch self {
    case .cellTitle: WordLook(size: measures.table, isBold: true, alignment: .center, before: 2, after: 2)
    case .cell: WordLook(size: measures.table, before: 2, after: 2)
    case .underCode: WordLook(size: measures.recipients, alignment: .center)
    default: WordLook(size: measures.body)
    }
  }

  private func closingLook(_ measures: PaperMeasures) -> WordLook {
    switch self {
    case .recipientsTitle: WordLook(size: measures.recipientsTitle, isBold: true, isItalic: true)
    case .recipient: WordLook(size: measures.recipients)
    case .signatureNote: WordLook(size: measures.signature, isItalic: true, alignment: .center)
    default: .bold(measures.signature, .center)
    }
  }
}

extension WordLook {
  fileprivate static func bold(_ size: Double, _ alignment: WordAlignment) -> WordLook {
    WordLook(size: size, isBold: true, alignment: alignment)
  }
}
