// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Warning: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch self {
    case .secondSupplement: "Hồ sơ này đã yêu cầu bổ sung trước đây; quy định chỉ cho yêu cầu một lần, đầy đủ."
    case .provisional(let years):
      """
      Hạn trả là tạm tính: chưa có lịch nghỉ năm \(years.map(String.init).joined(separator: ", ")). \
      Nạp lịch (nap lich TEP) thì hạn được tính lại.
      """
    case .apologyLate(let latest): "Xin lỗi muộn: hạn cuối gửi văn bản là \(formats.day(latest))."
    case .apologyNotPossible: "Không thể báo trước: thời hạn chỉ một ngày hoặc ngắn hơn."
    case .secondPromise: "Hồ sơ này đã hẹn lại trước đây; lần hẹn lại này được ghi riêng để lãnh đạo theo dõi."
    case .deliveredLate(days: 0): "Quá hạn trong ngày."
    case .deliveredLate(let days): "Quá hạn \(formats.count(days)) ngày làm việc."
    case .unusualCode(let code): "Mã hồ sơ \(shown(code.rawValue)) có dạng lạ; vẫn giữ nguyên mã. Xin kiểm tra lại."
    case .noLimit(let code): "Thủ tục \(shown(code.rawValue)) không có thời hạn giải quyết, nên hồ sơ không có hạn trả."
    case .calendarMissing(let year):
      "Chưa nạp lịch nghỉ năm \(year); hạn rơi vào năm đó chỉ tạm tính. Nạp: nap lich TEP."
    }
  }

  package func english(_ formats: Formats) -> String {
    switch self {
    case .secondSupplement: "A supplement was asked for before; the rules allow one request, and a complete one."
    case .provisional(let years):
      """
      The due date is provisional: the days off of \(years.map(String.init).joined(separator: ", ")) are not loaded. \
      It is counted again once they are (import calendar FILE).
      """
    case .apologyLate(let latest): "The apology is late: the last day for it was \(formats.day(latest))."
    case .apologyNotPossible: "No notice could be given beforehand: the time limit is a day or less."
    case .secondPromise: "This case was given a new date before; this further one is recorded for the manager."
    case .deliveredLate(days: 0): "Late within the day."
    case .deliveredLate(let days): "Late by \(formats.counted(days, "working day", "working days"))."
    case .unusualCode(let code):
      "The case code \(shown(code.rawValue)) has an unusual shape; it is kept as it is. Please check it."
    case .noLimit(let code): "Procedure \(shown(code.rawValue)) has no time limit, so the case has no due date."
    case .calendarMissing(let year):
      "The days off of \(year) are not loaded; due dates there stay provisional. Load them: import calendar FILE."
    }
  }
}
