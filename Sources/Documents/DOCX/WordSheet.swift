// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// The sheet that paragraphs are made for: it knows their styles' names and how much room there is.
struct WordSheet: Hashable {
  let format: PaperFormat
  let measures: PaperMeasures

  init(_ format: PaperFormat) {
    self.format = format
    measures = .of(format)
  }

  /// The sheets differ in size and so in styles; only A4 has the plain names.
  func id(_ style: WordStyle) -> String {
    switch format {
    case .a4: style.rawValue
    case .a5: style.rawValue + "A5"
    }
  }

  func name(_ style: WordStyle) -> String {
    switch format {
    case .a4: style.name
    case .a5: style.name + " (A5)"
    }
  }

  func look(_ style: WordStyle) -> WordLook { style.look(measures) }
}

extension PaperMeasures {
  /// How wide the two halves of the letterhead are.
  var headColumns: (agency: Double, nation: Double) {
    let agency = textWidth * agencyShare
    return (agency, textWidth - agency)
  }

  /// The size at which the country's name takes one line.
  var fittedNation: Double {
    let width = LetterWidths.ofBold(PaperHead.nation, size: nation)
    let fitted = min(nation, nation * headColumns.nation / width)
    return max(smallestNation, (fitted * 2).rounded(.down) / 2)
  }
}
