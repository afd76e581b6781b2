// SPDX-License-Identifier: GPL-3.0-or-later

/// A group of the index of Decision 766/QĐ-TTg.
package enum Group766: String, CaseIterable, Codable, Sendable {
  case transparency
  case progress
  case online
  case payment
  case satisfaction
  case digitisation
}

/// How many of the hundred points each group has: data, for the annex of the decision was not at hand.
package struct Weights766: Sendable {
  package let source: String
  package let isChecked: Bool
  private let weights: [Group766: Int]
  /// The points for the satisfaction with how procedures are handled, a part of the group of satisfaction.
  package let procedures: Int
  /// The ratio from which on these points are given in full, in percent.
  package let fullFrom: Int

  package static let decision766 = Weights766(
    source: "Quyết định 766/QĐ-TTg", isChecked: false,
    weights: [
      .transparency: 18, .progress: 20, .online: 12, .payment: 10, .satisfaction: 18, .digitisation: 22,
    ], procedures: 6, fullFrom: 90)

  package subscript(group: Group766) -> Int { weights[group] ?? 0 }

  /// Points for progress in hundredths, half up; the full number only when every case is in time, 0 only when none is.
  package func progress(_ inTime: Int, of cases: Int) -> Int? {
    Self.points(Int128(inTime), Int128(cases), times: self[.progress], isFull: inTime == cases)
  }

  /// Points for satisfaction with procedures in hundredths: in full from 90 % on, below in proportion, ratio × 6 ÷ 0,9.
  /// Without cases the decision gives 0; that there were none is for the caller to say.
  package func procedures(_ satisfied: Int, of cases: Int) -> Int {
    guard cases > 0 else { return 0 }
    let (part, whole) = (Int128(satisfied) * 100, Int128(cases) * Int128(fullFrom))
    guard part < whole else { return procedures * 100 }
    return Self.points(part, whole, times: procedures, isFull: false) ?? 0
  }

  /// weight × part ÷ whole in hundredths, half up, but neither all nor nothing unless exact.
  private static func points(_ part: Int128, _ whole: Int128, times weight: Int, isFull: Bool) -> Int? {
    guard whole > 0 else { return nil }
    let rounded = Int((part * Int128(weight) * 200 + whole) / (2 * whole))
    if part > 0, rounded == 0 { return 1 }
    return !isFull && rounded >= weight * 100 ? weight * 100 - 1 : rounded
  }
}
