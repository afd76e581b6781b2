// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A roll-up by the name the books give it: `tally_day`, `visit_month hour`.
enum RollUpName {
  static func vietnamese(_ name: String) -> String {
    let (table, dimension) = parts(of: name)
    return switch (table, dimension) {
    case ("tally_day", _): "lượt đánh giá theo ngày"
    case ("visit_day", _): "lượt phục vụ theo ngày"
    case ("flag_day", _): "lượt bị đánh dấu theo ngày"
    case ("flag_month", let dimension?): "lượt bị đánh dấu theo tháng và \(dimension.vietnameseName.uncapitalised)"
    case ("rating_exclusion", _): "lượt bị loại khỏi tỷ lệ"
    case ("tally_month", let dimension?): "lượt đánh giá theo tháng và \(dimension.vietnameseName.uncapitalised)"
    case ("visit_month", let dimension?): "lượt phục vụ theo tháng và \(dimension.vietnameseName.uncapitalised)"
    default: shown(name)
    }
  }

  static func english(_ name: String) -> String {
    let (table, dimension) = parts(of: name)
    return switch (table, dimension) {
    case ("tally_day", _): "ratings by day"
    case ("visit_day", _): "visits by day"
    case ("flag_day", _): "marked ratings by day"
    case ("flag_month", let dimension?): "marked ratings by month and \(dimension.englishName.uncapitalised)"
    case ("rating_exclusion", _): "excluded ratings"
    case ("tally_month", let dimension?): "ratings by month and \(dimension.englishName.uncapitalised)"
    case ("visit_month", let dimension?): "visits by month and \(dimension.englishName.uncapitalised)"
    default: shown(name)
    }
  }

  private static func parts(of name: String) -> (table: String, dimension: Dimension?) {
    let words = name.split(separator: " ")
    return (words.first.map(String.init) ?? "", words.last.flatMap { Dimension(rawValue: String($0)) })
  }
}
