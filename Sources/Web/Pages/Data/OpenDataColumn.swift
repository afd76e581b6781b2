// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// The columns of the open data, the same in CSV, its description and JSON.
enum OpenDataColumn: String, CaseIterable, Sendable {
  case period, kind, final, grouping, key, name, figure, numerator, denominator, rate
  case wilsonLower = "wilson_lower"
  case wilsonUpper = "wilson_upper"
  case level1 = "level_1"
  case level2 = "level_2"
  case level3 = "level_3"
  case level4 = "level_4"
  case level5 = "level_5"
  case visits, prompts, answered, hidden, partial
  case asOf = "as_of"
  case release, synthetic

  /// The datatype as W3C's tabular metadata name it.
  var datatype: String {
    switch self {
    case .period, .kind, .grouping, .key, .name, .figure: "string"
    case .final, .hidden, .partial, .synthetic: "boolean"
    case .rate, .wilsonLower, .wilsonUpper: "double"
    case .asOf: "dateTimeStamp"
    default: "integer"
    }
  }

  func text(of datum: OpenDatum, _ site: Site) -> String {
    let share = datum.share
    let levels = datum.ratings?.levels
    switch self {
    case .period: return datum.period
    case .kind: return datum.kind.rawValue
    case .final: return String(datum.isFinal)
    case .grouping: return datum.grouping
    case .key: return datum.key
    case .name: return datum.name
    case .figure: return datum.figure.rawValue
    case .numerator: return Self.text(share?.part)
    case .denominator: return Self.text(share?.whole)
    case .rate: return Self.text(share?.rate)
    case .wilsonLower: return Self.text(share?.wilson?.lower)
    case .wilsonUpper: return Self.text(share?.wilson?.upper)
    case .level1: return Self.text(levels?.c1)
    case .level2: return Self.text(levels?.c2)
    case .level3: return Self.text(levels?.c3)
    case .level4: return Self.text(levels?.c4)
    case .level5: return Self.text(levels?.c5)
    case .visits: return Self.text(datum.ratings?.visits)
    case .prompts: return Self.text(datum.ratings?.prompts)
    case .answered: return Self.text(datum.ratings?.answered)
    case .hidden: return String(share == nil)
    case .partial: return String(datum.isPartial)
    case .asOf: return site.asOf?.iso8601 ?? ""
    case .release: return Self.text(site.release)
    case .synthetic: return String(site.isSynthetic)
    }
  }

  private static func text(_ number: (some CustomStringConvertible)?) -> String { number?.description ?? "" }

  func title(_ language: Language) -> String { language == .vi ? words.vi : words.en }

  func meaning(_ language: Language) -> String { language == .vi ? words.viMeaning : words.enMeaning }

  private var words: (vi: String, en: String, viMeaning: String, enMeaning: String) {
    switch self {
    case .period: ("kỳ", "period", "2023-10, 2023-Q4 hoặc 2023", "2023-10, 2023-Q4 or 2023")
    case .kind: ("loại kỳ", "kind of period", "month, quarter hoặc year", "month, quarter or year")
    case .final: ("đã chốt", "final", "kỳ đã qua và số đã chốt", "the period is over and its numbers stay")
    case .grouping:
      (
        "cách nhóm", "grouping", "whole (toàn bộ), unit (đơn vị), field (lĩnh vực), source (kênh), moment (thời điểm)",
        "whole, unit, field, source (channel) or moment"
      )
    case .key: ("mã nhóm", "key", "mã của nhóm; trống với toàn bộ", "the group's key; empty for the whole")
    case .name: ("tên nhóm", "name", "tên của nhóm bằng tiếng Việt", "the group's name in Vietnamese")
    case .figure: ("chỉ số", "figure", "mã chỉ số, xem trang Cách tính", "the figure's id, see How it is counted")
    case .numerator: ("tử số", "numerator", "số đếm được; trống khi ẩn", "the count; empty where hidden")
    case .denominator: ("mẫu số", "denominator", "tổng để chia; trống khi ẩn", "out of how many; empty where hidden")
    case .rate: ("tỷ lệ", "rate", "tử số / mẫu số, chưa làm tròn", "numerator / denominator, unrounded")
    case .wilsonLower: ("cận dưới", "lower bound", "cận dưới của khoảng Wilson 95%", "lower end of the 95% interval")
    case .wilsonUpper: ("cận trên", "upper bound", "cận trên của khoảng Wilson 95%", "upper end of the 95% interval")
    case .level1: level(1)
    case .level2: level(2)
    case .level3: level(3)
    case .level4: level(4)
    case .level5: level(5)
    case .visits: ("lượt tiếp", "visits", "lượt tiếp trong kỳ (dòng satisfied.top2)", "visits (rows of satisfied.top2)")
    case .prompts:
      ("lượt mời", "prompts", "lượt được mời đánh giá (dòng satisfied.top2)", "prompts (rows of satisfied.top2)")
    case .answered:
      (
        "lượt trả lời", "answered", "lượt mời có trả lời (dòng satisfied.top2)",
        "prompts answered (rows of satisfied.top2)"
      )
    case .hidden:
      ("ẩn", "hidden", "nhóm nhỏ, không công bố số; không phải 0", "a small group without numbers; not zero")
    case .partial: ("một phần", "partial", "tổng năm thiếu quý bị ẩn", "a year's sum without its hidden quarters")
    case .asOf: ("thời điểm", "as of", "lúc công bố", "when it was published")
    case .release: ("lần công bố", "release", "số thứ tự lần công bố", "the number of the release")
    case .synthetic: ("mô phỏng", "synthetic", "dữ liệu mô phỏng, không thật", "simulated data, not real")
    }
  }

  private func level(_ level: Int) -> (vi: String, en: String, viMeaning: String, enMeaning: String) {
    let satisfaction = Satisfaction.allCases[level - 1]
    let (vi, en) = (satisfaction.vietnameseName, satisfaction.englishName)
    return (
      "mức \(level)", "level \(level)", "số lượt \(vi.uncapitalised) (dòng satisfied.top2)",
      "ratings \(en.uncapitalised) (rows of satisfied.top2)"
    )
  }
}
