// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension ImportWarning: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch self {
    case .percentage(let unit, let printed, let share):
      """
      Đơn vị \(shown(unit, formats)): tỷ lệ ghi trong tệp \(quoted(printed)) không khớp số đếm \
      \(share.words(asPrinted: printed, formats)). Số đếm được giữ nguyên; xin kiểm tra lại nguồn.
      """
    case .yearIncomplete(let year, let missing):
      """
      Lịch năm \(year) còn thiếu ngày nghỉ lễ: \(Self.feasts(missing, formats)). \
      Hạn trả chạm năm này vẫn là tạm tính; nạp bổ sung bằng nap lich TEP.
      """
    case .casesWouldMove(let count):
      "Theo lịch này, \(formats.count(count)) hồ sơ sẽ đổi hạn. Gõ lich thu để xem, lich apdung để đổi."
    }
  }

  package func english(_ formats: Formats) -> String {
    switch self {
    case .percentage(let unit, let printed, let share):
      """
      Unit \(shown(unit, formats)): the percentage in the file, \(quoted(printed)), does not follow from the counts \
      \(share.words(asPrinted: printed, formats)). The counts are kept; please check the source.
      """
    case .yearIncomplete(let year, let missing):
      """
      The calendar of \(year) still lacks holidays: \(Self.feasts(missing, formats)). \
      Due dates that reach this year stay provisional; load the rest with import calendar FILE.
      """
    case .casesWouldMove(let count):
      """
      By this calendar, \(formats.count(count)) \(count == 1 ? "case is" : "cases are") due on another day. Type \
      calendar preview to see them, calendar apply to move them.
      """
    }
  }

  /// Each name once; those of the law in the reader's language.
  private static func feasts(_ names: [String], _ formats: Formats) -> String {
    var known: [String] = []
    for name in names {
      let feast = StatutoryHoliday.Feast.allCases.first { $0.name == name }
      let word = feast?.name(formats) ?? name
      if !known.contains(word) { known.append(word) }
    }
    return shown(known)
  }
}

extension Share {
  /// The counts and what they come to, with as many decimals as were printed: `7/9 (77,78%)`.
  fileprivate func words(asPrinted printed: String, _ formats: Formats) -> String {
    let decimals = printed.split(whereSeparator: { $0 == "," || $0 == "." }).dropFirst().last?.count { $0.isNumber }
    let percentage = formats.percentage(satisfied, of: rated, decimals: min(decimals ?? 0, 6))
    return "\(formats.count(satisfied))/\(formats.count(rated)) (\(percentage))"
  }
}
