// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension DeadlineRefusal: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch self {
    case .yearNotLoaded(let year, let missing) where StatutoryHoliday.areAllMissing(missing, in: year):
      "Chưa có lịch nghỉ năm \(year) nên chưa tính được hạn. Nạp lịch năm \(year): nap lich TEP."
    case .yearNotLoaded(let year, let missing):
      """
      Lịch nghỉ năm \(year) còn thiếu: \(StatutoryHoliday.names(of: missing, formats)), nên chưa tính được hạn. \
      Nạp bổ sung: nap lich TEP.
      """
    case .receivedOutOfRange(let received):
      "Ngày nhận \(formats.day(received.day)) nằm ngoài các năm 1900–2199. Kiểm tra lại ngày."
    case .pauseEndsBeforeItBegins(let pause):
      """
      Lần tạm dừng từ \(formats.instant(pause.from)) lại kết thúc trước đó\
      \(pause.until.map { " (\(formats.instant($0)))" } ?? ""). Kiểm tra lại các mốc bổ sung hồ sơ.
      """
    }
  }

  package func english(_ formats: Formats) -> String {
    switch self {
    case .yearNotLoaded(let year, let missing) where StatutoryHoliday.areAllMissing(missing, in: year):
      "The days off of \(year) are not loaded, so no deadline is given. Load that year: import calendar FILE."
    case .yearNotLoaded(let year, let missing):
      """
      The calendar of \(year) lacks \(StatutoryHoliday.names(of: missing, formats)), so no deadline is given. \
      Load the rest: import calendar FILE.
      """
    case .receivedOutOfRange(let received):
      "The receipt on \(formats.day(received.day)) lies outside the years 1900–2199. Check the date."
    case .pauseEndsBeforeItBegins(let pause):
      """
      The pause from \(formats.instant(pause.from)) ends before it begins\
      \(pause.until.map { " (\(formats.instant($0)))" } ?? ""). Check when the supplement was asked for and came.
      """
    }
  }
}

extension StatutoryHoliday {
  /// Whether a year's calendar lacks everything, so that there is no point in naming it all.
  fileprivate static func areAllMissing(_ missing: [StatutoryHoliday], in year: Int) -> Bool {
    missing.isEmpty || missing.count == all(in: year).count { !$0.day.weekday.isWeekend }
  }

  /// Each holiday with its missing days: `Tết Nguyên đán 10/2, 11/2; Quốc khánh 2/9`.
  fileprivate static func names(of holidays: [StatutoryHoliday], _ formats: Formats) -> String {
    Feast.allCases.compactMap { feast in
      let days = holidays.filter { $0.feast == feast }.map { "\($0.day.day)/\($0.day.monthOfYear)" }
      return days.isEmpty ? nil : "\(feast.name(formats)) \(days.joined(separator: ", "))"
    }.joined(separator: "; ")
  }
}

extension StatutoryHoliday.Feast: Named {
  package var vietnameseName: String { name }

  package var englishName: String {
    switch self {
    case .newYear: "New Year's Day"
    case .lunarNewYear: "Tết"
    case .hungKings: "Hùng Kings' Day"
    case .reunification: "Victory Day"
    case .labourDay: "Labour Day"
    case .nationalDay: "National Day"
    case .cultureDay: "Vietnamese Culture Day"
    }
  }
}
