// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension PrintedShare: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch verdict {
    case .fits: "\(counts(formats)) = \(printed): khớp."
    case .truncated(let right):
      "\(counts(formats)) ghi \(shownPercent): cắt bớt, không làm tròn; làm tròn là \(formats.decimal(right))%."
    case .wrong(let right): "\(counts(formats)) ghi \(shownPercent): không khớp; đúng là \(formats.decimal(right))%."
    case .noWhole: "\(counts(formats)) ghi \(shownPercent): mẫu số bằng 0 nên không có tỷ lệ."
    case .unreadable: "\(counts(formats)) ghi \(shownPercent): không đọc được tỷ lệ này."
    }
  }

  package func english(_ formats: Formats) -> String {
    switch verdict {
    case .fits: "\(counts(formats)) = \(printed): fits."
    case .truncated(let right):
      "\(counts(formats)) printed \(shownPercent): cut off, not rounded; rounded it is \(formats.decimal(right))%."
    case .wrong(let right):
      "\(counts(formats)) printed \(shownPercent): does not fit; it is \(formats.decimal(right))%."
    case .noWhole: "\(counts(formats)) printed \(shownPercent): there is no share of nothing."
    case .unreadable: "\(counts(formats)) printed \(shownPercent): this percentage cannot be read."
    }
  }

  /// `7/9`, `198,9/360,15`.
  package func counts(_ formats: Formats) -> String { "\(formats.decimal(part))/\(formats.decimal(whole))" }

  private var shownPercent: String { shown(printed) }
}

extension Formats {
  /// A decimal number with the digits it was written with: `360,15`, `22.801,39`.
  package func decimal(_ number: ExactDecimal) -> String { decimal(number.scaled, decimals: number.decimals) }
}

extension PrintedShare.Verdict: Named {
  package var vietnameseName: String {
    switch self {
    case .fits: "khớp"
    case .truncated: "cắt bớt, không làm tròn"
    case .wrong: "không khớp"
    case .noWhole: "mẫu số bằng 0"
    case .unreadable: "không đọc được"
    }
  }

  package var englishName: String {
    switch self {
    case .fits: "fits"
    case .truncated: "cut off, not rounded"
    case .wrong: "does not fit"
    case .noWhole: "nothing to share"
    case .unreadable: "unreadable"
    }
  }

  /// The word that machines see.
  package var word: String {
    switch self {
    case .fits: "fits"
    case .truncated: "truncated"
    case .wrong: "wrong"
    case .noWhole: "no_whole"
    case .unreadable: "unreadable"
    }
  }

  /// What rounding half up gives where that is not what was printed.
  package var right: ExactDecimal? {
    switch self {
    case .truncated(let right), .wrong(let right): right
    case .fits, .noWhole, .unreadable: nil
    }
  }
}
