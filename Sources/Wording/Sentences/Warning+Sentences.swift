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
    case .deliveredLate(let days, let apology):
      "Quá hạn " + (days == 0 ? "trong ngày" : "\(formats.count(days)) ngày làm việc")
        + "; công dân \(apology.vietnameseTold)."
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
    case .deliveredLate(let days, let apology):
      "Late " + (days == 0 ? "within the day" : "by \(formats.counted(days, "working day", "working days"))")
        + "; \(apology.englishTold)."
    case .unusualCode(let code):
      "The case code \(shown(code.rawValue)) has an unusual shape; it is kept as it is. Please check it."
    case .noLimit(let code): "Procedure \(shown(code.rawValue)) has no time limit, so the case has no due date."
    case .calendarMissing(let year):
      "The days off of \(year) are not loaded; due dates there stay provisional. Load them: import calendar FILE."
    }
  }
}

extension ApologyState {
  /// What the citizen of a late case was told: the rest of a sentence about them.
  fileprivate var vietnameseTold: String {
    switch self {
    case .missing: "chưa được xin lỗi"
    case .draft: "chưa được xin lỗi (bản nháp chưa ban hành)"
    case .inTime: "đã được xin lỗi kịp thời"
    case .late: "đã được xin lỗi, nhưng muộn"
    case .notPossible: "đã được xin lỗi"
    }
  }

  fileprivate var englishTold: String {
    switch self {
    case .missing: "the citizen was given no apology"
    case .draft: "the citizen was given no apology (a draft is not issued)"
    case .inTime: "the citizen was told in time"
    case .late: "the citizen was told, but late"
    case .notPossible: "the citizen was told"
    }
  }
}
