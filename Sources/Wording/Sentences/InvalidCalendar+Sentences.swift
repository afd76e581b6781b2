// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension InvalidCalendar: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch self {
    case .offAndMakeUp(let day, let off, let makeUp):
      """
      Lịch mâu thuẫn: \(formats.day(day)) vừa là ngày nghỉ (\(quoted(off))) vừa là ngày làm bù (\(quoted(makeUp))). \
      Bỏ một trong hai dòng.
      """
    case .makeUpOutsideWeekend(let day, let name):
      """
      \(formats.day(day)) (\(quoted(name))) là \(day.weekday.vietnameseName), không phải ngày nghỉ cuối tuần \
      nên không thể là ngày làm bù. Sửa lại ngày.
      """
    case .twoKinds(let day, let one, let other, let unit):
      """
      Lịch \(unit.map { "của đơn vị \(shown($0))" } ?? "chung cả nước") ghi \(formats.day(day)) hai lần: \
      \(one.vietnameseName) và \(other.vietnameseName). Giữ một dòng.
      """
    case .sessionRunsBackwards(let hours):
      "\(hours.vietnameseWords(formats)): có buổi kết thúc trước hoặc ngay khi bắt đầu. Sửa lại giờ."
    case .sessionsOverlap(let hours):
      "\(hours.vietnameseWords(formats)): hai buổi trùng giờ hoặc không đúng thứ tự. Sửa lại giờ."
    case .tooManySessions(let hours):
      "\(hours.vietnameseWords(formats)): nhiều nhất hai buổi một ngày. Bỏ bớt một buổi."
    case .hoursTwice(let hours):
      "\(hours.vietnameseWords(formats)): ngày bắt đầu này đã có giờ làm việc khác. Giữ một bộ giờ."
    case .neverOpen(let day?):
      "Từ \(formats.day(day)), từ thứ Hai đến thứ Sáu không có buổi làm việc nào. Đặt ít nhất một buổi."
    case .neverOpen(nil): "Từ thứ Hai đến thứ Sáu không có buổi làm việc nào. Đặt ít nhất một buổi."
    }
  }

  package func english(_ formats: Formats) -> String {
    switch self {
    case .offAndMakeUp(let day, let off, let makeUp):
      """
      The calendar contradicts itself: \(formats.day(day)) is a day off (\(quoted(off))) and a make-up day \
      (\(quoted(makeUp))). Remove one of the two.
      """
    case .makeUpOutsideWeekend(let day, let name):
      """
      \(formats.day(day)) (\(quoted(name))) is a \(day.weekday.englishName); only a Saturday or Sunday can be made \
      a working day. Correct the date.
      """
    case .twoKinds(let day, let one, let other, let unit):
      """
      The calendar of \(unit.map { "unit \(shown($0))" } ?? "the whole country") has \(formats.day(day)) twice: \
      \(one.englishName) and \(other.englishName). Keep one.
      """
    case .sessionRunsBackwards(let hours):
      "\(hours.englishWords(formats)): a session ends before or when it begins. Correct the hours."
    case .sessionsOverlap(let hours):
      "\(hours.englishWords(formats)): two sessions overlap or stand in the wrong order. Correct the hours."
    case .tooManySessions(let hours): "\(hours.englishWords(formats)): a day has two sessions at most. Remove one."
    case .hoursTwice(let hours):
      "\(hours.englishWords(formats)): other hours begin on the same day. Keep one set of hours."
    case .neverOpen(let day?):
      "From \(formats.day(day)) on, no day from Monday to Friday has a session. Set at least one."
    case .neverOpen(nil): "No day from Monday to Friday has a session. Set at least one."
    }
  }
}

extension OfficeHours {
  fileprivate func vietnameseWords(_ formats: Formats) -> String {
    let whose = unit.map { "của đơn vị \(shown($0))" } ?? "chung"
    let start = validFrom.map { ", từ \(formats.day($0))" } ?? ""
    return "Giờ làm việc \(whose), \(weekday.vietnameseName)\(start) (\(sessionList(formats)))"
  }

  fileprivate func englishWords(_ formats: Formats) -> String {
    let whose = unit.map { "of unit \(shown($0))" } ?? "of all units"
    let start = validFrom.map { ", from \(formats.day($0))" } ?? ""
    return "Hours \(whose), \(weekday.englishName)\(start) (\(sessionList(formats)))"
  }

  private func sessionList(_ formats: Formats) -> String {
    guard !sessions.isEmpty else { return Formats.noData }
    return sessions.map { "\(formats.time($0.start))–\(formats.time($0.end))" }.joined(separator: ", ")
  }
}
