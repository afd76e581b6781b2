// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Every length and size of a laid-out paper, in points: Decree 30/2020/NĐ-CP, annex I, for A4, and what is in
/// proportion on the smaller forms of Circular 01/2018/TT-VPCP.
struct PaperMeasures: Hashable {
  let width: Double
  let height: Double
  let top: Double
  let bottom: Double
  let left: Double
  let right: Double

  /// The share of the head's width that the agency takes; the country's name needs the rest.
  let agencyShare: Double
  let nation: Double
  /// The country's name becomes smaller before it breaks, but not below this.
  let smallestNation: Double
  let motto: Double
  let agency: Double
  let number: Double
  let placeAndDate: Double

  let title: Double
  let body: Double
  /// Of a line's natural height.
  let lineSpacing: Double
  let firstIndent: Double
  let paragraphGap: Double
  /// Where the addressee begins, from the left margin.
  let addresseeIndent: Double
  let table: Double

  /// The share of the closing's width that the recipients take.
  let recipientsShare: Double
  let recipientsTitle: Double
  let recipients: Double
  let signature: Double
  /// Free above the name, for the hand, the stamp or a digital signature's picture.
  let signatureGap: Double

  /// The side of a code with its quiet zone.
  let code: Double
  /// The width of a code between two who sign, against theirs.
  let codeShare = 0.8
  let pageNumber: Double
  let mark: Double
  /// Where the mark's box begins, from the top of the sheet: printers leave 4 mm white.
  let markTop = millimetres(4.2)

  let rule = 0.75
  let thinRule = 0.5
  /// A module of a code is never smaller, so that a telephone reads it from paper.
  let smallestModule = millimetres(0.4)

  var textWidth: Double { width - left - right }
  var textHeight: Double { height - top - bottom }
  /// Where the text ends, from the top of the sheet.
  var textBottom: Double { height - bottom }

  static func of(_ format: PaperFormat) -> PaperMeasures {
    switch format {
    case .a4: a4
    case .a5: a5
    }
  }

  static func millimetres(_ count: Double) -> Double { count * 72 / 25.4 }
}

extension PaperMeasures {
  /// A4 for a wall: read from two metres, its code from one.
  static let poster = PaperMeasures(
    width: millimetres(210), height: millimetres(297), top: millimetres(20), bottom: millimetres(20),
    left: millimetres(20), right: millimetres(20), agencyShare: 0.4, nation: 13, smallestNation: 11, motto: 14,
    agency: 13, number: 13, placeAndDate: 13, title: 24, body: 16, lineSpacing: 1.1, firstIndent: 0,
    paragraphGap: 14, addresseeIndent: millimetres(30), table: 18, recipientsShare: 0.5, recipientsTitle: 12,
    recipients: 11, signature: 14, signatureGap: 65, code: millimetres(70), pageNumber: 14, mark: 14)

  private static let a4 = PaperMeasures(
    width: millimetres(210), height: millimetres(297), top: millimetres(20), bottom: millimetres(20),
    left: millimetres(30), right: millimetres(15), agencyShare: 0.4, nation: 13, smallestNation: 11, motto: 14,
    agency: 13, number: 13, placeAndDate: 13, title: 14, body: 14, lineSpacing: 1.05, firstIndent: millimetres(12.7),
    paragraphGap: 6, addresseeIndent: millimetres(30), table: 12, recipientsShare: 0.5, recipientsTitle: 12,
    recipients: 11, signature: 14, signatureGap: 65, code: millimetres(25), pageNumber: 14, mark: 14)

  private static let a5 = PaperMeasures(
    width: millimetres(210), height: millimetres(148), top: millimetres(14), bottom: millimetres(9),
    left: millimetres(25), right: millimetres(15), agencyShare: 0.42, nation: 12, smallestNation: 11, motto: 13,
    agency: 12, number: 12, placeAndDate: 12, title: 13, body: 12, lineSpacing: 1, firstIndent: millimetres(10),
    paragraphGap: 3, addresseeIndent: millimetres(25), table: 11, recipientsShare: 0.5, recipientsTitle: 12,
    recipients: 11, signature: 12, signatureGap: 60, code: millimetres(25), pageNumber: 12, mark: 11)
}
